import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

export type ChargeOfUnit = {
  id: string
  target_id: string
  target_name: string
  movement_id: string
  unit_id: string
  valid_from: string
  own_value: number | null
  share: number | null
  account_id: string | null
  deputy_account_id: string | null
}

type Of = { unitIds: readonly string[]; movementIds: readonly string[]; on: string }

/** Targets of these movements that these units answer for on a day or later. */
export async function listChargesOf(tx: Tx, tenantId: string, of: Of): Promise<ChargeOfUnit[]> {
  if (of.unitIds.length === 0 || of.movementIds.length === 0) return []
  return tx
    .selectFrom('assignment')
    .innerJoin('target', (join) =>
      join.onRef('target.tenant_id', '=', 'assignment.tenant_id').onRef('target.id', '=', 'assignment.target_id'),
    )
    .select(['assignment.id', 'assignment.target_id', 'target.name as target_name', 'target.movement_id'])
    .select(['assignment.unit_id', 'assignment.valid_from', 'assignment.own_value', 'assignment.share'])
    .select(['assignment.account_id', 'assignment.deputy_account_id'])
    .where('assignment.tenant_id', '=', tenantId)
    .where('assignment.unit_id', 'in', [...of.unitIds])
    .where('target.movement_id', 'in', [...of.movementIds])
    .where((eb) =>
      eb.or([
        eb('assignment.valid_to', 'is', null),
        eb.and([
          eb('assignment.valid_to', '>=', of.on),
          eb('assignment.valid_to', '>', eb.ref('assignment.valid_from')),
        ]),
      ]),
    )
    .orderBy('assignment.target_id')
    .orderBy('assignment.id')
    .execute()
}

/** Ends assignments on the eve of a day; one that begins later never was. */
export async function endCharges(tx: Tx, tenantId: string, end: { ids: readonly string[]; on: string }): Promise<void> {
  if (end.ids.length === 0) return
  await tx
    .updateTable('assignment')
    .set({ valid_to: sql<string>`greatest(valid_from, ${end.on}::date - 1)` })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...end.ids])
    .execute()
}

export type NewCharge = Omit<ChargeOfUnit, 'target_name' | 'movement_id'>

export async function insertCharges(tx: Tx, tenantId: string, rows: readonly NewCharge[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('assignment')
      .values(rows.map((row) => ({ ...row, tenant_id: tenantId })))
      .execute()
}

/** Gives an assignment that its unit has already what it takes over from another. */
export async function addToCharge(
  tx: Tx,
  tenantId: string,
  charge: { id: string; own_value: number | null; share: number | null },
): Promise<void> {
  await tx
    .updateTable('assignment')
    .set({ own_value: charge.own_value, share: charge.share })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', charge.id)
    .execute()
}
