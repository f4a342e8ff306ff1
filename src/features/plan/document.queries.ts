import { type Insertable, sql, type Updateable } from 'kysely'
import { chunksOf, type Schema, type Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Plan } from '#reading/plan.ts'
import type { Decision, Verdict } from './decisions.ts'
import type { DocumentState } from './document.ts'

export async function insertDocument(tx: Tx, row: Insertable<Schema['document']>): Promise<void> {
  await tx.insertInto('document').values(row).execute()
}

export async function getDocument(tx: Tx, tenantId: string, id: string) {
  const row = await tx
    .selectFrom('document')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('document', id)
  return { ...row, state: row.state as DocumentState, plan: row.plan as Plan | null }
}

export type DocumentRow = Awaited<ReturnType<typeof getDocument>>

/** The same, holding the row against everyone else until the transaction ends. */
export async function lockDocument(tx: Tx, tenantId: string, id: string): Promise<DocumentRow> {
  await tx
    .selectFrom('document')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return getDocument(tx, tenantId, id)
}

/** Newest first; without the plans, which are large. */
export function listDocuments(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('document')
    .select([
      'id',
      'name',
      'media_type',
      'byte_size',
      'state',
      'page',
      'pages',
      'movement_id',
      'created_by_name',
      'created_at',
    ])
    .select(sql<string | null>`plan #>> '{document,title}'`.as('title'))
    .where('tenant_id', '=', tenantId)
    .where('state', '!=', 'discarded')
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
}

export type ListedDocument = Awaited<ReturnType<typeof listDocuments>>[number]

/** What was thrown away since then, the latest first. */
export function listDiscarded(tx: Tx, tenantId: string, since: Date) {
  return tx
    .selectFrom('document')
    .select(['id', 'name', 'discarded_at', 'discarded_by_name'])
    .select(sql<string | null>`plan #>> '{document,title}'`.as('title'))
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'discarded')
    .where('discarded_at', '>=', since)
    .orderBy('discarded_at', 'desc')
    .limit(100)
    .execute()
}

export type DiscardedDocument = Awaited<ReturnType<typeof listDiscarded>>[number]

/** Earlier documents of the same bytes that still count, the earliest first. */
export function listSameFile(
  tx: Tx,
  tenantId: string,
  { id, sha256, created_at }: Pick<DocumentRow, 'id' | 'sha256' | 'created_at'>,
) {
  return tx
    .selectFrom('document')
    .select(['id', 'name', 'state', 'movement_id', 'created_by_name', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('sha256', '=', sha256)
    .where('id', '!=', id)
    .where('created_at', '<', created_at)
    .where('state', '!=', 'discarded')
    .orderBy('created_at')
    .limit(5)
    .execute()
}

export type SameFile = Awaited<ReturnType<typeof listSameFile>>[number]

/** Changes a document that is in one of the given states; false when it is not. */
export async function updateDocument(
  tx: Tx,
  of: { tenantId: string; id: string; in: readonly DocumentState[] },
  change: Updateable<Schema['document']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('document')
    .set(change)
    .where('tenant_id', '=', of.tenantId)
    .where('id', '=', of.id)
    .where('state', 'in', [...of.in])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Decisions in the order in which they were made. */
export async function listDecisions(tx: Tx, tenantId: string, documentId: string): Promise<Decision[]> {
  const rows = await tx
    .selectFrom('fact_decision')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    key: row.fact_key,
    verdict: row.verdict as Verdict,
    value: row.value,
    by: row.decided_by_name,
    at: row.decided_at,
  }))
}

/** Appends decisions after the ones there are. The counter on the document puts two people's in one order. */
export async function insertDecisions(
  tx: Tx,
  of: { tenantId: string; documentId: string; by: string; byName: string; at: Date },
  decisions: readonly Pick<Decision, 'key' | 'verdict' | 'value'>[],
): Promise<void> {
  if (decisions.length === 0) return
  const { decisions: last } = await tx
    .updateTable('document')
    .set((eb) => ({ decisions: eb('decisions', '+', decisions.length) }))
    .where('tenant_id', '=', of.tenantId)
    .where('id', '=', of.documentId)
    .returning('decisions')
    .executeTakeFirstOrThrow()
  const first = last - decisions.length + 1
  const rows = decisions.map(({ key, verdict, value }, index) => ({
    tenant_id: of.tenantId,
    document_id: of.documentId,
    sequence: first + index,
    fact_key: key,
    verdict,
    value: value === null || value === undefined ? null : JSON.stringify(value),
    decided_by: of.by,
    decided_by_name: of.byName,
    decided_at: of.at,
  }))
  for (const some of chunksOf(rows)) await tx.insertInto('fact_decision').values(some).execute()
}

export function listOverrides(tx: Tx, tenantId: string, documentId: string) {
  return tx
    .selectFrom('finding_override')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('document_id', '=', documentId)
    .orderBy('decided_at')
    .execute()
}

export async function insertOverrides(tx: Tx, rows: readonly Insertable<Schema['finding_override']>[]): Promise<void> {
  for (const some of chunksOf(rows)) await tx.insertInto('finding_override').values(some).execute()
}

/** Documents whose reading was asked for and has not ended. */
export function listUnread(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('document')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('state', 'in', ['queued', 'reading'])
    .execute()
}

/** A plan whose movement was dropped is to be checked again; what people decided on it stands. */
export async function releaseDocument(tx: Tx, tenantId: string, movementId: string): Promise<void> {
  await tx
    .updateTable('document')
    .set({ state: 'read', movement_id: null })
    .where('tenant_id', '=', tenantId)
    .where('movement_id', '=', movementId)
    .execute()
}

/** A plan that becomes the next version of a movement's plan, instead of a movement of its own. */
export async function takeDocument(
  tx: Tx,
  tenantId: string,
  of: { documentId: string; movementId: string },
): Promise<boolean> {
  return updateDocument(
    tx,
    { tenantId, id: of.documentId, in: ['read'] },
    { state: 'confirmed', movement_id: of.movementId },
  )
}
