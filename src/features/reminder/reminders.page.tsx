import { Button, TextLink } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { TextField } from '#web/components/text-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { noticeFacts } from './letter-of.ts'
import type { NoticesData } from './notice-page.queries.ts'
import { reminderText } from './reminder.messages.ts'
import type { Notice } from './reminder.queries.ts'

type Props = {
  locale: Locale
  view: ViewContext
  data: NoticesData
  mailOn: boolean
  done: 'read' | 'mail' | null
  /** As typed, where it was refused. */
  refused: string | undefined
}

/** What one was reminded of, unread first; and whether it also comes by mail. */
export function RemindersPage({ locale, view, data, mailOn, done, refused }: Props) {
  const words = reminderText[locale]
  const unread = data.notices.filter(({ read_at }) => read_at === null).length
  const said = done === 'mail' ? words.mailSaved : words.read
  return (
    <Layout locale={locale} view={view} title={words.title} toast={done && <Toast locale={locale}>{said}</Toast>}>
      <PageHeading>{data.notices.length === 0 ? words.title : words.heading(unread)}</PageHeading>
      <div class="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          {data.notices.length === 0 ? (
            <EmptyState heading={words.emptyHeading}>{words.empty}</EmptyState>
          ) : (
            <Notices locale={locale} data={data} unread={unread} />
          )}
        </div>
        <MailForm
          locale={locale}
          address={refused ?? data.address ?? ''}
          refused={refused !== undefined}
          mailOn={mailOn}
        />
      </div>
    </Layout>
  )
}

function Notices({ locale, data, unread }: { locale: Locale; data: NoticesData; unread: number }) {
  const words = reminderText[locale]
  const all = unread > 0 && (
    <form method="post" action="/reminders/read">
      <Button variant="quiet" size="small">
        {words.markAll}
      </Button>
    </form>
  )
  return (
    <section aria-labelledby="notices">
      <SectionHeading id="notices" actions={all}>
        {words.list}
      </SectionHeading>
      <ul class="divide-y divide-line">
        {data.notices.map((notice) => (
          <NoticeItem locale={locale} notice={notice} data={data} />
        ))}
      </ul>
    </section>
  )
}

function NoticeItem({ locale, notice, data }: { locale: Locale; notice: Notice; data: NoticesData }) {
  const words = reminderText[locale]
  const { id, due_on, link, text, shown_from, read_at, unit_name } = notice
  const duty = { kind: notice.duty_kind, subject: notice.subject, openCount: notice.open_count, period: notice.period }
  const whose = data.role === 'unit' ? null : unit_name
  return (
    <li class="flex flex-wrap items-start gap-x-4 gap-y-1 py-3">
      <div class="min-w-0 flex-1 basis-72">
        <span class="figures block text-sm text-muted">
          {formatMoment(shown_from)}
          {read_at === null && <strong class="text-primary"> · {words.unread}</strong>}
        </span>
        <a class={`link-row ${read_at === null ? 'font-semibold' : ''}`} href={link}>
          {words.notice(noticeFacts({ ...duty, dueOn: due_on }, whose, locale))}
        </a>
        <span class="block text-sm text-muted">{words.due(due_on, data.today)}</span>
        {text && <p class="mt-1">{text}</p>}
      </div>
      {read_at === null && (
        <form method="post" action="/reminders/read">
          <input type="hidden" name="id" value={id} />
          <Button variant="quiet" size="small">
            {words.markOne}
          </Button>
        </form>
      )}
    </li>
  )
}

type MailProps = { locale: Locale; address: string; refused: boolean; mailOn: boolean }

function MailForm({ locale, address, refused, mailOn }: MailProps) {
  const words = reminderText[locale]
  return (
    <aside>
      <Sheet labelledBy="mail">
        <h2 id="mail" class="text-lg">
          {words.mailHeading}
        </h2>
        {mailOn ? (
          <form class="mt-3 grid gap-4" method="post" action="/reminders/mail-address" novalidate>
            <TextField
              name="address"
              type="email"
              autocomplete="email"
              label={words.mailLabel}
              hint={words.mailLead}
              value={address}
              maxlength={200}
              error={refused ? words.mailInvalid : undefined}
            />
            <Button>{words.mailSave}</Button>
          </form>
        ) : (
          <Note kind="info" class="mt-3">
            {words.mailOff}
          </Note>
        )}
        <p class="mt-4">
          <TextLink href="/calendar/feed" icon="calendar-days">
            {words.feed}
          </TextLink>
        </p>
      </Sheet>
    </aside>
  )
}
