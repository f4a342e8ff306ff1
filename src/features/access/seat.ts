import type { Actor } from '#platform/context.ts'

/** Who sits at a device, in which role and unit: what is kept there offline is kept under this, and sent by nobody else. */
export function seatOf({ accountId, role, unitId }: Pick<Actor, 'accountId' | 'role' | 'unitId'>): string {
  return `${accountId}.${role}.${unitId}`
}

/** What a script sends along with what it kept offline. */
export const seatHeader = 'thidua-seat'
