import { type Insertable, sql } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import type { Duty, Person } from './duty.ts'
import { sentKey } from './plan-reminders.ts'

/** One run at a time reminds in an office; another waits and then finds nothing left. */
export async function lockReminders(tx: Tx, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('reminders ' || ${tenantId}::text, 0))`.execute(tx)
}

/** Whoever holds, today, a role in which one is reminded. */
export async function listPeople(tx: Tx, tenantId: string, on: string): Promise<Person[]> {
  const rows = await tx
    .selectFrom('membership')
    .select(['account_id', 'role', 'unit_id'])
    .where('tenant_id', '=', tenantId)
    .where('role', 'in', ['unit', 'officer', 'leader'])
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ accountId: row.account_id, role: row.role, unitId: row.unit_id }))
}

/** The steps each person has had, of duties due within the span. */
export async function listSent(
  tx: Tx,
  tenantId: string,
  { from, to }: { from: string; to: string },
): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom('reminder')
    .select(['account_id', 'duty_kind', 'duty_id', 'due_on', 'step'])
    .where('tenant_id', '=', tenantId)
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .execute()
  const sent = new Map<string, string[]>()
  for (const row of rows) {
    const key = sentKey({ kind: row.duty_kind as Duty['kind'], id: row.duty_id, dueOn: row.due_on }, row.account_id)
    sent.set(key, [...(sent.get(key) ?? []), row.step])
  }
  return sent
}

/** Adds those that do not stand yet and says which ones it added. */
export async function insertReminders(tx: Tx, rows: readonly Insertable<Schema['reminder']>[]): Promise<string[]> {
  if (rows.length === 0) return []
  const added = await tx
    .insertInto('reminder')
    .values([...rows])
    .onConflict((conflict) => conflict.constraint('reminder_once_uq').doNothing())
    .returning('id')
    .execute()
  return added.map(({ id }) => id)
}

const shown = (tx: Tx, tenantId: string, { accountId, now }: { accountId: string; now: Date }) =>
  tx
    .selectFrom('reminder')
    .where('reminder.tenant_id', '=', tenantId)
    .where('account_id', '=', accountId)
    .where('withdrawn_at', 'is', null)
    .where('shown_from', '<=', now)

/** How many notices a person has not read: the number on the bell. */
export async function countUnread(tx: Tx, tenantId: string, of: { accountId: string; now: Date }): Promise<number> {
  const { count } = await shown(tx, tenantId, of)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** A person's notices, unread first, the latest first. */
export function listNotices(tx: Tx, tenantId: string, of: { accountId: string; now: Date }) {
  return shown(tx, tenantId, of)
    .leftJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'reminder.tenant_id').onRef('unit.id', '=', 'reminder.unit_id'),
    )
    .select(['reminder.id', 'duty_kind', 'due_on', 'step', 'period', 'subject', 'open_count', 'link', 'text'])
    .select(['shown_from', 'read_at', 'unit.name as unit_name'])
    .orderBy((eb) => eb('read_at', 'is not', null))
    .orderBy('shown_from', 'desc')
    .orderBy('reminder.id')
    .limit(200)
    .execute()
}

export type Notice = Awaited<ReturnType<typeof listNotices>>[number]

export async function findNotice(
  tx: Tx,
  tenantId: string,
  { accountId, id }: { accountId: string; id: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('reminder')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Marks notices of this person as read: one, or all that are shown. */
export async function markRead(
  tx: Tx,
  tenantId: string,
  { accountId, now, id }: { accountId: string; now: Date; id: string | null },
): Promise<void> {
  await tx
    .updateTable('reminder')
    .set({ read_at: now })
    .where('tenant_id', '=', tenantId)
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .where('shown_from', '<=', now)
    .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
    .execute()
}
