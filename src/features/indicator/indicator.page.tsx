import { Button, TextLink } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { TextField } from '#web/components/text-field.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { FiguresTabs } from '../result/figures-tabs.page.tsx'
import { figureWithUnit } from '../target/status.messages.ts'
import { indicatorText } from './indicator.messages.ts'
import type { IndicatorGroup, IndicatorUse, ListedIndicator } from './library.ts'

export type IndicatorPageProps = {
  locale: Locale
  view: ViewContext
  groups: readonly IndicatorGroup[]
  typed: string
  onlyUsed: boolean
  counts: { used: number; all: number }
}

/** What is measured, the same in many plans: how it is counted, and which targets count it. */
export function IndicatorPage({ locale, view, groups, typed, onlyUsed, counts }: IndicatorPageProps) {
  const words = indicatorText[locale]
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active={view.role === 'officer' || view.role === 'leader' ? 'figures' : 'movements'}
      breadcrumbs={[{ label: words.title }]}
    >
      <FiguresTabs locale={locale} view={view} current="indicators" />
      <PageHeading lead={words.lead}>{words.heading(counts.used, counts.all)}</PageHeading>
      <p class="mt-1 text-muted">{words.unverified}</p>
      <form class="no-print mt-5 flex flex-wrap items-end gap-x-5 gap-y-3" method="get" action="/indicators">
        <TextField name="q" type="search" label={words.search} value={typed} width="medium" />
        <Button>{words.find}</Button>
        {onlyUsed ? (
          <TextLink href="/indicators">{words.showAll}</TextLink>
        ) : (
          <TextLink href="/indicators?used=yes">{words.onlyUsed}</TextLink>
        )}
      </form>
      {groups.length === 0 && (
        <div class="mt-6">
          <EmptyState heading={words.nothing}>{words.nothingLead}</EmptyState>
        </div>
      )}
      {groups.map((group) => (
        <Group locale={locale} group={group} />
      ))}
    </Layout>
  )
}

function Group({ locale, group }: { locale: Locale; group: IndicatorGroup }) {
  const words = indicatorText[locale]
  const columns = [
    { label: words.column.indicator, class: 'md:w-[46%]' },
    { label: words.column.counted, class: 'md:w-[22%]' },
    { label: words.column.targets },
  ]
  const rows = group.indicators.map((indicator) => ({
    id: indicator.code,
    cells: [
      <Named locale={locale} indicator={indicator} />,
      <>
        {indicator.unit}
        <span class="block text-sm text-muted">{words.direction[indicator.direction]}</span>
        <span class="block text-sm text-muted">{words.rollUp[indicator.rollUp]}</span>
      </>,
      <Uses locale={locale} uses={indicator.uses} />,
    ],
  }))
  return (
    <section class="mt-8" aria-labelledby={`field-${group.field}`}>
      <SectionHeading id={`field-${group.field}`} count={String(group.indicators.length)}>
        {words.field[group.field]}
      </SectionHeading>
      <Sheet flush class="mt-3">
        <Ledger caption={words.field[group.field]} columns={columns} rows={rows} />
      </Sheet>
    </section>
  )
}

function Named({ locale, indicator }: { locale: Locale; indicator: ListedIndicator }) {
  return (
    <>
      <span class="text-base font-semibold first-letter:uppercase">{indicator.name[locale]}</span>
      <span class="block" lang="vi">
        {indicator.definition}
      </span>
      <span class="block text-sm text-muted" lang="vi">
        {indicatorText.vi.aliases(indicator.aliases.join(', '))}
      </span>
      {locale !== 'vi' && (
        <span class="block text-sm text-muted" lang="vi">
          {indicator.name.vi}
        </span>
      )}
    </>
  )
}

const shown = 4

function Uses({ locale, uses }: { locale: Locale; uses: readonly IndicatorUse[] }) {
  const words = indicatorText[locale]
  if (uses.length === 0) return <span class="text-muted">{words.unused}</span>
  return (
    <ul class="space-y-2">
      {uses.slice(0, shown).map(({ targetId, name, movementName, latest, unit }) => (
        <li>
          <a class="link-plain" href={`/targets/${targetId}`}>
            {name}
          </a>
          <span class="block text-sm text-muted">{movementName}</span>
          <span class="figures block text-sm">
            {latest ? words.latest(figureWithUnit(latest.value, unit, locale), formatDate(latest.on)) : words.noFigure}
          </span>
        </li>
      ))}
      {uses.length > shown && <li class="text-sm text-muted">{words.more(uses.length - shown)}</li>}
    </ul>
  )
}
