import { sql } from 'kysely'
import { type Context, inTransaction, type Role } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { standingFor } from '../unit/group.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { loadConcernWaiting } from './concern-work.queries.ts'
import { loadLifeWaiting } from './life-work.queries.ts'
import { loadReportWaiting } from './report-work.queries.ts'
import { loadScoreWaiting } from './score-work.queries.ts'
import type { Waiting } from './worklist.ts'

export const overseers: ReadonlySet<Role> = new Set<Role>(['officer', 'leader'])

/** Tasks and targets of movements that have been launched; the unit's own, but for those who oversee all. */
export function loadWorklist(ctx: Context) {
  return inTransaction(ctx, async (tx) => {
    const units = await listUnits(tx, ctx.tenantId, ctx.today)
    const own = standingFor(ctx.actor.unitId, units)
    const oversees = overseers.has(ctx.actor.role)
    const waiting: Waiting = {
      documents: await waitingDocuments(tx, ctx.tenantId),
      movements: await openMovements(tx, ctx),
      tasks: await openTasks(tx, ctx.tenantId, oversees ? null : own),
      targets: oversees ? [] : await ownTargets(tx, ctx, own),
      ...(oversees ? { life: await loadLifeWaiting(tx, ctx) } : {}),
      scores: await loadScoreWaiting(tx, ctx),
      concerns: await loadConcernWaiting(tx, ctx),
      reports: await loadReportWaiting(tx, ctx),
    }
    return {
      waiting,
      news: await latestNews(tx, ctx.tenantId),
      running: await runningMovement(tx, ctx),
      today: ctx.today,
      role: ctx.actor.role,
      unitIds: own,
    }
  })
}

export type WorklistData = Awaited<ReturnType<typeof loadWorklist>>

const launched = ['launched', 'running', 'closing']

function waitingDocuments(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('document')
    .select(['id', 'state', 'created_at'])
    .select(sql<string>`coalesce(plan #>> '{document,title}', name)`.as('name'))
    .where('tenant_id', '=', tenantId)
    .where('state', 'in', ['read', 'failed', 'queued', 'reading'])
    .orderBy('created_at')
    .execute()
}

function openMovements(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('movement')
    .select(['id', 'name', 'status', 'period_to'])
    .select((eb) =>
      eb
        .selectFrom('target')
        .select(eb.fn.countAll<number>().as('n'))
        .where('target.tenant_id', '=', ctx.tenantId)
        .whereRef('target.movement_id', '=', 'movement.id')
        .where('target.measurable', '=', true)
        .where('target.requirement', '=', false)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('assignment')
                .select('assignment.id')
                .where('assignment.tenant_id', '=', ctx.tenantId)
                .whereRef('assignment.target_id', '=', 'target.id')
                .where('assignment.valid_to', 'is', null),
            ),
          ),
        )
        .$asScalar()
        .$notNull()
        .as('unowned'),
    )
    .where('movement.tenant_id', '=', ctx.tenantId)
    .where('movement.status', 'in', ['draft', 'ready', ...launched])
    .orderBy('created_at')
    .execute()
}

function openTasks(tx: Tx, tenantId: string, unitIds: readonly string[] | null) {
  return tx
    .selectFrom('task')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'task.tenant_id').onRef('movement.id', '=', 'task.movement_id'),
    )
    .leftJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'task.tenant_id').onRef('unit.id', '=', 'task.unit_id'),
    )
    .leftJoin('phase', (join) =>
      join.onRef('phase.tenant_id', '=', 'task.tenant_id').onRef('phase.id', '=', 'task.phase_id'),
    )
    .select(['task.id', 'task.text', 'task.due_on', 'task.movement_id', 'task.unit_id'])
    .select(['movement.name as movement_name', 'unit.name as unit_name', 'phase.name as phase_name'])
    .where('task.tenant_id', '=', tenantId)
    .where('task.state', '!=', 'done')
    .where('movement.status', 'in', launched)
    .$if(unitIds !== null, (query) => query.where('task.unit_id', 'in', unitIds ?? []))
    .orderBy('task.due_on', (order) => order.asc().nullsLast())
    .orderBy('task.position')
    .limit(100)
    .execute()
}

function ownTargets(tx: Tx, ctx: Context, unitIds: readonly string[]) {
  return tx
    .selectFrom('assignment')
    .innerJoin('target', (join) =>
      join.onRef('target.tenant_id', '=', 'assignment.tenant_id').onRef('target.id', '=', 'assignment.target_id'),
    )
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'target.tenant_id').onRef('movement.id', '=', 'target.movement_id'),
    )
    .select(['target.id', 'target.name', 'target.due_on', 'target.movement_id', 'movement.name as movement_name'])
    .where('assignment.tenant_id', '=', ctx.tenantId)
    .where('assignment.unit_id', 'in', unitIds)
    .where('assignment.valid_to', 'is', null)
    .where('movement.status', 'in', launched)
    .orderBy('target.position')
    .execute()
}

function latestNews(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('movement_event')
    .innerJoin('movement', (join) =>
      join
        .onRef('movement.tenant_id', '=', 'movement_event.tenant_id')
        .onRef('movement.id', '=', 'movement_event.movement_id'),
    )
    .select(['movement.id', 'movement.name', 'movement_event.action', 'movement_event.actor_name', 'movement_event.at'])
    .where('movement_event.tenant_id', '=', tenantId)
    .orderBy('movement_event.at', 'desc')
    .orderBy('movement_event.sequence', 'desc')
    .limit(6)
    .execute()
}

/** The launched movement whose end is nearest: what the office is in the middle of. */
function runningMovement(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('movement')
    .select(['id', 'name', 'period_from', 'period_to', 'launched_on'])
    .select((eb) =>
      eb
        .selectFrom('target')
        .select(eb.fn.countAll<number>().as('n'))
        .where('target.tenant_id', '=', ctx.tenantId)
        .whereRef('target.movement_id', '=', 'movement.id')
        .where('target.requirement', '=', false)
        .$asScalar()
        .$notNull()
        .as('targets'),
    )
    .where('movement.tenant_id', '=', ctx.tenantId)
    .where('movement.status', 'in', launched)
    .orderBy('period_to', (order) => order.asc().nullsLast())
    .limit(1)
    .executeTakeFirst()
}
