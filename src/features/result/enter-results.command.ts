import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { type EntryOutcome, type PlannedEntry, planEntries, type TypedFigure } from './enter.ts'
import { lockCells, type ReportKey, readEnterableCells, writeEntries } from './result.queries.ts'
import { rollUpIn } from './roll-up.command.ts'

export type EnterResults = ReportKey & { figures: readonly TypedFigure[] }

/**
 * Writes what one unit says of one period, in the order typed, and tells of each figure what became of it. Sent twice
 * with the same keys, it is written once. The office's figures are made anew in the same transaction.
 */
export function enterResults(ctx: Context, input: EnterResults): Promise<EntryOutcome[]> {
  return inTransaction(ctx, (tx) => enterResultsIn(tx, ctx, input))
}

/** The same, inside the caller's transaction. */
export async function enterResultsIn(tx: Tx, ctx: Context, input: EnterResults): Promise<EntryOutcome[]> {
  assertMayReport(ctx, input.unitId)
  if (input.figures.length === 0) return []
  const { unitId, period, figures } = input
  const targetIds = [...new Set(figures.map(({ targetId }) => targetId))]
  const held = await lockCells(tx, ctx.tenantId, { unitId, period, targetIds })
  if (held === 0) throw new NotFoundError('report', unitId)
  const standing = await readEnterableCells(tx, ctx.tenantId, { unitId, period, figures, today: ctx.today })
  const role = ctx.actor.role === 'officer' ? ('officer' as const) : ('unit' as const)
  const author = { role, name: ctx.actor.name }
  const { entries, outcomes } = planEntries(figures, { ...standing, author, now: ctx.now, newId: ctx.newId })
  if (entries.length > 0) await write(tx, ctx, { unitId, period, entries })
  return outcomes
}

async function write(tx: Tx, ctx: Context, report: ReportKey & { entries: PlannedEntry[] }): Promise<void> {
  const { unitId, period, entries } = report
  await writeEntries(tx, ctx, report)
  const targetIds = [...new Set(entries.map(({ targetId }) => targetId))]
  await rollUpIn(tx, ctx.tenantId, { targetIds, periods: [period], unitIds: [unitId] })
  // Recorded last: the log's head is one row for the whole office, and whoever holds it must want nothing more.
  await recordAudit(tx, ctx, {
    action: 'result.enter',
    objectKind: 'unit',
    objectId: unitId,
    after: {
      period,
      figures: entries.map(({ targetId, id, action, figure }) => ({ targetId, entryId: id, action, ...figure })),
    },
  })
}

/** A unit reports for itself alone; the officer for any unit, such as one that reports on paper. */
export function assertMayReport(ctx: Context, unitId: string): void {
  requireRole(ctx, 'unit', 'officer')
  if (ctx.actor.role === 'unit' && ctx.actor.unitId !== unitId) throw new ForbiddenError('result.enter')
}
