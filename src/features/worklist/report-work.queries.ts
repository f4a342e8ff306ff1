import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { listReports } from '../result/listed-reports.queries.ts'
import type { ReportWaiting } from './report-work.ts'

/** What a unit owes for periods that are over or got sent back; for the officer, reports received; for those above, who is late. */
export async function loadReportWaiting(tx: Tx, { tenantId, actor, today }: Context): Promise<ReportWaiting> {
  if (actor.role === 'officer' || actor.role === 'leader') {
    const received = actor.role === 'officer' ? (await listReports(tx, tenantId, { state: 'submitted' })).length : 0
    return { own: [], received, overdue: await listOverdue(tx, tenantId, today) }
  }
  if (actor.role !== 'unit') return { own: [], received: 0, overdue: [] }
  const reports = await listReports(tx, tenantId, { unitId: actor.unitId })
  const own = reports
    .map(({ period, periodTo, dueOn, open, entered, returned }) => ({
      ...{ period, periodTo, returned, due_on: dueOn },
      owed: open + entered + returned,
    }))
    .filter(({ owed, returned, periodTo }) => owed > 0 && (returned > 0 || periodTo <= today))
  return { own, received: 0, overdue: [] }
}

/** The periods that were due last, each with how many units owe figures for it. Older ones stand on the page it leads to. */
async function listOverdue(tx: Tx, tenantId: string, today: string): Promise<ReportWaiting['overdue']> {
  const { rows } = await sql<{ period: string; units: number; due_on: string }>`
    with late as (
      select period, unit_id, due_on from result_cell
      where tenant_id = ${tenantId} and state in ('open', 'entered', 'returned') and due_on < ${today}
    )
    select period, count(distinct unit_id) as units, max(due_on) as due_on
    from late group by period having max(due_on) = (select max(due_on) from late) order by period`.execute(tx)
  return rows
}
