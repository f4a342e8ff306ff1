import { indicatorByCode } from '#law/register/indicators.ts'
import { formatFigure } from '#reading/figures/read-figure.ts'
import type { Comparator } from '#reading/plan.ts'
import { TextLink } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { StateBadge, Tag } from '#web/components/status.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { text } from '#web/web.messages.ts'
import { madeOf } from './made-of.ts'
import { PeriodFigures } from './period-figures.page.tsx'
import { ProgressChart } from './progress-chart.page.tsx'
import { figureWithUnit, statusSentence } from './status.messages.ts'
import { targetText } from './target.messages.ts'
import { labelled } from './target.ts'
import type { TargetPageData } from './target-page.queries.ts'

export type TargetPageProps = { locale: Locale; view: ViewContext; done: string | undefined; data: TargetPageData }

const changeable = new Set(['draft', 'ready', 'launched', 'running', 'closing'])

/** One target: how it stands, how it is counted, what its figure is made of. */
export function TargetPage({ locale, view, done, data }: TargetPageProps) {
  const { row, movement, standing, role } = data
  const words = targetText[locale]
  const name = labelled(row)
  const mayEdit = role === 'officer' && changeable.has(movement.status)
  const crumbs = [
    { label: words.movement, href: '/movements' },
    { label: words.targets, href: `/movements/${movement.id}/targets` },
    { label: name.length > 48 ? `${name.slice(0, 47)}…` : name },
  ]
  return (
    <Layout
      locale={locale}
      view={view}
      title={name}
      active="movements"
      breadcrumbs={crumbs}
      toast={done === 'saved' && <Toast locale={locale}>{words.saved}</Toast>}
    >
      <PageHeading
        above={<Tag tone={standing.state}>{text[locale].state[standing.state]}</Tag>}
        lead={row.ended_on ? words.ended(formatDate(row.ended_on)) : statusSentence(standing, locale)}
        actions={mayEdit && <TextLink href={`/targets/${row.id}/edit`}>{words.edit}</TextLink>}
      >
        {name}
      </PageHeading>
      {data.owing.length > 0 && <p class="mt-2 font-semibold">{words.owing(data.owing.join(', '), 0)}</p>}
      <Sheet labelledBy="progress" class="mt-6 max-w-4xl">
        <h2 id="progress" class="text-lg">
          {words.progress}
        </h2>
        <Progress locale={locale} data={data} />
      </Sheet>
      <EachTime locale={locale} data={data} />
      <Figures locale={locale} data={data} />
      <section class="mt-10 max-w-4xl" aria-labelledby="counting">
        <SectionHeading id="counting">{words.about}</SectionHeading>
        <div class="-mt-px">
          <Particulars locale={locale} data={data} />
        </div>
      </section>
    </Layout>
  )
}

type PartProps = { locale: Locale; data: TargetPageData }

function Progress({ locale, data }: PartProps) {
  const { row, standing, observations } = data
  const chart = <ProgressChart locale={locale} name={row.name} standing={standing} observations={observations} />
  if (standing.known === null) return <p class="mt-3 text-muted">{targetText[locale].notYet}</p>
  return (
    <>
      <p class="mt-2">
        <span class="figures text-2xl font-bold">{figureWithUnit(standing.known, row.unit, locale)}</span>
        {standing.knownOn && (
          <span class="ml-3 text-muted">{targetText[locale].until(formatDate(standing.knownOn))}</span>
        )}
      </p>
      {chart}
    </>
  )
}

/** "≥ 95 %", in the words of the plan. */
export function requiredOf(
  row: { comparator: string | null; value: number | null; value_to: number | null; unit: string | null },
  locale: Locale,
): string | null {
  if (row.comparator === null || row.value === null) return null
  const { value, value_to: valueTo, unit } = row
  return formatFigure({ comparator: row.comparator as Comparator, value, valueTo, unit }, locale)
}

const Link = ({ href, children }: { href: string; children: string }) => (
  <a class="link-plain" href={href}>
    {children}
  </a>
)

function Particulars({ locale, data }: PartProps) {
  const { row, movement } = data
  const words = targetText[locale]
  const due = row.due_on ?? movement.period_to
  const indicator = row.indicator === null ? null : indicatorByCode(row.indicator)
  const every = (row.report_every ?? movement.report_every) as keyof typeof words.every
  const items = [
    { label: words.movement, value: <Link href={`/movements/${movement.id}`}>{movement.name}</Link> },
    { label: words.required, value: requiredOf(row, locale) ?? words.notCounted },
    { label: words.due, value: due ? formatDate(due) : words.noDue },
    { label: words.owners, value: ownersOf(data, locale) },
    { label: words.baseline, value: baselineOf(data, locale) },
    { label: words.counting, value: countingOf(data, locale) },
    { label: words.reporting, value: words.every[every] },
    {
      label: words.indicator,
      value: indicator && <Link href={`/indicators#${indicator.code}`}>{indicator.name[locale]}</Link>,
    },
    {
      label: words.carried,
      value: row.carried_from_id && <Link href={`/targets/${row.carried_from_id}`}>{row.name}</Link>,
    },
  ]
  return <SummaryList locale={locale} items={items.filter(({ value }) => value)} />
}

function ownersOf({ owners, row }: TargetPageData, locale: Locale): string {
  const own = owners.map(({ name, value, share }) => {
    const asked = value ?? share
    return asked === null ? name : `${name} (${figureWithUnit(asked, row.unit, locale)})`
  })
  return own.join(', ') || targetText[locale].noOwner
}

function baselineOf({ row }: TargetPageData, locale: Locale): string | null {
  if (row.baseline === null) return null
  const figure = figureWithUnit(row.baseline, row.unit, locale)
  return row.baseline_on ? targetText[locale].baselineOn(figure, formatDate(row.baseline_on)) : figure
}

function countingOf({ row }: TargetPageData, locale: Locale): string {
  const words = targetText[locale]
  const counting = [
    words.measure[row.measure as keyof typeof words.measure],
    words.rollUp[row.roll_up as keyof typeof words.rollUp],
    words.overTime[row.over_time as keyof typeof words.overTime],
    row.direction && words.direction[row.direction as keyof typeof words.direction],
  ]
  return counting.filter(Boolean).join('; ')
}

/** A target due in each year has a state for each. */
function EachTime({ locale, data }: PartProps) {
  const { each, row } = data
  if (row.cadence === 'once' || each.length < 2) return null
  return (
    <section class="mt-10" aria-labelledby="each-time">
      <SectionHeading id="each-time">{targetText[locale].eachTime}</SectionHeading>
      <ul class="divide-y divide-line">
        {each.toReversed().map((standing) => (
          <li class="flex flex-wrap items-baseline gap-x-4 py-3">
            <StateBadge locale={locale} state={standing.state} />
            <span>{statusSentence(standing, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Figures({ locale, data }: PartProps) {
  const words = targetText[locale]
  const target = data.standing.target
  const periods = madeOf({ ...data, targetId: data.row.id, target })
  const shown = periods.find(({ observation }) => (observation?.reported ?? 0) > 0) ?? periods[0]
  return (
    <section class="mt-10" aria-labelledby="made-of">
      <SectionHeading id="made-of">{words.madeOf}</SectionHeading>
      {periods.length === 0 ? (
        <EmptyState heading={words.noFigures}>{words.noFiguresLead}</EmptyState>
      ) : (
        <>
          <p class="mt-2 text-muted">{words.madeOfLead}</p>
          {periods.map((period) => (
            <PeriodFigures locale={locale} period={period} data={data} open={period === shown} />
          ))}
        </>
      )}
    </section>
  )
}
