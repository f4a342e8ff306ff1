import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/context.ts'
import type { Plan } from '#reading/plan.ts'
import { listTargets } from '../target/target.queries.ts'
import { listTasks } from '../task/task.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { getMovement, getParts, getPlanInForce, listEvents, listMovements } from './movement.queries.ts'
import { loadReadiness } from './readiness.queries.ts'
import { assessReadiness } from './readiness.ts'

/** Everything the pages of one movement show, read at one moment. */
export function loadMovement(ctx: Context, movementId: string) {
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, movementId)
    const of = { movementId, on: ctx.today }
    const { facts, reasons } = await loadReadiness(tx, movement, ctx.today)
    const plan = await getPlanInForce(tx, ctx.tenantId, movementId)
    return {
      movement,
      parts: await getParts(tx, ctx.tenantId, movementId),
      targets: await listTargets(tx, ctx.tenantId, of),
      tasks: await listTasks(tx, ctx.tenantId, { movementId }),
      events: await listEvents(tx, ctx.tenantId, movementId),
      units: await listUnits(tx, ctx.tenantId, ctx.today),
      readiness: assessReadiness(facts, reasons),
      documentId: plan.document_id,
      plan: plan.facts as unknown as Plan,
      today: ctx.today,
      role: ctx.actor.role,
      unitId: ctx.actor.unitId,
    }
  })
}

export type MovementPageData = Awaited<ReturnType<typeof loadMovement>>

export function loadMovements(ctx: Context) {
  return inTransaction(ctx, (tx) => listMovements(tx, ctx.tenantId))
}
export type MovementListData = Awaited<ReturnType<typeof loadMovements>>
