import type { Role } from '#platform/context.ts'
import { ForbiddenError, PreconditionError } from '#platform/errors.ts'
import type { Plan } from '#reading/plan.ts'

export const movementKinds = ['standing', 'thematic', 'wave'] as const
export type MovementKind = (typeof movementKinds)[number]

export const movementStatuses = [
  'draft',
  'ready',
  'launched',
  'running',
  'closing',
  'summed-up',
  'archived',
  'dropped',
] as const
export type MovementStatus = (typeof movementStatuses)[number]

/** Changes that time makes are made by `clock`, a role no person holds. */
export type Mover = Role | 'clock'

type Transition = { from: readonly MovementStatus[]; to: MovementStatus; by: readonly Mover[]; reason: boolean }

/** Who may do what to a movement in which state. Anything absent is forbidden. */
export const transitions = {
  'make-ready': { from: ['draft'], to: 'ready', by: ['officer'], reason: false },
  'take-back': { from: ['ready'], to: 'draft', by: ['officer', 'leader'], reason: false },
  launch: { from: ['ready'], to: 'launched', by: ['leader'], reason: false },
  start: { from: ['launched'], to: 'running', by: ['clock'], reason: false },
  close: { from: ['running'], to: 'closing', by: ['clock'], reason: false },
  drop: { from: ['draft', 'ready'], to: 'dropped', by: ['officer'], reason: true },
  review: { from: ['running'], to: 'running', by: ['officer'], reason: false },
  'final-review': { from: ['closing'], to: 'closing', by: ['officer'], reason: false },
  propose: { from: ['running'], to: 'running', by: ['officer'], reason: true },
  withdraw: { from: ['running'], to: 'running', by: ['officer'], reason: false },
  amend: { from: ['running'], to: 'running', by: ['leader'], reason: false },
  refuse: { from: ['running'], to: 'running', by: ['leader'], reason: true },
  'sum-up': { from: ['closing'], to: 'summed-up', by: ['leader'], reason: false },
  archive: { from: ['summed-up'], to: 'archived', by: ['officer'], reason: false },
} as const satisfies Record<string, Transition>

export type MovementAction = keyof typeof transitions
export const movementActions = Object.keys(transitions) as MovementAction[]

/** Steps that bring a paper with them: taken where the paper is written, never alone. */
const papered: ReadonlySet<MovementAction> = new Set([
  'review',
  'final-review',
  'propose',
  'withdraw',
  'amend',
  'refuse',
] as const)
export const isPapered = (action: MovementAction): boolean => papered.has(action)

/** The status an action leads to. Throws a refusal for a wrong role, a wrong state or a missing reason. */
export function nextStatus(
  from: MovementStatus,
  action: MovementAction,
  by: { role: Mover; reason: string | null },
): MovementStatus {
  const rule: Transition = transitions[action]
  if (!rule.by.includes(by.role)) throw new ForbiddenError(`movement.${action}`)
  if (!rule.from.includes(from)) throw new PreconditionError('movement-wrong-status', { action, status: from })
  if (rule.reason && !by.reason?.trim()) throw new PreconditionError('reason-missing')
  return rule.to
}

/** Steps that a role may take now by themselves, in the order a page offers them. */
export function actionsOpenTo(role: Role, status: MovementStatus): MovementAction[] {
  return movementActions.filter((action) => {
    const rule: Transition = transitions[action]
    return !isPapered(action) && rule.by.includes(role) && rule.from.includes(status)
  })
}

/** Movements of which something may still be owed; of the first two nothing yet. */
export const liveStatuses: readonly MovementStatus[] = ['draft', 'ready', 'launched', 'running', 'closing']
export const launchedStatuses: readonly MovementStatus[] = ['launched', 'running', 'closing']

/** What is past is as it was: nothing of these movements is given, done or amended any more. */
export const isOver = (status: string): boolean => ['summed-up', 'archived', 'dropped'].includes(status)

/** A movement about to be made from a plan whose facts a person has confirmed. Indexes point into `plan`. */
export type NewMovement = {
  documentId: string | null
  plan: Plan
  /** Whom it is for, as confirmed; absent: as the plan's section of that role says. */
  subjects?: string | null
  kind: MovementKind
  owners: { target: number; unitIds: string[] }[]
  responsibilityUnits: { responsibility: number; unitId: string }[]
}

/** What time does to a movement on a day: the action due, or null. */
export function actionDue(
  movement: { status: MovementStatus; period_from: string | null; period_to: string | null },
  firstPhaseOpens: string | null,
  today: string,
): 'start' | 'close' | null {
  const opens = firstPhaseOpens ?? movement.period_from
  if (movement.status === 'launched' && (opens === null || opens <= today)) return 'start'
  if (movement.status === 'running' && movement.period_to !== null && movement.period_to < today) return 'close'
  return null
}
