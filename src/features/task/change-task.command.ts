import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, ForbiddenError, NotFoundError, PreconditionError } from '#platform/errors.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { isOver } from '../movement/movement.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { isInForce } from '../unit/unit.ts'
import { getTask, updateTask } from './task.queries.ts'
import type { TaskState } from './task.ts'

/** `movementId`: where the task was looked for; one of another movement is then not found. */
type StateChange = {
  taskId: string
  movementId?: string
  version: number
  state: TaskState
  /** What was done and where it can be seen; or why it is opened again. */
  note?: string | null
}

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
  await assertLive(tx, ctx, task.movement_id)
  const change = changeOf(ctx, input)
  const written = await updateTask(tx, { ...task, version: input.version }, change)
  if (!written) throw new ConflictError('task')
  await recordAudit(tx, ctx, {
    action: 'task.change',
    objectKind: 'task',
    objectId: task.id,
    before: { state: task.state, done_on: task.done_on, done_note: task.done_note },
    after: { ...change, note: input.note ?? null },
  })
}

/** Opened again, it is as if it had never been done; who had done it stands in the log. */
function changeOf(ctx: Context, { state, note }: StateChange) {
  if (state !== 'done') return { state, done_on: null, done_note: null, done_by_name: null }
  return { state, done_on: ctx.today, done_note: note?.trim() || null, done_by_name: ctx.actor.name }
}

async function assertLive(tx: Tx, ctx: Context, movementId: string): Promise<void> {
  const { status } = await getMovement(tx, ctx.tenantId, movementId)
  if (isOver(status)) throw new PreconditionError('movement-over')
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
    await assertLive(tx, ctx, task.movement_id)
    if (input.unitId) await assertOpenUnit(tx, ctx, input.unitId)
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

/** A unit that has ended can do nothing any more. */
async function assertOpenUnit(tx: Tx, ctx: Context, unitId: string): Promise<void> {
  const unit = await getUnit(tx, ctx.tenantId, unitId)
  if (!isInForce(unit, ctx.today)) throw new PreconditionError('unit-ended', { name: unit.name })
}
