import type { Insertable } from 'kysely'
import type { Db, Schema } from '#platform/db.ts'

// Accounts stand outside every office: no tenant here.

export async function hasAnyAccount(db: Db): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Whether anyone could sign in with a password; the people of the sample have none. */
export async function hasAnyPassword(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('account_credential')
    .select('id')
    .where('password', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertAccount(db: Db, row: Insertable<Schema['account']>): Promise<void> {
  await db.insertInto('account').values(row).execute()
}

export async function insertCredential(db: Db, row: Insertable<Schema['account_credential']>): Promise<void> {
  await db.insertInto('account_credential').values(row).execute()
}

/** Remembers that the account has a role in this office. */
export async function rememberOffice(db: Db, accountId: string, officeId: string): Promise<void> {
  await db
    .insertInto('account_office')
    .values({ account_id: accountId, office_id: officeId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function findAccountByUserName(db: Db, userName: string) {
  return db
    .selectFrom('account')
    .select(['id', 'name', 'user_name', 'must_change_password', 'two_factor_enabled', 'sample_label'])
    .where('user_name', '=', userName)
    .executeTakeFirst()
}

export function findAccount(db: Db, accountId: string) {
  return db
    .selectFrom('account')
    .select(['id', 'name', 'user_name', 'must_change_password', 'two_factor_enabled', 'sample_label'])
    .where('id', '=', accountId)
    .executeTakeFirst()
}

/** The Argon2id hash, or null for an account that nobody signs in to with a password. */
export async function findPasswordHash(db: Db, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom('account_credential')
    .select('password')
    .where('account_id', '=', accountId)
    .where('provider', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}

export async function setPasswordHash(db: Db, accountId: string, change: { hash: string; now: Date }): Promise<void> {
  await db
    .updateTable('account_credential')
    .set({ password: change.hash, updated_at: change.now })
    .where('account_id', '=', accountId)
    .where('provider', '=', 'credential')
    .execute()
}

export async function setMustChangePassword(db: Db, accountId: string, must: boolean): Promise<void> {
  await db.updateTable('account').set({ must_change_password: must }).where('id', '=', accountId).execute()
}

/** The invented people of the sample data, in the order of the menu "Xem như…". */
export function listSampleAccounts(db: Db) {
  return db
    .selectFrom('account')
    .select(['id', 'name', 'sample_label'])
    .where('sample_label', 'is not', null)
    .orderBy('sample_position')
    .execute()
}

/** Accounts of these offices, with their sessions, devices and passwords. */
export async function deleteAccountsOf(db: Db, officeIds: readonly string[]): Promise<void> {
  if (officeIds.length === 0) return
  await db
    .deleteFrom('account')
    .where('id', 'in', (eb) => eb.selectFrom('account_office').select('account_id').where('office_id', 'in', officeIds))
    .execute()
}

export async function holdsOffice(db: Db, accountId: string, officeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('account_office')
    .select('office_id')
    .where('account_id', '=', accountId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
  return row !== undefined
}

/** Everyone who has, or had, a role in this office. */
export function listOfficeAccounts(db: Db, officeId: string) {
  return db
    .selectFrom('account as a')
    .innerJoin('account_office as o', 'o.account_id', 'a.id')
    .select(['a.id', 'a.name', 'a.user_name', 'a.two_factor_enabled', 'a.must_change_password'])
    .where('o.office_id', '=', officeId)
    .execute()
}
