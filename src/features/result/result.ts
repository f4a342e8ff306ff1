import type { Role } from '#platform/context.ts'
import { ForbiddenError, PreconditionError } from '#platform/errors.ts'

export const resultStates = ['open', 'entered', 'submitted', 'returned', 'accepted', 'waived'] as const
export type ResultState = (typeof resultStates)[number]

/** What a unit may say of one figure. */
export const figureKinds = ['value', 'no-change', 'not-arisen', 'missing'] as const
export type FigureKind = (typeof figureKinds)[number]

/** A figure as it is kept. A ratio's value is in per cent; only a ratio has a numerator and a denominator. */
export type EnteredFigure = {
  kind: FigureKind
  value: number | null
  numerator: number | null
  denominator: number | null
  note: string | null
}

/** Changes that time makes are made by `clock`, a role no person holds. */
export type ResultMover = Role | 'clock'

type Transition = {
  from: readonly ResultState[]
  to: ResultState
  by: readonly ResultMover[]
  reason: boolean
  /** Whether a locked period stops it. */
  locked: boolean
}

/** Who may do what to a figure in which state. Anything absent is forbidden. A unit acts for itself alone. */
export const resultTransitions = {
  enter: {
    from: ['open', 'entered', 'returned'],
    to: 'entered',
    by: ['unit', 'officer'],
    reason: false,
    locked: true,
  },
  submit: { from: ['entered'], to: 'submitted', by: ['unit', 'officer'], reason: false, locked: true },
  accept: { from: ['submitted'], to: 'accepted', by: ['officer'], reason: false, locked: false },
  return: { from: ['submitted'], to: 'returned', by: ['officer'], reason: true, locked: false },
  'undo-accept': { from: ['accepted'], to: 'submitted', by: ['officer'], reason: false, locked: false },
  correct: {
    from: ['submitted', 'accepted'],
    to: 'submitted',
    by: ['unit', 'officer'],
    reason: true,
    locked: true,
  },
  waive: {
    from: ['open', 'entered', 'returned'],
    to: 'waived',
    by: ['officer', 'leader', 'clock'],
    reason: false,
    locked: false,
  },
  owe: { from: ['waived'], to: 'open', by: ['officer', 'leader', 'clock'], reason: false, locked: false },
} as const satisfies Record<string, Transition>

export type ResultAction = keyof typeof resultTransitions
export const resultActions = Object.keys(resultTransitions) as ResultAction[]

type By = { role: ResultMover; reason: string | null; locked: boolean }

/** The state an action leads to. Throws a refusal for a wrong role, a wrong state, a locked period or a missing reason. */
export function nextResultState(from: ResultState, action: ResultAction, by: By): ResultState {
  const rule: Transition = resultTransitions[action]
  if (!rule.by.includes(by.role)) throw new ForbiddenError(`result.${action}`)
  if (!rule.from.includes(from)) throw new PreconditionError('result-wrong-state', { action, state: from })
  if (rule.locked && by.locked) throw new PreconditionError('period-locked')
  if (rule.reason && !by.reason?.trim()) throw new PreconditionError('reason-missing')
  return rule.to
}

/** What saying a figure does to a cell: the first word, or one put right after it was handed in. Null: nothing is owed. */
export function actionOfEntry(state: ResultState): 'enter' | 'correct' | null {
  if (state === 'waived') return null
  return state === 'submitted' || state === 'accepted' ? 'correct' : 'enter'
}

/** Figures that a unit stands by, a draft included: the last of them is what the next period is compared with. */
export const saidStates: readonly ResultState[] = ['entered', 'submitted', 'accepted']

/** Figures that make the office's figure: what a unit has handed in and nobody has sent back. A draft counts for nobody. */
export const countedStates: readonly ResultState[] = ['submitted', 'accepted']

/** How long an acceptance can be taken back, in minutes. */
export const undoMinutes = 10

/** Whether two figures say the same; how a thing was said counts, when it was said does not. */
export function sameFigure(a: EnteredFigure, b: EnteredFigure): boolean {
  return (
    a.kind === b.kind &&
    a.value === b.value &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    (a.note ?? '') === (b.note ?? '')
  )
}
