import { Icon } from '#web/components/icon.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { formatMoment, formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { anomalySentence, anomalyText } from '../result/anomaly.messages.ts'
import { periodLabel } from '../result/period.ts'
import type { MadeOf, UnitFigure } from './made-of.ts'
import { figureWithUnit } from './status.messages.ts'
import { targetText } from './target.messages.ts'
import type { TargetPageData } from './target-page.queries.ts'

type PeriodProps = { locale: Locale; period: MadeOf; data: TargetPageData; open: boolean }

/** One period: the office's figure, and under it those of its units. */
export function PeriodFigures({ locale, period, data, open }: PeriodProps) {
  const words = targetText[locale]
  const { observation } = period
  const columns = [
    { label: words.column.unit, class: 'md:w-[26%]' },
    { label: words.column.figure, figures: true, class: 'md:w-[20%]' },
    { label: words.column.state, class: 'md:w-[20%]' },
    { label: words.column.said },
  ]
  const rows = period.units.map((figure) => ({
    cells: [
      <span class="font-semibold">{figure.cell.unitName}</span>,
      <FigureCell locale={locale} figure={figure} data={data} />,
      <StateCell locale={locale} figure={figure} />,
      <SaidCell locale={locale} figure={figure} data={data} />,
    ],
  }))
  const total = observation?.value ?? null
  return (
    <details class="group mt-3" open={open}>
      <summary class="flex min-h-12 cursor-pointer flex-wrap items-center gap-x-3 py-2">
        <Icon name="chevron-down" class="transition-transform group-open:rotate-180" />
        <span class="text-lg font-semibold first-letter:uppercase">{periodLabel(period.period, locale)}</span>
        {total !== null && <span class="figures font-bold">{totalOf(total, data, locale)}</span>}
        {observation && <span class="text-muted">{words.reportedOf(observation.reported, observation.owed)}</span>}
      </summary>
      <Sheet flush class="mt-1">
        <Ledger caption={`${words.madeOf}, ${periodLabel(period.period, locale)}`} columns={columns} rows={rows} />
      </Sheet>
    </details>
  )
}

type CellProps = { locale: Locale; figure: UnitFigure; data: TargetPageData }

function totalOf(value: number, { row }: TargetPageData, locale: Locale): string {
  return row.measure === 'yes-no' && row.unit === null
    ? formatNumber(value, locale)
    : figureWithUnit(value, row.unit, locale)
}

type SaidFigure = {
  kind: string | null
  value: number | null
  numerator: number | null
  denominator: number | null
}

/** "98,2 % (982 trên 1.000)", "có", "chưa phát sinh". */
function figureText(said: SaidFigure, { row }: TargetPageData, locale: Locale): string {
  const words = targetText[locale]
  const { kind, value, numerator, denominator } = said
  if (value === null) return kind && kind in words.kind ? words.kind[kind as keyof typeof words.kind] : words.notYet
  if (row.measure === 'yes-no') return value === 1 ? words.yes : words.no
  const figure = figureWithUnit(value, row.unit, locale)
  if (numerator === null || denominator === null) return figure
  return `${figure} (${words.counts(formatNumber(numerator, locale), formatNumber(denominator, locale))})`
}

function FigureCell({ locale, figure, data }: CellProps) {
  const { cell } = figure
  const words = targetText[locale]
  return (
    <>
      <span class={cell.value === null ? 'text-muted' : 'font-semibold'}>{figureText(cell, data, locale)}</span>
      {cell.kind === 'no-change' && <span class="block text-sm text-muted">{words.kind['no-change']}</span>}
      {cell.note && <span class="block text-sm">{cell.note}</span>}
    </>
  )
}

function StateCell({ locale, figure: { cell } }: { locale: Locale; figure: UnitFigure }) {
  const words = targetText[locale]
  const marks = [cell.late && words.late, cell.corrected && words.corrected].filter(Boolean).join(', ')
  return (
    <>
      {words.cell[cell.state]}
      {marks && <span class="block text-sm text-muted">{marks}</span>}
    </>
  )
}

function SaidCell({ locale, figure, data }: CellProps) {
  const words = targetText[locale]
  const [newest, ...earlier] = figure.said
  if (!newest) return <span class="text-muted">{words.notYet}</span>
  return (
    <>
      {words.saidBy(newest.entered_by_name, formatMoment(newest.entered_at))}
      <Evidence locale={locale} figure={figure} />
      <Oddities locale={locale} figure={figure} />
      {earlier.length > 0 && (
        <details class="mt-1">
          <summary class="link-plain inline-block cursor-pointer text-sm">{words.earlier(earlier.length)}</summary>
          <ol class="mt-1 space-y-1 text-sm">
            {earlier.map((entry) => (
              <li>
                <span class="figures">{figureText(entry, data, locale)}</span>
                <span class="text-muted">, {words.saidBy(entry.entered_by_name, formatMoment(entry.entered_at))}</span>
                {entry.note && <span class="block">{entry.note}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function Evidence({ locale, figure }: { locale: Locale; figure: UnitFigure }) {
  const words = targetText[locale]
  if (figure.evidence.length === 0) return null
  return (
    <span class="block text-sm">
      {words.evidence}:{' '}
      {figure.evidence.map(({ id, name }) => (
        <a class="link-plain mr-3" href={`/evidence/${id}`}>
          {name}
        </a>
      ))}
    </span>
  )
}

function Oddities({ locale, figure }: { locale: Locale; figure: UnitFigure }) {
  if (figure.anomalies.length === 0) return null
  return (
    <ul class="mt-1 space-y-1 text-sm" aria-label={anomalyText[locale].heading}>
      {figure.anomalies.map((anomaly) => (
        <li class="state-at-risk flex gap-2">
          <Icon name="triangle-alert" class="mt-0.5" />
          <span>{anomalySentence(anomaly, locale)}</span>
        </li>
      ))}
    </ul>
  )
}
