import { fold } from '#reading/fold.ts'
import type { Cadence } from '#reading/plan.ts'

const cadences: readonly [Exclude<Cadence, 'once'>, RegExp][] = [
  ['monthly', /\b(?:hang|(?<!thon |doi )moi|tung)\s+thang\b(?!\s+\d)/g],
  ['quarterly', /\b(?:hang|(?<!thon |doi )moi|tung)\s+quy\b(?!\s+(?:\d|[iv]+\b))/g],
  ['yearly', /\b(?:(?<!khach )hang|(?<!thon |doi )moi|tung)\s+nam\b(?!\s+(?:\d|hoc))/g],
]

export type LocatedCadence = { cadence: Exclude<Cadence, 'once'>; start: number; end: number }

/** Every cadence word in `text`, in order. */
export function findCadences(text: string): LocatedCadence[] {
  const folded = fold(text)
  return cadences
    .flatMap(([cadence, pattern]) =>
      [...folded.matchAll(pattern)].map((match) => ({
        cadence,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((left, right) => left.start - right.start)
}

/** "hằng năm", "mỗi quý", "hàng tháng"; `once` when nothing is said. */
export function readCadence(text: string): Cadence {
  return findCadences(text)[0]?.cadence ?? 'once'
}
