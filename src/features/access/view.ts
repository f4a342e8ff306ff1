import { type Role, roles } from '#platform/context.ts'
import type { Locale } from '#web/i18n.ts'
import type { RoleChoice, ViewContext } from '#web/view-context.ts'
import { accessText } from './access.messages.ts'
import type { HeldRole } from './held-role.ts'
import { idleLockMinutes } from './idle.ts'
import { navFor } from './nav.ts'
import { seatOf } from './seat.ts'

export type Seat = {
  locale: Locale
  path: string
  personName: string
  accountId: string
  /** Notices that wait to be read. */
  notifications: number
  role: HeldRole
  /** Everything the person may look through, the present role included. */
  choices: readonly RoleChoice[]
  office: { unitKind: string; name: string; parent: string | null; sample: boolean }
}

/** What the frame of every page shows to who sits here. */
export function viewOf(seat: Seat): ViewContext {
  const { locale, path, personName, accountId, notifications, role, choices, office } = seat
  return {
    locale,
    path,
    tenantName: capital(`${office.unitKind} ${office.name}`),
    placeName: office.parent ? capital(office.parent) : undefined,
    userName: personName,
    unitName: role.unitName,
    role: role.role,
    signedIn: true,
    notifications,
    seat: seatOf({ accountId, role: role.role, unitId: role.unitId }),
    nav: navFor(role.role, locale),
    canSwitchRole: choices.length > 1 ? choices : undefined,
    // Nobody has a password in the sample office, so nothing there could be unlocked.
    idleLockMinutes: office.sample ? undefined : idleLockMinutes,
  }
}

/** `xã An Bình Sơn` → `Xã An Bình Sơn` */
function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/**
 * The roles one person holds, as the menu offers them: the present one under its role's own name, which is how the
 * frame knows it, the others under the id of their membership.
 */
export function roleChoices(held: readonly HeldRole[], current: HeldRole, locale: Locale): RoleChoice[] {
  const words = accessText[locale].roles
  return held
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .map((role) => ({
      role: role.membershipId === current.membershipId ? role.role : role.membershipId,
      label: `${words[role.role satisfies Role]} · ${role.unitName}`,
    }))
}
