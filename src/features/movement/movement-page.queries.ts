import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import type { Plan } from '#reading/plan.ts'
import { difficultiesOf } from '../difficulty/difficulty.queries.ts'
import { unitsOwing } from '../result/target-figures.queries.ts'
import { listStandings } from '../target/standings.queries.ts'
import { listTargets } from '../target/target.queries.ts'
import { listTasks } from '../task/task.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import {
  countParts,
  getMovement,
  getParts,
  getPlanHead,
  getPlanInForce,
  listEvents,
  listMovements,
} from './movement.queries.ts'
import { loadReadiness } from './readiness.queries.ts'
import { assessReadiness } from './readiness.ts'

/** What every part of a movement shows around itself. */
async function loadFrame(tx: Tx, ctx: Context, movementId: string) {
  return {
    movement: await getMovement(tx, ctx.tenantId, movementId),
    ...(await getPlanHead(tx, ctx.tenantId, movementId)),
    counts: await countParts(tx, ctx.tenantId, movementId),
    today: ctx.today,
    role: ctx.actor.role,
    unitId: ctx.actor.unitId,
  }
}

export type FrameData = Awaited<ReturnType<typeof loadFrame>>

/** `planning`: a unit is about to be chosen, so they are all read. */
export function loadMovementTasks(ctx: Context, { movementId, planning }: { movementId: string; planning: boolean }) {
  return inTransaction(ctx, async (tx) => ({
    ...(await loadFrame(tx, ctx, movementId)),
    tasks: await listTasks(tx, ctx.tenantId, { movementId }),
    units: planning ? await listUnits(tx, ctx.tenantId, ctx.today) : [],
  }))
}

export type TasksData = Awaited<ReturnType<typeof loadMovementTasks>>

async function loadTargets(tx: Tx, ctx: Context, movement: FrameData['movement']) {
  const targets = await listTargets(tx, ctx.tenantId, { movementId: movement.id, on: ctx.today })
  const targetIds = targets.map(({ id }) => id)
  return {
    targets,
    standings: await listStandings(tx, ctx.tenantId, { movement, targets, on: ctx.today }),
    owing: await unitsOwing(tx, ctx.tenantId, { targetIds, on: ctx.today }),
  }
}

export function loadMovementTargets(ctx: Context, movementId: string) {
  return inTransaction(ctx, async (tx) => {
    const frame = await loadFrame(tx, ctx, movementId)
    const units = ctx.actor.role === 'officer' ? await listUnits(tx, ctx.tenantId, ctx.today) : []
    return { ...frame, ...(await loadTargets(tx, ctx, frame.movement)), units }
  })
}

export type TargetsData = Awaited<ReturnType<typeof loadMovementTargets>>

export function loadMovementHistory(ctx: Context, movementId: string) {
  return inTransaction(ctx, async (tx) => ({
    ...(await loadFrame(tx, ctx, movementId)),
    events: await listEvents(tx, ctx.tenantId, movementId),
  }))
}

export type HistoryData = Awaited<ReturnType<typeof loadMovementHistory>>

export function loadMovementDocument(ctx: Context, movementId: string) {
  return inTransaction(ctx, async (tx) => ({
    ...(await loadFrame(tx, ctx, movementId)),
    plan: (await getPlanInForce(tx, ctx.tenantId, movementId)).facts as unknown as Plan,
  }))
}

export type DocumentData = Awaited<ReturnType<typeof loadMovementDocument>>

/** Everything of one movement, read at one moment. */
export function loadMovement(ctx: Context, movementId: string) {
  return inTransaction(ctx, async (tx) => {
    const frame = await loadFrame(tx, ctx, movementId)
    const { facts, reasons, orphans } = await loadReadiness(tx, frame.movement, ctx.today)
    return {
      ...frame,
      ...(await loadTargets(tx, ctx, frame.movement)),
      parts: await getParts(tx, ctx.tenantId, movementId),
      tasks: await listTasks(tx, ctx.tenantId, { movementId }),
      difficulties: await difficultiesOf(tx, ctx.tenantId, { movementId }),
      events: await listEvents(tx, ctx.tenantId, movementId),
      units: await listUnits(tx, ctx.tenantId, ctx.today),
      orphans,
      readiness: assessReadiness(facts, reasons),
      plan: (await getPlanInForce(tx, ctx.tenantId, movementId)).facts as unknown as Plan,
    }
  })
}

export type MovementPageData = Awaited<ReturnType<typeof loadMovement>>

export function loadMovements(ctx: Context) {
  return inTransaction(ctx, (tx) => listMovements(tx, ctx.tenantId))
}
export type MovementListData = Awaited<ReturnType<typeof loadMovements>>
