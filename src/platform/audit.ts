import { createHash } from 'node:crypto'
import type { Tx } from './db.ts'

/** What a command did, for the append-only log. `before` and `after` are plain JSON. */
export type AuditRecord = {
  /** `slice.verb`, such as `movement.launch`. */
  action: string
  objectKind: string
  objectId: string
  before?: unknown
  after?: unknown
}

/** Who is recorded: a person in a role, or the clock. */
export type Recorder = {
  tenantId: string
  actor: { accountId: string; name: string; role: string }
  now: Date
}

export type AuditEntry = {
  tenantId: string
  sequence: number
  at: string
  actorId: string
  actorName: string
  role: string
  action: string
  objectKind: string
  objectId: string
  before: unknown
  after: unknown
}

/**
 * Appends one entry to the tenant's chain. The sequence number is drawn inside the row lock on the
 * chain's head, so that two transactions can never build on the same link.
 */
export async function recordAudit(tx: Tx, ctx: Recorder, record: AuditRecord): Promise<void> {
  const head = await tx
    .updateTable('audit_head')
    .set((eb) => ({ sequence: eb('sequence', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow()
  const entry: AuditEntry = {
    tenantId: ctx.tenantId,
    sequence: head.sequence,
    at: ctx.now.toISOString(),
    actorId: ctx.actor.accountId,
    actorName: ctx.actor.name,
    role: ctx.actor.role,
    action: record.action,
    objectKind: record.objectKind,
    objectId: record.objectId,
    before: plain(record.before),
    after: plain(record.after),
  }
  const hash = chainHash(head.hash, entry)
  await tx
    .insertInto('audit_entry')
    .values({
      tenant_id: entry.tenantId,
      sequence: entry.sequence,
      at: entry.at,
      actor_id: entry.actorId,
      actor_name: entry.actorName,
      role: entry.role,
      action: entry.action,
      object_kind: entry.objectKind,
      object_id: entry.objectId,
      before: JSON.stringify(entry.before),
      after: JSON.stringify(entry.after),
      previous_hash: head.hash,
      hash,
    })
    .execute()
  await tx.updateTable('audit_head').set({ hash }).where('tenant_id', '=', ctx.tenantId).execute()
}

/** SHA-256 over the previous link and the entry in canonical form. */
export function chainHash(previous: Buffer, entry: AuditEntry): Buffer {
  return createHash('sha256').update(previous).update(canonical(entry)).digest()
}

/** JSON with sorted keys, so that a value read back from `jsonb` gives the same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
