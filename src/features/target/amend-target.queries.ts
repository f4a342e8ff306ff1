import type { Updateable } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'

/** Targets and requirements of a movement that no later version of its plan has dropped, in the order of the plan. */
export function listStandingTargets(tx: Tx, tenantId: string, movementId: string) {
  return tx
    .selectFrom('target')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .where('ended_on', 'is', null)
    .orderBy('position')
    .execute()
}

export type StandingTarget = Awaited<ReturnType<typeof listStandingTargets>>[number]

/** Writes over a target that is held by {@link listStandingTargets}' transaction. */
export async function rewriteTarget(
  tx: Tx,
  of: { tenantId: string; id: string },
  change: Updateable<Schema['target']>,
): Promise<void> {
  await tx
    .updateTable('target')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', of.tenantId)
    .where('id', '=', of.id)
    .execute()
}

/** Units that answer for a target on a day or later. */
export async function listOwnerIds(tx: Tx, tenantId: string, of: { targetId: string; on: string }): Promise<string[]> {
  const rows = await tx
    .selectFrom('assignment')
    .select('unit_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('target_id', '=', of.targetId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', of.on)]))
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
