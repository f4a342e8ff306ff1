import type { Selectable } from 'kysely'
import type { AuditEntry } from '#platform/audit.ts'
import type { Schema, Tx } from '#platform/db.ts'

/** An entry with the two hashes that hold it in the chain. */
export type Link = { entry: AuditEntry; previousHash: Buffer; hash: Buffer }

function linkOf(row: Selectable<Schema['audit_entry']>): Link {
  const entry = {
    tenantId: row.tenant_id,
    sequence: row.sequence,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorName: row.actor_name,
    role: row.role,
    action: row.action,
    objectKind: row.object_kind,
    objectId: row.object_id,
    before: row.before,
    after: row.after,
  }
  return { entry, previousHash: row.previous_hash, hash: row.hash }
}

/** Up to `limit` links after a sequence number, in their order. */
export async function listLinksAfter(
  tx: Tx,
  tenantId: string,
  { after, limit }: { after: number; limit: number },
): Promise<Link[]> {
  const rows = await tx
    .selectFrom('audit_entry')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map(linkOf)
}

/** The latest entries before a sequence number, newest first. */
export async function listLatest(
  tx: Tx,
  tenantId: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditEntry[]> {
  const rows = await tx
    .selectFrom('audit_entry')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .$if(before !== null, (query) => query.where('sequence', '<', before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => linkOf(row).entry)
}

/** The head of the chain, locked: nobody adds to the log until the transaction ends. */
export function lockHead(tx: Tx, tenantId: string): Promise<{ sequence: number; hash: Buffer } | undefined> {
  return tx
    .selectFrom('audit_head')
    .select(['sequence', 'hash'])
    .where('tenant_id', '=', tenantId)
    .forUpdate()
    .executeTakeFirst()
}
