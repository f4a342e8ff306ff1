import { Button, TextLink } from '#web/components/button.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { TextField } from '#web/components/text-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { calendarText } from './calendar.messages.ts'

type Props = {
  locale: Locale
  view: ViewContext
  /** The day the present address was made; null when there is none. */
  since: string | null
  /** Right after it was made, and never again. */
  address: string | null
  revoked: boolean
}

/** The secret address from which a phone's calendar fetches one's duties. */
export function FeedPage({ locale, view, since, address, revoked }: Props) {
  const words = calendarText[locale]
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.feedTitle}
      active="calendar"
      breadcrumbs={[{ href: '/calendar', label: words.title }, { label: words.feedTitle }]}
      toast={revoked && <Toast locale={locale}>{words.feedRevoked}</Toast>}
    >
      <PageHeading lead={words.feedLead}>{since ? words.feedHeading.on : words.feedHeading.off}</PageHeading>
      <div class="mt-6 max-w-3xl">
        <Sheet>
          {address && <Address locale={locale} address={address} />}
          {since && !address && <p>{words.feedSince(since)}</p>}
          <div class="mt-4 flex flex-wrap gap-3">
            <form method="post" action="/calendar/feed">
              <Button variant={since ? 'outline' : 'primary'}>{since ? words.feedReplace : words.feedCreate}</Button>
            </form>
            {since && (
              <form method="post" action="/calendar/feed/revoke">
                <Button variant="danger">{words.feedRevoke}</Button>
              </form>
            )}
          </div>
          <p class="mt-4">
            <TextLink href="/calendar/my.ics" icon="download">
              {words.download}
            </TextLink>
          </p>
        </Sheet>
      </div>
    </Layout>
  )
}

function Address({ locale, address }: { locale: Locale; address: string }) {
  const words = calendarText[locale]
  return (
    <div class="grid gap-4">
      <Note kind="warning" filled>
        {words.feedOnce} {words.feedSecret}
      </Note>
      <TextField name="address" label={words.feedAddress} value={address} readonly hint={words.feedHow} />
    </div>
  )
}
