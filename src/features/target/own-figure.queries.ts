import type { Tx } from '#platform/db.ts'

/** What one unit alone is asked for: its own figure, its part of a sum or its weight in an average. */
export type OwnFigure = { unitId: string; value: number | null; share: number | null }

/** Units that answer for a target on a day, each with what it alone is asked for. */
export async function listOwnFigures(tx: Tx, tenantId: string, of: { targetId: string; on: string }) {
  return tx
    .selectFrom('assignment')
    .innerJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'assignment.tenant_id').onRef('unit.id', '=', 'assignment.unit_id'),
    )
    .select(['unit.id as unitId', 'unit.name', 'unit.kind', 'assignment.own_value as value', 'assignment.share'])
    .where('assignment.tenant_id', '=', tenantId)
    .where('unit.tenant_id', '=', tenantId)
    .where('assignment.target_id', '=', of.targetId)
    .where('assignment.valid_from', '<=', of.on)
    .where('assignment.valid_to', 'is', null)
    .orderBy('unit.position')
    .orderBy('unit.name')
    .execute()
}

/** Writes what a unit alone is asked for into its assignment in force. */
export async function setOwnFigure(
  tx: Tx,
  tenantId: string,
  { targetId, unitId, value, share }: OwnFigure & { targetId: string },
): Promise<void> {
  await tx
    .updateTable('assignment')
    .set({ own_value: value, share })
    .where('tenant_id', '=', tenantId)
    .where('target_id', '=', targetId)
    .where('unit_id', '=', unitId)
    .where('valid_to', 'is', null)
    .execute()
}
