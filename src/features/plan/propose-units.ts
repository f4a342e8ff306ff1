import { fold } from '#reading/fold.ts'
import type { Plan } from '#reading/plan.ts'
import type { MovementKind } from '../movement/movement.ts'
import { guessKind } from '../unit/guess-kind.ts'
import type { UnitKindCode } from '../unit/unit.ts'
import { unitMatcher } from './match-unit.ts'

export type Proposal = {
  kind: MovementKind
  /** For each responsibility: the unit it seems to mean, and the kind of unit it would be if made. */
  units: { unitId: string | null; kind: UnitKindCode }[]
  /** For each target: `r<n>` of the responsibility whose duties speak of it, or empty. */
  owners: string[]
  /** Who follows up what the plan gives to nobody: the office's own standing body, where the plan names it. */
  defaultOwner: string | null
}

/** What a person is offered before the movement is made; nothing here decides. */
export function proposeUnits(plan: Plan, units: readonly { id: string; name: string }[]): Proposal {
  const match = unitMatcher(units)
  const ownerOf = ownersByDuties(plan)
  return {
    kind: kindOfTitle(plan.document.title ?? ''),
    units: plan.responsibilities.map(({ unit }) => ({
      unitId: match(unit)?.unitId ?? null,
      kind: kindOrOutside(unit),
    })),
    owners: plan.targets.map(({ name }) => ownerOf(name)),
    defaultOwner: standingBody(plan),
  }
}

function kindOfTitle(title: string): MovementKind {
  const folded = fold(title)
  if (/\bdot thi dua\b|\bcao diem\b|\bngay dem\b/.test(folded)) return 'wave'
  return /\bthuong xuyen\b/.test(folded) ? 'standing' : 'thematic'
}

/** A name that says nothing of its kind is most likely a body outside the office. */
export const kindOrOutside = (name: string): UnitKindCode => guessKind(name) ?? 'outside-body'

/**
 * The responsibility whose duties repeat most of the words that make a target what it is; the first of equals. The
 * duties are looked at once, by their words.
 */
function ownersByDuties({ responsibilities }: Plan): (name: string) => string {
  const saidBy = new Map<string, number[]>()
  responsibilities.forEach(({ duties }, index) => {
    for (const word of keywords(duties.map(({ text }) => text).join(' '))) {
      const by = saidBy.get(word)
      if (by) by.push(index)
      else saidBy.set(word, [index])
    }
  })
  return (name) => {
    const wanted = keywords(name)
    const shared = new Map<number, number>()
    for (const word of wanted)
      for (const index of saidBy.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
    const [best] = [...shared].toSorted(([a, many], [b, more]) => more - many || a - b)
    return best && best[1] / Math.max(1, wanted.size) >= 0.6 ? `r${best[0]}` : ''
  }
}

const common = new Set('ty le ti dat cac cua va tren dia ban xa phuong ho so muc nam tu tro len theo duoc'.split(' '))

/** Pairs of neighbouring words: single syllables say little in Vietnamese. */
function keywords(text: string): Set<string> {
  const words = fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !common.has(word))
  return new Set(words.slice(0, -1).map((word, at) => `${word} ${words[at + 1]}`))
}

function standingBody(plan: Plan): string | null {
  const bodies = [/^phong van hoa/, /^phong noi vu/, /^van phong/, /^phong /]
  for (const pattern of bodies) {
    const index = plan.responsibilities.findIndex(({ unit }) => pattern.test(fold(unit)))
    if (index >= 0) return `r${index}`
  }
  return null
}
