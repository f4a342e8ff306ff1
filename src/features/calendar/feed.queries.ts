import type { Db } from '#platform/db.ts'

// Addresses of calendars belong to accounts and stand outside every office.

export async function putFeed(db: Db, accountId: string, { hash, at }: { hash: string; at: Date }): Promise<void> {
  const kept = { token_sha256: hash, created_at: at }
  await db
    .insertInto('calendar_feed')
    .values({ account_id: accountId, ...kept })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(kept))
    .execute()
}

export async function deleteFeed(db: Db, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('calendar_feed').where('account_id', '=', accountId).executeTakeFirst()
  return numDeletedRows > 0n
}

/** When the present address was made. */
export async function findFeedDate(db: Db, accountId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .select('created_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.created_at ?? null
}

/** Whose calendar an address opens. */
export async function findFeedOwner(db: Db, hash: string): Promise<string | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .select('account_id')
    .where('token_sha256', '=', hash)
    .executeTakeFirst()
  return row?.account_id ?? null
}
