import type { Role } from '#platform/context.ts'
import { type ConcernKind, type ConcernWaiting, concernWork } from './concern-work.ts'
import { type LifeKind, type LifeWaiting, lifeWork } from './life-work.ts'
import { type ReportKind, type ReportWaiting, reportWork } from './report-work.ts'
import { type ScoreKind, type ScoreWaiting, scoreWork } from './score-work.ts'

/** What waits in an office, as the queries found it. */
export type Waiting = {
  documents: { id: string; name: string; state: string; created_at: Date }[]
  movements: { id: string; name: string; status: string; unowned: number; period_to: string | null }[]
  tasks: {
    id: string
    text: string
    due_on: string | null
    movement_id: string
    movement_name: string
    unit_id: string | null
    unit_name: string | null
    phase_name: string | null
  }[]
  targets: { id: string; name: string; due_on: string | null; movement_id: string; movement_name: string }[]
  /** Absent for whoever neither prepares nor leads movements. */
  life?: LifeWaiting
  scores?: ScoreWaiting[]
  concerns?: ConcernWaiting
  reports?: ReportWaiting
}

export type WorkKind =
  | 'check-document'
  | 'failed-document'
  | 'prepare-movement'
  | 'assign-targets'
  | 'launch-movement'
  | 'task'
  | 'target'
  | LifeKind
  | ScoreKind
  | ConcernKind
  | ReportKind

/** One thing to do: what it is about, by when, and where it is done. */
export type WorkItem = {
  kind: WorkKind
  subject: string
  detail: string | null
  count: number
  due: string | null
  href: string
}

export type Worker = {
  role: Role
  /** The person's own unit, then the groups that stand for it: "Các thôn" for a village. */
  unitIds: readonly string[]
  today: string
}

/**
 * What a person has to do, in no order yet. The officer and the leader follow what others have not done in time;
 * whoever else sees what is asked of their own unit, alone or as one of many.
 */
export function workOf({ role, unitIds, today }: Worker, waiting: Waiting): WorkItem[] {
  const late = ({ due_on }: Waiting['tasks'][number]) => due_on !== null && due_on < today
  const own = ({ unit_id }: Waiting['tasks'][number]) => unit_id !== null && unitIds.includes(unit_id)
  const overseen = waiting.tasks.filter((task) => late(task) || task.unit_id === null || task.unit_id === unitIds[0])
  const life = waiting.life ? lifeWork(role, waiting.life) : []
  const concerns = waiting.concerns ? concernWork(role, waiting.concerns) : []
  const reports = waiting.reports ? reportWork(role, waiting.reports) : []
  const scores = [...reports, ...concerns, ...scoreWork(waiting.scores ?? [])]
  if (role === 'officer')
    return [...life, ...scores, ...documentWork(waiting), ...draftWork(waiting), ...taskWork(overseen)]
  if (role === 'leader') return [...life, ...reports, ...launchWork(waiting), ...taskWork(waiting.tasks.filter(late))]
  return [...scores, ...taskWork(waiting.tasks.filter(own)), ...targetWork(waiting)]
}

function documentWork({ documents }: Waiting): WorkItem[] {
  return documents
    .filter(({ state }) => state === 'read' || state === 'failed')
    .map(({ id, name, state }) => ({
      kind: state === 'read' ? ('check-document' as const) : ('failed-document' as const),
      subject: name,
      detail: null,
      count: 1,
      due: null,
      href: `/plans/${id}`,
    }))
}

function draftWork({ movements }: Waiting): WorkItem[] {
  return movements
    .filter(({ status }) => status === 'draft')
    .map(({ id, name, unowned }) => ({
      kind: unowned > 0 ? ('assign-targets' as const) : ('prepare-movement' as const),
      subject: name,
      detail: null,
      count: unowned,
      due: null,
      href: unowned > 0 ? `/movements/${id}/targets#assign` : `/movements/${id}`,
    }))
}

function launchWork({ movements }: Waiting): WorkItem[] {
  return movements
    .filter(({ status }) => status === 'ready')
    .map(({ id, name }) => ({
      kind: 'launch-movement' as const,
      subject: name,
      detail: null,
      count: 1,
      due: null,
      href: `/movements/${id}`,
    }))
}

function taskWork(tasks: Waiting['tasks']): WorkItem[] {
  return tasks.map(({ id, text, due_on, movement_id, movement_name, unit_name, phase_name }) => ({
    kind: 'task' as const,
    subject: text,
    detail: [unit_name ?? phase_name, movement_name].filter(Boolean).join(' · '),
    count: 1,
    due: due_on,
    href: `/movements/${movement_id}/tasks#${id}`,
  }))
}

function targetWork({ targets }: Waiting): WorkItem[] {
  return targets.map(({ id, name, due_on, movement_id, movement_name }) => ({
    kind: 'target' as const,
    subject: name,
    detail: movement_name,
    count: 1,
    due: due_on,
    href: `/movements/${movement_id}/targets#${id}`,
  }))
}

const workGroups = ['decide', 'late', 'today', 'week', 'later', 'undated'] as const
export type WorkGroup = (typeof workGroups)[number]

const decisions: ReadonlySet<WorkKind> = new Set([
  'check-document',
  'failed-document',
  'prepare-movement',
  'assign-targets',
  'launch-movement',
  'accept-reports',
  'orphan-targets',
  'orphan-tasks',
  'amendment',
  'offer',
  'failed-change',
  'assign-difficulties',
  'confirm-answer',
])

/** What only this person can decide first; then late, today, then until Sunday, then later; last what has no day, the oldest first. */
export function groupWork(items: readonly WorkItem[], today: string): Map<WorkGroup, WorkItem[]> {
  const sunday = sundayOf(today)
  const groupOf = ({ due, kind }: WorkItem): WorkGroup => {
    if (decisions.has(kind)) return 'decide'
    if (due === null) return 'undated'
    if (due < today) return 'late'
    if (due === today) return 'today'
    return due <= sunday ? 'week' : 'later'
  }
  const sorted = items.toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : (a.due ?? '') > (b.due ?? '') ? 1 : 0))
  return new Map(workGroups.map((group) => [group, sorted.filter((item) => groupOf(item) === group)]))
}

/** The Sunday that ends the week of a day. */
export function sundayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7))
  return date.toISOString().slice(0, 10)
}
