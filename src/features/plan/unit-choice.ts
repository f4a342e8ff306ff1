import type { UnitKindCode } from '../unit/unit.ts'

/** What becomes of a unit that the plan names under "Tổ chức thực hiện". */
export type UnitChoice =
  | { way: 'existing'; unitId: string }
  | { way: 'create'; name: string; kind: UnitKindCode; outside: boolean }
  | { way: 'none' }

/** Owners of targets as unit ids: `r2` is the unit of responsibility 2, whether it was there or has just been made. */
export function ownersOf(
  chosen: readonly (readonly string[])[],
  unitIds: readonly (string | null)[],
): { target: number; unitIds: string[] }[] {
  return chosen.map((owners, target) => ({
    target,
    unitIds: owners.flatMap((owner) => (owner.startsWith('r') ? (unitIds[Number(owner.slice(1))] ?? []) : owner)),
  }))
}
