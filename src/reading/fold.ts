const tableSize = 0x2200
const punctuation: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u0111': 'd',
  '\u0110': 'd',
  '\u00d0': 'd',
}

const table = Array.from({ length: tableSize }, (_, code) => foldedUnit(String.fromCharCode(code)))

function foldedUnit(unit: string): string {
  const replaced = punctuation[unit]
  if (replaced !== undefined) return replaced
  const lower = (unit.normalize('NFD')[0] ?? unit).toLowerCase()
  return lower.length === 1 ? lower : unit
}

/**
 * Small letters without marks, one kind of dash and quote, and no change of length: an offset in the
 * folded text is the same offset in the text. Use it to find things, never to tell *thưởng* from *thường*.
 */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) folded += table[text.charCodeAt(i)] ?? text[i]
  return folded
}

/** Folded letters and digits only, words apart by one space: for comparing names however they are written. */
export function foldKey(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()
}
