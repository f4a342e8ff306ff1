import type { Plan } from '#reading/plan.ts'
import { isUnitKind } from '../unit/unit.ts'
import { kindOrOutside } from './propose-units.ts'
import type { UnitChoice } from './unit-choice.ts'

/** What was chosen on the page before the movement is made, for the plan as confirmed. */
export function submittedConfirmation(
  typed: Readonly<Record<string, string>>,
  plan: Plan,
): { units: UnitChoice[]; owners: string[][] } {
  const fallback = typed['default-owner'] ?? ''
  return {
    units: plan.responsibilities.map(({ unit, asked }, index) => choice(typed, { unit, asked, index })),
    owners: plan.targets.map((_, index) => [typed[`owner-${index}`] || fallback].filter(Boolean)),
  }
}

function choice(
  typed: Readonly<Record<string, string>>,
  of: { unit: string; asked: boolean; index: number },
): UnitChoice {
  const chosen = typed[`unit-${of.index}`] ?? 'none'
  if (chosen === 'none') return { way: 'none' }
  if (chosen !== 'create') return { way: 'existing', unitId: chosen }
  const kind = typed[`kind-${of.index}`] ?? ''
  return { way: 'create', name: of.unit, kind: isUnitKind(kind) ? kind : kindOrOutside(of.unit), outside: of.asked }
}
