import { LinkButton } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { formatDate, relativeDays } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { periodLabel } from '../result/period.ts'
import { reportText } from './report.messages.ts'
import { byUrgency, type ReportCounts, type ReportState } from './report.ts'

export type ListedReport = ReportCounts & { period: string; state: ReportState }

export type ReportListProps = {
  locale: Locale
  view: ViewContext
  today: string
  unitId: string
  unitName: string
  forOther: boolean
  reports: readonly ListedReport[]
}

/** Every period a unit reports for: what is late first, then what is due, then what is done. */
export function ReportListPage(props: ReportListProps) {
  const { locale, view, unitName, reports } = props
  const words = reportText[locale]
  const sorted = byUrgency(reports.filter(({ state }) => state !== 'nothing'))
  return (
    <Layout locale={locale} view={view} title={words.title} active="reports">
      <PageHeading above={<span>{words.listOf(unitName)}</span>}>{answer(sorted, locale)}</PageHeading>
      {sorted.length === 0 ? (
        <EmptyState
          heading={words.headingNothing}
          actions={<LinkButton href="/movements">{words.toMovements}</LinkButton>}
        >
          {words.nothing}
        </EmptyState>
      ) : (
        <ol class="mt-6 max-w-4xl divide-y divide-line border-y border-line">
          {sorted.map((report, index) => (
            <Row {...props} report={report} first={index === 0} />
          ))}
        </ol>
      )}
    </Layout>
  )
}

/** The report that presses most among those something is still owed for; what is not due yet counts as well. */
export const nextOwed = (reports: readonly ListedReport[]): ListedReport | undefined =>
  byUrgency(reports.filter(({ open, entered, returned }) => open + entered + returned > 0))[0]

function answer(reports: readonly ListedReport[], locale: Locale): string {
  const words = reportText[locale]
  const count = (...states: ReportState[]) => reports.filter(({ state }) => states.includes(state)).length
  if (reports.length === 0) return words.headingNothing
  if (count('returned') > 0) return words.headingReturned(count('returned'))
  if (count('late') > 0) return words.headingLate(count('late'))
  if (count('open', 'ready') > 0) return words.headingDue(count('open', 'ready'))
  return words.headingDone
}

const looks: Record<ReportState, 'met' | 'on-track' | 'at-risk' | 'missed' | 'unknown'> = {
  returned: 'at-risk',
  late: 'missed',
  open: 'unknown',
  ready: 'on-track',
  submitted: 'on-track',
  accepted: 'met',
  nothing: 'unknown',
}

function Row({
  locale,
  today,
  unitId,
  forOther,
  report,
  first,
}: ReportListProps & { report: ListedReport; first: boolean }) {
  const words = reportText[locale]
  const period = periodLabel(report.period, locale)
  const owed = report.open + report.returned + report.entered
  const all = owed + report.submitted + report.accepted
  const href = `/reports/${report.period}${forOther ? `?unit=${unitId}` : ''}`
  return (
    <li class="grid gap-x-5 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div class="min-w-0">
        <h2 class="text-lg first-letter:uppercase">
          <a class="link-row" href={href}>
            {words.reportOf(period)}
          </a>
        </h2>
        <p class="flex flex-wrap items-center gap-x-4 gap-y-1">
          <StateBadge locale={locale} state={looks[report.state]} label={words.state[report.state]} />
          <span class="text-muted">
            {words.due} {formatDate(report.dueOn)}
            {owed > 0 && `, ${relativeDays(report.dueOn, today, locale)}`}
          </span>
          <span class="text-muted">{words.counted(all - report.open - report.returned, all)}</span>
        </p>
      </div>
      {owed > 0 && (
        <LinkButton href={href} variant={first ? 'primary' : 'outline'} wide="phone">
          {words.openReport(period)}
        </LinkButton>
      )}
    </li>
  )
}
