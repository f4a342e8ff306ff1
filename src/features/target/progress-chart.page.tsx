import { formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { type Chart, chartOf, narrow, type Point, wide } from './chart.ts'
import type { Observation } from './measured.ts'
import { figureWithUnit } from './status.messages.ts'
import type { Standing } from './status.ts'
import { targetText } from './target.messages.ts'

type ChartProps = { locale: Locale; name: string; standing: Standing; observations: readonly Observation[] }

/** Progress against time, drawn for a wide screen and for a phone; the figures stand in words as well. */
export function ProgressChart({ locale, name, standing, observations }: ChartProps) {
  const words = targetText[locale]
  const charts = [wide, narrow].map((size) => chartOf(standing, observations, size))
  const [large, small] = charts
  if (!large || !small) return null
  const asked = figureWithUnit(large.goal?.value ?? 0, standing.target.unit, locale)
  const known = figureWithUnit(standing.known ?? 0, standing.target.unit, locale)
  const label = words.chart(name, known, asked)
  return (
    <figure class="mt-3">
      <Drawing locale={locale} chart={large} label={label} look="hidden h-auto w-full sm:block" />
      <Drawing locale={locale} chart={small} label={label} look="h-auto w-full sm:hidden" />
      {large.plan && (
        <figcaption class="mt-2 text-sm text-muted">
          {large.forecast ? `${words.straight} ${words.dotted}` : words.straight}
        </figcaption>
      )}
    </figure>
  )
}

const path = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')

type DrawingProps = { locale: Locale; chart: Chart; label: string; look: string }

function Drawing({ locale, chart, label, look }: DrawingProps) {
  const { width, height, known, plan, forecast } = chart
  const last = known.at(-1)
  return (
    <svg class={look} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Axes locale={locale} chart={chart} />
      {plan && <path d={path(plan)} class="fill-none stroke-line-strong" stroke-width="2" stroke-dasharray="7 5" />}
      {forecast && (
        <path
          d={path(forecast)}
          class="fill-none stroke-warning"
          stroke-width="3"
          stroke-dasharray="2 6"
          stroke-linecap="round"
        />
      )}
      <path d={path(known)} class="fill-none stroke-ink-blue" stroke-width="3.5" stroke-linejoin="round" />
      {known.map(({ x, y }) => (
        <circle cx={x} cy={y} r={x === last?.x ? 6 : 3.5} class="fill-ink-blue stroke-white" stroke-width="2" />
      ))}
      <Ends locale={locale} chart={chart} />
    </svg>
  )
}

function Axes({ locale, chart }: { locale: Locale; chart: Chart }) {
  const { field, levels, days, today } = chart
  const words = targetText[locale]
  const manyYears = days.every(({ day }) => day.slice(5) === '01-01') && days.length > 1
  return (
    <g class="fill-muted text-xs">
      {levels.map(({ y, value }) => (
        <>
          <line x1={field.left} x2={field.right} y1={y} y2={y} class="stroke-line" />
          <text x={field.left - 8} y={y + 4} text-anchor="end">
            {formatNumber(value, locale)}
          </text>
        </>
      ))}
      {days.map(({ x, day }) => (
        <text x={x} y={field.bottom + 22} text-anchor="middle">
          {manyYears ? day.slice(0, 4) : `${Number(day.slice(5, 7))}/${day.slice(2, 4)}`}
        </text>
      ))}
      {today !== null && (
        <g>
          <line x1={today} x2={today} y1={field.top} y2={field.bottom} class="stroke-primary" stroke-width="1.5" />
          <text x={today} y={field.top - 3} text-anchor="middle" class="fill-primary">
            {words.today}
          </text>
        </g>
      )}
    </g>
  )
}

/** The newest figure at its point; on a wide drawing what is asked and what is foretold stand at the right. */
function Ends({ locale, chart }: { locale: Locale; chart: Chart }) {
  const { field, known, goal, forecast, width } = chart
  const words = targetText[locale]
  const last = known.at(-1)
  const hasRoom = width - field.right > 100
  const led = forecast?.[1]
  const ledTo = led && last && last.x < led.x ? led : null
  return (
    <g class="text-sm font-semibold">
      {goal && <path d={`M${field.right - 6} ${goal.y}h12`} class="stroke-base-content" stroke-width="3" />}
      {ledTo && <circle cx={ledTo.x} cy={ledTo.y} r="5" class="fill-white stroke-warning" stroke-width="3" />}
      {last && (
        <text
          x={last.x - 8}
          y={last.y - 10}
          text-anchor={last.x > field.left + 60 ? 'end' : 'start'}
          class="fill-ink-blue"
        >
          {formatNumber(last.value, locale, 2)}
        </text>
      )}
      {hasRoom && goal && (
        <text x={field.right + 12} y={goal.y + (ledTo && ledTo.y > goal.y ? -2 : 6)} class="fill-base-content">
          {words.asked(formatNumber(goal.value, locale, 2))}
        </text>
      )}
    </g>
  )
}
