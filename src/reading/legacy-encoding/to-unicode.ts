import { type LegacyEncoding, legacyLetters } from './tables.ts'

const longest: Record<LegacyEncoding, number> = { tcvn3: 1, vni: 2 }
const letterOf: Record<LegacyEncoding, ReadonlyMap<string, string>> = {
  // A micro sign often comes out of a file as the Greek letter.
  tcvn3: new Map([...legacyLetters.tcvn3, ['μ', 'à']]),
  vni: new Map(legacyLetters.vni.map(([seen, letter]) => [seen, letter])),
}

/** Text in an old encoding, decoded as windows-1252, as composed Unicode. Characters the encoding lacks stay. */
export function toUnicode(text: string, encoding: LegacyEncoding): string {
  const letters = letterOf[encoding]
  let converted = ''
  for (let at = 0; at < text.length; ) {
    const length = longest[encoding] === 2 && letters.has(pairAt(text, at)) ? 2 : 1
    const seen = text.slice(at, at + length)
    converted += letters.get(length === 2 ? pairAt(text, at) : seen) ?? seen
    at += length
  }
  return converted.normalize('NFC')
}

/** A capital may carry the small form of the mark, or the other way round. */
function pairAt(text: string, at: number): string {
  const [base = '', mark = ''] = text.slice(at, at + 2)
  const isCapital = base !== base.toLowerCase()
  return base + (isCapital ? mark.toUpperCase() : mark.toLowerCase())
}

/** Composed Unicode in an old encoding, as windows-1252 would read its bytes. Toned capitals of TCVN3 become small. */
export function fromUnicode(text: string, encoding: LegacyEncoding): string {
  const seenFor = new Map(legacyLetters[encoding].map(([seen, letter]) => [letter, seen]))
  return [...text.normalize('NFC')]
    .map((letter) => seenFor.get(letter) ?? seenFor.get(letter.toLowerCase()) ?? letter)
    .join('')
}
