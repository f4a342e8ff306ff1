import type { Plan, Target } from '#reading/plan.ts'
import { askedOf, type Matches } from './amendment.ts'

/** A target of the plan in force as a person edited it; `drop`: the new version does without it. */
export type AmendedTarget = { id: string; drop: boolean } & Partial<
  Pick<Target, 'comparator' | 'value' | 'valueTo' | 'unit' | 'due' | 'measurable'>
>

type Kept = { id: string; name: string; requirement: boolean; position: number }

/**
 * The plan in force with some targets changed or dropped and another last day: the next version, without a new paper
 * to read. Null when nothing differs. Targets are found by their place in the plan in force.
 */
export function editedPlan(
  plan: Plan,
  kept: readonly Kept[],
  edits: { edits: readonly AmendedTarget[]; periodTo: string | null },
): { plan: Plan; found: Matches } | null {
  const editOf = new Map(edits.edits.map((edit) => [edit.id, edit]))
  const atPlace = new Map(kept.map((target) => [target.position, target]))
  const lines = askedOf(plan).map((asked, place) => {
    const own = atPlace.get(place)
    const edit = own ? editOf.get(own.id) : undefined
    return { ...asked, id: own?.id ?? null, gone: own === undefined || edit?.drop === true, edit }
  })
  const staying = lines.filter(({ gone }) => !gone)
  const places = new Map(lines.map((line, place) => [place, staying.indexOf(line)]))
  const next = (requirement: boolean) =>
    staying.filter((line) => line.requirement === requirement).map(({ target, edit }) => merged(target, edit, places))
  const period = periodOf(plan, edits.periodTo)
  const targets = next(false)
  const requirements = next(true)
  const same =
    JSON.stringify([targets, requirements, period]) === JSON.stringify([plan.targets, plan.requirements, plan.period])
  if (same) return null
  const found = Object.fromEntries(
    lines.flatMap((line) => (line.id === null ? [] : [[line.id, line.gone ? null : staying.indexOf(line)]])),
  )
  return { plan: { ...plan, targets, requirements, period }, found }
}

function merged(target: Target, edit: AmendedTarget | undefined, places: ReadonlyMap<number, number>): Target {
  const { id: _id, drop: _drop, ...figures } = edit ?? { id: '', drop: false }
  const parent = target.parent === null ? null : (places.get(target.parent) ?? -1)
  return { ...target, ...figures, parent: parent === -1 ? null : parent }
}

function periodOf({ period }: Plan, to: string | null): Plan['period'] {
  if (to === null) return period
  return period ? { ...period, to } : { from: null, to, text: '', span: [0, 0] }
}
