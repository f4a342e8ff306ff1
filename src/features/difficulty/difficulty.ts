import type { Role } from '#platform/context.ts'
import { ForbiddenError, PreconditionError } from '#platform/errors.ts'

export const difficultyStates = ['raised', 'assigned', 'answered', 'reopened', 'solved', 'closed', 'withdrawn'] as const
export type DifficultyState = (typeof difficultyStates)[number]

/** What a person is to a difficulty: an office role, the unit that raised it, the unit that has to answer. */
export const parties = ['officer', 'leader', 'raiser', 'assignee'] as const
export type Party = (typeof parties)[number]

type Transition = {
  from: readonly DifficultyState[]
  to: DifficultyState
  by: readonly Party[]
  /** Whether words must go with it: the answer, the reason, what is asked again. */
  words: boolean
}

const unanswered = ['raised', 'assigned', 'reopened'] as const

/** Who may do what to a difficulty in which state. The officer stands in for units that work on paper. */
export const difficultyTransitions = {
  assign: { from: unanswered, to: 'assigned', by: ['officer', 'leader'], words: false },
  answer: { from: unanswered, to: 'answered', by: ['officer', 'leader', 'assignee'], words: true },
  solve: { from: ['answered'], to: 'solved', by: ['raiser', 'officer'], words: false },
  reopen: { from: ['answered', 'solved', 'closed'], to: 'reopened', by: ['raiser', 'officer'], words: true },
  close: { from: ['answered'], to: 'closed', by: ['officer', 'leader'], words: true },
  withdraw: { from: unanswered, to: 'withdrawn', by: ['raiser', 'officer'], words: false },
} as const satisfies Record<string, Transition>

export type DifficultyAction = keyof typeof difficultyTransitions
export const difficultyActions = Object.keys(difficultyTransitions) as DifficultyAction[]

/** What is done once for all that were joined, at the difficulty they were joined into. */
export const doneForAll: ReadonlySet<DifficultyAction> = new Set(['assign', 'answer', 'close'])

export const isUnanswered = (state: string): boolean => (unanswered as readonly string[]).includes(state)

type Concerned = { unit_id: string; assigned_unit_id: string | null }

export function partiesOf(actor: { role: Role; unitId: string }, difficulty: Concerned): Party[] {
  if (actor.role === 'officer' || actor.role === 'leader') return [actor.role]
  if (actor.role !== 'unit') return []
  const held: Party[] = []
  if (difficulty.unit_id === actor.unitId) held.push('raiser')
  if (difficulty.assigned_unit_id === actor.unitId) held.push('assignee')
  return held
}

/** The state an action leads to. Throws a refusal for the wrong person, the wrong state or missing words. */
export function nextDifficultyState(
  from: DifficultyState,
  action: DifficultyAction,
  by: { parties: readonly Party[]; words: string | null },
): DifficultyState {
  const rule: Transition = difficultyTransitions[action]
  if (!rule.by.some((party) => by.parties.includes(party))) throw new ForbiddenError(`difficulty.${action}`)
  if (!rule.from.includes(from)) throw new PreconditionError('difficulty-wrong-state', { action, state: from })
  if (rule.words && !by.words?.trim()) throw new PreconditionError('difficulty-words-missing', { action })
  return rule.to
}

/** Actions that these parties may take now, in the order a page offers them. */
export function difficultyActionsOpenTo(held: readonly Party[], state: DifficultyState): DifficultyAction[] {
  return difficultyActions.filter((action) => {
    const rule: Transition = difficultyTransitions[action]
    return rule.from.includes(state) && rule.by.some((party) => held.includes(party))
  })
}

/** What a difficulty is about; all null for one of another kind. */
export type Subject = { movementId: string | null; targetId: string | null; taskId: string | null }

/** "target:<id>" as a form posts it; null for what is none. */
export function parseSubject(typed: string): { kind: 'movement' | 'target' | 'task'; id: string } | null {
  const [, kind, id = ''] = /^(movement|target|task):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(typed) ?? []
  return kind ? { kind: kind as 'movement' | 'target' | 'task', id } : null
}

export const longestDifficulty = 2000

/** Typed words as they are kept: whole, NFC, without space around. */
export const tidyWords = (typed: string): string => typed.normalize('NFC').toWellFormed().trim()

type Grouped = { id: string; joined_into_id: string | null; unit_id: string; state: string; due_on: string | null }

/** Each difficulty with those joined into it, and how many units raised it together. */
export function gathered<T extends Grouped>(rows: readonly T[]): { lead: T; joined: T[]; units: number }[] {
  const known = new Set(rows.map(({ id }) => id))
  const leads = rows.filter(({ joined_into_id }) => joined_into_id === null || !known.has(joined_into_id))
  return leads.map((lead) => {
    const joined = rows.filter((row) => row.joined_into_id === lead.id)
    return { lead, joined, units: new Set([lead, ...joined].map(({ unit_id }) => unit_id)).size }
  })
}

/** Whether the day by which somebody had to answer has passed. */
export const isAnswerLate = (row: { state: string; due_on: string | null }, today: string): boolean =>
  isUnanswered(row.state) && row.due_on !== null && row.due_on < today
