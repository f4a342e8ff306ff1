import { Button, LinkButton, TextLink } from '#web/components/button.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { Tag } from '#web/components/status.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { formatDate, formatMoment, relativeDays } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { periodLabel } from '../result/period.ts'
import { reportText } from './report.messages.ts'
import { inOrder, type Report, type ReportFigure } from './report.ts'
import { reportPath } from './report-form.page.tsx'
import { type ListedReport, nextOwed } from './report-list.page.tsx'
import { entryWords, sayBack } from './say-back.ts'

export type ReportCheckProps = { locale: Locale; view: ViewContext; report: Report; forOther: boolean }

/** Everything that is about to be sent, each with the way back to it. */
export function ReportCheckPage({ locale, view, report, forOther }: ReportCheckProps) {
  const words = reportText[locale]
  const ready = report.figures.filter(({ state }) => state === 'entered').length
  const open = report.figures.filter(({ state }) => state === 'open' || state === 'returned').length
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.checkTitle}
      active="reports"
      breadcrumbs={crumbs({ locale, report, forOther })}
    >
      <PageHeading lead={words.formHeading(periodLabel(report.period, locale), report.unitName)}>
        {ready > 0 ? words.checkHeading(ready) : words.checkNothing}
      </PageHeading>
      <div class="mt-6 max-w-4xl">
        <SummaryList
          locale={locale}
          items={inOrder(report.figures).map((of) => ({
            label: of.name,
            value: <Said locale={locale} of={of} />,
            editHref: `${reportPath(report, forOther)}#f-${of.targetId}`,
          }))}
        />
        {open > 0 && (
          <Note kind="warning" filled class="mt-5">
            <p>{words.stillOpen(open)}</p>
          </Note>
        )}
        <CheckActions locale={locale} report={report} forOther={forOther} ready={open > 0 ? 0 : ready} />
      </div>
    </Layout>
  )
}

function CheckActions({ locale, report, forOther, ready }: Omit<ReportCheckProps, 'view'> & { ready: number }) {
  const words = reportText[locale]
  return (
    <div class="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
      {ready > 0 && (
        <form method="post" action={reportPath(report, false, '/submit')} class="max-md:w-full">
          <input type="hidden" name="unit" value={report.unitId} />
          <Button variant="primary" size="large" wide="phone" icon="send">
            {words.submit(ready)}
          </Button>
        </form>
      )}
      <LinkButton href={reportPath(report, forOther)} variant={ready > 0 ? 'outline' : 'primary'} wide="phone">
        {words.back}
      </LinkButton>
    </div>
  )
}

function crumbs({ locale, report, forOther }: Pick<ReportCheckProps, 'locale' | 'report' | 'forOther'>) {
  return [
    { label: reportText[locale].title, href: forOther ? `/reports?unit=${report.unitId}` : '/reports' },
    { label: periodLabel(report.period, locale), href: reportPath(report, forOther) },
  ]
}

function Said({ locale, of }: { locale: Locale; of: ReportFigure }) {
  const words = reportText[locale]
  if (of.current === null || of.state === 'returned')
    return <span class="text-muted">{of.state === 'returned' ? words.cell.returned : words.notYet}</span>
  const { figure } = of.current
  return (
    <>
      <strong class="figures">{entryWords(figure, of, locale)}</strong>{' '}
      {of.state !== 'entered' && <span class="text-muted">{words.alreadySent}</span>}
      <span class="block text-sm text-muted">{sayBack(figure, of, locale).rest}</span>
      {figure.kind !== 'missing' && figure.note && <span class="block text-sm">{figure.note}</span>}
      {of.evidence.length > 0 && <span class="block text-sm">{words.attached(of.evidence.length)}</span>}
    </>
  )
}

export type ReportSentProps = ReportCheckProps & {
  /** All reports of the unit; the one that presses most is what to do next. Without them the desk tells. */
  all?: { today: string; reports: readonly ListedReport[] }
}

/** The receipt: what was sent, when, and what happens next. */
export function ReportSentPage(props: ReportSentProps) {
  const { locale, view, report, forOther } = props
  const words = reportText[locale]
  const period = periodLabel(report.period, locale)
  const sent = report.figures.filter(({ state }) => state === 'submitted' || state === 'accepted')
  const items = sent.map((of) => ({ label: of.name, value: <Said locale={locale} of={{ ...of, state: 'entered' }} /> }))
  const open = report.figures.filter(({ state }) => ['open', 'entered', 'returned'].includes(state)).length
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.sentTitle}
      active="reports"
      breadcrumbs={crumbs({ locale, report, forOther })}
    >
      <PageHeading
        above={sent.length > 0 && <Tag tone="met">{words.sentTitle}</Tag>}
        lead={sent.length > 0 && words.sentLead(formatDate(report.dueOn))}
      >
        {sent.length > 0 ? words.sentHeading(period, report.unitName) : words.sentNone(period)}
      </PageHeading>
      {report.submittedAt && sent.length > 0 && (
        <p class="mt-2 text-muted">{words.sentAt(formatMoment(report.submittedAt))}</p>
      )}
      {open > 0 && (
        <Note kind="warning" filled class="mt-5 max-w-4xl">
          <p>{words.stillOpen(open)}</p>
        </Note>
      )}
      {sent.length > 0 && (
        <section class="mt-6 max-w-4xl" aria-labelledby="sent">
          <SectionHeading id="sent">{words.sentList}</SectionHeading>
          <SummaryList locale={locale} items={items} />
        </section>
      )}
      <div class="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <NextStep {...props} />
        <TextLink href={forOther ? `/reports?unit=${report.unitId}` : '/reports'}>{words.toAll}</TextLink>
      </div>
    </Layout>
  )
}

/** The rest of this report first, then the next report owed, and back to the desk when nothing is. */
function NextStep({ locale, report, forOther, all }: ReportSentProps) {
  const words = reportText[locale]
  const isOpen = report.figures.some(({ state }) => ['open', 'entered', 'returned'].includes(state))
  const next = all && nextOwed(all.reports.filter(({ period }) => period !== report.period))
  const href = isOpen ? reportPath(report, forOther) : next ? reportPath({ ...report, ...next }, forOther) : '/'
  return (
    <LinkButton href={href} variant="primary" wide="phone">
      {isOpen
        ? words.back
        : next
          ? words.nextReport(periodLabel(next.period, locale), relativeDays(next.dueOn, all.today, locale))
          : words.toDesk}
    </LinkButton>
  )
}
