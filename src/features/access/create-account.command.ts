import { recordAudit } from '#platform/audit.ts'
import { type Context, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { PreconditionError } from '#platform/errors.ts'
import { findAccountByUserName, insertAccount, insertCredential } from './account.queries.ts'
import { isUserName, normalUserName } from './user-name.ts'

export type NewAccount = {
  name: string
  userName: string
  /** Made outside the transaction; null for one of the sample's people, whom nobody signs in as. */
  passwordHash: string | null
  mustChangePassword: boolean
  sample?: { label: string; position: number }
}

/** Adds an account with no role yet. Refusals: `user-name-invalid`, `user-name-taken`. */
export async function createAccountIn(tx: Tx, ctx: Context, input: NewAccount): Promise<{ accountId: string }> {
  requireRole(ctx, 'admin')
  const userName = normalUserName(input.userName)
  if (!isUserName(userName)) throw new PreconditionError('user-name-invalid')
  if (await findAccountByUserName(tx, userName)) throw new PreconditionError('user-name-taken')
  const accountId = ctx.newId()
  const times = { created_at: ctx.now, updated_at: ctx.now }
  await insertAccount(tx, {
    id: accountId,
    name: input.name.normalize('NFC').trim(),
    user_name: userName,
    email: `${accountId}@account.invalid`,
    must_change_password: input.mustChangePassword,
    sample_label: input.sample?.label ?? null,
    sample_position: input.sample?.position ?? null,
    ...times,
  })
  if (input.passwordHash !== null) {
    const credential = { id: ctx.newId(), provider: 'credential', provider_account_id: accountId }
    await insertCredential(tx, { ...credential, account_id: accountId, password: input.passwordHash, ...times })
  }
  await recordAudit(tx, ctx, {
    action: 'account.create',
    objectKind: 'account',
    objectId: accountId,
    after: { name: input.name, userName },
  })
  return { accountId }
}
