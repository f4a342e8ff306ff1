import { type Context, inTransaction } from '#platform/context.ts'
import { getUnit, listUnits } from './unit.queries.ts'
import { listOpenUnitChanges, listUnitEvents, listUnitNamesInTime } from './unit-change.queries.ts'

/** One unit through time: what it was called, where it came from and where it went, and what is planned for it. */
export function loadUnitHistory(ctx: Context, unitId: string) {
  return inTransaction(ctx, async (tx) => {
    const unit = await getUnit(tx, ctx.tenantId, unitId)
    const open = await listOpenUnitChanges(tx, ctx.tenantId)
    return {
      unit,
      units: await listUnits(tx, ctx.tenantId, null),
      events: await listUnitEvents(tx, ctx.tenantId, unitId),
      names: await listUnitNamesInTime(tx, ctx.tenantId, unitId),
      open: open.filter(({ request }) => JSON.stringify(request).includes(unitId)),
      role: ctx.actor.role,
      today: ctx.today,
    }
  })
}

export type UnitHistory = Awaited<ReturnType<typeof loadUnitHistory>>

/** What the screen of a change offers: the unit, and everything it could be merged with or moved under. */
export function loadUnitForChange(ctx: Context, unitId: string) {
  return inTransaction(ctx, async (tx) => {
    const unit = await getUnit(tx, ctx.tenantId, unitId)
    return { unit, units: await listUnits(tx, ctx.tenantId, ctx.today), today: ctx.today }
  })
}

export type UnitForChange = Awaited<ReturnType<typeof loadUnitForChange>>
