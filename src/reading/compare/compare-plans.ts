import { fold, foldKey } from '../fold.ts'
import type { CitedInstrument, Plan, StandingMovement, Target } from '../plan.ts'
import { likeness, pairByName } from './likeness.ts'

/** What a higher plan asks and the own plan lacks. `own` of a weaker target is what the own plan promises instead. */
export type PlanGaps = {
  /** The own plan's citation of the higher plan; null where it does not cite it or the higher plan has no number. */
  citedAs: CitedInstrument | null
  missingTargets: Target[]
  weakerTargets: { higher: Target; own: Target }[]
  missingMovements: StandingMovement[]
  missingRequirements: Target[]
  /** True where the own movement ends after the higher one, or has no end. */
  endsLater: boolean
}

const sameTarget = 0.6
const sameMovement = 0.75

/** Compares a plan with the plan of the level above. Names are matched by their telling words, figures by value. */
export function comparePlans(higher: Plan, own: Plan): PlanGaps {
  const targets = pairByName(higher.targets, own.targets, { nameOf: ({ name }) => name, least: sameTarget })
  const asked = [...own.requirements, ...own.targets]
  return {
    citedAs: citationOf(higher, own),
    missingTargets: targets.onlyLeft,
    weakerTargets: targets.both
      .filter(({ left, right }) => isWeaker(left, right))
      .map(({ left, right }) => ({ higher: left, own: right })),
    missingMovements: higher.movements.filter((movement) => !namesMovement(own, movement)),
    missingRequirements: higher.requirements.filter(
      (requirement) =>
        !asked.some((other) => likeness(other.name, requirement.name) >= sameTarget && !isWeaker(requirement, other)),
    ),
    endsLater: higher.period?.to != null && (own.period?.to ?? '9999') > higher.period.to,
  }
}

function citationOf({ document }: Plan, own: Plan): CitedInstrument | null {
  if (document.number === null || document.symbol === null) return null
  const slash = `${document.number}/${document.symbol}`
  const dash = `${document.number}-${document.symbol}`
  const wanted = new Set([slash, dash].map(numberKey))
  return (
    own.citations.find(({ number, date }) => wanted.has(numberKey(number)) && agrees(date, document.issuedOn)) ?? null
  )
}

const numberKey = (number: string) => foldKey(number).replace(/^0+/, '')

const agrees = (a: string | null, b: string | null) => a === null || b === null || a === b

function namesMovement(own: Plan, movement: StandingMovement): boolean {
  if (own.movements.some(({ name }) => likeness(name, movement.name) >= sameMovement)) return true
  return fold(own.text).includes(fold(movement.name))
}

/** Falls short of what is asked: another figure for "exactly", less for "at least", more for "at most". */
function isWeaker(asked: Target, promised: Target): boolean {
  if (asked.value === null || asked.comparator === null) return false
  if (promised.value === null) return true
  if (asked.unit !== promised.unit) return false
  const upward = asked.comparator === 'gte' || asked.comparator === 'gt' || asked.comparator === 'eq'
  if (asked.comparator === 'between') return promised.value < asked.value
  return upward ? promised.value < asked.value : promised.value > asked.value
}
