import { BareLayout } from './bare-layout.tsx'
import { LinkButton, TextLink } from './components/button.tsx'
import type { Locale } from './i18n.ts'
import { outboxText } from './outbox.messages.ts'

/** What the service worker shows for a page it has not kept, while there is no network. Knows no person. */
export function OfflinePage({ locale }: { locale: Locale }) {
  const words = outboxText[locale]
  return (
    <BareLayout locale={locale} title={words.offlinePage} path="/work">
      <h1 class="text-3xl">{words.offlinePage}</h1>
      <p class="mt-3 max-w-[62ch] text-lg leading-relaxed">{words.offlineLead}</p>
      <p class="mt-2 max-w-[62ch]">{words.offlineKept}</p>
      <p class="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <LinkButton href="/reports" variant="primary">
          {words.toReports}
        </LinkButton>
        <TextLink href="/work">{words.toWork}</TextLink>
      </p>
    </BareLayout>
  )
}
