import type { Child } from 'hono/jsx'
import type { Locale } from '../i18n.ts'
import { text } from '../web.messages.ts'

export type SummaryItem = {
  label: string
  value: Child
  /** Where this answer is changed; no link when absent. */
  editHref?: string | undefined
}

/** Check answers before anything is sent, or the particulars of one thing. */
export function SummaryList({ locale, items }: { locale: Locale; items: readonly SummaryItem[] }) {
  return (
    <dl class="divide-y divide-line border-y border-line">
      {items.map(({ label, value, editHref }) => (
        <div class="grid gap-x-4 py-3 sm:grid-cols-[13rem_minmax(0,1fr)_auto]">
          <dt class="font-semibold">{label}</dt>
          <dd>{value}</dd>
          {editHref && (
            <dd>
              <a class="link-plain inline-block py-1" href={editHref}>
                {text[locale].edit}
                <span class="sr-only"> {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
