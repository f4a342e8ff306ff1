import { recordAudit } from '#platform/audit.ts'
import { type Context, type Role, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { findAccount, rememberOffice } from './account.queries.ts'
import { insertMembership, isRoleHeld, lockRoles } from './membership.queries.ts'

export type NewRole = {
  accountId: string
  unitId: string
  role: Role
  post: string
  validFrom: string
  /** Last day; null while it lasts. */
  validTo: string | null
}

/**
 * Gives an account a role in a unit of this office, inside the caller's transaction. Refusals: `role-ends-before-start`,
 * `role-held-already` when the days overlap with those of the same role; 404 for a unit or account unknown.
 */
export async function giveRoleIn(tx: Tx, ctx: Context, input: NewRole): Promise<{ membershipId: string }> {
  requireRole(ctx, 'admin')
  if (input.validTo !== null && input.validTo < input.validFrom) throw new PreconditionError('role-ends-before-start')
  await getUnit(tx, ctx.tenantId, input.unitId)
  if (!(await findAccount(tx, input.accountId))) throw new NotFoundError('account', input.accountId)
  await lockRoles(tx, ctx.tenantId)
  if (await isRoleHeld(tx, ctx.tenantId, input)) throw new PreconditionError('role-held-already')
  const row = {
    tenant_id: ctx.tenantId,
    id: ctx.newId(),
    account_id: input.accountId,
    unit_id: input.unitId,
    role: input.role,
    post: input.post.normalize('NFC').trim(),
    valid_from: input.validFrom,
    valid_to: input.validTo,
  }
  await insertMembership(tx, row)
  await rememberOffice(tx, input.accountId, ctx.tenantId)
  await recordAudit(tx, ctx, { action: 'role.give', objectKind: 'membership', objectId: row.id, after: row })
  return { membershipId: row.id }
}
