import type { Locale } from './i18n.ts'
import type { IconName } from './icons.ts'

export type NavItem = {
  /** Compared with the `active` prop of `Layout`. */
  key: string
  href: string
  label: string
  /** For the dock on a phone, at most about ten letters; `label` when absent. */
  shortLabel?: string
  icon: IconName
}

export type RoleChoice = { role: string; label: string }

/** What every page needs to know about who is looking, filled once per request. */
export type ViewContext = {
  locale: Locale
  /** "Xã An Hưng" */
  tenantName: string
  /** "Thành phố Hải Phòng": beside the tenant's name and in the footer. */
  placeName?: string | undefined
  userName: string
  unitName: string
  role: string
  signedIn: boolean
  nav: readonly NavItem[]
  /** Roles the same person may look through ("Xem như…"); absent where there is nothing to switch. */
  canSwitchRole?: readonly RoleChoice[] | undefined
  /** Path and query of this page, so that a change of language comes back to it. */
  path?: string | undefined
  /** Unread notifications; the bell is shown only when this is known. */
  notifications?: number | undefined
  /** Where one sees to one's own account; no link when absent. */
  accountHref?: string | undefined
  /** Whose offline copies and unsent entries this device may show; nothing is kept when absent. */
  seat?: string | undefined
  /** Minutes without a key or a touch before the session is locked; absent for never. */
  idleLockMinutes?: number | undefined
}
