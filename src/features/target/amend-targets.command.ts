import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { waiveCells } from '../result/waive-cells.command.ts'
import { listOwnerIds, rewriteTarget } from './amend-target.queries.ts'
import type { TargetMeasure } from './measure-of.ts'
import { endAssignments, insertTargets, lockTarget } from './target.queries.ts'
import type { NewTarget } from './target.ts'

/** What a plan says of a target, without whose it is. */
export type TargetFacts = Omit<
  NewTarget,
  'tenant_id' | 'id' | 'movement_id' | 'parent_id' | 'owners' | keyof TargetMeasure
>

export type TargetAmendment = {
  movementId: string
  changed: { id: string; row: TargetFacts }[]
  /** `reason`: the number of the plan that does without them. */
  dropped: { ids: string[]; reason: string }
  added: (TargetFacts & TargetMeasure)[]
}

/** Puts the targets of a new version of a plan in force, inside the transaction of whoever approved it. */
export async function amendTargets(tx: Tx, ctx: Context, amendment: TargetAmendment): Promise<void> {
  const { movementId, changed, dropped, added } = amendment
  for (const { id, row } of changed.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    await lockTarget(tx, ctx.tenantId, id)
    await rewriteTarget(tx, { tenantId: ctx.tenantId, id }, row)
  }
  for (const id of dropped.ids.toSorted()) await endTarget(tx, ctx, { id, reason: dropped.reason })
  await insertTargets(
    tx,
    added.map((row) => ({
      ...row,
      tenant_id: ctx.tenantId,
      id: ctx.newId(),
      movement_id: movementId,
      parent_id: null,
    })),
  )
}

/** A target that is not asked for any more: who answered stops today, what is open is not owed, the rest is kept. */
async function endTarget(tx: Tx, ctx: Context, { id, reason }: { id: string; reason: string }): Promise<void> {
  const target = await lockTarget(tx, ctx.tenantId, id)
  const owners = await listOwnerIds(tx, ctx.tenantId, { targetId: id, on: ctx.today })
  await endAssignments(tx, ctx.tenantId, { targetId: id, keep: [], on: ctx.today })
  for (const unitId of owners)
    await waiveCells(tx, ctx, { unitId, from: ctx.today, reason: 'target-dropped', targetId: id })
  await rewriteTarget(tx, { tenantId: ctx.tenantId, id }, { ended_on: ctx.today, ended_reason: reason })
  await recordAudit(tx, ctx, {
    action: 'target.end',
    objectKind: 'target',
    objectId: id,
    before: { name: target.name, owners },
    after: { reason },
  })
}
