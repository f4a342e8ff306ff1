import type { Recorder } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { refreshStanding } from '../city/office-standing.queries.ts'
import { nextResultState, type ResultMover } from './result.ts'
import { rollUpIn } from './roll-up.command.ts'
import { lockOwedCells, writeWaived } from './waive-cells.queries.ts'

/** `targetId`: of this target alone. `from`: figures of periods that end on this day or later. */
export type Waiving = { unitId: string; from: string; reason: string; targetId?: string }

/**
 * A unit, or one of its duties, has ended: what it has not handed in yet is not owed any more. What it has handed in
 * stays. Inside the transaction of whoever ended it, who records it. Returns how many figures.
 */
export async function waiveCells(tx: Tx, ctx: Recorder, waiving: Waiving): Promise<number> {
  const cells = await lockOwedCells(tx, ctx.tenantId, waiving)
  if (cells.length === 0) return 0
  const by = { role: ctx.actor.role as ResultMover, reason: waiving.reason, locked: false }
  for (const { state } of cells) nextResultState(state, 'waive', by)
  await writeWaived(tx, ctx, { cells, reason: waiving.reason })
  const targetIds = [...new Set(cells.map(({ target_id }) => target_id))].sort()
  const periods = [...new Set(cells.map(({ period }) => period))].sort()
  await rollUpIn(tx, ctx.tenantId, { targetIds, periods, unitIds: [waiving.unitId] })
  await refreshStanding(tx, ctx.tenantId, { periods, now: ctx.now })
  return cells.length
}
