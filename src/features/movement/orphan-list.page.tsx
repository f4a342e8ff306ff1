import type { Locale } from '#web/i18n.ts'
import type { Orphan } from '../target/orphan.queries.ts'
import { lifeText } from './life.messages.ts'

/** Targets nobody living answers for, each with the way to it and why. */
export function OrphanList({ locale, orphans }: { locale: Locale; orphans: readonly Orphan[] }) {
  const words = lifeText[locale]
  return (
    <ul class="mt-2 space-y-1">
      {orphans.map(({ id, name, movementId, fault }) => (
        <li>
          <a class="link-row font-semibold" href={`/movements/${movementId}/targets#${id}`}>
            {name}
          </a>{' '}
          <span class="text-muted">{words.fault[fault]}</span>
        </li>
      ))}
    </ul>
  )
}
