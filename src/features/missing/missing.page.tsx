import { Button, LinkButton, TextLink } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { daysBetween } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { FiguresTabs } from '../result/figures-tabs.page.tsx'
import { periodLabel } from '../result/period.ts'
import { unitKindLabel } from '../unit/unit.ts'
import { InTime, Stopped } from './aside.page.tsx'
import { countOf, isComplete, isOverdue, type MatrixRow } from './matrix.ts'
import { Legend, MatrixTable, TableFoot } from './matrix-table.page.tsx'
import { missingText } from './missing.messages.ts'
import type { MissingData } from './missing.queries.ts'

export type Done =
  | { kind: 'reminded'; batchId: string; called: number; skipped: number; withoutAccount: number }
  | { kind: 'undone' }
  | null

type Props = {
  locale: Locale
  view: ViewContext
  data: MissingData | null
  /** The officer can choose and remind; others read. */
  selecting: boolean
  showAll: boolean
  select: 'late' | 'all' | 'none'
  noneChosen: boolean
  done: Done
}

const fewRows = 12

/** Who has not reported: the answer, the units behind it, and what to do about it in one action. */
export function MissingPage(props: Props) {
  const { locale, view, data, done } = props
  const words = missingText[locale]
  if (!data) return <NothingOwed locale={locale} view={view} />
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active="figures"
      islands={['th-report-matrix']}
      toast={done && <DoneToast locale={locale} done={done} />}
    >
      <FiguresTabs locale={locale} view={view} current="missing" />
      <PageHeading lead={leadOf(data, locale)} actions={<Filter locale={locale} data={data} />}>
        {headingOf(data, locale)}
      </PageHeading>
      {props.noneChosen && (
        <Note kind="error" filled class="mt-5">
          {words.noneChosen}
        </Note>
      )}
      <Matrix {...props} data={data} />
      <section class="mt-10 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <InTime locale={locale} data={data} />
        <Stopped locale={locale} data={data} />
      </section>
    </Layout>
  )
}

function headingOf(data: MissingData, locale: Locale): string {
  const words = missingText[locale]
  const period = periodLabel(data.chosen.period, locale)
  const { owing, complete, overdue } = countOf(data.rows)
  if (overdue > 0) return words.overdue(overdue, period)
  if (owing === 0) return words.nobody(period)
  return complete === owing ? words.allIn(owing, period) : words.notDue(period)
}

function leadOf(data: MissingData, locale: Locale): string {
  const { complete, owing, overdue } = countOf(data.rows)
  const { dueOn } = data.chosen
  const daysLate = overdue > 0 ? Math.max(0, daysBetween(dueOn, data.today)) : 0
  return missingText[locale].lead({ dueOn, daysLate, complete, owing })
}

function Matrix(props: Props & { data: MissingData }) {
  const { locale, data, select } = props
  const selecting = props.selecting && data.rows.some(({ chosen }) => chosen.state !== 'none' && !isComplete(chosen))
  const rows = shownRows(data.rows, props.showAll)
  const isSelected = ({ chosen }: MatrixRow) => select === 'all' || (select === 'late' && isOverdue(chosen))
  const query = new URLSearchParams({ period: data.chosen.period, ...(data.kind ? { kind: data.kind } : {}) })
  const here = `/missing?${query}`
  const count = rows.filter((row) => row.chosen.state !== 'none' && !isComplete(row.chosen) && isSelected(row)).length
  const words = missingText[locale]
  const table = (
    <>
      <div class="mt-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
        <h2 id="matrix" class="text-lg">
          {words.table}
        </h2>
        <Legend locale={locale} />
      </div>
      <MatrixTable locale={locale} data={data} rows={rows} selecting={selecting} isSelected={isSelected} />
      <TableFoot
        locale={locale}
        data={data}
        shown={rows.length}
        here={here}
        csv={`/missing/table.csv?${query}`}
        selecting={selecting}
      />
    </>
  )
  if (!selecting) return <th-report-matrix>{table}</th-report-matrix>
  return (
    <th-report-matrix data-all={words.selectAll} data-one={words.selected(1)} data-many={words.selected(2)}>
      <form id="units" method="get" action="/missing/remind">
        <input type="hidden" name="period" value={data.chosen.period} />
        <ActionBar locale={locale} count={count} here={here} />
        {table}
      </form>
    </th-report-matrix>
  )
}

