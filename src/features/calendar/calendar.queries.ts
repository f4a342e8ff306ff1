import { sql } from 'kysely'
import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { standingFor } from '../unit/group.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { listOfficeDays } from './office-day.queries.ts'

const shownStatuses = ['ready', 'launched', 'running', 'closing', 'summed-up', 'archived']
const overseers = new Set(['officer', 'leader'])

/** Everything of one year; tasks of all units for those who oversee them, one's own for the others. */
export function loadCalendar(ctx: Context, year: number) {
  return inTransaction(ctx, async (tx) => {
    const span = { from: `${year}-01-01`, to: `${year}-12-31` }
    const own = overseers.has(ctx.actor.role)
      ? null
      : standingFor(ctx.actor.unitId, await listUnits(tx, ctx.tenantId, ctx.today))
    return {
      ...{ year, today: ctx.today },
      officeDays: await listOfficeDays(tx, ctx.tenantId, year),
      movements: await movementsOf(tx, ctx.tenantId, span),
      phases: await phasesOf(tx, ctx.tenantId, span),
      reviews: await reviewsOf(tx, ctx.tenantId, span),
      reports: await reportDaysOf(tx, ctx, { ...span, unitIds: own }),
      tasks: await tasksOf(tx, ctx.tenantId, { ...span, unitIds: own }),
    }
  })
}

export type CalendarData = Awaited<ReturnType<typeof loadCalendar>>

type Span = { from: string; to: string }

/** Movements that touch the span; one without an end lasts. */
function movementsOf(tx: Tx, tenantId: string, { from, to }: Span) {
  return tx
    .selectFrom('movement')
    .select(['id', 'name', 'status', 'period_to'])
    .select((eb) => eb.fn.coalesce('period_from', 'launched_on').as('period_from'))
    .where('tenant_id', '=', tenantId)
    .where('status', 'in', shownStatuses)
    .where((eb) => eb(eb.fn.coalesce('period_from', 'launched_on'), '<=', to))
    .where((eb) => eb.or([eb('period_to', 'is', null), eb('period_to', '>=', from)]))
    .orderBy('period_from')
    .orderBy('name')
    .execute()
}

function phasesOf(tx: Tx, tenantId: string, { from, to }: Span) {
  return tx
    .selectFrom('phase')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'phase.tenant_id').onRef('movement.id', '=', 'phase.movement_id'),
    )
    .select([
      'phase.name',
      'phase.opens_on',
      'phase.closes_on',
      'movement.id as movement_id',
      'movement.name as movement_name',
    ])
    .where('phase.tenant_id', '=', tenantId)
    .where('movement.status', 'in', shownStatuses)
    .where((eb) => eb.or([eb('phase.opens_on', '<=', to), eb('phase.opens_on', 'is', null)]))
    .where((eb) => eb.or([eb('phase.closes_on', '>=', from), eb('phase.closes_on', 'is', null)]))
    .orderBy('phase.opens_on')
    .execute()
}

function reviewsOf(tx: Tx, tenantId: string, { from, to }: Span) {
  return tx
    .selectFrom('milestone')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'milestone.tenant_id').onRef('movement.id', '=', 'milestone.movement_id'),
    )
    .leftJoin('review', (join) =>
      join
        .onRef('review.tenant_id', '=', 'milestone.tenant_id')
        .onRef('review.milestone_id', '=', 'milestone.id')
        .on('review.state', '=', 'issued'),
    )
    .select(['milestone.due_on', 'milestone.kind', 'movement.id as movement_id', 'movement.name', 'movement.status'])
    .select('review.id as review_id')
    .where('milestone.tenant_id', '=', tenantId)
    .where('movement.status', 'in', shownStatuses)
    .where('milestone.due_on', '>=', from)
    .where('milestone.due_on', '<=', to)
    .orderBy('milestone.due_on')
    .execute()
}

type Owned = Span & { unitIds: readonly string[] | null }

/** Days on which reports are due, with how many units owe one and how many have brought it. */
async function reportDaysOf(tx: Tx, { tenantId }: Context, { from, to, unitIds }: Owned) {
  const mine = unitIds === null ? sql`` : sql`and unit_id = any(${[...unitIds]}::uuid[])`
  const { rows } = await sql<{ period: string; due_on: string; owing: number; complete: number }>`
    select period, due_on, count(*) as owing, count(*) filter (where complete) as complete from (
      select period, max(due_on) as due_on, unit_id, bool_and(state in ('submitted', 'accepted')) as complete
      from result_cell where tenant_id = ${tenantId} and state <> 'waived' ${mine}
      group by period, unit_id
    ) report where due_on between ${from} and ${to} group by period, due_on order by due_on, period`.execute(tx)
  return rows
}

function tasksOf(tx: Tx, tenantId: string, { from, to, unitIds }: Owned) {
  return tx
    .selectFrom('task')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'task.tenant_id').onRef('movement.id', '=', 'task.movement_id'),
    )
    .leftJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'task.tenant_id').onRef('unit.id', '=', 'task.unit_id'),
    )
    .select(['task.id', 'task.text', 'task.due_on', 'task.state', 'task.movement_id'])
    .select(['movement.name as movement_name', 'unit.name as unit_name'])
    .where('task.tenant_id', '=', tenantId)
    .where('movement.status', 'in', shownStatuses)
    .where('task.due_on', '>=', from)
    .where('task.due_on', '<=', to)
    .$if(unitIds !== null, (query) => query.where('task.unit_id', 'in', unitIds ?? []))
    .orderBy('task.due_on')
    .orderBy('task.position')
    .execute()
}
