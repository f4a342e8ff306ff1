import type { Insertable, Updateable } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError } from '#platform/errors.ts'
import type { ReviewKind } from './review.ts'

export async function insertReview(tx: Tx, row: Insertable<Schema['review']>): Promise<void> {
  await tx.insertInto('review').values(row).execute()
}

export async function getReview(tx: Tx, tenantId: string, of: { movementId: string; id: string }) {
  const row = await tx
    .selectFrom('review')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', of.movementId)
    .where('id', '=', of.id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('review', of.id)
  return { ...row, kind: row.kind as ReviewKind }
}

/** Writes only over the version that was read. */
export async function updateReview(
  tx: Tx,
  row: { tenant_id: string; id: string; version: number },
  change: Updateable<Schema['review']>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('review')
    .set({ ...change, version: row.version + 1 })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ConflictError('review')
}

/** The reviews of a movement, the latest due first. */
export async function listReviews(tx: Tx, tenantId: string, movementId: string) {
  const rows = await tx
    .selectFrom('review')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .orderBy('written_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as ReviewKind }))
}

export type Review = Awaited<ReturnType<typeof listReviews>>[number]

export async function hasIssuedReview(
  tx: Tx,
  tenantId: string,
  of: { movementId: string; kind: ReviewKind },
): Promise<boolean> {
  const row = await tx
    .selectFrom('review')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', of.movementId)
    .where('kind', '=', of.kind)
    .where('state', '=', 'issued')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Reviews that fall due up to a day and are not issued, of movements that run or have ended; the earliest first. */
export function listDueReviews(tx: Tx, tenantId: string, until: string) {
  return tx
    .selectFrom('milestone')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'milestone.tenant_id').onRef('movement.id', '=', 'milestone.movement_id'),
    )
    .leftJoin('review', (join) =>
      join.onRef('review.tenant_id', '=', 'milestone.tenant_id').onRef('review.milestone_id', '=', 'milestone.id'),
    )
    .select(['milestone.id', 'milestone.kind', 'milestone.due_on', 'movement.id as movement_id', 'movement.name'])
    .where('milestone.tenant_id', '=', tenantId)
    .where('movement.status', 'in', ['running', 'closing'])
    .where('milestone.due_on', '<=', until)
    .where((eb) => eb.or([eb('review.state', 'is', null), eb('review.state', '!=', 'issued')]))
    .orderBy('milestone.due_on')
    .execute()
}
