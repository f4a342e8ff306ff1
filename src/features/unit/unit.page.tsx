import { Button, LinkButton, TextLink } from '#web/components/button.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import type { Branch } from './tree.ts'
import { unitText } from './unit.messages.ts'
import type { Unit } from './unit.queries.ts'
import { unitKindLabel } from './unit.ts'

export type UnitsPageProps = {
  locale: Locale
  view: ViewContext
  lines: readonly Branch<Unit>[]
  /** Units of the office itself: neither its root nor a group that stands for many. */
  count: number
  today: string
  typed: string
  showClosed: boolean
  mayEdit: boolean
  /** Offices below, for a city. */
  communes: readonly string[]
  done?: string | undefined
}

/** Written out for the style build; deeper units stand under the fourth step. */
const indents = ['', 'md:pl-6', 'md:pl-12', 'md:pl-18', 'md:pl-24'] as const

export function UnitsPage(props: UnitsPageProps) {
  const { locale, view, count, typed, mayEdit, communes, done } = props
  const words = unitText[locale]
  return (
    <Layout
      locale={locale}
      title={words.title}
      view={view}
      active="units"
      toast={done && <Toast locale={locale}>{done}</Toast>}
    >
      <PageHeading lead={words.lead}>
        {typed ? words.found(props.lines.length, typed) : words.heading(count, view.tenantName)}
      </PageHeading>
      <div class="mt-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <SearchForm locale={locale} typed={typed} showClosed={props.showClosed} />
        {mayEdit && (
          <div class="flex flex-wrap gap-3">
            <LinkButton href="/units/new" variant="primary" icon="plus">
              {words.add}
            </LinkButton>
            <LinkButton href="/units/paste" icon="copy">
              {words.paste}
            </LinkButton>
          </div>
        )}
      </div>
      <div class="mt-6">
        <UnitTable {...props} />
      </div>
      <TextLink href={props.showClosed ? '/units' : '/units?closed=yes'}>
        {props.showClosed ? words.hideClosed : words.showClosed}
      </TextLink>
      {communes.length > 0 && <Communes locale={locale} names={communes} />}
    </Layout>
  )
}

function SearchForm({ locale, typed, showClosed }: { locale: Locale; typed: string; showClosed: boolean }) {
  const words = unitText[locale]
  return (
    <search class="w-full max-w-xl">
      <form method="get" action="/units" class="flex items-end gap-3">
        {showClosed && <input type="hidden" name="closed" value="yes" />}
        <label class="min-w-0 flex-1">
          <span class="block font-semibold">{words.search}</span>
          <input class="input mt-1.5" type="search" name="q" value={typed} autocomplete="off" />
        </label>
        <Button icon="search">{words.searchSubmit}</Button>
      </form>
      {typed && <TextLink href="/units">{words.showAll}</TextLink>}
    </search>
  )
}

function UnitTable({ locale, lines, today, mayEdit }: UnitsPageProps) {
  const words = unitText[locale]
  const columns = [
    { label: words.name, class: 'md:w-[48%]' },
    { label: words.kind },
    { label: words.period, figures: true },
    ...(mayEdit ? [{ label: words.action }] : []),
  ]
  const rows = lines.map(({ unit, depth }) => ({
    id: unit.id,
    cells: [
      <UnitName locale={locale} unit={unit} depth={depth} today={today} />,
      unitKindLabel(unit.kind, locale),
      unit.validTo === null
        ? words.from(formatDate(unit.validFrom))
        : words.until(formatDate(unit.validFrom), formatDate(unit.validTo)),
      ...(mayEdit ? [<EditLink locale={locale} unit={unit} />] : []),
    ],
  }))
  return <Ledger caption={words.title} columns={columns} rows={rows} />
}

type UnitNameProps = { locale: Locale; unit: Unit; depth: number; today: string }

function UnitName({ locale, unit, depth, today }: UnitNameProps) {
  const words = unitText[locale]
  const closed = unit.validTo !== null && unit.validTo < today
  return (
    <span class={`block ${indents[Math.min(depth, 4)]}`}>
      <a
        class={`link-row ${depth === 0 || unit.kind === 'group' ? 'font-semibold' : ''}`}
        href={`/units/${unit.id}/history`}
      >
        {unit.name}
      </a>
      {unit.outside && <span class="text-sm text-muted"> · {words.outsideShort}</span>}
      {closed && <span class="text-sm text-muted"> · {words.closed}</span>}
    </span>
  )
}

function EditLink({ locale, unit }: { locale: Locale; unit: Unit }) {
  return (
    <a class="link-plain inline-flex min-h-8 items-center" href={`/units/${unit.id}`}>
      {unitText[locale].edit}
      <span class="sr-only"> {unit.name}</span>
    </a>
  )
}

function Communes({ locale, names }: { locale: Locale; names: readonly string[] }) {
  return (
    <section class="mt-10" aria-labelledby="communes">
      <SectionHeading id="communes">{unitText[locale].communes}</SectionHeading>
      <ul class="divide-y divide-line border-b border-line">
        {names.map((name) => (
          <li class="py-2.5">{name}</li>
        ))}
      </ul>
    </section>
  )
}
