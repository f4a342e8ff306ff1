import { membersOf } from '../unit/group.ts'
import type { UnitKindCode } from '../unit/unit.ts'

/** Who was charged with a target: a unit, and a person of it where one was named. */
export type Charge = { unitId: string; accountId: string | null; deputyAccountId: string | null }

/** Why nobody answers for a target: never given to anyone, or whoever had it is no more. */
export type OwnerFault = 'nobody' | 'unit-ended' | 'group-empty' | 'person-left'

export type Living = {
  /** The units that exist on the day. */
  units: readonly { id: string; name: string; kind: UnitKindCode }[]
  /** Who sits in which unit on the day, as {@link seatOf}. */
  seats: ReadonlySet<string>
}

export const seatOf = (unitId: string, accountId: string): string => `${unitId} ${accountId}`

/** Null when at least one of those charged lives; otherwise what became of the first of them. */
export function ownerFault(charges: readonly Charge[], living: Living): OwnerFault | null {
  const faults = charges.map((charge) => faultOf(charge, living))
  if (faults.includes(null)) return null
  return faults[0] ?? 'nobody'
}

function faultOf({ unitId, accountId, deputyAccountId }: Charge, { units, seats }: Living): OwnerFault | null {
  const unit = units.find(({ id }) => id === unitId)
  if (!unit) return 'unit-ended'
  if (membersOf(unitId, units).length === 0) return 'group-empty'
  const named = [accountId, deputyAccountId].filter((id) => id !== null)
  if (named.length > 0 && !named.some((id) => seats.has(seatOf(unitId, id)))) return 'person-left'
  return null
}
