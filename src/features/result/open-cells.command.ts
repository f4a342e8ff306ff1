import type { Recorder } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { refreshStanding } from '../city/office-standing.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import {
  countCells,
  dateCells,
  insertCells,
  listCharges,
  listReportedTargets,
  lockCellsOfTargets,
  type OpeningScope,
  writeOwedAgain,
} from './open-cells.queries.ts'
import { type OwedCell, owedCells, reconcile } from './owed.ts'
import { nextResultState, type ResultMover } from './result.ts'
import { rollUpIn } from './roll-up.command.ts'
import { writeWaived } from './waive-cells.queries.ts'

/** A person, or the clock. */
export type OpeningContext = Recorder & { today: string }

/**
 * Makes exactly what is owed today owed: opens a cell for every unit that answers, in every period that has begun, lets
 * go of what is not owed any more and has not been handed in, and asks again for what is owed again. Safe to run twice.
 * `quick`: only where the number of cells is not what it should be, for the clock.
 */
export async function openCellsIn(
  tx: Tx,
  ctx: OpeningContext,
  of: OpeningScope & { quick?: boolean } = {},
): Promise<void> {
  if (of.targetIds?.length === 0) return
  const targets = await listReportedTargets(tx, ctx.tenantId, of)
  if (targets.length === 0) return
  const ids = targets.map(({ id }) => id)
  const charges = Map.groupBy(await listCharges(tx, ctx.tenantId, ids), ({ target_id }) => target_id)
  const units = await listUnits(tx, ctx.tenantId, null)
  const owed = new Map(
    targets.map((target) => [target.id, owedCells(target, charges.get(target.id) ?? [], { units, today: ctx.today })]),
  )
  const stale = of.quick ? await notAsMany(tx, ctx.tenantId, owed) : ids
  if (stale.length === 0) return
  await bringAbout(tx, ctx, { targetIds: stale, owed: stale.flatMap((id) => owed.get(id) ?? []) })
}

async function notAsMany(tx: Tx, tenantId: string, owed: ReadonlyMap<string, readonly OwedCell[]>): Promise<string[]> {
  const counts = await countCells(tx, tenantId, [...owed.keys()])
  return [...owed].filter(([id, cells]) => (counts.get(id) ?? 0) !== cells.length).map(([id]) => id)
}

async function bringAbout(tx: Tx, ctx: OpeningContext, of: { targetIds: string[]; owed: OwedCell[] }): Promise<void> {
  const held = await lockCellsOfTargets(tx, ctx.tenantId, of.targetIds)
  const { made, waived, owedAgain, dated } = reconcile(of.owed, held)
  const role = ctx.actor.role as ResultMover
  for (const { state } of waived) nextResultState(state, 'waive', { role, reason: null, locked: false })
  await insertCells(tx, ctx.tenantId, made)
  await dateCells(tx, ctx.tenantId, dated)
  await writeOwedAgain(tx, ctx, owedAgain)
  if (waived.length > 0) await writeWaived(tx, ctx, { cells: waived, reason: 'not-charged' })
  const touched = [...made, ...waived, ...owedAgain, ...dated]
  const targetIds = [...new Set(touched.map(({ target_id }) => target_id))].sort()
  const periods = [...new Set(touched.map(({ period }) => period))].sort()
  await rollUpIn(tx, ctx.tenantId, { targetIds, periods, unitIds: null })
  await refreshStanding(tx, ctx.tenantId, { periods, now: ctx.now })
}
