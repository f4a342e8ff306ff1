import type { Role } from '#platform/context.ts'
import { ForbiddenError, PreconditionError } from '#platform/errors.ts'
import { type Mark, type ScoredCriterion, sameMark, scoreCriterion } from './score.ts'
import { type Criterion, type CriterionGroup, criteriaOf, type SheetContent } from './sheet.ts'

export const cardStates = ['open', 'submitted', 'returned', 'locked'] as const
export type CardState = (typeof cardStates)[number]

type Transition = { from: readonly CardState[]; to: CardState | 'same'; by: readonly Role[]; reason: boolean }

/** Roles whose people may be asked to appraise a group of criteria, when their unit is named for it. */
const appraisingRoles = ['officer', 'unit', 'council', 'finance', 'publicity', 'clerk', 'front'] as const

/** Who may do what to a unit's scores in which state. Anything absent is forbidden. A unit acts for itself alone. */
export const cardTransitions = {
  'score-self': { from: ['open', 'returned'], to: 'same', by: ['unit', 'officer'], reason: false },
  submit: { from: ['open', 'returned'], to: 'submitted', by: ['unit', 'officer'], reason: false },
  'take-back': { from: ['submitted'], to: 'open', by: ['unit', 'officer'], reason: false },
  appraise: { from: ['submitted'], to: 'same', by: appraisingRoles, reason: false },
  return: { from: ['submitted'], to: 'returned', by: ['officer'], reason: true },
  settle: { from: ['submitted'], to: 'same', by: ['officer'], reason: true },
  lock: { from: ['submitted'], to: 'locked', by: ['officer'], reason: false },
  unlock: { from: ['locked'], to: 'submitted', by: ['officer'], reason: true },
} as const satisfies Record<string, Transition>

export type CardAction = keyof typeof cardTransitions
export const cardActions = Object.keys(cardTransitions) as CardAction[]

/** The state an action leads to. Throws a refusal for a wrong role, a wrong state or a missing reason. */
export function nextCardState(
  from: CardState,
  action: CardAction,
  by: { role: Role; reason: string | null },
): CardState {
  const rule: Transition = cardTransitions[action]
  if (!rule.by.includes(by.role)) throw new ForbiddenError(`scoring.${action}`)
  if (!rule.from.includes(from)) throw new PreconditionError('score-wrong-state', { action, state: from })
  if (rule.reason && !by.reason?.trim()) throw new PreconditionError('reason-missing')
  return rule.to === 'same' ? from : rule.to
}

export const mayTake = (role: Role, state: CardState, action: CardAction): boolean => {
  const rule: Transition = cardTransitions[action]
  return rule.by.includes(role) && rule.from.includes(state)
}

/** Someone's word on one criterion. */
export type Said = {
  id: string
  voice: 'self' | 'appraisal' | 'settlement'
  officeId: string
  mark: Mark
  evidence: string | null
  reason: string | null
  actorName: string
  at: Date
  sequence: number
}

/** What stands on one criterion: the latest word of each voice, and what they make together. */
export type Standing = {
  criterion: Criterion
  group: CriterionGroup
  self: Said | null
  /** One for each appraising office, the latest. */
  appraisals: Said[]
  settlement: Said | null
  /** Appraising offices that have said nothing since the unit last submitted. */
  awaited: string[]
  /** Appraisers differ, and nobody has settled it since. */
  differs: boolean
  /** The word that counts: the settlement, else what all appraisers say, else null. */
  decided: Said | null
}

type Saying = Said & { criterionKey: string }
export type Card = { unitId: string; officerUnitId: string; content: SheetContent; entries: readonly Saying[] }

/** Offices that have to appraise a group of this unit: those named, but never the unit itself; else the officer's. */
export function appraisersOf(group: CriterionGroup, { unitId, officerUnitId }: Pick<Card, 'unitId' | 'officerUnitId'>) {
  const named = group.appraisers.filter((id) => id !== unitId)
  return named.length > 0 ? named : [officerUnitId]
}

/** Where every criterion of a card stands, in the sheet's order. */
export function standingsOf(card: Card): Standing[] {
  return card.content.groups.flatMap((group) =>
    group.criteria.map((criterion) => {
      const entries = card.entries
        .filter(({ criterionKey }) => criterionKey === criterion.key)
        .toSorted((a, b) => a.sequence - b.sequence)
      return standingOf({ criterion, group, entries, awaitedOf: appraisersOf(group, card) })
    }),
  )
}

type Judging = { criterion: Criterion; group: CriterionGroup; entries: readonly Saying[]; awaitedOf: string[] }

/** An appraisal answers the self-score it came after: said before it, it counts no more. */
function standingOf({ criterion, group, entries, awaitedOf }: Judging): Standing {
  const self = entries.findLast(({ voice }) => voice === 'self') ?? null
  const later = entries.filter(({ sequence }) => self === null || sequence > self.sequence)
  const offices = [...new Set(later.filter(({ voice }) => voice === 'appraisal').map(({ officeId }) => officeId))]
  const appraisals = offices.flatMap(
    (office) => later.findLast(({ voice, officeId }) => voice === 'appraisal' && officeId === office) ?? [],
  )
  const newest = Math.max(0, ...appraisals.map(({ sequence }) => sequence))
  const settled = later.findLast(({ voice }) => voice === 'settlement') ?? null
  const settlement = settled && settled.sequence > newest ? settled : null
  const [first] = appraisals
  const differs = first !== undefined && appraisals.some(({ mark }) => !sameMark(mark, first.mark))
  const awaited = awaitedOf.filter((office) => !offices.includes(office))
  const agreed = first !== undefined && !differs && awaited.length === 0 ? first : null
  const base = { criterion, group, self, appraisals, settlement, awaited }
  return { ...base, differs: differs && settlement === null, decided: settlement ?? agreed }
}

/** Marks that count once all is decided; the unit's own where nothing is yet, so that a total can be shown. */
export function marksOf(standings: readonly Standing[], way: 'decided' | 'self' | 'best-known'): Map<string, Mark> {
  const said = ({ self, decided }: Standing) =>
    way === 'self' ? self : way === 'decided' ? decided : (decided ?? self)
  return new Map(
    standings.flatMap((standing) => {
      const mark = said(standing)?.mark
      return mark ? [[standing.criterion.key, mark] as const] : []
    }),
  )
}

/** Refuses a card that cannot be submitted: something is not judged, or a mark is not of its criterion's kind. */
export function assertComplete(content: SheetContent, marks: ReadonlyMap<string, Mark>): void {
  const open = criteriaOf(content).filter(
    (criterion) => scoreCriterion(criterion, marks.get(criterion.key), content.digits).state === 'unknown',
  )
  const [first] = open
  if (first) throw new PreconditionError('score-incomplete', { count: open.length, name: first.name, key: first.key })
}

/** Refuses to lock while something is not decided. */
export function assertDecided(standings: readonly Standing[]): void {
  const open = standings.filter(({ decided }) => decided === null)
  const [first] = open
  if (first) throw new PreconditionError('score-undecided', { count: open.length, name: first.criterion.name })
}

/** A reason is compulsory where an appraisal makes other points of a criterion than the unit did. */
export function differsFromSelf(own: ScoredCriterion | null, theirs: ScoredCriterion): boolean {
  if (own === null) return true
  return own.points !== theirs.points || own.state !== theirs.state || own.disqualifies !== theirs.disqualifies
}
