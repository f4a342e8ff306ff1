import { type Context, inTransaction } from '#platform/context.ts'
import { listDocuments } from '../plan/document.queries.ts'
import { listStandingTargets } from '../target/amend-target.queries.ts'
import { listOwedTargets } from '../target/carry-over.queries.ts'
import { listOrphans } from '../target/orphan.queries.ts'
import { listTasksWithoutUnit } from '../task/task.queries.ts'
import { getOpenAmendment, listAmendments, listPlanVersions } from './amendment.queries.ts'
import { listFamily, listLiveMovementIds } from './movement.queries.ts'
import { launchedStatuses } from './movement.ts'
import { listReviews } from './review.queries.ts'

export function loadReviews(ctx: Context, movementId: string) {
  return inTransaction(ctx, (tx) => listReviews(tx, ctx.tenantId, movementId))
}

/** The versions of a movement's plan, with what is proposed and decided on them, and what a later one has dropped. */
export function loadVersions(ctx: Context, movementId: string) {
  return inTransaction(ctx, async (tx) => ({
    versions: await listPlanVersions(tx, ctx.tenantId, movementId),
    open: await getOpenAmendment(tx, ctx.tenantId, movementId),
    amendments: await listAmendments(tx, ctx.tenantId, movementId),
    standing: await listStandingTargets(tx, ctx.tenantId, movementId),
  }))
}

export type VersionsData = Awaited<ReturnType<typeof loadVersions>>

/** What an amendment may be made from: documents read that serve no movement yet, and the targets in force. */
export function loadAmending(ctx: Context, movementId: string) {
  return inTransaction(ctx, async (tx) => ({
    documents: (await listDocuments(tx, ctx.tenantId)).filter(({ state }) => state === 'read'),
    standing: await listStandingTargets(tx, ctx.tenantId, movementId),
  }))
}

export type AmendingData = Awaited<ReturnType<typeof loadAmending>>

/** Duties of launched movements that nobody living answers for. */
export function loadOrphans(ctx: Context) {
  return inTransaction(ctx, async (tx) => {
    const movementIds = await listLiveMovementIds(tx, ctx.tenantId, launchedStatuses)
    const names = new Map((await listFamily(tx, ctx.tenantId)).map(({ id, name }) => [id, name]))
    return {
      names,
      targets: await listOrphans(tx, ctx.tenantId, { on: ctx.today, movementIds }),
      tasks: await listTasksWithoutUnit(tx, ctx.tenantId, { on: ctx.today, movementIds }),
    }
  })
}

export type OrphansData = Awaited<ReturnType<typeof loadOrphans>>

/** Targets that outlived their movement and wait for another, with the movements that may take them up. */
export function loadOwedTargets(ctx: Context) {
  return inTransaction(ctx, async (tx) => {
    const family = await listFamily(tx, ctx.tenantId)
    const open = new Set(['draft', 'ready', ...launchedStatuses])
    return {
      targets: await listOwedTargets(tx, ctx.tenantId),
      names: new Map(family.map(({ id, name }) => [id, name])),
      movements: family.filter(({ status }) => open.has(status)),
      role: ctx.actor.role,
    }
  })
}

export type OwedData = Awaited<ReturnType<typeof loadOwedTargets>>
