import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { cellsOfTarget, observationsOf } from '../result/listed-reports.queries.ts'
import { mayOversee } from '../result/report.queries.ts'
import {
  entriesOfTarget,
  evidenceOfTarget,
  sharedEvidence,
  sharesBeside,
  unitsOwing,
} from '../result/target-figures.queries.ts'
import { measuredTarget } from './measured.ts'
import { listOwnFigures } from './own-figure.queries.ts'
import { topUnitId } from './standings.queries.ts'
import { assessEach, assessTarget } from './status.ts'
import { getTarget } from './target.queries.ts'

/**
 * Everything the page of one target shows, read at one moment: how it stands, and what its figure is made of. A unit
 * sees of single figures only its own.
 */
export function loadTarget(ctx: Context, targetId: string) {
  return inTransaction(ctx, async (tx) => {
    const described = await readTarget(tx, ctx, targetId)
    const { row, movement, owners } = described
    const unitId = await topUnitId(tx, ctx.tenantId)
    const all = await observationsOf(tx, ctx.tenantId, { targetIds: [targetId], unitId })
    const observations = all.get(targetId) ?? []
    const measured = measuredTarget({ ...row, owners }, movement)
    const mayRead = (owner: string) => mayOversee(ctx.actor.role) || owner === ctx.actor.unitId
    const entries = (await entriesOfTarget(tx, ctx.tenantId, targetId)).filter(({ unit_id }) => mayRead(unit_id))
    const owing = await unitsOwing(tx, ctx.tenantId, { targetIds: [targetId], on: ctx.today })
    return {
      ...described,
      standing: assessTarget(measured, observations, ctx.today),
      each: assessEach(measured, observations, ctx.today),
      observations,
      owing: owing.get(targetId) ?? [],
      cells: (await cellsOfTarget(tx, ctx.tenantId, targetId)).filter((cell) => mayRead(cell.unitId)),
      entries,
      evidence: await evidenceOfTarget(tx, ctx.tenantId, targetId),
      shared: await sharedEvidence(tx, ctx.tenantId, targetId),
      beside: await sharesBeside(tx, ctx.tenantId, targetId),
    }
  })
}

export type TargetPageData = Awaited<ReturnType<typeof loadTarget>>

/** What the form that describes a target starts from. */
export function loadTargetForm(ctx: Context, targetId: string) {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, (tx) => readTarget(tx, ctx, targetId))
}

export type TargetFormData = Awaited<ReturnType<typeof loadTargetForm>>

async function readTarget(tx: Tx, ctx: Context, targetId: string) {
  const row = await getTarget(tx, ctx.tenantId, targetId)
  return {
    row,
    movement: await getMovement(tx, ctx.tenantId, row.movement_id),
    owners: await listOwnFigures(tx, ctx.tenantId, { targetId, on: ctx.today }),
    role: ctx.actor.role,
    unitId: ctx.actor.unitId,
    today: ctx.today,
  }
}
