import type { Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { NewTask, TaskState } from './task.ts'

export async function insertTasks(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length > 0)
    await tx
      .insertInto('task')
      .values([...tasks])
      .execute()
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
  change: { state?: TaskState; done_on?: string | null; unit_id?: string | null; due_on?: string | null },
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
