import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/** What one unit owes for one period, counted over all its targets; a figure that was waived is not owed. */
export type ReportCell = {
  unitId: string
  period: string
  owed: number
  submitted: number
  returned: number
  /** The last day on which all of it was in time. */
  dueOn: string
  /** The first day on which something still open is late; null when nothing is open. */
  openDueOn: string | null
  /** Days by which the slowest submitted figure was late; 0: all in time. */
  lateDays: number
}

export type ReportPeriod = { period: string; from: string; to: string; dueOn: string }

/** The periods for which anything is owed, the latest last. */
export async function listReportPeriods(tx: Tx, tenantId: string): Promise<ReportPeriod[]> {
  const { rows } = await sql<{ period: string; from: string; to: string; due: string }>`
    select period, min(period_from) as from, max(period_to) as to, max(due_on) as due
    from result_cell where tenant_id = ${tenantId} and state <> 'waived'
    group by period order by max(period_to), min(period_from) desc, period`.execute(tx)
  return rows.map(({ period, from, to, due }) => ({ period, from, to, dueOn: due }))
}

/** Units × periods, of these periods; a pair that owes nothing is absent. */
export async function loadReportMatrix(tx: Tx, tenantId: string, periods: readonly string[]): Promise<ReportCell[]> {
  if (periods.length === 0) return []
  const { rows } = await sql<{
    unit_id: string
    period: string
    owed: number
    submitted: number
    returned: number
    due: string
    open_due: string | null
    late: number
  }>`
    select unit_id, period, count(*) as owed,
      count(*) filter (where state in ('submitted', 'accepted')) as submitted,
      count(*) filter (where state = 'returned') as returned,
      max(due_on) as due,
      min(due_on) filter (where state in ('open', 'entered', 'returned')) as open_due,
      coalesce(max((submitted_at at time zone 'Asia/Ho_Chi_Minh')::date - due_on)
        filter (where submitted_at is not null), 0) as late
    from result_cell
    where tenant_id = ${tenantId} and state <> 'waived' and period = any(${[...periods]}::text[])
    group by unit_id, period`.execute(tx)
  return rows.map((row) => ({
    ...{ unitId: row.unit_id, period: row.period, owed: row.owed, submitted: row.submitted, returned: row.returned },
    ...{ dueOn: row.due, openDueOn: row.open_due, lateDays: Math.max(0, row.late) },
  }))
}

export type OwedFigure = { unitId: string; target: string; movement: string; dueOn: string; returned: boolean }

/** What these units still owe for a period, figure by figure, in the order of the plan. */
export async function listOwedFigures(
  tx: Tx,
  tenantId: string,
  { period, unitIds }: { period: string; unitIds: readonly string[] },
): Promise<OwedFigure[]> {
  if (unitIds.length === 0) return []
  const rows = await tx
    .selectFrom('result_cell')
    .innerJoin('target', (join) =>
      join.onRef('target.tenant_id', '=', 'result_cell.tenant_id').onRef('target.id', '=', 'result_cell.target_id'),
    )
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'target.tenant_id').onRef('movement.id', '=', 'target.movement_id'),
    )
    .select(['result_cell.unit_id', 'result_cell.due_on', 'result_cell.state'])
    .select(['target.name as target', 'movement.name as movement'])
    .where('result_cell.tenant_id', '=', tenantId)
    .where('result_cell.period', '=', period)
    .where('result_cell.unit_id', 'in', unitIds)
    .where('result_cell.state', 'in', ['open', 'entered', 'returned'])
    .orderBy('movement.name')
    .orderBy('target.position')
    .execute()
  return rows.map((row) => ({
    ...{ unitId: row.unit_id, target: row.target, movement: row.movement, dueOn: row.due_on },
    returned: row.state === 'returned',
  }))
}
