import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import { refreshStanding } from '../city/office-standing.queries.ts'
import { readBatch } from './batch.queries.ts'
import { lockReport, lockReports, moveCells, type ReportKey } from './result.queries.ts'
import { nextResultState, undoMinutes } from './result.ts'
import { rollUpIn } from './roll-up.command.ts'

/** `batchId` takes it back; null: nothing was waiting, as when it was asked twice. */
export type Acceptance = { batchId: string | null; reports: number; figures: number }

const noReason = { reason: null, locked: false }

/** Accepts every figure that waits in these reports, all in one go. */
export async function acceptReports(ctx: Context, reports: readonly ReportKey[]): Promise<Acceptance> {
  return inTransaction(ctx, (tx) => acceptReportsIn(tx, ctx, reports))
}

/** The same, inside the caller's transaction. */
export async function acceptReportsIn(tx: Tx, ctx: Context, reports: readonly ReportKey[]): Promise<Acceptance> {
  requireRole(ctx, 'officer')
  const cells = await lockReports(tx, ctx.tenantId, reports)
  const found = new Set(cells.map(({ unit_id, period }) => `${unit_id} ${period}`))
  const lost = reports.find(({ unitId, period }) => !found.has(`${unitId} ${period}`))
  if (lost) throw new NotFoundError('report', lost.unitId)
  const waiting = cells.filter(({ state }) => state === 'submitted')
  for (const { state } of waiting) nextResultState(state, 'accept', { role: ctx.actor.role, ...noReason })
  if (waiting.length === 0) return { batchId: null, reports: 0, figures: 0 }
  const batchId = ctx.newId()
  await moveCells(tx, ctx, { cells: waiting, action: 'accept', to: 'accepted', batchId })
  const accepted = [...new Set(waiting.map(({ unit_id, period }) => `${unit_id} ${period}`))]
  const after = { reports: accepted.sort(), figures: waiting.length }
  await recordAudit(tx, ctx, { action: 'result.accept', objectKind: 'batch', objectId: batchId, after })
  await refreshStanding(tx, ctx.tenantId, { periods: reports.map(({ period }) => period), now: ctx.now })
  return { batchId, reports: accepted.length, figures: waiting.length }
}

/**
 * Takes back what was accepted in one go, within ten minutes. A figure that has been changed since stays as it is.
 * Refusals: `undo-too-late`; 404 for a batch of nobody here.
 */
export async function undoAccept(ctx: Context, { batchId }: { batchId: string }): Promise<{ figures: number }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const batch = await readBatch(tx, ctx.tenantId, batchId)
    if (!batch) throw new NotFoundError('batch', batchId)
    if (ctx.now.getTime() - batch.at.getTime() > undoMinutes * 60_000)
      throw new PreconditionError('undo-too-late', { minutes: undoMinutes })
    const held = await lockReports(tx, ctx.tenantId, batch.reports)
    const untouched = held.filter(
      ({ target_id, unit_id, period, version }) =>
        batch.sequences.get(`${target_id} ${unit_id} ${period}`) === version - 1,
    )
    for (const { state } of untouched) nextResultState(state, 'undo-accept', { role: ctx.actor.role, ...noReason })
    if (untouched.length === 0) return { figures: 0 }
    await moveCells(tx, ctx, { cells: untouched, action: 'undo-accept', to: 'submitted', batchId })
    const after = { figures: untouched.length }
    await recordAudit(tx, ctx, { action: 'result.undo-accept', objectKind: 'batch', objectId: batchId, after })
    await refreshStanding(tx, ctx.tenantId, { periods: batch.reports.map(({ period }) => period), now: ctx.now })
    return { figures: untouched.length }
  })
}

export type ReturnFigures = ReportKey & { figures: readonly { targetId: string; reason: string }[] }

/** Sends figures of one report back, each with its reason. All or none: one that is not waiting stops it. */
export async function returnFigures(ctx: Context, { unitId, period, figures }: ReturnFigures): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const cells = await lockReport(tx, ctx.tenantId, { unitId, period })
    const reasons = new Map(figures.map(({ targetId, reason }) => [targetId, reason.trim()]))
    const lost = figures.find(({ targetId }) => !cells.some(({ target_id }) => target_id === targetId))
    if (cells.length === 0 || lost) throw new NotFoundError('result', lost?.targetId ?? unitId)
    const returned = cells
      .filter(({ target_id }) => reasons.has(target_id))
      .map((cell) => ({ ...cell, reason: reasons.get(cell.target_id) ?? '' }))
    if (returned.length === 0) throw new PreconditionError('nothing-to-return')
    for (const { state, reason } of returned)
      nextResultState(state, 'return', { role: ctx.actor.role, reason, locked: false })
    await moveCells(tx, ctx, { cells: returned, action: 'return', to: 'returned' })
    const targetIds = returned.map(({ target_id }) => target_id)
    await rollUpIn(tx, ctx.tenantId, { targetIds, periods: [period], unitIds: [unitId] })
    await recordAudit(tx, ctx, {
      action: 'result.return',
      objectKind: 'unit',
      objectId: unitId,
      after: { period, figures: returned.map(({ target_id, reason }) => ({ targetId: target_id, reason })) },
    })
    await refreshStanding(tx, ctx.tenantId, { periods: [period], now: ctx.now })
  })
}
