import type { EnteredFigure, ResultState } from '../result/result.ts'
import type { Measure } from '../result/typed-figure.ts'

/** A figure of an earlier period, to compare with and to repeat. */
export type LastFigure = { period: string; value: number; numerator: number | null; denominator: number | null }

/** What a person has to know to say one figure, on the page and on a device without a network. Plain JSON. */
export type Asked = {
  targetId: string
  measure: Measure
  /** Of the target: "%", "hộ", "triệu đồng". */
  unit: string | null
  comparator: string | null
  required: number | null
  /** The upper end of a range. */
  requiredTo: number | null
  /** "≥ 99 %"; null where nothing is asked for in figures. */
  requiredText: string | null
  last: LastFigure | null
  state: ResultState
}

export type ReportEntry = { id: string; figure: EnteredFigure; by: string }

/** One owed figure of a report. */
export type ReportFigure = Asked & {
  name: string
  movementId: string
  movementName: string
  dueOn: string
  /** The figure that stands; null until something was said. */
  current: ReportEntry | null
  /** Figures said earlier, for a form that was opened over one of them. */
  earlier: readonly ReportEntry[]
  returnReason: string | null
  evidence: readonly { id: string; name: string }[]
}

export type Report = {
  unitId: string
  unitName: string
  period: string
  periodTo: string
  dueOn: string
  locked: boolean
  /** The last time anything of it was handed in. */
  submittedAt: Date | null
  figures: readonly ReportFigure[]
}

/** Whether the author may still say something without giving a reason. */
export const isOpen = (state: ResultState): boolean => state === 'open' || state === 'entered' || state === 'returned'

/** What was sent back comes first, then the order of the plan. */
export function inOrder<T extends { state: ResultState }>(figures: readonly T[]): T[] {
  return [
    ...figures.filter(({ state }) => state === 'returned'),
    ...figures.filter(({ state }) => state !== 'returned'),
  ]
}

export type ReportState = 'returned' | 'late' | 'open' | 'ready' | 'submitted' | 'accepted' | 'nothing'

export type ReportCounts = {
  open: number
  entered: number
  submitted: number
  returned: number
  accepted: number
  /** The first day after which one of the figures still owed is late. */
  dueOn: string
}

/** How a report stands, the most pressing thing first. `today` and days are of Vietnam. */
export function stateOfReport(counts: ReportCounts, today: string): ReportState {
  const owed = counts.open + counts.entered + counts.returned
  if (counts.returned > 0) return 'returned'
  if (owed > 0 && counts.dueOn < today) return 'late'
  if (counts.open > 0) return 'open'
  if (counts.entered > 0) return 'ready'
  if (counts.submitted > 0) return 'submitted'
  return counts.accepted > 0 ? 'accepted' : 'nothing'
}

const urgency: readonly ReportState[] = ['returned', 'late', 'ready', 'open', 'submitted', 'accepted', 'nothing']

/** Late first; among equals the one due first, and of those that are done the newest. */
export function byUrgency<T extends { state: ReportState; dueOn: string; period: string }>(reports: readonly T[]): T[] {
  const rank = ({ state }: T) => urgency.indexOf(state === 'ready' ? 'open' : state)
  const done = ({ state }: T) => urgency.indexOf(state) >= urgency.indexOf('submitted')
  return reports.toSorted((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b)
    const earlier = a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.period < b.period ? -1 : 1
    return done(a) ? -earlier : earlier
  })
}

/** Whose figures are asked for: a unit's own, or, for the officer and the leader, any unit's. Null: not to be seen. */
export function unitAskedFor(actor: { role: string; unitId: string }, asked: string | null): string | null {
  if (actor.role === 'unit') return asked === null || asked === actor.unitId ? actor.unitId : null
  return actor.role === 'officer' || actor.role === 'leader' ? (asked ?? actor.unitId) : null
}
