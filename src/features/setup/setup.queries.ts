import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'

/** Whoever sets up waits here for whoever does it at the same moment; held until the transaction ends. */
export async function lockSetup(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('thidua setup', 0))`.execute(tx)
}

/** Goes on in the same transaction as another office. Only setting up does this: all its offices stand, or none. */
export async function enterOffice(tx: Tx, tenantId: string): Promise<void> {
  await sql`select app.enter(${tenantId}::uuid, null, 'admin')`.execute(tx)
}

export type NewOffice = {
  id: string
  kind: 'city' | 'commune'
  unitKind: string
  name: string
  parentId: string | null
  sample: boolean
  now: Date
}

/** The office and the first link of its audit chain. The transaction must have entered it. */
export async function insertOffice(tx: Tx, office: NewOffice): Promise<void> {
  await tx
    .insertInto('tenant')
    .values({
      id: office.id,
      kind: office.kind,
      unit_kind: office.unitKind,
      name: office.name,
      parent_id: office.parentId,
      sample: office.sample,
      created_at: office.now,
    })
    .execute()
  await tx
    .insertInto('audit_head')
    .values({ tenant_id: office.id, sequence: 0, hash: Buffer.alloc(32) })
    .execute()
}

/** Sample offices, those below before those above. */
export async function listSampleOfficeIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('tenant')
    .select('id')
    .where('sample', '=', true)
    .orderBy(sql`parent_id is null`)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Deletes a sample office with everything in it; the database refuses for any other. */
export async function removeSampleOffice(tx: Tx, tenantId: string): Promise<void> {
  await sql`select app.remove_sample_tenant(${tenantId}::uuid)`.execute(tx)
}
