import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

// Sessions belong to accounts and stand outside every office.

export async function noteSeen(db: Db, sessionId: string, at: Date): Promise<void> {
  await db.updateTable('account_session').set({ last_seen_at: at }).where('id', '=', sessionId).execute()
}

export async function lockSession(db: Db, sessionId: string, at: Date): Promise<void> {
  await db
    .updateTable('account_session')
    .set({ locked_at: at })
    .where('id', '=', sessionId)
    .where('locked_at', 'is', null)
    .execute()
}

export async function unlockSession(db: Db, sessionId: string, at: Date): Promise<void> {
  await db
    .updateTable('account_session')
    .set({ locked_at: null, last_seen_at: at })
    .where('id', '=', sessionId)
    .execute()
}

/** Where the session is at work from now on. */
export async function setWorkplace(
  db: Db,
  sessionId: string,
  place: { officeId: string; membershipId: string },
): Promise<void> {
  await db
    .updateTable('account_session')
    .set({ office_id: place.officeId, membership_id: place.membershipId })
    .where('id', '=', sessionId)
    .execute()
}

/** The sessions of an account that still open doors, the latest seen first. */
export function listSessions(db: Db, accountId: string, now: Date) {
  return db
    .selectFrom('account_session')
    .select(['id', 'ip_address', 'user_agent', 'created_at', 'last_seen_at', 'locked_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', (order) => order.desc().nullsLast())
    .orderBy('created_at', 'desc')
    .execute()
}

/** Ends one session of this account; false when it has no such session. */
export async function deleteSession(db: Db, accountId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('account_session')
    .where('account_id', '=', accountId)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends every session of this account, but for the one to keep. */
export async function deleteSessions(db: Db, accountId: string, keptId: string | null = null): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('account_session')
    .where('account_id', '=', accountId)
    .$if(keptId !== null, (query) => query.where('id', '!=', keptId ?? ''))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Sessions of anyone that no longer open a door. */
export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('account_session').where('expires_at', '<', now).execute()
}

/** Whose second step a challenge is. `cookie`: identifier, a dot, the signature that the library checks later. */
export async function findChallenged(db: Db, cookie: string): Promise<{ id: string; userName: string } | null> {
  const row = await db
    .selectFrom('account_verification as v')
    .innerJoin('account as a', (join) => join.on(sql`a.id::text`, '=', sql.ref('v.value')))
    .select(['a.id', 'a.user_name'])
    .where('v.identifier', '=', cookie.split('.')[0] ?? '')
    .executeTakeFirst()
  return row ? { id: row.id, userName: row.user_name } : null
}
