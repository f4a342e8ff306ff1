/** Letters of the Symbol font that plans use; the Unicode letter that is seen on paper. */
const symbolFont: Record<number, string> = {
  42: '*',
  45: '-',
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  222: '⇒',
  174: '→',
  184: '÷',
}

const wingdings: Record<number, string> = {
  74: '☺',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  158: '•',
  159: '•',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

/** Symbol fonts put their letters at U+F000 and above, or plainly at the code of a Latin letter. */
export function symbolLetter(code: number, font: string): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/^wingdings/i.test(font)) return wingdings[low] ?? '•'
  if (/^symbol/i.test(font)) return symbolFont[low] ?? (low >= 32 && low < 127 ? String.fromCharCode(low) : '•')
  if (code >= 0xe000 && code <= 0xf8ff) return symbolFont[low] ?? '•'
  return String.fromCodePoint(code)
}

/** Text set in a symbol font, or holding letters of the private area, as it is seen on paper. */
export function seenText(text: string, font: string): string {
  const symbolic = /^(wingdings|webdings|symbol)/i.test(font)
  if (!symbolic && !/[\uE000-\uF8FF]/.test(text)) return text
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return symbolic && code > 32 ? symbolLetter(code, font) : privateLetter(letter, code)
  }).join('')
}

function privateLetter(letter: string, code: number): string {
  return code >= 0xe000 && code <= 0xf8ff ? symbolLetter(code, 'Symbol') : letter
}
