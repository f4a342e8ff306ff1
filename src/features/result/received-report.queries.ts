import { sql } from 'kysely'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { flagsOf, type PastRow, type SharedFile } from './flags.ts'
import { listReports } from './listed-reports.queries.ts'
import { listPeriodExceptions, listPeriodLocks } from './period-lock.queries.ts'
import { loadReport } from './report.queries.ts'
import type { ReportKey } from './result.queries.ts'
import { saidStates } from './result.ts'

/** Figures of earlier periods of the same unit, oldest first. */
async function listPast(tx: Tx, tenantId: string, of: ReportKey & { before: string }): Promise<PastRow[]> {
  const { rows } = await sql<PastRow>`
    select target_id, period, value, numerator, denominator from result_cell
    where tenant_id = ${tenantId} and unit_id = ${of.unitId} and period_to < ${of.before}
      and value is not null and state = any(${saidStates}::text[])
    order by period_to`.execute(tx)
  return rows
}

/** Figures elsewhere that stand on a file which also stands behind one of this report. */
async function listShared(tx: Tx, tenantId: string, { unitId, period }: ReportKey): Promise<SharedFile[]> {
  const { rows } = await sql<SharedFile>`
    select distinct e.target_id, e.unit_id, e.period, v.sha256
    from evidence own
    join result_entry said on said.tenant_id = ${tenantId} and said.id = own.entry_id
      and said.unit_id = ${unitId} and said.period = ${period}
    join evidence v on v.tenant_id = ${tenantId} and v.sha256 = own.sha256
    join result_entry e on e.tenant_id = ${tenantId} and e.id = v.entry_id
    where own.tenant_id = ${tenantId}`.execute(tx)
  return rows
}

/** One report as the officer judges it: every figure with what is odd of it. */
export function loadReceivedReport(ctx: Context, report: ReportKey) {
  requireRole(ctx, 'officer', 'leader')
  return inTransaction(ctx, async (tx) => {
    const loaded = await loadReport(tx, ctx, report)
    const before = loaded.figures[0]?.periodFrom ?? ''
    const past = await listPast(tx, ctx.tenantId, { ...report, before })
    const shared = await listShared(tx, ctx.tenantId, report)
    return { ...loaded, flags: flagsOf(loaded, past, shared), role: ctx.actor.role, today: ctx.today }
  })
}

export type ReceivedReport = Awaited<ReturnType<typeof loadReceivedReport>>

/** Reports that wait to be accepted; how many are accepted already, and how many are still awaited past their day. */
export function loadReceived(ctx: Context) {
  requireRole(ctx, 'officer', 'leader')
  return inTransaction(ctx, async (tx) => {
    const all = await listReports(tx, ctx.tenantId)
    const owes = ({ open, entered, returned }: (typeof all)[number]) => open + entered + returned > 0
    return {
      waiting: all.filter(({ submitted }) => submitted > 0),
      accepted: all.filter(({ accepted, owed }) => accepted === owed).length,
      overdue: all.filter((report) => owes(report) && report.dueOn < ctx.today).length,
      today: ctx.today,
      role: ctx.actor.role,
    }
  })
}

export type Received = Awaited<ReturnType<typeof loadReceived>>

/** Every period of the office: its reports, whether it is closed, and who is let in. */
export function loadPeriods(ctx: Context) {
  requireRole(ctx, 'officer', 'leader')
  return inTransaction(ctx, async (tx) => {
    const reports = await listReports(tx, ctx.tenantId)
    const locks = new Map((await listPeriodLocks(tx, ctx.tenantId)).map((lock) => [lock.period, lock]))
    const exceptions = await listPeriodExceptions(tx, ctx.tenantId, ctx.today)
    const periods = [...Map.groupBy(reports, ({ period }) => period)].map(([period, list]) => ({
      period,
      periodTo: list.map(({ periodTo }) => periodTo).sort()[0] ?? '',
      owed: list.length,
      handedIn: list.filter(({ open, entered, returned }) => open + entered + returned === 0).length,
      lock: locks.get(period) ?? null,
      exceptions: exceptions.filter((exception) => exception.period === period),
      units: list.map(({ unitId, unitName }) => ({ id: unitId, name: unitName })),
    }))
    periods.sort((a, b) => (a.periodTo < b.periodTo ? 1 : -1))
    return { periods, role: ctx.actor.role, today: ctx.today }
  })
}

export type Periods = Awaited<ReturnType<typeof loadPeriods>>
