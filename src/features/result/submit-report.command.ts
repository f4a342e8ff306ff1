import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import { refreshStanding } from '../city/office-standing.queries.ts'
import { assertMayReport } from './enter-results.command.ts'
import { lockReport, moveCells, type ReportKey, readLocked } from './result.queries.ts'
import { nextResultState } from './result.ts'
import { rollUpIn } from './roll-up.command.ts'

/**
 * Hands in what a unit has said of a period, all at once; a figure still owed stops it (`report-incomplete`). Handed in
 * twice, the second time changes nothing: `submitted` is 0.
 */
export function submitReport(ctx: Context, report: ReportKey): Promise<{ submitted: number; late: boolean }> {
  return inTransaction(ctx, (tx) => submitReportIn(tx, ctx, report))
}

/** The same, inside the caller's transaction. */
export async function submitReportIn(tx: Tx, ctx: Context, report: ReportKey) {
  assertMayReport(ctx, report.unitId)
  const cells = await lockReport(tx, ctx.tenantId, report)
  if (cells.length === 0) throw new NotFoundError('report', report.unitId)
  const owed = cells.filter(({ state }) => state === 'open' || state === 'returned').length
  if (owed > 0) throw new PreconditionError('report-incomplete', { open: owed })
  const entered = cells.filter(({ state }) => state === 'entered')
  const late = entered.some(({ due_on }) => due_on < ctx.today)
  if (entered.length === 0) return { submitted: 0, late: false }
  const locked = await readLocked(tx, ctx.tenantId, { ...report, today: ctx.today })
  for (const { state } of entered) nextResultState(state, 'submit', { role: ctx.actor.role, reason: null, locked })
  await moveCells(tx, ctx, { cells: entered, action: 'submit', to: 'submitted' })
  const targetIds = entered.map(({ target_id }) => target_id)
  await rollUpIn(tx, ctx.tenantId, { targetIds, periods: [report.period], unitIds: [report.unitId] })
  await recordAudit(tx, ctx, {
    action: 'result.submit',
    objectKind: 'unit',
    objectId: report.unitId,
    after: { period: report.period, figures: targetIds, late },
  })
  await refreshStanding(tx, ctx.tenantId, { periods: [report.period], now: ctx.now })
  return { submitted: entered.length, late }
}
