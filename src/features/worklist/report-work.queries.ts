import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { listReports } from '../result/listed-reports.queries.ts'
import type { ReportWaiting } from './report-work.ts'

/** Figures that a unit still owes for periods that are over, or that were sent back; for the officer, reports received. */
export async function loadReportWaiting(tx: Tx, { tenantId, actor, today }: Context): Promise<ReportWaiting> {
  if (actor.role === 'officer')
    return { own: [], received: (await listReports(tx, tenantId, { state: 'submitted' })).length }
  if (actor.role !== 'unit') return { own: [], received: 0 }
  const reports = await listReports(tx, tenantId, { unitId: actor.unitId })
  const own = reports
    .map(({ period, periodTo, dueOn, open, entered, returned }) => ({
      ...{ period, periodTo, returned, due_on: dueOn },
      owed: open + entered + returned,
    }))
    .filter(({ owed, returned, periodTo }) => owed > 0 && (returned > 0 || periodTo <= today))
  return { own, received: 0 }
}
