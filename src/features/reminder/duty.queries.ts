import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { type Duty, dutyKey, reportId } from './duty.ts'

/** Days between which a duty is due, both inclusive. */
export type Span = { from: string; to: string }

const running = ['launched', 'running', 'closing']
const owed = ['open', 'entered', 'returned']
const asked = ['raised', 'assigned', 'reopened']

/** Everything of an office that is due within the span and not done, whoever owes it. */
export async function listOpenDuties(tx: Tx, tenantId: string, span: Span): Promise<Duty[]> {
  return [
    ...(await openTasks(tx, tenantId, span)),
    ...(await openReports(tx, tenantId, span)),
    ...(await openReviews(tx, tenantId, span)),
    ...(await openDifficulties(tx, tenantId, span)),
  ]
}

const nothing = { period: null, openCount: null, movementId: null }

async function openTasks(tx: Tx, tenantId: string, { from, to }: Span): Promise<Duty[]> {
  const rows = await tx
    .selectFrom('task')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'task.tenant_id').onRef('movement.id', '=', 'task.movement_id'),
    )
    .select(['task.id', 'task.text', 'task.due_on', 'task.unit_id', 'task.movement_id'])
    .where('task.tenant_id', '=', tenantId)
    .where('task.state', '!=', 'done')
    .where('task.due_on', '>=', from)
    .where('task.due_on', '<=', to)
    .where('movement.status', 'in', running)
    .orderBy('task.due_on')
    .execute()
  return rows.map((row) => ({
    ...nothing,
    ...{ kind: 'task', id: row.id, dueOn: row.due_on ?? from, unitId: row.unit_id },
    ...{ movementId: row.movement_id, subject: row.text },
  }))
}

async function openReports(tx: Tx, tenantId: string, { from, to }: Span): Promise<Duty[]> {
  const rows = await tx
    .selectFrom('result_cell')
    .innerJoin('target', (join) =>
      join.onRef('target.tenant_id', '=', 'result_cell.tenant_id').onRef('target.id', '=', 'result_cell.target_id'),
    )
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'target.tenant_id').onRef('movement.id', '=', 'target.movement_id'),
    )
    .select(['result_cell.unit_id', 'result_cell.period', 'result_cell.due_on'])
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('result_cell.tenant_id', '=', tenantId)
    .where('result_cell.state', 'in', owed)
    .where('result_cell.due_on', '>=', from)
    .where('result_cell.due_on', '<=', to)
    .where('movement.status', 'in', running)
    .groupBy(['result_cell.unit_id', 'result_cell.period', 'result_cell.due_on'])
    .orderBy('result_cell.due_on')
    .execute()
  return rows.map(({ unit_id, period, due_on, open }) => ({
    ...{ kind: 'report', id: reportId(unit_id, period), dueOn: due_on, unitId: unit_id, movementId: null },
    ...{ period, subject: period, openCount: open },
  }))
}

/** A review is done once it is issued; a final one also once the movement is summed up. */
async function openReviews(tx: Tx, tenantId: string, { from, to }: Span): Promise<Duty[]> {
  const rows = await tx
    .selectFrom('milestone')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'milestone.tenant_id').onRef('movement.id', '=', 'milestone.movement_id'),
    )
    .select(['milestone.id', 'milestone.due_on', 'milestone.movement_id', 'movement.name'])
    .where('milestone.tenant_id', '=', tenantId)
    .where('milestone.due_on', '>=', from)
    .where('milestone.due_on', '<=', to)
    .where('movement.status', 'in', running)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('review')
            .select('review.id')
            .where('review.tenant_id', '=', tenantId)
            .whereRef('review.milestone_id', '=', 'milestone.id')
            .where('review.state', '=', 'issued'),
        ),
      ),
    )
    .orderBy('milestone.due_on')
    .execute()
  return rows.map((row) => ({
    ...nothing,
    ...{ kind: 'review', id: row.id, dueOn: row.due_on ?? from, unitId: null },
    ...{ movementId: row.movement_id, subject: row.name },
  }))
}

async function openDifficulties(tx: Tx, tenantId: string, { from, to }: Span): Promise<Duty[]> {
  const rows = await tx
    .selectFrom('difficulty')
    .select(['id', 'text', 'due_on', 'assigned_unit_id'])
    .where('tenant_id', '=', tenantId)
    .where('state', 'in', asked)
    .where('joined_into_id', 'is', null)
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .orderBy('due_on')
    .execute()
  return rows.map((row) => ({
    ...nothing,
    ...{ kind: 'difficulty', id: row.id, dueOn: row.due_on ?? from, unitId: row.assigned_unit_id, subject: row.text },
  }))
}

/**
 * Of these duties, the ones that are open now, held until the end of the transaction: whoever completes one waits, so
 * nobody is reminded of what was done. Reviews are held by their movement, whose state each of their steps writes.
 */
export async function holdOpenDuties(tx: Tx, tenantId: string, duties: readonly Duty[]): Promise<Duty[]> {
  const idsOf = (kind: Duty['kind']) => [...new Set(duties.filter((duty) => duty.kind === kind).map(({ id }) => id))]
  const movements = duties.flatMap(({ kind, movementId }) => (kind === 'review' && movementId ? [movementId] : []))
  await holdReports(tx, tenantId, duties)
  await holdRows(tx, tenantId, { table: 'movement', ids: [...new Set(movements)] })
  await holdRows(tx, tenantId, { table: 'task', ids: idsOf('task') })
  await holdRows(tx, tenantId, { table: 'difficulty', ids: idsOf('difficulty') })
  const days = duties.map(({ dueOn }) => dueOn).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return []
  const open = new Set((await listOpenDuties(tx, tenantId, { from, to })).map(dutyKey))
  return duties.filter((duty) => open.has(dutyKey(duty)))
}

type Held = { table: 'task' | 'movement' | 'difficulty'; ids: readonly string[] }

async function holdRows(tx: Tx, tenantId: string, { table, ids }: Held): Promise<void> {
  if (ids.length === 0) return
  await tx
    .selectFrom(table)
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forShare()
    .execute()
}

async function holdReports(tx: Tx, tenantId: string, duties: readonly Duty[]): Promise<void> {
  const reports = duties.flatMap(({ kind, unitId, period }) =>
    kind === 'report' && unitId && period ? [{ unitId, period }] : [],
  )
  if (reports.length === 0) return
  const units = reports.map(({ unitId }) => unitId)
  const periods = reports.map(({ period }) => period)
  await tx
    .selectFrom('result_cell')
    .select('target_id')
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`(unit_id, period) in (select * from unnest(${units}::uuid[], ${periods}::text[]))`)
    .orderBy('target_id')
    .orderBy('unit_id')
    .orderBy('period')
    .forShare()
    .execute()
}
