import { type Context, inTransaction } from '#platform/context.ts'
import { getParts, listFamily } from '../movement/movement.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import {
  getLaunchMeasure,
  getOwnOffice,
  listOffered,
  listReceivedOffers,
  listResponses,
  listStandingCarriers,
  listUnitLaunches,
} from './family.queries.ts'
import { countResponses } from './family.ts'

/** What was offered from above and downward, and how the office's own movements stand to one another. */
export function loadFamily(ctx: Context) {
  return inTransaction(ctx, async (tx) => {
    const movements = await listFamily(tx, ctx.tenantId)
    const offered = Map.groupBy(await listOffered(tx, ctx.tenantId), ({ movement_id }) => movement_id)
    return {
      office: await getOwnOffice(tx, ctx.tenantId),
      movements,
      received: await listReceivedOffers(tx, ctx.tenantId),
      offered: [...offered].map(([movementId, rows]) => ({
        movementId,
        count: countResponses(rows.flatMap(({ state, count }) => Array.from({ length: count }, () => ({ state })))),
      })),
      role: ctx.actor.role,
      today: ctx.today,
    }
  })
}

export type FamilyData = Awaited<ReturnType<typeof loadFamily>>

/** Who has answered a movement: offices below, units within, movements above and under it. */
export function loadResponses(ctx: Context, movementId: string) {
  return inTransaction(ctx, async (tx) => {
    const { named } = await getParts(tx, ctx.tenantId, movementId)
    const carriers = await listStandingCarriers(tx, ctx.tenantId)
    const units = await listUnits(tx, ctx.tenantId, ctx.today)
    return {
      office: await getOwnOffice(tx, ctx.tenantId),
      responses: await listResponses(tx, ctx.tenantId, movementId),
      received: (await listReceivedOffers(tx, ctx.tenantId)).filter((offer) => offer.movement_id === movementId),
      movements: await listFamily(tx, ctx.tenantId),
      units: units.filter(({ kind, parentId }) => kind !== 'group' && parentId !== null),
      launches: (await listUnitLaunches(tx, ctx.tenantId, movementId)).filter(({ withdrawn }) => !withdrawn),
      measure: await getLaunchMeasure(tx, ctx.tenantId, movementId),
      named: named.map((row) => ({
        ...row,
        standingId: carriers.find(({ named_movement_id }) => named_movement_id === row.id)?.movement_id ?? null,
      })),
    }
  })
}

export type ResponsesData = Awaited<ReturnType<typeof loadResponses>>
