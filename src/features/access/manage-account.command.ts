import { recordAudit } from '#platform/audit.ts'
import { plainDate } from '#platform/clock.ts'
import { type Context, inTransaction, type Role, requireRole } from '#platform/context.ts'
import { type Db, type Tx, transact } from '#platform/db.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import {
  findAccount,
  findAccountByUserName,
  holdsOffice,
  setMustChangePassword,
  setPasswordHash,
} from './account.queries.ts'
import { createAccountIn } from './create-account.command.ts'
import { giveRoleIn, type NewRole } from './give-role.command.ts'
import { countOtherAdmins, getMembership, listOfficeIds, lockRoles, setMembershipDates } from './membership.queries.ts'
import { hashPassword } from './password.adapter.ts'
import { deleteSessions } from './session.queries.ts'
import { temporaryPassword } from './temporary-password.adapter.ts'
import { normalUserName } from './user-name.ts'

export type NewColleague = { name: string; userName: string; role: Omit<NewRole, 'accountId'> }

/** A new account with its first role. The password is told once and has to be changed at the first sign-in. */
export async function createColleague(
  ctx: Context,
  input: NewColleague,
): Promise<{ accountId: string; password: string }> {
  requireRole(ctx, 'admin')
  const password = temporaryPassword()
  const passwordHash = await hashPassword(password)
  const accountId = await inTransaction(ctx, async (tx) => {
    const account = { name: input.name, userName: input.userName, passwordHash, mustChangePassword: true }
    const created = await createAccountIn(tx, ctx, account)
    await giveRoleIn(tx, ctx, { ...input.role, accountId: created.accountId })
    return created.accountId
  })
  return { accountId, password }
}

/** A further role for someone who already has one in this office. */
export async function addRole(ctx: Context, input: NewRole): Promise<{ membershipId: string }> {
  requireRole(ctx, 'admin')
  return inTransaction(ctx, async (tx) => {
    await requireOwnAccount(tx, ctx, input.accountId)
    return giveRoleIn(tx, ctx, input)
  })
}

/** `accountId`: whose role it is said to be; another's is then not found. */
type RoleEnd = { membershipId: string; accountId?: string; lastDay: string | null }

/**
 * Ends a role after its last day; null ends it at once, the day before today being its last. Refuses to take the
 * last administrator (`last-admin`); a last day before the first is `role-ends-before-start`.
 */
export async function endRole(ctx: Context, end: RoleEnd): Promise<void> {
  requireRole(ctx, 'admin')
  return inTransaction(ctx, async (tx) => {
    await lockRoles(tx, ctx.tenantId)
    const role = await getMembership(tx, ctx.tenantId, end.membershipId)
    if (end.accountId !== undefined && role.account_id !== end.accountId)
      throw new NotFoundError('membership', end.membershipId)
    const dates = datesAfter(role.valid_from, end.lastDay, dayBefore(ctx.today))
    const admins = { except: role.id, on: ctx.today }
    if (role.role === ('admin' satisfies Role) && (await countOtherAdmins(tx, ctx.tenantId, admins)) === 0)
      throw new PreconditionError('last-admin')
    await setMembershipDates(tx, ctx.tenantId, { id: role.id, ...dates })
    await recordAudit(tx, ctx, {
      action: 'role.end',
      objectKind: 'membership',
      objectId: role.id,
      before: role,
      after: dates,
    })
  })
}

/** A role that began today and ends at once never was: it moves before today, for a day counts as a whole. */
function datesAfter(from: string, lastDay: string | null, yesterday: string): { from: string; to: string } {
  if (lastDay === null) return { from: from < yesterday ? from : yesterday, to: yesterday }
  if (lastDay < from) throw new PreconditionError('role-ends-before-start')
  return { from, to: lastDay }
}

function dayBefore(day: string): string {
  return plainDate(new Date(Date.parse(`${day}T12:00:00+07:00`) - 86_400_000))
}

/**
 * A new temporary password for someone of this office; all their sessions end. Refused for one who works in another
 * office too (`account-elsewhere`): its administrator would hold the key to that office.
 */
export async function resetColleaguePassword(ctx: Context, accountId: string): Promise<{ password: string }> {
  requireRole(ctx, 'admin')
  const password = temporaryPassword()
  const hash = await hashPassword(password)
  await inTransaction(ctx, async (tx) => {
    await requireOwnAccount(tx, ctx, accountId)
    if ((await listOfficeIds(tx, accountId)).length > 1) throw new PreconditionError('account-elsewhere')
    await replacePassword(tx, ctx, { accountId, hash })
  })
  return { password }
}

/** Ends every session of someone of this office. */
export async function revokeSessions(ctx: Context, accountId: string): Promise<number> {
  requireRole(ctx, 'admin')
  return inTransaction(ctx, async (tx) => {
    await requireOwnAccount(tx, ctx, accountId)
    const ended = await deleteSessions(tx, accountId)
    await recordAudit(tx, ctx, {
      action: 'account.revoke-sessions',
      objectKind: 'account',
      objectId: accountId,
      after: { ended },
    })
    return ended
  })
}

async function replacePassword(tx: Tx, ctx: Context, change: { accountId: string; hash: string }): Promise<void> {
  await setPasswordHash(tx, change.accountId, { hash: change.hash, now: ctx.now })
  await setMustChangePassword(tx, change.accountId, true)
  await deleteSessions(tx, change.accountId)
  await recordAudit(tx, ctx, {
    action: 'account.reset-password',
    objectKind: 'account',
    objectId: change.accountId,
  })
}

/** Another office's account is reported as absent. */
async function requireOwnAccount(tx: Tx, ctx: Context, accountId: string): Promise<void> {
  const known = (await holdsOffice(tx, accountId, ctx.tenantId)) && (await findAccount(tx, accountId))
  if (!known) throw new NotFoundError('account', accountId)
}

/**
 * From the command line, where whoever holds the machine acts: a new temporary password for this user name, noted in
 * the log of every office the account works in. Null when there is no such account.
 */
export async function resetPassword(db: Db, typed: string): Promise<{ password: string } | null> {
  const account = await findAccountByUserName(db, normalUserName(typed))
  if (!account || account.sample_label !== null) return null
  const password = temporaryPassword()
  const hash = await hashPassword(password)
  const now = new Date()
  const actor = { accountId: account.id, name: 'thidua account reset-password', role: 'admin', unitId: '' } as const
  for (const tenantId of await listOfficeIds(db, account.id)) {
    const ctx: Context = { db, tenantId, actor, now, today: plainDate(now), newId }
    const entry = { tenantId, actorId: account.id, role: 'admin' }
    await transact(db, entry, (tx) => replacePassword(tx, ctx, { accountId: account.id, hash }))
  }
  return { password }
}
