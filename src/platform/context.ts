import type { PlainDate } from './clock.ts'
import { type Db, type Tx, transact } from './db.ts'
import { ForbiddenError } from './errors.ts'

export const roles = [
  'officer',
  'leader',
  'unit',
  'council',
  'finance',
  'publicity',
  'clerk',
  'front',
  'city',
  'admin',
] as const
export type Role = (typeof roles)[number]

export type TenantId = string

/** The person at work, in one role in one unit. */
export type Actor = {
  accountId: string
  name: string
  role: Role
  /** The unit this role is held in. */
  unitId: string
}

/** Everything a command may know of the world: one per request, made where the request enters. */
export type Context = {
  db: Db
  tenantId: TenantId
  actor: Actor
  now: Date
  /** `now` as a calendar day in Vietnam. */
  today: PlainDate
  newId(): string
}

/**
 * Load, decide, write, record: what a command does happens wholly or not at all. Where `ctx.db` is a transaction that
 * has entered the office, as while the sample is loaded, the command is part of it.
 */
export function inTransaction<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx.db as Tx)
  return transact(ctx.db, { tenantId: ctx.tenantId, actorId: ctx.actor.accountId, role: ctx.actor.role }, work)
}

/** Refuses unless the actor holds one of these roles. */
export function requireRole(ctx: Context, ...allowed: readonly Role[]): void {
  if (!allowed.includes(ctx.actor.role)) throw new ForbiddenError(allowed.join(','))
}
