import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Icon } from '#web/components/icon.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import type { IconName } from '#web/icons.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { periodLabel } from '../result/period.ts'
import { cityText } from './city.messages.ts'
import type { CityData } from './city.queries.ts'
import {
  type CommuneStanding,
  daysLate,
  groupCommunes,
  kindInTitle,
  rampStep,
  type StandingKind,
  shareSubmitted,
} from './city.ts'

type Props = { locale: Locale; view: ViewContext; city: CityData }

/** Every commune of the city with one period: what is late stands before what is done. */
export function CityPage({ locale, view, city }: Props) {
  const words = cityText[locale]
  const { communes, period, today } = city
  const groups = groupCommunes(communes, today)
  const due = city.periods.find((row) => row.period === period)?.due_on
  return (
    <Layout locale={locale} view={view} title={words.title} active="city">
      <PageHeading lead={due && words.lead(formatDate(due))}>
        {period === null
          ? communes.length === 0
            ? words.noCommunes
            : words.nothing
          : words.heading(groups.get('complete')?.length ?? 0, communes.length, periodLabel(period, locale))}
      </PageHeading>
      {period === null ? (
        <div class="mt-6">
          <EmptyState heading={communes.length === 0 ? words.noCommunes : words.nothing}>
            {communes.length === 0 ? words.noCommunesLead : words.nothingLead}
          </EmptyState>
        </div>
      ) : (
        <PeriodChoice locale={locale} city={city} />
      )}
      {[...groups].map(([kind, members]) => (
        <Group locale={locale} kind={kind} members={members} today={today} />
      ))}
    </Layout>
  )
}

function PeriodChoice({ locale, city }: { locale: Locale; city: CityData }) {
  const words = cityText[locale]
  return (
    <form class="mt-5 flex flex-wrap items-end gap-3" method="get" action="/city">
      <label class="block">
        <span class="block font-semibold">{words.period}</span>
        <select name="period" class="select mt-1 w-64 max-w-full">
          {city.periods.map(({ period }) => (
            <option value={period} selected={period === city.period}>
              {periodLabel(period, locale)}
            </option>
          ))}
        </select>
      </label>
      <Button variant="outline">{words.show}</Button>
    </form>
  )
}

const looks: Record<StandingKind, { icon: IconName; tone: string }> = {
  'not-launched': { icon: 'circle-dashed', tone: 'text-muted' },
  late: { icon: 'clock-alert', tone: 'text-error' },
  'under-way': { icon: 'circle-arrow-right', tone: 'text-info' },
  complete: { icon: 'circle-check-big', tone: 'text-success' },
}

type GroupProps = { locale: Locale; kind: StandingKind; members: readonly CommuneStanding[]; today: string }

function Group({ locale, kind, members, today }: GroupProps) {
  if (members.length === 0) return null
  const words = cityText[locale]
  const { icon, tone } = looks[kind]
  return (
    <section class="mt-7" aria-labelledby={kind}>
      <h2 id={kind} class="flex flex-wrap items-center gap-x-3 text-lg">
        <span class="inline-flex items-center gap-2">
          <Icon name={icon} class={`self-center ${tone}`} />
          {words.groups[kind]}
        </span>
        <span class="figures text-base font-normal text-muted">{words.count(members.length)}</span>
      </h2>
      <ul class="mt-3 grid grid-cols-2 gap-1.5 sm:grid-cols-3 md:grid-cols-4 xl:grid-cols-5">
        {members.map((commune) => (
          <Tile
            locale={locale}
            commune={commune}
            late={kind === 'late' ? daysLate(commune.dueOn ?? today, today) : 0}
          />
        ))}
      </ul>
    </section>
  )
}

const ramp = [
  'bg-ramp-0 text-base-content',
  'bg-ramp-1 text-base-content',
  'bg-ramp-2 text-base-content',
  'bg-ramp-3 text-white',
  'bg-ramp-4 text-white',
]

const tile =
  'flex h-full min-h-13 items-stretch overflow-hidden rounded-selector border border-line bg-base-100 hover:border-base-content'

function Tile({ locale, commune, late }: { locale: Locale; commune: CommuneStanding; late: number }) {
  const words = cityText[locale]
  const share = shareSubmitted(commune)
  return (
    <li>
      <a class={tile} href={`/city/${commune.id}`}>
        <span class="min-w-0 flex-1 self-center px-2 py-1 leading-tight" lang="vi">
          <span class="block text-sm font-semibold leading-snug">
            <span class="font-normal text-muted">{kindInTitle(commune.unitKind)} </span>
            {commune.name}
          </span>
          {late > 0 && (
            <span class="flex items-center gap-1 text-xs font-semibold text-error" lang={locale} aria-hidden="true">
              <Icon name="clock-alert" />
              {words.lateBy(late)}
            </span>
          )}
        </span>
        <span class={`figures grid w-11 flex-none place-items-center text-sm font-semibold ${ramp[rampStep(share)]}`}>
          <span>
            {share ?? <span aria-hidden="true">–</span>}
            <span class="sr-only"> {words.spoken(share !== null, late)}</span>
          </span>
        </span>
      </a>
    </li>
  )
}
