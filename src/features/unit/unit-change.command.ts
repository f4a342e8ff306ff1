import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import { carryOut } from './carry-out-change.command.ts'
import { type Consequences, consequencesOf } from './consequences.queries.ts'
import { listUnits, lockTree } from './unit.queries.ts'
import { insertUnitChange, lockUnitChange, settleUnitChange } from './unit-change.queries.ts'
import { stepsOf, type UnitChangeRequest } from './unit-change.ts'

export type UnitChange = {
  request: UnitChangeRequest
  /** First day of the new order; past, today or to come. */
  effectiveOn: string
  /** The paper it rests on, "Nghị quyết số …". */
  paper: string | null
}

/** What a change would move, counted as it stands now. Nothing is written. Refusals: those of `stepsOf`. */
export async function previewUnitChange(ctx: Context, change: UnitChange): Promise<Consequences> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const steps = stepsOf(change.request, await listUnits(tx, ctx.tenantId, null), change.effectiveOn)
    return consequencesOf(tx, ctx.tenantId, { steps, on: change.effectiveOn })
  })
}

/**
 * Changes the tree from a day on. What lies in the past or begins today is done at once; what is to come is checked
 * now and done when its day comes, by {@link carryOutDue}. Refusals: those of `stepsOf`, `unit-change-too-far`.
 */
export async function makeUnitChange(ctx: Context, change: UnitChange): Promise<{ changeId: string; done: boolean }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    await lockTree(tx, ctx.tenantId)
    const { request, effectiveOn, paper } = change
    if (effectiveOn > yearsAfter(ctx.today, 5)) throw new PreconditionError('unit-change-too-far')
    const steps = stepsOf(request, await listUnits(tx, ctx.tenantId, null), effectiveOn)
    const changeId = ctx.newId()
    await insertUnitChange(tx, {
      tenant_id: ctx.tenantId,
      id: changeId,
      kind: request.kind,
      effective_on: effectiveOn,
      request: JSON.stringify(request),
      paper,
      state: 'planned',
      made_by: ctx.actor.accountId,
      made_by_name: ctx.actor.name,
      made_at: ctx.now,
    })
    const done = effectiveOn <= ctx.today
    if (done) await carryOut(tx, ctx, { changeId, steps, request, effectiveOn, paper })
    else
      await recordAudit(tx, ctx, {
        action: 'unit.plan-change',
        objectKind: 'unit-change',
        objectId: changeId,
        after: { request, effectiveOn, paper },
      })
    return { changeId, done }
  })
}

/** Takes back a change whose day has not come; `unitId`: where it was looked for. One that was done is undone by another change alone. */
export async function cancelUnitChange(
  ctx: Context,
  { changeId, unitId }: { changeId: string; unitId?: string },
): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const change = await lockUnitChange(tx, ctx.tenantId, changeId)
    if (unitId !== undefined && !JSON.stringify(change.request).includes(unitId))
      throw new NotFoundError('unit-change', changeId)
    if (change.state !== 'planned') throw new PreconditionError('unit-change-not-planned')
    await settleUnitChange(tx, ctx.tenantId, { id: changeId, state: 'cancelled', doneAt: null })
    await recordAudit(tx, ctx, {
      action: 'unit.cancel-change',
      objectKind: 'unit-change',
      objectId: changeId,
      before: { request: change.request, effectiveOn: change.effective_on },
    })
  })
}

/** Does what was planned for a day that has come, by order of whoever planned it. For one change and one transaction. */
export async function carryOutPlanned(tx: Tx, ctx: Context, changeId: string): Promise<void> {
  await lockTree(tx, ctx.tenantId)
  const change = await lockUnitChange(tx, ctx.tenantId, changeId)
  if (change.state !== 'planned') return
  const { request, effective_on: effectiveOn, paper } = change
  const steps = stepsOf(request, await listUnits(tx, ctx.tenantId, null), effectiveOn)
  await carryOut(tx, ctx, { changeId, steps, request, effectiveOn, paper })
}

/** A planned change that cannot be done any more is kept, with the reason, for a person to see to. */
export async function failPlanned(tx: Tx, ctx: Context, failed: { changeId: string; code: string }): Promise<void> {
  const change = await lockUnitChange(tx, ctx.tenantId, failed.changeId)
  if (change.state !== 'planned') return
  await settleUnitChange(tx, ctx.tenantId, { id: change.id, state: 'failed', failure: failed.code, doneAt: null })
  await recordAudit(tx, ctx, {
    action: 'unit.fail-change',
    objectKind: 'unit-change',
    objectId: change.id,
    after: { request: change.request, effectiveOn: change.effective_on, code: failed.code },
  })
}

const yearsAfter = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
