import { fold } from '#reading/fold.ts'
import type { Plan } from '#reading/plan.ts'
import type { MovementKind } from '../movement/movement.ts'
import type { UnitKindCode } from '../unit/unit.ts'
import { guessKind, matchUnit } from './match-unit.ts'

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
  return {
    kind: kindOfTitle(plan.document.title ?? ''),
    units: plan.responsibilities.map(({ unit }) => ({
      unitId: matchUnit(unit, units)?.unitId ?? null,
      kind: guessKind(unit),
    })),
    owners: plan.targets.map(({ name }) => ownerOf(name, plan)),
    defaultOwner: standingBody(plan),
  }
}

function kindOfTitle(title: string): MovementKind {
  const folded = fold(title)
  if (/\bdot thi dua\b|\bcao diem\b|\bngay dem\b/.test(folded)) return 'wave'
  return /\bthuong xuyen\b/.test(folded) ? 'standing' : 'thematic'
}

/** The responsibility whose duties repeat most of the words that make the target what it is. */
function ownerOf(name: string, plan: Plan): string {
  const wanted = keywords(name)
  let best = { index: -1, shared: 0 }
  plan.responsibilities.forEach(({ duties }, index) => {
    const said = keywords(duties.map(({ text }) => text).join(' '))
    const shared = [...wanted].filter((word) => said.has(word)).length / Math.max(1, wanted.size)
    if (shared > best.shared) best = { index, shared }
  })
  return best.shared >= 0.6 ? `r${best.index}` : ''
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
