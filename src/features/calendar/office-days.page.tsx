import { Button } from '#web/components/button.tsx'
import { RadioGroup } from '#web/components/choice-field.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField, TextField } from '#web/components/text-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate, formatWeekday } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { calendarText } from './calendar.messages.ts'
import type { Entry } from './calendar.ts'

export type TypedDay = { day: string; kind: string; name: string }

type Props = {
  locale: Locale
  view: ViewContext
  year: number
  entries: readonly Entry[]
  mayChange: boolean
  typed?: TypedDay | undefined
  errors?: { day: boolean; name: boolean } | undefined
  saved: string | null
}

/** The days on which nobody is reminded, and where an office puts them right. */
export function OfficeDaysPage(props: Props) {
  const { locale, view, year, entries, mayChange, saved } = props
  const words = calendarText[locale]
  const toast = saved && <Toast locale={locale}>{words.saved(saved)}</Toast>
  const crumbs = [{ href: `/calendar?year=${year}`, label: words.title }, { label: words.daysTitle }]
  return (
    <Layout locale={locale} view={view} title={words.daysTitle} active="calendar" breadcrumbs={crumbs} toast={toast}>
      <PageHeading lead={words.daysLead}>{words.daysHeading(year)}</PageHeading>
      <div class="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Sheet flush>
          <Ledger
            caption={words.daysTitle}
            columns={[
              { label: words.dayColumn, figures: true },
              { label: words.nameColumn },
              { label: words.sourceColumn },
            ]}
            rows={entries.map((entry) => ({ cells: cellsOf(entry, locale) }))}
          />
        </Sheet>
        {mayChange && <DayForm {...props} />}
      </div>
    </Layout>
  )
}

function cellsOf({ on, kind, subject, detail, verified }: Entry, locale: Locale) {
  const words = calendarText[locale]
  const source = detail ?? words.ownDay
  return [
    `${formatDate(on)}, ${formatWeekday(on, locale)}`,
    `${words.kind[kind]}: ${subject}`,
    verified ? source : `${source} (${words.unverified})`,
  ]
}

function DayForm({ locale, typed, errors }: Props) {
  const words = calendarText[locale]
  const kinds = (['off', 'working', 'usual'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))
  return (
    <Sheet labelledBy="add">
      <h2 id="add" class="text-lg">
        {words.addHeading}
      </h2>
      <form class="mt-3 grid gap-4" method="post" action="/calendar/days" novalidate>
        <DateField
          name="day"
          label={words.day}
          hint={words.dayHint}
          value={typed?.day}
          error={errors?.day ? words.badDay : undefined}
        />
        <RadioGroup name="kind" label={words.dayKind} choices={kinds} value={typed?.kind ?? 'off'} />
        <TextField
          name="name"
          label={words.name}
          value={typed?.name}
          maxlength={120}
          error={errors?.name ? words.badName : undefined}
        />
        <Button variant="primary">{words.save}</Button>
      </form>
    </Sheet>
  )
}
