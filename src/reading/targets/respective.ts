import { fold } from '#reading/fold.ts'
import { type Clause, scanWithin } from '#reading/targets/clauses.ts'
import type { Stretch } from '#reading/targets/stretches.ts'

const head = /^\s*(?:phấn đấu\s+)?((?:tỷ|tỉ) lệ|số|diện tích|sản lượng|giá trị)\s/iu
const shared = /\s(?:được|đạt chuẩn|có|tham gia|hoàn thành)(?!\p{L})\s.*$/u

/**
 * "Tỷ lệ A, B và C được cứng hóa lần lượt đạt 100%, 90% và 80%": as many names as figures, in the same order, each with
 * the words that all share. Empty where a sentence does not say so or the numbers do not agree.
 */
export function respectiveClauses(text: string, sentence: Stretch): (Clause & { name: string })[] {
  const at = fold(text).slice(sentence.start, sentence.end).indexOf('lan luot') + sentence.start
  if (at <= sentence.start) return []
  const figures = scanWithin(text, { start: at, end: sentence.end })
  const subject = text.slice(sentence.start, at).replace(/[\s,]*(?:đạt)?\s*$/u, '')
  const opening = head.exec(subject)?.[1] ?? ''
  const ending = shared.exec(subject)?.[0] ?? ''
  const names = subject
    .slice(0, subject.length - ending.length)
    .replace(head, '')
    .split(/,\s+|\s+và\s+/u)
  if (figures.length < 2 || names.length !== figures.length) return []
  return names.map((name, i) => ({
    ...sentence,
    figure: figures[i] ?? null,
    part: false,
    name: `${opening} ${name}${ending}`.trim(),
  }))
}
