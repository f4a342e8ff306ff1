import type { Locale } from '#web/i18n.ts'
import { findingText } from './finding.messages.ts'
import { isWrittenHere, missingFacts } from './missing-facts.ts'
import { planText } from './plan.messages.ts'
import type { Review } from './review.queries.ts'

/** What the plan has nothing of yet, each with the way to add it. */
export function Missing({ locale, review }: { locale: Locale; review: Review }) {
  const missing = missingFacts(review.facts)
  if (missing.length === 0) return null
  const words = findingText[locale]
  return (
    <section aria-labelledby="missing" class="sheet px-5 pt-4 pb-2">
      <h2 id="missing" class="text-lg">
        {words.missingHeading(missing.length)}
      </h2>
      <p class="text-sm text-muted">{isWrittenHere(review.plan) ? words.missingLeadWritten : words.missingLead}</p>
      <ul class="mt-2 divide-y divide-line">
        {missing.map((kind) => (
          <li class="flex flex-wrap items-center justify-between gap-x-4">
            <span>{planText[locale].label[kind]}</span>
            <a
              class="link-plain inline-flex min-h-11 items-center"
              href={`/plans/${review.document.id}/facts/new?list=${kind}`}
            >
              {words.add}
              <span class="sr-only"> {planText[locale].label[kind]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
