/** A list number as Word prints it, by the `w:numFmt` of its level. Unknown formats are printed in Arabic figures. */
export function formatNumber(value: number, format: string): string {
  return formats[format]?.(value) ?? String(value)
}

const formats: Record<string, (value: number) => string> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  vietnameseCounting: inWords,
  none: () => '',
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
}

/** a…z, then aa, bb, … zz: Word repeats the letter, it does not count in base 26. */
function letters(value: number): string {
  if (value < 1) return ''
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.min(30, Math.ceil(value / 26)))
}

const romanFigures = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value)
  let rest = value
  let figures = ''
  for (const [worth, figure] of romanFigures) {
    figures += figure.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return figures
}

const units = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

function inWords(value: number): string {
  if (value < 1 || value > 99) return String(value)
  const tens = Math.floor(value / 10)
  const rest = value % 10
  if (tens === 0) return units[rest] ?? ''
  const head = tens === 1 ? 'mười' : `${units[tens]} mươi`
  if (rest === 0) return head
  return `${head} ${rest === 5 ? 'lăm' : rest === 1 && tens > 1 ? 'mốt' : units[rest]}`
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
