import { randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for one another on paper or on the telephone. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Sixteen of them in groups of four: 79 bits, easy to read out. */
export function temporaryPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
