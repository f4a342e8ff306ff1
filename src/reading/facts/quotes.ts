/** Words in quotation marks: `text` without the marks and its place. */
export type Quoted = { text: string; start: number; end: number }

const openers = '"“„«\'‘'
const closers = '"”“»\'’'

/**
 * The quotation that opens at or after `from`, before `to`. Marks may be mixed (“…" and "…”) as typists do.
 * A mark that never closes ends with the sentence, and null is returned where nothing opens.
 */
export function quotedFrom(text: string, from: number, to: number): Quoted | null {
  let open = from
  while (open < to && !isOpening(text, open)) open++
  if (open >= to) return null
  const single = text[open] === "'" || text[open] === '‘'
  const start = open + 1
  let end = start
  while (end < to && !isClosing(text, end, single)) end++
  const words = text.slice(start, end)
  const kept = words.trimEnd().replace(/[.,;]$/, '')
  if (kept.trim() === '') return null
  return { text: kept.trim(), start: start + (words.length - words.trimStart().length), end: start + kept.length }
}

function isOpening(text: string, at: number): boolean {
  const sign = text[at] ?? ''
  if (!openers.includes(sign)) return false
  return sign !== "'" || !/\p{L}/u.test(text[at - 1] ?? '')
}

function isClosing(text: string, at: number, single: boolean): boolean {
  const sign = text[at] ?? ''
  if (sign === '\n' || (sign === '“' && !single)) return true
  if (!closers.includes(sign)) return false
  const isSingle = sign === "'" || sign === '’'
  if (isSingle !== single) return false
  return !isSingle || !/\p{L}/u.test(text[at + 1] ?? '')
}
