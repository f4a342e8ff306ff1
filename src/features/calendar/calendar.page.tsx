import { TextLink } from '#web/components/button.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Note } from '#web/components/note.tsx'
import { formatDayMonth, formatWeekday } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { periodLabel } from '../result/period.ts'
import { calendarText } from './calendar.messages.ts'
import type { Entry, Lane } from './calendar.ts'
import { YearLine } from './year-line.page.tsx'

type Props = {
  locale: Locale
  view: ViewContext
  year: number
  today: string
  months: readonly { month: number; entries: readonly Entry[] }[]
  lanes: readonly Lane[]
  ahead: { left: number; overdue: number }
  knowsLunar: boolean
}

/** The year of the office: the line, then month by month. */
export function CalendarPage({ locale, view, year, today, months, lanes, ahead, knowsLunar }: Props) {
  const words = calendarText[locale]
  return (
    <Layout locale={locale} view={view} title={words.title} active="calendar">
      <PageHeading lead={words.lead} actions={<Years locale={locale} year={year} />}>
        {words.heading(year, ahead)}
      </PageHeading>
      <p class="no-print mt-3 flex flex-wrap gap-x-6">
        {today.startsWith(`${year}-`) && <TextLink href={`#m${Number(today.slice(5, 7))}`}>{words.thisMonth}</TextLink>}
        <TextLink href="/calendar/feed" icon="calendar-days">
          {words.feed}
        </TextLink>
        <TextLink href="/calendar/my.ics" icon="download">
          {words.download}
        </TextLink>
        <TextLink href={`/calendar/days?year=${year}`}>{words.days}</TextLink>
      </p>
      {!knowsLunar && (
        <Note kind="warning" filled class="mt-4">
          {words.noLunar(year)}
        </Note>
      )}
      {lanes.length > 0 && (
        <div class="mt-6">
          <YearLine locale={locale} year={year} today={today} lanes={lanes} />
        </div>
      )}
      <div class="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {months.map(({ month, entries }) => (
          <Month locale={locale} year={year} month={month} today={today} entries={entries} />
        ))}
      </div>
    </Layout>
  )
}

function Years({ locale, year }: { locale: Locale; year: number }) {
  const words = calendarText[locale]
  return (
    <nav class="no-print flex flex-wrap gap-x-5" aria-label={words.years}>
      <TextLink href={`/calendar?year=${year - 1}`} icon="chevron-left">
        {words.previous(year - 1)}
      </TextLink>
      <TextLink href={`/calendar?year=${year + 1}`} icon="chevron-right">
        {words.next(year + 1)}
      </TextLink>
    </nav>
  )
}

type MonthProps = { locale: Locale; year: number; month: number; today: string; entries: readonly Entry[] }

function Month({ locale, year, month, today, entries }: MonthProps) {
  const words = calendarText[locale]
  const key = `${year}-${String(month).padStart(2, '0')}`
  return (
    <section id={`m${month}`} aria-labelledby={`month-${month}`}>
      <SectionHeading id={`month-${month}`} count={today.startsWith(key) ? words.today : undefined}>
        {words.month(month)}
      </SectionHeading>
      {entries.length === 0 && <p class="py-3 text-muted">{words.nothing}</p>}
      <ul class="divide-y divide-line">
        {entries.map((entry) => (
          <Line locale={locale} entry={entry} today={today} />
        ))}
      </ul>
    </section>
  )
}

function Line({ locale, entry, today }: { locale: Locale; entry: Entry; today: string }) {
  const words = calendarText[locale]
  const rest = entry.kind === 'day-off' || entry.kind === 'worked'
  return (
    <li class="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 py-2.5">
      <span class="figures">
        <span class={entry.on === today ? 'font-bold text-primary' : ''}>{formatDayMonth(entry.on)}</span>
        <span class="block text-sm text-muted">{formatWeekday(entry.on, locale)}</span>
      </span>
      <div class="min-w-0">
        <span class="block text-sm text-muted">
          {words.kind[entry.kind]}
          {entry.to && `, ${words.until(entry.to)}`}
        </span>
        <Subject locale={locale} entry={entry} />
        <Signs locale={locale} entry={entry} today={today} />
        {entry.detail && !rest && <span class="block text-sm text-muted">{entry.detail}</span>}
      </div>
    </li>
  )
}

/** A report is named by its period, a bundle of tasks by their number. */
function subjectOf(entry: Entry, locale: Locale): string {
  const words = calendarText[locale]
  if (entry.kind === 'tasks') return words.manyTasks(entry.count ?? 0, entry.subject)
  if (entry.kind !== 'report') return entry.subject
  const label = periodLabel(entry.subject, locale)
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1)
}

function Subject({ locale, entry }: { locale: Locale; entry: Entry }) {
  const subject = subjectOf(entry, locale)
  if (!entry.href) return <span>{subject}</span>
  return (
    <a class="link-row line-clamp-3" href={entry.href}>
      {subject}
    </a>
  )
}

const dutyKinds = new Set(['review', 'report', 'task', 'tasks'])

function Signs({ locale, entry, today }: { locale: Locale; entry: Entry; today: string }) {
  const words = calendarText[locale]
  const duty = dutyKinds.has(entry.kind)
  return (
    <span class="flex flex-wrap gap-x-4 text-sm empty:hidden">
      {duty && entry.done && (
        <span class="state state-met">
          <Icon name="check" />
          {words.done}
        </span>
      )}
      {duty && !entry.done && entry.on < today && (
        <span class="state state-missed">
          <Icon name="clock-alert" />
          {words.late}
        </span>
      )}
      {entry.kind === 'report' && (entry.count ?? 0) > 0 && <span class="figures">{words.open(entry.count ?? 0)}</span>}
      {!entry.verified && <span class="text-muted">({words.unverified})</span>}
    </span>
  )
}
