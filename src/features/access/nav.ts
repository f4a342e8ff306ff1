import type { Role } from '#platform/context.ts'
import type { Locale } from '#web/i18n.ts'
import type { NavItem } from '#web/view-context.ts'
import { accessText } from './access.messages.ts'

type Section = {
  key: keyof (typeof accessText)['vi']['nav']
  href: string
  icon: NavItem['icon']
  /** Absent for a section that every role sees. */
  roles?: readonly Role[]
}

const sections: readonly Section[] = [
  { key: 'city', href: '/city', icon: 'map', roles: ['city'] },
  { key: 'work', href: '/work', icon: 'list-checks' },
  { key: 'reports', href: '/reports', icon: 'table-2', roles: ['unit'] },
  { key: 'movements', href: '/movements', icon: 'flag' },
  { key: 'figures', href: '/missing', icon: 'table-2', roles: ['officer', 'leader'] },
  { key: 'difficulties', href: '/difficulties', icon: 'message-circle-warning', roles: ['unit'] },
  { key: 'calendar', href: '/calendar', icon: 'calendar-days' },
  { key: 'plans', href: '/plans', icon: 'file-text', roles: ['officer', 'leader'] },
  { key: 'blocks', href: '/blocks', icon: 'users-round', roles: ['officer', 'leader'] },
  { key: 'units', href: '/units', icon: 'building-2', roles: ['officer', 'admin', 'leader', 'city'] },
  { key: 'accounts', href: '/accounts', icon: 'users', roles: ['admin'] },
  { key: 'audit', href: '/audit', icon: 'shield-check', roles: ['admin', 'leader'] },
]

/** The sections a role sees, in the order of the bar; the first four stand in the dock of a phone. */
export function navFor(role: Role, locale: Locale): NavItem[] {
  const words = accessText[locale].nav
  return sections
    .filter(({ roles }) => roles === undefined || roles.includes(role))
    .map(({ key, href, icon }) => ({ key, href, icon, label: words[key].label, shortLabel: words[key].short }))
}
