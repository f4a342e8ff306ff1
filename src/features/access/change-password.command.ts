import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import { findPasswordHash, setMustChangePassword, setPasswordHash } from './account.queries.ts'
import { type Caller, type Checked, confirmPassword, type Doorstep } from './count-attempt.command.ts'
import { hashPassword, verifyPassword } from './password.adapter.ts'
import { type PasswordProblem, passwordProblem } from './password-rule.ts'
import { deleteSessions } from './session.queries.ts'

export type PasswordChange = {
  person: { accountId: string; sessionId: string; userName: string }
  current: string
  next: string
}

export type PasswordChanged = Checked | { state: 'unfit'; problem: PasswordProblem }

/** Sets one's own new password; every other session of the account ends. The present one is asked for first. */
export async function changePassword(
  services: Doorstep,
  ctx: Context,
  { caller, person, current, next }: PasswordChange & { caller: Caller },
): Promise<PasswordChanged> {
  const problem = passwordProblem(next, person.userName)
  if (problem) return { state: 'unfit', problem }
  const check = async () => verifyPassword(current, (await findPasswordHash(ctx.db, person.accountId)) ?? '')
  const checked = await confirmPassword(services, caller, { userName: person.userName, check })
  if (checked.state !== 'right') return checked
  // Only who knows the present password may learn that it is the same.
  if (next.normalize('NFKC') === current.normalize('NFKC')) return { state: 'unfit', problem: 'same-as-before' }
  const hash = await hashPassword(next)
  await inTransaction(ctx, async (tx) => {
    await setPasswordHash(tx, person.accountId, { hash, now: ctx.now })
    await setMustChangePassword(tx, person.accountId, false)
    await deleteSessions(tx, person.accountId, person.sessionId)
    await recordAudit(tx, ctx, {
      action: 'account.change-password',
      objectKind: 'account',
      objectId: person.accountId,
    })
  })
  return { state: 'right' }
}
