import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate, formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { FiguresTabs } from './figures-tabs.page.tsx'
import { periodLabel } from './period.ts'
import type { Received } from './received-report.queries.ts'
import { resultText } from './result.messages.ts'

/** What has just been done, and the batch that takes it back. */
export type ReceivedDone = {
  done: 'accepted' | 'undone' | 'nothing' | 'not-undone'
  batch: string | null
  count: number
}

type Props = { locale: Locale; view: ViewContext; data: Received; done: ReceivedDone | null }

/** Reports that wait to be accepted, late ones first, period by period. */
export function ReceivedPage(props: Props) {
  const { locale, view, data, done } = props
  const words = resultText[locale]
  const periods = [...Map.groupBy(data.waiting, ({ period }) => period)]
  const may = data.role === 'officer'
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active="figures"
      toast={done && <DoneToast locale={locale} done={done} />}
    >
      <FiguresTabs locale={locale} view={view} current="received" />
      <PageHeading lead={words.lead(data.accepted, data.overdue) || undefined}>
        {words.heading(data.waiting.length)}
      </PageHeading>
      {data.waiting.length === 0 ? (
        data.accepted === 0 && (
          <div class="mt-6">
            <EmptyState heading={words.emptyHeading}>{words.empty}</EmptyState>
          </div>
        )
      ) : (
        <form method="post" action="/results/accept" class="mt-6 space-y-8">
          {may && (
            <Button variant="primary" name="all" value="yes" icon="check">
              {words.acceptAll(data.waiting.length)}
            </Button>
          )}
          {periods.map(([period, reports]) => (
            <PeriodSection {...{ locale, may, period, reports }} />
          ))}
          {may && data.waiting.length > 1 && <Button>{words.acceptChosen}</Button>}
        </form>
      )}
    </Layout>
  )
}

function DoneToast({ locale, done: { done, batch, count } }: { locale: Locale; done: ReceivedDone }) {
  const words = resultText[locale]
  const said = {
    accepted: words.accepted(count),
    undone: words.undone,
    nothing: words.nothingAccepted,
    'not-undone': words.nothingUndone,
  }
  const undo = done === 'accepted' && batch ? { action: '/results/undo', fields: { batch } } : undefined
  return (
    <Toast locale={locale} undo={undo}>
      {said[done]}
    </Toast>
  )
}

type Section = { locale: Locale; may: boolean; period: string; reports: Received['waiting'] }

function PeriodSection({ locale, may, period, reports }: Section) {
  const words = resultText[locale]
  const { unit, figures, handedIn, due, choose } = words.column
  const label = periodLabel(period, locale)
  const columns = [{ label: unit }, { label: figures }, { label: handedIn }, { label: due }]
  const rows = reports.map((report) => ({
    cells: [
      <a class="link-row font-semibold" href={`/results/${period}/${report.unitId}`}>
        {report.unitName}
      </a>,
      words.waitingOf(report.submitted, report.owed),
      <HandedIn locale={locale} report={report} />,
      <span class="figures">{formatDate(report.dueOn)}</span>,
      ...(may ? [<Choose label={words.choose(report.unitName, label)} value={`${report.unitId} ${period}`} />] : []),
    ],
  }))
  return (
    <section aria-labelledby={`period-${period}`}>
      <SectionHeading id={`period-${period}`} count={words.ofPeriod(reports.length)}>
        {label.charAt(0).toLocaleUpperCase('vi') + label.slice(1)}
      </SectionHeading>
      <Ledger caption={label} columns={may ? [...columns, { label: choose }] : columns} rows={rows} />
    </section>
  )
}

function HandedIn({ locale, report }: { locale: Locale; report: Received['waiting'][number] }) {
  const words = resultText[locale]
  return (
    <>
      {report.submittedAt && <span class="figures">{formatMoment(report.submittedAt)} </span>}
      <StateBadge
        locale={locale}
        state={report.late ? 'missed' : 'met'}
        icon={report.late ? 'clock-alert' : 'check'}
        label={report.late ? words.late : words.inTime}
      />
    </>
  )
}

function Choose({ label, value }: { label: string; value: string }) {
  return (
    <label class="grid size-11 place-items-center">
      <span class="sr-only">{label}</span>
      <input type="checkbox" class="checkbox" name="report" value={value} />
    </label>
  )
}
