export const taskStates = ['open', 'started', 'done'] as const
export type TaskState = (typeof taskStates)[number]

export type NewTask = {
  tenant_id: string
  id: string
  movement_id: string
  phase_id: string | null
  unit_id: string | null
  position: number
  text: string
  due_on: string | null
  state: TaskState
  span_start: number | null
  span_end: number | null
}

/** A task is late from the day after it was due until it is done. */
export function isLate(task: { state: string; due_on: string | null }, today: string): boolean {
  return task.state !== 'done' && task.due_on !== null && task.due_on < today
}
