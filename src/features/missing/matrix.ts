import { daysBetween } from '#web/format.ts'
import type { ReportCell, ReportPeriod } from '../result/report-matrix.queries.ts'

/**
 * How a report stands. `none`: nothing was owed. `later`: not due yet and not complete. `part`, `missing`: due and not
 * complete, with days late. `in-time`, `late`: complete.
 */
export type Standing =
  | { state: 'none' }
  | { state: 'later'; submitted: number; owed: number }
  | { state: 'part'; submitted: number; owed: number; days: number }
  | { state: 'missing'; owed: number; days: number }
  | { state: 'in-time' }
  | { state: 'late'; days: number }

/** Due is over only after the due day; timeliness goes by the first time each figure was submitted. */
export function standingOf(cell: ReportCell | undefined, today: string): Standing {
  if (!cell || cell.owed === 0) return { state: 'none' }
  const { submitted, owed, openDueOn, lateDays } = cell
  if (openDueOn === null) return lateDays > 0 ? { state: 'late', days: lateDays } : { state: 'in-time' }
  if (openDueOn >= today) return { state: 'later', submitted, owed }
  const days = daysBetween(openDueOn, today)
  return submitted === 0 ? { state: 'missing', owed, days } : { state: 'part', submitted, owed, days }
}

export const isComplete = ({ state }: Standing): boolean => state === 'in-time' || state === 'late'
export const isOverdue = ({ state }: Standing): boolean => state === 'missing' || state === 'part'

export type MatrixUnit = { id: string; name: string; kind: string; person: string | null }

export type MatrixRow = { unit: MatrixUnit; chosen: Standing; standings: readonly Standing[] }

/** The period the page is about unless one is asked for: the latest that is due, or the first that will be. */
export function chosenPeriod(
  periods: readonly ReportPeriod[],
  asked: string | null,
  today: string,
): ReportPeriod | null {
  const due = periods.filter(({ dueOn }) => dueOn < today)
  return periods.find(({ period }) => period === asked) ?? due.at(-1) ?? periods[0] ?? null
}

/** Up to six columns around the chosen one: four before it and one after, or more before where none comes after. */
export function columnsAround(periods: readonly ReportPeriod[], chosen: string): ReportPeriod[] {
  const at = periods.findIndex(({ period }) => period === chosen)
  const end = Math.min(periods.length, at + 2)
  return periods.slice(Math.max(0, end - 6), end)
}

type Asked = { columns: readonly ReportPeriod[]; chosen: string; today: string }

/** One row for each unit that owes anything in the shown periods; late ones first, the latest of them on top. */
export function matrixRows(
  units: readonly MatrixUnit[],
  cells: readonly ReportCell[],
  { columns, chosen, today }: Asked,
): MatrixRow[] {
  const known = new Map(cells.map((cell) => [`${cell.unitId} ${cell.period}`, cell]))
  const at = (unitId: string, period: string) => standingOf(known.get(`${unitId} ${period}`), today)
  return units
    .map((unit) => ({
      unit,
      chosen: at(unit.id, chosen),
      standings: columns.map(({ period }) => at(unit.id, period)),
    }))
    .filter(({ standings }) => standings.some(({ state }) => state !== 'none'))
    .map((row, index) => ({ row, index }))
    .sort((a, b) => weight(b.row) - weight(a.row) || a.index - b.index)
    .map(({ row }) => row)
}

const ranks: Record<Standing['state'], number> = { missing: 6, part: 5, later: 3, late: 2, 'in-time': 1, none: 0 }

/** Missing before partial before what is still open; within each, whoever was late most often. */
function weight({ chosen, standings }: MatrixRow): number {
  const slow = standings.filter(({ state }) => state === 'missing' || state === 'part' || state === 'late').length
  return ranks[chosen.state] * 1000 + ('days' in chosen ? Math.min(chosen.days, 99) * 10 : 0) + slow
}

export type Counts = { owing: number; complete: number; overdue: number; later: number }

/** The fair denominator: only units that owe something for the period. */
export function countOf(rows: readonly MatrixRow[]): Counts {
  const of = (test: (standing: Standing) => boolean) => rows.filter(({ chosen }) => test(chosen)).length
  return {
    owing: of(({ state }) => state !== 'none'),
    complete: of(isComplete),
    overdue: of(isOverdue),
    later: of(({ state }) => state === 'later'),
  }
}

export type InTime = { period: string; inTime: number; due: number }

/** Units in time out of those whose report was due, or is complete before its day. Periods in which none was are left out. */
export function inTimeShares(rows: readonly MatrixRow[], columns: readonly ReportPeriod[]): InTime[] {
  return columns
    .map(({ period }, index) => {
      const judged = rows.map(({ standings }) => standings[index]).filter((standing) => standing !== undefined)
      const due = judged.filter((standing) => isComplete(standing) || isOverdue(standing))
      return { period, inTime: due.filter(({ state }) => state === 'in-time').length, due: due.length }
    })
    .filter(({ due }) => due > 0)
}
