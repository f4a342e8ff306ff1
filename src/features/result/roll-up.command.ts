import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import {
  emptyRollUps,
  listParents,
  listRolledCells,
  lockRollUps,
  type RollUpScope,
  scopeOfUnits,
  writeRollUps,
} from './roll-up.queries.ts'
import { rollUpNodes } from './roll-up-nodes.ts'

/**
 * Makes the figures of these targets and periods anew, for the units named and all above them; `unitIds` null: for
 * every node. Inside the transaction that changed what they are made of, after it was changed.
 */
export async function rollUpIn(
  tx: Tx,
  tenantId: string,
  { unitIds, ...scope }: RollUpScope & { unitIds: readonly string[] | null },
): Promise<void> {
  if (scope.targetIds.length === 0 || scope.periods.length === 0) return
  await lockRollUps(tx, tenantId, scope)
  const cells = await listRolledCells(tx, tenantId, scope)
  const units = await listParents(tx, tenantId)
  const rows = rollUpNodes(cells, units, unitIds)
  await writeRollUps(tx, tenantId, rows)
  if (unitIds === null) await emptyRollUps(tx, tenantId, { ...scope, kept: rows })
}

/** After units got another place in the tree: everything they and those below them have said is counted anew. */
export async function rollUpMovedIn(tx: Tx, ctx: Pick<Context, 'tenantId'>, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return
  await rollUpIn(tx, ctx.tenantId, { ...(await scopeOfUnits(tx, ctx.tenantId, unitIds)), unitIds: null })
}
