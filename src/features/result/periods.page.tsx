import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { DateField, TextField } from '#web/components/text-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { FiguresTabs } from './figures-tabs.page.tsx'
import { periodLabel } from './period.ts'
import type { Periods } from './received-report.queries.ts'
import { resultText } from './result.messages.ts'

export type PeriodsDone = keyof (typeof resultText)['vi']['periodDone']
type Typed = { period: string; unit: string; until: string; reason: string; wrong: 'until' }
export type PeriodsProps = {
  locale: Locale
  view: ViewContext
  data: Periods
  done: PeriodsDone | null
  /** A refused exception, as typed. */
  typed?: Typed | undefined
}

/** The periods of the office: which are closed to entries, and who is let in. */
export function PeriodsPage(props: PeriodsProps) {
  const { locale, view, data, done } = props
  const words = resultText[locale]
  const locked = data.periods.filter(({ lock }) => lock?.locked).length
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.periods}
      active="figures"
      breadcrumbs={[{ label: words.title, href: '/results' }, { label: words.periods }]}
      toast={done && <Toast locale={locale}>{words.periodDone[done]}</Toast>}
    >
      <FiguresTabs locale={locale} view={view} current="periods" />
      <PageHeading lead={words.periodsLead}>{words.periodsHeading(locked)}</PageHeading>
      <div class="mt-6 max-w-4xl space-y-5">
        {data.periods.length === 0 && <EmptyState heading={words.noPeriods}>{words.noPeriodsLead}</EmptyState>}
        {data.periods.map((period) => (
          <PeriodSheet {...props} period={period} />
        ))}
      </div>
    </Layout>
  )
}

type SheetProps = PeriodsProps & { period: Periods['periods'][number] }

function PeriodSheet(props: SheetProps) {
  const { locale, data, period } = props
  const words = resultText[locale]
  const isLocked = period.lock?.locked === true
  const label = periodLabel(period.period, locale)
  return (
    <Sheet labelledBy={`p-${period.period}`}>
      <div class="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={`p-${period.period}`} class="text-lg">
          {label.charAt(0).toLocaleUpperCase('vi') + label.slice(1)}
        </h2>
        <StateBadge
          locale={locale}
          state={isLocked ? 'at-risk' : 'on-track'}
          icon={isLocked ? 'lock' : 'circle'}
          label={isLocked ? words.closed : words.open}
        />
      </div>
      <p class="figures mt-1 text-muted">
        {words.periodColumn.handedIn}: {words.handedInOf(period.handedIn, period.owed)}
      </p>
      {isLocked && period.lock?.reason && <p class="mt-1">{period.lock.reason}</p>}
      <ul>
        {period.exceptions.map(({ unit_name, until, reason }) => (
          <li class="mt-1">
            {words.letInUntilDay(unit_name, formatDate(until))}. <span class="text-muted">{reason}</span>
          </li>
        ))}
      </ul>
      {data.role === 'officer' && <Changes {...props} isLocked={isLocked} label={label} />}
    </Sheet>
  )
}

function Changes(props: SheetProps & { isLocked: boolean; label: string }) {
  const { locale, period, isLocked, label } = props
  const words = resultText[locale]
  return (
    <div class="mt-3 flex flex-wrap items-start gap-3">
      <form method="post" action="/results/periods">
        <input type="hidden" name="period" value={period.period} />
        <Button name="action" value={isLocked ? 'unlock' : 'lock'}>
          {isLocked ? words.unlock(label) : words.lock(label)}
        </Button>
      </form>
      {isLocked && <LetIn {...props} />}
    </div>
  )
}

function LetIn({ locale, period, typed }: SheetProps) {
  const words = resultText[locale]
  const own = typed?.period === period.period ? typed : undefined
  const id = (name: string) => `${name}-${period.period}`
  return (
    <details class="w-full" open={own !== undefined}>
      <summary class="link-plain inline-flex min-h-11 items-center">{words.letIn}</summary>
      <form method="post" action="/results/exceptions" class="mt-2 space-y-4">
        <input type="hidden" name="period" value={period.period} />
        <SelectField
          id={id('unit')}
          name="unit"
          label={words.letInUnit}
          value={own?.unit}
          options={period.units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
        <DateField
          id={id('until')}
          name="until"
          label={words.letInUntil}
          hint={words.letInHint}
          value={own?.until}
          error={own ? words.dayWrong : undefined}
          required
        />
        <TextField
          id={id('reason')}
          name="reason"
          label={words.lockReason}
          value={own?.reason}
          maxlength={500}
          required
        />
        <Button>{words.letInDo}</Button>
      </form>
    </details>
  )
}
