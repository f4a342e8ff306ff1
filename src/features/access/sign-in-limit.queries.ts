import type { Db, Tx } from '#platform/db.ts'
import type { Attempts } from './sign-in-limit.ts'

/** The attempts of a subject, its row locked until the transaction ends so that no two count as one. */
export async function lockAttempts(tx: Tx, subject: string, now: Date): Promise<Attempts> {
  await tx
    .insertInto('sign_in_limit')
    .values({ subject, failures: 0, last_attempt_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('sign_in_limit')
    .select(['failures', 'last_attempt_at', 'blocked_until'])
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { failures: row.failures, lastAt: row.last_attempt_at, blockedUntil: row.blocked_until }
}

export async function writeAttempts(tx: Tx, subject: string, attempts: Attempts): Promise<void> {
  await tx
    .updateTable('sign_in_limit')
    .set({
      failures: attempts.failures,
      last_attempt_at: attempts.lastAt,
      blocked_until: attempts.blockedUntil,
    })
    .where('subject', '=', subject)
    .execute()
}

export async function forgetAttempts(db: Db, subjects: readonly string[]): Promise<void> {
  await db.deleteFrom('sign_in_limit').where('subject', 'in', subjects).execute()
}

/** Rows that no longer slow anybody down. */
export async function forgetOldAttempts(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_limit').where('last_attempt_at', '<', before).execute()
}

export async function isKnownDevice(db: Db, tokenSha256: string, userName: string): Promise<boolean> {
  const row = await db
    .selectFrom('account_device as d')
    .innerJoin('account as a', 'a.id', 'd.account_id')
    .select('d.account_id')
    .where('d.token_sha256', '=', tokenSha256)
    .where('a.user_name', '=', userName)
    .executeTakeFirst()
  return row !== undefined
}

export async function rememberDevice(
  db: Db,
  device: { tokenSha256: string; accountId: string; now: Date },
): Promise<void> {
  await db
    .insertInto('account_device')
    .values({
      token_sha256: device.tokenSha256,
      account_id: device.accountId,
      created_at: device.now,
      last_used_at: device.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['token_sha256', 'account_id']).doUpdateSet({ last_used_at: device.now }),
    )
    .execute()
}
