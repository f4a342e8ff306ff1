import type { Insertable } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'

export async function insertImport(tx: Tx, row: Insertable<Schema['registration_import']>): Promise<void> {
  await tx.insertInto('registration_import').values(row).execute()
}

/** An uploaded list of one movement, and how many it registered when it was taken over; null until then. */
export async function getImport(tx: Tx, tenantId: string, of: { id: string; movementId: string }) {
  const row = await tx
    .selectFrom('registration_import')
    .leftJoin('registration_import_use as used', (join) =>
      join
        .onRef('used.tenant_id', '=', 'registration_import.tenant_id')
        .onRef('used.import_id', '=', 'registration_import.id'),
    )
    .selectAll('registration_import')
    .select('used.registered')
    .where('registration_import.tenant_id', '=', tenantId)
    .where('registration_import.id', '=', of.id)
    .where('registration_import.movement_id', '=', of.movementId)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('registration_import', of.id)
  return row
}

/** False when the list was taken over before; of two at once the second waits and hears so. */
export async function useImport(tx: Tx, row: Insertable<Schema['registration_import_use']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('registration_import_use')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'import_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
