import type { Locale } from '#web/i18n.ts'
import { calendarText } from './calendar.messages.ts'
import { dayPosition, type Lane } from './calendar.ts'

const width = 1160
const laneHeight = 40
const top = 34
const mostLanes = 12

type Props = { locale: Locale; year: number; today: string; lanes: readonly Lane[] }

/** The year as a line: each movement a bar, its reviews on it, today across. The list of months says the same in words. */
export function YearLine({ locale, year, today, lanes }: Props) {
  const shown = lanes.slice(0, mostLanes)
  const height = top + Math.max(1, shown.length) * laneHeight + 8
  return (
    <svg class="h-auto w-full max-md:hidden" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="year-line">
      <title id="year-line">{calendarText[locale].yearLine}</title>
      <Months locale={locale} year={year} height={height} />
      {shown.map((lane, index) => (
        <Bar lane={lane} year={year} y={top + index * laneHeight} />
      ))}
      {today.startsWith(String(year)) && (
        <g>
          <rect x={dayPosition(today, year, width) - 1.5} y="0" width="3" height={height} class="fill-primary" />
        </g>
      )}
    </svg>
  )
}

function Months({ locale, year, height }: { locale: Locale; year: number; height: number }) {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const x = dayPosition(`${year}-${String(month).padStart(2, '0')}-01`, year, width)
    return (
      <g>
        <rect x={x} y="0" width={width / 12 - 2} height="24" class={index % 2 ? 'fill-base-300' : 'fill-line'} />
        <text x={x + 8} y="17" class="fill-muted text-xs">
          {calendarText[locale].monthShort(month)}
        </text>
        <rect x={x} y="24" width="1" height={height - 24} class="fill-line" />
      </g>
    )
  })
}

function Bar({ lane, year, y }: { lane: Lane; year: number; y: number }) {
  const from = dayPosition(lane.from, year, width)
  const to = Math.max(from + 6, dayPosition(lane.to, year, width))
  const most = Math.floor((width - Math.min(from, width * 0.7) - 16) / 7.6)
  const name = lane.name.length > most ? `${lane.name.slice(0, most - 1).trimEnd()}…` : lane.name
  return (
    <g>
      <rect x={from} y={y + 22} width={to - from} height="8" rx="2" class="fill-ink-blue" />
      <text x={Math.min(from, width * 0.7) + 4} y={y + 16} class="fill-base-content text-sm">
        {name}
      </text>
      {lane.marks.map(({ on, done }) => (
        <circle
          cx={dayPosition(on, year, width)}
          cy={y + 26}
          r="7"
          stroke-width="2.5"
          class={done ? 'fill-success stroke-white' : 'fill-white stroke-base-content'}
        />
      ))}
    </g>
  )
}
