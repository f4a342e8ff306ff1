import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '#platform/errors.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { rollUpIn } from '../result/roll-up.command.ts'
import { periodsOfTarget } from '../result/target-figures.queries.ts'
import { problemsOf, requireChangeable, type TargetDescription } from './description.ts'
import { listOwnFigures, type OwnFigure, setOwnFigure } from './own-figure.queries.ts'
import { lockTarget, updateTarget } from './target.queries.ts'
import { descriptionOf, rowOf } from './target-row.ts'

export type DescribeTarget = {
  targetId: string
  /** As it was read; a change in between is a conflict. */
  version: number
  description: TargetDescription
  /** What single units are asked for; of units that answer for it today. */
  own: readonly OwnFigure[]
}

/**
 * Says how a target is measured and what each unit is asked for. What the plan fixed can be changed until the launch.
 * Figures that were reported are counted anew at once. Refusals: 400 by field, `target-fixed`, `movement-over`; 404, 409.
 */
export function describeTarget(ctx: Context, input: DescribeTarget): Promise<void> {
  requireRole(ctx, 'officer')
  const problems = problemsOf(input.description)
  if (Object.keys(problems).length > 0) throw new InvalidInputError(problems)
  return inTransaction(ctx, async (tx) => {
    const row = await lockTarget(tx, ctx.tenantId, input.targetId)
    const movement = await getMovement(tx, ctx.tenantId, row.movement_id)
    const before = descriptionOf(row)
    requireChangeable(movement.status, before, input.description)
    const held = await listOwnFigures(tx, ctx.tenantId, { targetId: row.id, on: ctx.today })
    const unknown = input.own.find(({ unitId }) => !held.some((own) => own.unitId === unitId))
    if (unknown) throw new NotFoundError('unit', unknown.unitId)
    if (!(await updateTarget(tx, { ...row, version: input.version }, rowOf(input.description))))
      throw new ConflictError('target')
    for (const own of input.own) await setOwnFigure(tx, ctx.tenantId, { targetId: row.id, ...own })
    await countAnew(tx, ctx, row.id)
    await recordAudit(tx, ctx, {
      action: 'target.describe',
      objectKind: 'target',
      objectId: row.id,
      before: { ...before, own: held.map(bare) },
      after: { ...input.description, own: input.own.map(bare) },
    })
  })
}

const bare = ({ unitId, value, share }: OwnFigure) => ({ unitId, value, share })

async function countAnew(tx: Tx, ctx: Context, targetId: string): Promise<void> {
  const periods = await periodsOfTarget(tx, ctx.tenantId, targetId)
  await rollUpIn(tx, ctx.tenantId, { targetIds: [targetId], periods, unitIds: null })
}
