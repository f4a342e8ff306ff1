/**
 * Gives `word` (lower case) the case of what stood in the scan: all capitals, a capital first, or none.
 * `amongCapitals`: a neighbour on the line is all capitals, so that two or three capitals are no slip.
 */
export function inCaseOf(seen: string, word: string, amongCapitals: boolean): string {
  // The only word that is i alone is the Roman numeral.
  if (word === 'i') return seen === 'i' ? word : 'I'
  if (inCapitals(seen) && (amongCapitals || lettersOf(seen).length > 3)) return word.toUpperCase()
  // A capital I, a bar or a one at the head of a word in small letters is a misread small l.
  if (word.startsWith('l') && /^[I|1!]/.test(seen)) return word
  return /^\p{Lu}/u.test(seen) ? (word[0] ?? '').toUpperCase() + word.slice(1) : word
}

/** Whether more than half of the two or more letters are capitals. */
export function inCapitals(seen: string): boolean {
  const letters = lettersOf(seen)
  return (
    letters.length >= 2 && letters.filter((letter) => letter !== letter.toLowerCase()).length / letters.length > 0.6
  )
}

const lettersOf = (seen: string): string[] =>
  [...seen].filter((character) => character.toLowerCase() !== character.toUpperCase())
