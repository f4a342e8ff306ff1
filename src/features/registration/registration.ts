import type { Role } from '#platform/context.ts'
import { ForbiddenError, PreconditionError } from '#platform/errors.ts'

export const registrationStates = ['none', 'registered', 'withdrawn'] as const
/** `none`: a unit that has not registered; no row is kept for it. */
export type RegistrationState = (typeof registrationStates)[number]

/** Who acts: the unit for itself, or the officer for a unit that works on paper. */
export const registrars = ['unit', 'officer'] as const
export type Registrar = (typeof registrars)[number]

type Transition = { from: readonly RegistrationState[]; to: RegistrationState; by: readonly Registrar[] }

/** Each leaves a version behind; none ever changes or deletes one. */
export const registrationTransitions = {
  register: { from: ['none', 'withdrawn'], to: 'registered', by: registrars },
  change: { from: ['registered'], to: 'registered', by: registrars },
  withdraw: { from: ['registered'], to: 'withdrawn', by: registrars },
} as const satisfies Record<string, Transition>

export type RegistrationAction = keyof typeof registrationTransitions
export const registrationActions = Object.keys(registrationTransitions) as RegistrationAction[]

/** As whom somebody acts for a unit; null for nobody. */
export function registrarOf(actor: { role: Role; unitId: string }, unitId: string): Registrar | null {
  if (actor.role === 'officer') return 'officer'
  return actor.role === 'unit' && actor.unitId === unitId ? 'unit' : null
}

/** When a movement takes registrations: from its launch until its time is over, the unit until the last day set. */
export type Openness = { status: string; deadline: string | null; today: string }

export const takesRegistrations = (status: string): boolean => status === 'launched' || status === 'running'

export const isLate = ({ deadline, today }: Openness): boolean => deadline !== null && deadline < today

/** The state an action leads to. Throws a refusal for the wrong person, state or time. */
export function nextRegistrationState(
  from: RegistrationState,
  action: RegistrationAction,
  by: { registrar: Registrar | null } & Openness,
): RegistrationState {
  const rule: Transition = registrationTransitions[action]
  if (by.registrar === null || !rule.by.includes(by.registrar)) throw new ForbiddenError(`registration.${action}`)
  if (!takesRegistrations(by.status)) throw new PreconditionError('registration-not-open', { status: by.status })
  if (by.registrar === 'unit' && isLate(by))
    throw new PreconditionError('registration-closed', { deadline: by.deadline ?? '' })
  if (!rule.from.includes(from)) throw new PreconditionError('registration-wrong-state', { action, state: from })
  return rule.to
}

export type Ambition = 'higher' | 'as-asked' | 'lower' | 'none'

type Asked = {
  comparator: string | null
  value: number | null
  value_to: number | null
  direction?: string | null
}

/** How a promised figure stands to what the plan asks; more ambitious is `higher`, also where less is better. */
export function ambitionOf({ comparator, value, value_to, direction }: Asked, promised: number): Ambition {
  if (comparator === null || value === null) return 'none'
  if (comparator === 'between') return promised >= value && promised <= (value_to ?? value) ? 'as-asked' : 'lower'
  if (promised === value) return 'as-asked'
  if (direction === 'exact') return 'lower'
  const lessIsBetter = comparator === 'lte' || comparator === 'lt' || direction === 'lower'
  return promised > value !== lessIsBetter ? 'higher' : 'lower'
}

export type PromisedFigure = { targetId: string; value: number }
export type Aim = { awardCode: string | null; awardRuleId: string | null; recipients: number | null }

/** What one form says. Two that say the same are one form, on whatever day and by whomever it is sent again. */
export type SentForm = {
  registrationId: string
  withdraws: boolean
  note: string | null
  promises: readonly PromisedFigure[]
  aims: readonly Aim[]
  signatory: { name: string; post: string }
  signedOn: string
}

export const isSameForm = (a: SentForm, b: SentForm): boolean => wordsOf(a) === wordsOf(b)

/** Whoever takes a registration back signs nothing; the day and the actor may be others when it is sent again. */
function wordsOf({ registrationId, withdraws, note, promises, aims, signatory, signedOn }: SentForm): string {
  const signed = withdraws ? null : [signatory.name.trim(), signatory.post.trim(), signedOn]
  const figures = promises.map(({ targetId, value }) => `${targetId} ${value}`).toSorted()
  const awards = aims.map(({ awardCode, awardRuleId, recipients }) => [awardCode, awardRuleId, recipients])
  return JSON.stringify([registrationId, withdraws, note?.trim() || null, signed, figures, awards])
}

type Owned = { measurable: boolean; requirement: boolean; owners: readonly { id: string }[] }

/** Targets a unit promises on: those it answers for, alone or in a group; all of the movement when it has none. */
export function targetsFor<T extends Owned>(targets: readonly T[], unitIds: readonly string[]): T[] {
  const countable = targets.filter(({ measurable, requirement }) => measurable && !requirement)
  const own = countable.filter(({ owners }) => owners.some(({ id }) => unitIds.includes(id)))
  return own.length > 0 ? own : countable
}

type UnitLike = { id: string; kind: string; parentId: string | null; outside: boolean }

/**
 * Units that are expected to register: those that answer for a target, alone or in a group; where only the office itself
 * does, every unit inside it. Whoever has registered counts as well.
 */
export function expectedUnits<T extends UnitLike>(
  units: readonly T[],
  of: { owners: ReadonlySet<string>; registered: ReadonlySet<string>; standingFor: (unitId: string) => string[] },
): T[] {
  const single = units.filter(({ kind, parentId }) => kind !== 'group' && parentId !== null)
  const charged = single.filter(({ id }) => of.standingFor(id).some((own) => of.owners.has(own)))
  const base = charged.length > 0 ? charged : single.filter(({ outside }) => !outside)
  const known = new Set(base.map(({ id }) => id))
  return [...base, ...single.filter(({ id }) => of.registered.has(id) && !known.has(id))]
}
