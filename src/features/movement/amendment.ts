import { pairByName } from '#reading/compare/likeness.ts'
import type { Plan, Target } from '#reading/plan.ts'

/** A target of the movement as it is kept. */
export type KeptTarget = { id: string; name: string; requirement: boolean }

/** Which target of the new plan each kept one is, by its place in {@link askedOf}; null: the new plan has dropped it. */
export type Matches = Record<string, number | null>

/** Everything a plan asks for, targets first, then requirements: the places that matches point at. */
export function askedOf(plan: Plan): { target: Target; requirement: boolean }[] {
  return [
    ...plan.targets.map((target) => ({ target, requirement: false })),
    ...plan.requirements.map((target) => ({ target, requirement: true })),
  ]
}

const sameName = 0.6

/** Who is who between the targets kept and those of a new plan, by the telling words of their names. */
export function matchTargets(kept: readonly KeptTarget[], plan: Plan): Matches {
  const asked = askedOf(plan).map(({ target, requirement }, place) => ({ id: place, name: target.name, requirement }))
  const matches: Matches = Object.fromEntries(kept.map(({ id }) => [id, null]))
  for (const requirement of [false, true]) {
    const left = kept.filter((target) => target.requirement === requirement)
    const right = asked.filter((target) => target.requirement === requirement)
    const keyed = right.map(({ id, name }) => ({ id: String(id), name, requirement }))
    for (const pair of pairByName<KeptTarget>(left, keyed, { nameOf: ({ name }) => name, least: sameName }).both)
      matches[pair.left.id] = Number(pair.right.id)
  }
  return matches
}

/** What a person chose, over what was found; a place taken twice, or of another kind, is nobody's. */
export function withChoices(found: Matches, choices: ReadonlyMap<string, number | null>, plan: Plan): Matches | null {
  const asked = askedOf(plan)
  const matches = Object.fromEntries(
    Object.entries(found).map(([id, place]) => [id, choices.has(id) ? (choices.get(id) ?? null) : place]),
  )
  const places = Object.values(matches).filter((place) => place !== null)
  const sound = new Set(places).size === places.length && places.every((place) => asked[place] !== undefined)
  return sound ? matches : null
}

export type Amending = {
  changed: { id: string; place: number }[]
  dropped: string[]
  added: number[]
}

/** What is to be done with the targets: kept ones take the new figures, others end, the rest is new. */
export function amendingOf(matches: Matches, plan: Plan): Amending {
  const changed = Object.entries(matches).flatMap(([id, place]) => (place === null ? [] : [{ id, place }]))
  const taken = new Set(changed.map(({ place }) => place))
  return {
    changed,
    dropped: Object.entries(matches).flatMap(([id, place]) => (place === null ? [id] : [])),
    added: askedOf(plan).flatMap((_, place) => (taken.has(place) ? [] : [place])),
  }
}

/** "số 12/KH-UBND", as the new plan is called where it explains what it dropped. */
export function planNumber(plan: Plan): string | null {
  const { number, symbol } = plan.document
  return number === null ? null : [number, symbol].filter(Boolean).join('/')
}
