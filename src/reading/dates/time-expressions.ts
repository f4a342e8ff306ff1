import { findMoments, firstDay, lastDay, type MomentKind } from '../figures/moments.ts'
import type { PlainDate } from '../plan.ts'

/** A stretch of calendar time named in a text; `start` and `end` are offsets in that text. */
export type TimeExpression = {
  from: PlainDate
  to: PlainDate
  unit: Exclude<MomentKind, 'school-year'>
  start: number
  end: number
}

/**
 * Every stretch of time in a text whose year is said, in order of place, none overlapping another. A school year has no
 * calendar edges until a plan gives them, so its years are passed over.
 */
export function timeExpressions(text: string): TimeExpression[] {
  if (!/\d{4}/.test(text)) return []
  return findMoments(text).flatMap((moment): TimeExpression[] => {
    const [from, to] = [firstDay(moment), lastDay(moment)]
    if (moment.kind === 'school-year' || from === null || to === null) return []
    return [{ from, to, unit: moment.kind, start: moment.start, end: moment.end }]
  })
}
