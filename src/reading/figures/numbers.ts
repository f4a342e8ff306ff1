/** A number as Vietnamese papers write it; for use in larger patterns over folded text. */
export const numberSource = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+\.\d+|\d+(?:[.,]\d+)?`

/**
 * The value of a written number, or null. Points part thousands and the comma parts decimals ("12.350,5"); a point
 * that cannot part thousands is a decimal point ("12350.5", "0.775"), and ",000" parts thousands.
 */
export function parseNumber(written: string): number | null {
  const text = written.replace(/[\s\u00a0]/g, '')
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text) || /^[1-9]\d{0,2}(?:,\d{3})*(?:,000)$/.test(text))
    return Number(text.replaceAll(',', ''))
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'))
  return null
}

const words: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}

/** A number word from "một" to "mười chín", "hai mươi", "một trăm"; null for any other text. Marks are needed: "bà" is not "ba". */
export function parseNumberWord(text: string): number | null {
  const parts = text.normalize('NFC').trim().toLowerCase().split(/\s+/)
  const [first, second, third] = parts
  if (first === undefined || parts.length > 3) return null
  const digit = words[first]
  if (second === undefined) return digit ?? null
  const unit = second === 'lăm' ? 5 : second === 'mốt' ? 1 : words[second]
  if (first === 'mười' && third === undefined) return unit === undefined || unit > 9 ? null : 10 + unit
  if (digit === undefined || digit === 0 || digit === 10) return null
  if (second === 'trăm' && third === undefined) return digit * 100
  if (second !== 'mươi' && second !== 'mười') return null
  if (third === undefined) return digit * 10
  const rest = third === 'lăm' ? 5 : third === 'mốt' ? 1 : third === 'tư' ? 4 : words[third]
  return rest === undefined || rest > 9 ? null : digit * 10 + rest
}