/** All that are not complete; of the others as many as make a page, unless all are asked for. */
function shownRows(rows: readonly MatrixRow[], all: boolean): MatrixRow[] {
  const open = rows.filter(({ chosen }) => chosen.state !== 'none' && !isComplete(chosen))
  const closed = rows.filter((row) => !open.includes(row))
  return [...open, ...(all ? closed : closed.slice(0, Math.max(0, fewRows - open.length)))]
}

function ActionBar({ locale, count, here }: { locale: Locale; count: number; here: string }) {
  const words = missingText[locale]
  return (
    <section class="sheet no-print mt-5 p-4 sm:p-5" aria-label={words.actions}>
      <div class="flex flex-wrap items-center gap-x-5 gap-y-3">
        <div class="min-w-0 flex-1 basis-72">
          <p>
            <strong data-count="" role="status">
              {words.selected(count)}
            </strong>{' '}
            <span class="text-muted">{words.selectedHint}</span>
          </p>
          <p class="flex flex-wrap gap-x-5 text-sm" data-without-script="">
            <TextLink href={`${here}&select=all`}>{words.selectAll}</TextLink>
            <TextLink href={`${here}&select=none`}>{words.selectNone}</TextLink>
          </p>
        </div>
        <Button id="remind" icon="bell" wide="phone">
          {words.remind}
        </Button>
        <Button variant="primary" wide="phone" formaction="/missing/letter">
          {words.letter}
        </Button>
      </div>
    </section>
  )
}

function Filter({ locale, data }: { locale: Locale; data: MissingData }) {
  const words = missingText[locale]
  const periods = data.periods.map(({ period }) => ({ value: period, label: capital(periodLabel(period, locale)) }))
  const kinds = data.kinds.map((kind) => ({ value: kind, label: unitKindLabel(kind, locale) }))
  return (
    <form
      class="no-print grid items-end gap-3 max-sm:w-full min-[27rem]:grid-cols-2 sm:flex"
      method="get"
      action="/missing"
      aria-label={words.filter}
    >
      <SelectField name="period" label={words.period} options={periods.toReversed()} value={data.chosen.period} />
      <SelectField
        name="kind"
        label={words.kind}
        options={kinds}
        value={data.kind ?? ''}
        placeholder={words.everyKind}
      />
      <Button class="min-[27rem]:max-sm:col-span-2">{words.show}</Button>
    </form>
  )
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

function DoneToast({ locale, done }: { locale: Locale; done: NonNullable<Done> }) {
  const words = missingText[locale]
  if (done.kind === 'undone') return <Toast locale={locale}>{words.undone}</Toast>
  return (
    <Toast locale={locale} kind="sent" undo={{ action: `/missing/remind/${done.batchId}/undo`, label: words.undo }}>
      {words.sent(done)}
    </Toast>
  )
}

function NothingOwed({ locale, view }: { locale: Locale; view: ViewContext }) {
  const words = missingText[locale]
  return (
    <Layout locale={locale} view={view} title={words.title} active="figures">
      <FiguresTabs locale={locale} view={view} current="missing" />
      <PageHeading>{words.title}</PageHeading>
      <div class="mt-6">
        <EmptyState
          heading={words.emptyHeading}
          actions={<LinkButton href="/movements">{words.emptyAction}</LinkButton>}
        >
          {words.empty}
        </EmptyState>
      </div>
    </Layout>
  )
}
