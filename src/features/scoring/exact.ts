/**
 * Exact decimal arithmetic: whole numbers of any size over whole numbers, so that nothing is lost before a figure is
 * rounded. A figure is taken as the decimal it is written as: 0.1 is one tenth.
 */
export type Exact = { readonly top: bigint; readonly bottom: bigint }

/** Throws for what is no finite number. */
export function exact(value: number): Exact {
  if (!Number.isFinite(value)) throw new RangeError(`not a figure: ${value}`)
  const [mantissa = '0', power = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const shift = Number(power) - decimals.length
  const digits = BigInt(whole + decimals)
  return shift >= 0
    ? { top: digits * 10n ** BigInt(shift), bottom: 1n }
    : { top: digits, bottom: 10n ** BigInt(-shift) }
}

export const zero: Exact = { top: 0n, bottom: 1n }

export const plus = (a: Exact, b: Exact): Exact => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
})
export const minus = (a: Exact, b: Exact): Exact => plus(a, { top: -b.top, bottom: b.bottom })
export const times = (a: Exact, b: Exact): Exact => ({ top: a.top * b.top, bottom: a.bottom * b.bottom })

/** `b` must not be zero. */
export function over(a: Exact, b: Exact): Exact {
  if (b.top === 0n) throw new RangeError('divided by zero')
  const sign = b.top < 0n ? -1n : 1n
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign }
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b)
export const most = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b)

/** To so many decimals, half away from zero: 0.005 → 0.01, −0.005 → −0.01. */
export function rounded(value: Exact, digits: number): Exact {
  const scale = 10n ** BigInt(digits)
  const size = value.top < 0n ? -value.top : value.top
  const units = (2n * size * scale + value.bottom) / (2n * value.bottom)
  return { top: value.top < 0n ? -units : units, bottom: scale }
}

/** The nearest number that a program and a database column can hold. */
export const plain = ({ top, bottom }: Exact): number => {
  const sign = top < 0n ? '-' : ''
  const size = top < 0n ? -top : top
  const decimals = ((size % bottom) * 10n ** 9n) / bottom
  return Number(`${sign}${size / bottom}.${decimals.toString().padStart(9, '0')}`)
}
