import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { getTask, updateTask } from './task.queries.ts'
import type { TaskState } from './task.ts'

/** `movementId`: where the task was looked for; one of another movement is then not found. */
type StateChange = { taskId: string; movementId?: string; version: number; state: TaskState }

/** Says how far a task is. By the officer, or by the unit whose task it is. */
export function changeTaskState(ctx: Context, input: StateChange): Promise<void> {
  return inTransaction(ctx, (tx) => setTaskStateIn(tx, ctx, input))
}

/** The same, inside the caller's transaction. */
export async function setTaskStateIn(tx: Tx, ctx: Context, input: StateChange): Promise<void> {
  const task = await getTask(tx, ctx.tenantId, input.taskId)
  assertOf(input.movementId, task)
  const own = ctx.actor.role === 'unit' && task.unit_id === ctx.actor.unitId
  if (ctx.actor.role !== 'officer' && !own) throw new ForbiddenError('task.change')
  const done_on = input.state === 'done' ? ctx.today : null
  const written = await updateTask(tx, { ...task, version: input.version }, { state: input.state, done_on })
  if (!written) throw new ConflictError('task')
  await recordAudit(tx, ctx, {
    action: 'task.change',
    objectKind: 'task',
    objectId: task.id,
    before: { state: task.state, done_on: task.done_on },
    after: { state: input.state, done_on },
  })
}

/** Gives a task to a unit and a day. The officer's to do. */
export function planTask(
  ctx: Context,
  input: { taskId: string; movementId?: string; version: number; unitId: string | null; dueOn: string | null },
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    if (ctx.actor.role !== 'officer') throw new ForbiddenError('task.plan')
    const task = await getTask(tx, ctx.tenantId, input.taskId)
    assertOf(input.movementId, task)
    if (input.unitId) await getUnit(tx, ctx.tenantId, input.unitId)
    const change = { unit_id: input.unitId, due_on: input.dueOn }
    if (!(await updateTask(tx, { ...task, version: input.version }, change))) throw new ConflictError('task')
    await recordAudit(tx, ctx, {
      action: 'task.plan',
      objectKind: 'task',
      objectId: task.id,
      before: { unit_id: task.unit_id, due_on: task.due_on },
      after: change,
    })
  })
}

function assertOf(movementId: string | undefined, task: { id: string; movement_id: string }): void {
  if (movementId !== undefined && task.movement_id !== movementId) throw new NotFoundError('task', task.id)
}
