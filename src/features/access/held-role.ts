import type { Role } from '#platform/context.ts'

/** A role that a person holds in a unit of one office today. */
export type HeldRole = {
  membershipId: string
  officeId: string
  role: Role
  /** What stands under the name: Chủ tịch, Trưởng thôn. */
  post: string
  unitId: string
  unitName: string
}

/** By which role one starts in when nothing was chosen: the daily work before the keys. */
export const rolesByWork: readonly Role[] = [
  'officer',
  'leader',
  'unit',
  'council',
  'finance',
  'publicity',
  'clerk',
  'front',
  'city',
  'admin',
]

/** The chosen role while it is still held, else the first by order of work; null when none is held. */
export function currentRole(held: readonly HeldRole[], chosenId: string | null): HeldRole | null {
  const chosen = held.find(({ membershipId }) => membershipId === chosenId)
  return chosen ?? held.toSorted((a, b) => rolesByWork.indexOf(a.role) - rolesByWork.indexOf(b.role))[0] ?? null
}
