/** A number as it is written: digits × 10^exponent. Sums of these are exact, so their order does not matter. */
type Decimal = { digits: bigint; exponent: number }

function decimalOf(value: number): Decimal {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent)
  const raised = ({ digits, exponent: own }: Decimal) => digits * 10n ** BigInt(own - exponent)
  return { digits: raised(a) + raised(b), exponent }
}

const numberOf = ({ digits, exponent }: Decimal): number => Number(`${digits}e${exponent}`)
const nothing: Decimal = { digits: 0n, exponent: 0 }

/** The exact sum of decimal numbers: 0.1 and 0.2 are 0.3. */
export function exactSum(values: readonly number[]): number {
  return numberOf(values.map(decimalOf).reduce(add, nothing))
}

/** The exact sum of products. */
export function exactSumOfProducts(pairs: readonly (readonly [number, number])[]): number {
  const products = pairs.map(([a, b]) => {
    const [left, right] = [decimalOf(a), decimalOf(b)]
    return { digits: left.digits * right.digits, exponent: left.exponent + right.exponent }
  })
  return numberOf(products.reduce(add, nothing))
}
