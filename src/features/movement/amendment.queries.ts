import type { Insertable } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError } from '#platform/errors.ts'
import type { Plan } from '#reading/plan.ts'
import type { Matches } from './amendment.ts'

export async function insertAmendment(tx: Tx, row: Insertable<Schema['amendment']>): Promise<void> {
  await tx.insertInto('amendment').values(row).execute()
}

/** The amendment that waits for the leader, if there is one. */
export async function getOpenAmendment(tx: Tx, tenantId: string, movementId: string) {
  const row = await tx
    .selectFrom('amendment')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return row ? { ...row, facts: row.facts as unknown as Plan, matches: row.matches as unknown as Matches } : null
}

export type OpenAmendment = NonNullable<Awaited<ReturnType<typeof getOpenAmendment>>>

export async function requireOpenAmendment(tx: Tx, tenantId: string, of: { movementId: string; id: string }) {
  const open = await getOpenAmendment(tx, tenantId, of.movementId)
  if (open?.id !== of.id) throw new NotFoundError('amendment', of.id)
  return open
}

/** Settles an amendment that waits; a conflict when someone else was faster. */
export async function settleAmendment(
  tx: Tx,
  row: OpenAmendment,
  decision: { state: 'approved' | 'refused' | 'withdrawn'; by: string; at: Date; note: string | null },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('amendment')
    .set({
      state: decision.state,
      decided_by_name: decision.by,
      decided_at: decision.at,
      decision_note: decision.note,
      version: row.version + 1,
    })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ConflictError('amendment')
}

/** Every version of a movement's plan, the first one first. */
export async function listPlanVersions(tx: Tx, tenantId: string, movementId: string) {
  const rows = await tx
    .selectFrom('plan')
    .select(['id', 'version', 'document_id', 'facts', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({ ...row, facts: row.facts as unknown as Plan }))
}

/** Amendments that were decided on or wait, the latest first; without their facts, which are large. */
export function listAmendments(tx: Tx, tenantId: string, movementId: string) {
  return tx
    .selectFrom('amendment')
    .select(['id', 'state', 'reason', 'proposed_by_name', 'proposed_at', 'decided_by_name', 'decided_at'])
    .select('decision_note')
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Movements on which an amendment waits for the leader. */
export function listWaitingAmendments(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('amendment')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'amendment.tenant_id').onRef('movement.id', '=', 'amendment.movement_id'),
    )
    .select(['movement.id', 'movement.name', 'amendment.proposed_by_name', 'amendment.proposed_at'])
    .where('amendment.tenant_id', '=', tenantId)
    .where('amendment.state', '=', 'proposed')
    .orderBy('amendment.proposed_at')
    .execute()
}
