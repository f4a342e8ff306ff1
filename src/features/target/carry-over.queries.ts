import type { Insertable, Updateable } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError } from '#platform/errors.ts'

export async function insertCarryOvers(tx: Tx, rows: readonly Insertable<Schema['carry_over']>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('carry_over')
      .values([...rows])
      .onConflict((conflict) => conflict.columns(['tenant_id', 'target_id']).doNothing())
      .execute()
}

/** Targets of movements that are over and that are still owed, the earliest due first. */
export function listOwedTargets(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('carry_over')
    .innerJoin('target', (join) =>
      join.onRef('target.tenant_id', '=', 'carry_over.tenant_id').onRef('target.id', '=', 'carry_over.target_id'),
    )
    .selectAll('target')
    .select(['carry_over.decided_by_name', 'carry_over.decided_at'])
    .where('carry_over.tenant_id', '=', tenantId)
    .where('carry_over.state', '=', 'owed')
    .orderBy('target.due_on')
    .orderBy('target.position')
    .execute()
}

export type OwedTarget = Awaited<ReturnType<typeof listOwedTargets>>[number]

/** Holds a target that is still owed; not found when it has been carried or let go. */
export async function lockOwedTarget(tx: Tx, tenantId: string, targetId: string) {
  const row = await tx
    .selectFrom('carry_over')
    .innerJoin('target', (join) =>
      join.onRef('target.tenant_id', '=', 'carry_over.tenant_id').onRef('target.id', '=', 'carry_over.target_id'),
    )
    .selectAll('target')
    .where('carry_over.tenant_id', '=', tenantId)
    .where('carry_over.target_id', '=', targetId)
    .where('carry_over.state', '=', 'owed')
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFoundError('target', targetId)
  return row
}

export async function settleCarryOver(
  tx: Tx,
  of: { tenantId: string; targetId: string },
  change: Updateable<Schema['carry_over']>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('carry_over')
    .set(change)
    .where('tenant_id', '=', of.tenantId)
    .where('target_id', '=', of.targetId)
    .where('state', '=', 'owed')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ConflictError('carry-over')
}

/** Places that are taken in a movement: the next target stands after them. */
export async function countPlaces(tx: Tx, tenantId: string, movementId: string): Promise<number> {
  const row = await tx
    .selectFrom('target')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .executeTakeFirst()
  return (row?.last ?? -1) + 1
}

/** Writes the successor of a target under another movement, with everything it is measured by. */
export async function insertSuccessor(
  tx: Tx,
  of: { tenantId: string; targetId: string },
  into: { id: string; movementId: string; position: number },
): Promise<void> {
  await tx
    .insertInto('target')
    .columns([
      ...(['tenant_id', 'id', 'movement_id', 'position', 'requirement', 'label', 'name', 'name_folded'] as const),
      ...(['comparator', 'value', 'value_to', 'unit', 'cadence', 'due_on', 'measurable', 'indicator'] as const),
      ...(['direction', 'measure', 'roll_up', 'over_time', 'baseline', 'baseline_on', 'report_every'] as const),
      'carried_from_id',
    ])
    .expression((eb) =>
      eb
        .selectFrom('target')
        .select(({ val, lit }) => [
          'tenant_id',
          val(into.id).as('id'),
          val(into.movementId).as('movement_id'),
          lit(into.position).as('position'),
          ...(['requirement', 'label', 'name', 'name_folded', 'comparator', 'value', 'value_to', 'unit'] as const),
          ...(['cadence', 'due_on', 'measurable', 'indicator', 'direction', 'measure', 'roll_up'] as const),
          ...(['over_time', 'baseline', 'baseline_on', 'report_every'] as const),
          'id as carried_from_id',
        ])
        .where('tenant_id', '=', of.tenantId)
        .where('id', '=', of.targetId),
    )
    .execute()
}

/** A target and those it was carried from, the newest first: one life under several movements. */
export async function listLineage(tx: Tx, tenantId: string, targetId: string) {
  const line: { id: string; movement_id: string; name: string; carried_from_id: string | null }[] = []
  for (let id: string | null = targetId; id !== null && line.length < 50; ) {
    const row: (typeof line)[number] | undefined = await tx
      .selectFrom('target')
      .select(['id', 'movement_id', 'name', 'carried_from_id'])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) break
    line.push(row)
    id = row.carried_from_id
  }
  return line
}
