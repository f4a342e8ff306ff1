import type { Db } from '#platform/db.ts'
import type { SignInResult } from './sign-in-result.ts'

// Who tried to come in stands outside every office, as accounts do.

export type SignInNote = {
  id: string
  userName: string
  outcome: SignInResult
  address: string
  userAgent: string | null
  at: Date
}

/** Notes an attempt on an account; one statement whether there is such an account or not, so that time tells nothing. */
export async function noteSignIn(db: Db, note: SignInNote): Promise<void> {
  await db
    .insertInto('account_sign_in')
    .columns(['id', 'account_id', 'outcome', 'address', 'user_agent', 'at'])
    .expression((eb) =>
      eb
        .selectFrom('account')
        .select((row) => [
          row.val(note.id).$castTo<string>().as('id'),
          'account.id as account_id',
          row.val(note.outcome).as('outcome'),
          row.val(note.address).as('address'),
          row.val(note.userAgent).as('user_agent'),
          row.val(note.at).as('at'),
        ])
        .where('user_name', '=', note.userName),
    )
    .execute()
}

export async function forgetOldSignIns(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('account_sign_in').where('at', '<', before).execute()
}

/** The latest attempts on accounts that work, or worked, in this office. */
export function listSignIns(db: Db, officeId: string) {
  return db
    .selectFrom('account_sign_in as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .innerJoin('account_office as o', 'o.account_id', 'a.id')
    .select(['s.id', 's.outcome', 's.address', 's.user_agent', 's.at', 'a.name', 'a.user_name'])
    .where('o.office_id', '=', officeId)
    .orderBy('s.at', 'desc')
    .limit(300)
    .execute()
}

/** True for the first use of a code; a code is forgotten once no clock could take it any more. */
export async function useCode(
  db: Db,
  { accountId, codeSha256, now }: { accountId: string; codeSha256: string; now: Date },
): Promise<boolean> {
  await db
    .deleteFrom('account_used_code')
    .where('used_at', '<', new Date(now.getTime() - 600_000))
    .execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account_used_code')
    .values({ account_id: accountId, code_sha256: codeSha256, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
