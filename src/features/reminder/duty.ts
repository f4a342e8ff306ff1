export const dutyKinds = ['task', 'report', 'review', 'difficulty'] as const
export type DutyKind = (typeof dutyKinds)[number]

/** What somebody owes by a day. */
export type Duty = {
  kind: DutyKind
  /** Unique within its kind; of a report `unit/period`. */
  id: string
  dueOn: string
  /** Whose it is; null: the office's own, so its officers'. */
  unitId: string | null
  movementId: string | null
  period: string | null
  /** The text of a task, the name of a movement; the key of a report's period. */
  subject: string
  /** Figures of a report that are still open. */
  openCount: number | null
}

/** Who can be reminded in an office today. */
export type Person = { accountId: string; role: string; unitId: string }

/** One duty of one day, as the store knows it. */
export const dutyKey = ({ kind, id, dueOn }: Pick<Duty, 'kind' | 'id' | 'dueOn'>): string => `${kind} ${id} ${dueOn}`

export const reportId = (unitId: string, period: string): string => `${unitId}/${period}`

/** Where a person sees to a duty. */
export function dutyLink(duty: Duty, role: string): string {
  if (duty.kind === 'task') return `/movements/${duty.movementId}/tasks#${duty.id}`
  if (duty.kind === 'review') return `/movements/${duty.movementId}`
  if (duty.kind === 'difficulty') return `/difficulties/${duty.id}`
  return role === 'unit' ? `/reports/${duty.period}` : `/results/${duty.period}/${duty.unitId}`
}
