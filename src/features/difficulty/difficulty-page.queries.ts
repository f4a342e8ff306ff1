import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { standingFor } from '../unit/group.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { getDifficulty, listDifficulties, listDifficultyEvents, listSubjects } from './difficulty.queries.ts'
import { partiesOf } from './difficulty.ts'

/** All of the office for those who oversee it; a unit sees what it raised and what it has to answer. */
export async function loadDifficulties(ctx: Context) {
  requireRole(ctx, 'officer', 'leader', 'unit')
  return inTransaction(ctx, async (tx) => ({
    rows: await listDifficulties(tx, ctx.tenantId, ctx.actor.role === 'unit' ? { unitId: ctx.actor.unitId } : {}),
    kinds: new Map((await listUnits(tx, ctx.tenantId, null)).map(({ id, kind }) => [id, kind])),
    today: ctx.today,
    role: ctx.actor.role,
    unitId: ctx.actor.unitId,
  }))
}

export type DifficultyListData = Awaited<ReturnType<typeof loadDifficulties>>

/** One difficulty with those joined into it and what was done to it. A unit sees only its own and what it must answer. */
export async function loadDifficulty(ctx: Context, id: string) {
  requireRole(ctx, 'officer', 'leader', 'unit')
  return inTransaction(ctx, async (tx) => {
    const difficulty = await getDifficulty(tx, ctx.tenantId, id)
    const held = partiesOf(ctx.actor, difficulty)
    if (held.length === 0) throw new NotFoundError('difficulty', id)
    const oversees = ctx.actor.role !== 'unit'
    const all = oversees ? await listDifficulties(tx, ctx.tenantId, {}) : []
    return {
      difficulty,
      held,
      joined: all.filter(({ joined_into_id }) => joined_into_id === id),
      events: await listDifficultyEvents(tx, ctx.tenantId, id),
      units: oversees ? await listUnits(tx, ctx.tenantId, ctx.today) : [],
      today: ctx.today,
      role: ctx.actor.role,
    }
  })
}

export type DifficultyData = Awaited<ReturnType<typeof loadDifficulty>>

/** What the form to raise one offers: the unit's own targets and tasks, or all of the office for the officer. */
export async function loadDifficultyForm(ctx: Context) {
  if (ctx.actor.role !== 'unit' && ctx.actor.role !== 'officer') throw new ForbiddenError('difficulty.raise')
  return inTransaction(ctx, async (tx) => {
    const units = await listUnits(tx, ctx.tenantId, ctx.today)
    const own = ctx.actor.role === 'unit' ? standingFor(ctx.actor.unitId, units) : null
    return {
      units: own ? [] : units.filter(({ kind }) => kind !== 'group'),
      subjects: await listSubjects(tx, ctx.tenantId, { unitIds: own, on: ctx.today }),
      clientKey: ctx.newId(),
      today: ctx.today,
    }
  })
}

export type DifficultyFormData = Awaited<ReturnType<typeof loadDifficultyForm>>
