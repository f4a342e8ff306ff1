import { chunksOf, type Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { NewTask, TaskState } from './task.ts'

export async function insertTasks(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
  for (const some of chunksOf(tasks)) await tx.insertInto('task').values(some).execute()
}

export async function getTask(tx: Tx, tenantId: string, id: string) {
  const row = await tx
    .selectFrom('task')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('task', id)
  return row
}

/** Tasks with their unit and movement; of one movement, one unit, or the whole office. Undated tasks come last. */
export function listTasks(tx: Tx, tenantId: string, of: { movementId?: string; unitId?: string; openOnly?: boolean }) {
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
    .selectAll('task')
    .select(['movement.name as movement_name', 'movement.status as movement_status'])
    .select(['unit.name as unit_name', 'phase.name as phase_name'])
    .where('task.tenant_id', '=', tenantId)
    .$if(of.movementId !== undefined, (query) => query.where('task.movement_id', '=', of.movementId ?? ''))
    .$if(of.unitId !== undefined, (query) => query.where('task.unit_id', '=', of.unitId ?? ''))
    .$if(of.openOnly === true, (query) => query.where('task.state', '!=', 'done'))
    .orderBy('task.due_on', (order) => order.asc().nullsLast())
    .orderBy('task.movement_id')
    .orderBy('task.position')
    .execute()
}

export type ListedTask = Awaited<ReturnType<typeof listTasks>>[number]

/** Writes only over the version that was read. Returns false when someone else was faster. */
export async function updateTask(
  tx: Tx,
  row: { tenant_id: string; id: string; version: number },
  change: {
    state?: TaskState
    done_on?: string | null
    done_note?: string | null
    done_by_name?: string | null
    unit_id?: string | null
    due_on?: string | null
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('task')
    .set({ ...change, version: row.version + 1 })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type Held = { unitIds: readonly string[]; movementIds: readonly string[] }

/** How many tasks of these movements these units have not done yet. */
export async function countOpenTasks(tx: Tx, tenantId: string, of: Held): Promise<number> {
  if (of.unitIds.length === 0 || of.movementIds.length === 0) return 0
  const { count } = await tx
    .selectFrom('task')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('unit_id', 'in', [...of.unitIds])
    .where('movement_id', 'in', [...of.movementIds])
    .where('state', '!=', 'done')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Gives what a unit has not done yet to another, or to nobody. Returns the tasks. */
export async function moveOpenTasks(
  tx: Tx,
  tenantId: string,
  move: { from: string; to: string | null; movementIds: readonly string[] },
): Promise<string[]> {
  if (move.movementIds.length === 0) return []
  const rows = await tx
    .updateTable('task')
    .set((eb) => ({ unit_id: move.to, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', move.from)
    .where('movement_id', 'in', [...move.movementIds])
    .where('state', '!=', 'done')
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Tasks of these movements that are not done and belong to nobody who exists on a day. */
export async function listTasksWithoutUnit(
  tx: Tx,
  tenantId: string,
  of: { movementIds: readonly string[]; on: string },
) {
  if (of.movementIds.length === 0) return []
  return tx
    .selectFrom('task')
    .leftJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'task.tenant_id').onRef('unit.id', '=', 'task.unit_id'),
    )
    .select(['task.id', 'task.text', 'task.movement_id', 'task.due_on', 'unit.name as unit_name'])
    .where('task.tenant_id', '=', tenantId)
    .where('task.movement_id', 'in', [...of.movementIds])
    .where('task.state', '!=', 'done')
    .where('unit.valid_to', '<', of.on)
    .orderBy('task.due_on', (order) => order.asc().nullsLast())
    .orderBy('task.id')
    .execute()
}
