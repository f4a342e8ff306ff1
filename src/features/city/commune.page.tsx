import { Breadcrumbs } from '#web/components/breadcrumbs.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { StateBadge, type TargetState } from '#web/components/status.tsx'
import { formatDate, formatMoment, formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { text } from '#web/web.messages.ts'
import { periodLabel } from '../result/period.ts'
import { cityText } from './city.messages.ts'
import type { CommuneData } from './city.queries.ts'
import { communeName, defaultPeriod } from './city.ts'

type Props = { locale: Locale; view: ViewContext; data: CommuneData }

/** What one commune shows its city: reporting by period, and how its targets stand. */
export function CommunePage({ locale, view, data }: Props) {
  const words = cityText[locale]
  const { commune, periods } = data
  const name = communeName(commune.unit_kind, commune.name)
  const current = periods.find(({ period }) => period === defaultPeriod(periods, data.today))
  return (
    <Layout locale={locale} view={view} title={name} active="city">
      <Breadcrumbs locale={locale} crumbs={[{ label: words.title, href: '/city' }, { label: name }]} />
      <PageHeading>
        {current
          ? words.communeHeading(name, periodLabel(current.period, locale), {
              complete: current.units_complete,
              units: current.units,
            })
          : data.state && data.state.movements > 0
            ? words.communeNothing(name)
            : words.communeNotLaunched(name)}
      </PageHeading>
      {data.state && (data.state.movements > 0 || current) && <States locale={locale} state={data.state} />}
      {periods.length > 0 && <Periods locale={locale} periods={periods} />}
    </Layout>
  )
}

const columns = {
  missed: 'missed',
  'at-risk': 'at_risk',
  unknown: 'unknown',
  'on-track': 'on_track',
  met: 'met',
} as const

function States({ locale, state }: { locale: Locale; state: NonNullable<CommuneData['state']> }) {
  const words = cityText[locale]
  const states = Object.entries(columns) as [TargetState, keyof typeof state & (typeof columns)[keyof typeof columns]][]
  return (
    <section class="mt-6">
      <SectionHeading count={words.asOf(formatMoment(new Date(state.updated_at)))}>{words.targets}</SectionHeading>
      <ul class="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {states.map(([name, column]) => (
          <li>
            <StateBadge locale={locale} state={name} label={`${state[column]} ${text[locale].state[name]}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Periods({ locale, periods }: { locale: Locale; periods: CommuneData['periods'] }) {
  const words = cityText[locale]
  const of = (part: number, whole: number) => words.of(formatNumber(part, locale), formatNumber(whole, locale))
  const heads = words.columns
  return (
    <section class="mt-8">
      <SectionHeading>{words.table}</SectionHeading>
      <Ledger
        caption={words.table}
        columns={[
          { label: heads.period },
          { label: heads.due, figures: true },
          { label: heads.units, figures: true },
          { label: heads.late, figures: true },
          { label: heads.figures, figures: true },
          { label: heads.accepted, figures: true },
        ]}
        rows={periods.map((row) => ({
          cells: [
            periodLabel(row.period, locale),
            formatDate(row.due_on),
            of(row.units_complete, row.units),
            formatNumber(row.units_late, locale),
            of(row.submitted, row.owed),
            of(row.accepted, row.owed),
          ],
        }))}
      />
    </section>
  )
}
