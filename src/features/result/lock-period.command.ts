import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { InvalidInputError, PreconditionError } from '#platform/errors.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { parsePeriod } from './period.ts'
import { insertPeriodException, insertPeriodLock, readPeriodLock } from './period-lock.queries.ts'

type Locking = { period: string; reason: string | null }

/** Closes a period: no figure of it is entered, corrected or handed in any more. Done already, it changes nothing. */
export const lockPeriod = (ctx: Context, input: Locking): Promise<void> => setLock(ctx, { ...input, locked: true })

/** Opens it again to all. */
export const unlockPeriod = (ctx: Context, input: Locking): Promise<void> => setLock(ctx, { ...input, locked: false })

async function setLock(ctx: Context, { period, reason, locked }: Locking & { locked: boolean }): Promise<void> {
  requireRole(ctx, 'officer')
  if (!parsePeriod(period)) throw new InvalidInputError({ period: 'period-unknown' })
  return inTransaction(ctx, async (tx) => {
    const before = await readPeriodLock(tx, ctx.tenantId, period)
    if ((before?.locked ?? false) === locked) return
    const said = reason?.trim() || null
    await insertPeriodLock(tx, ctx, { period, sequence: (before?.sequence ?? 0) + 1, locked, reason: said })
    await recordAudit(tx, ctx, {
      action: locked ? 'result.lock-period' : 'result.unlock-period',
      objectKind: 'office',
      objectId: ctx.tenantId,
      after: { period, reason: said },
    })
  })
}

type Exception = { period: string; unitId: string; until: string; reason: string }

/** Lets one unit enter figures of a locked period until a day. Refusals: `reason-missing`, `exception-past`. */
export async function allowException(ctx: Context, { period, unitId, until, reason }: Exception): Promise<void> {
  requireRole(ctx, 'officer')
  if (!parsePeriod(period)) throw new InvalidInputError({ period: 'period-unknown' })
  const said = reason.trim()
  if (!said) throw new PreconditionError('reason-missing')
  if (until < ctx.today) throw new PreconditionError('exception-past')
  return inTransaction(ctx, async (tx) => {
    await getUnit(tx, ctx.tenantId, unitId)
    await insertPeriodException(tx, ctx, { id: ctx.newId(), period, unitId, until, reason: said })
    await recordAudit(tx, ctx, {
      action: 'result.allow-exception',
      objectKind: 'unit',
      objectId: unitId,
      after: { period, until, reason: said },
    })
  })
}
