import type { Locale } from '../i18n.ts'
import { text } from '../web.messages.ts'
import { Icon } from './icon.tsx'
import { bandsOf, dayLabel, lineWidth, type Placed, placeLabels, type Scale, scaleOf } from './time-line.scale.ts'

/** `done` is said, not guessed from the date: a review whose day has passed may still not have been held. */
export type TimeLineEvent = { date: string; label: string; done?: boolean | undefined }
export type PhaseState = 'closed' | 'open' | 'later'
export type TimeLinePhase = {
  from: string
  to: string
  label: string
  note?: string | undefined
  state?: PhaseState | undefined
}

export type TimeLineProps = {
  locale: Locale
  /** Plain dates; the ends of the line. */
  from: string
  to: string
  today: string
  events: readonly TimeLineEvent[]
  phases?: readonly TimeLinePhase[] | undefined
  /** Unique on the page. */
  id?: string | undefined
}

type Placing = { scale: Scale; axis: number }

const phaseLooks: Record<PhaseState, string> = {
  closed: 'fill-base-300 stroke-line-strong',
  open: 'fill-info-soft stroke-ink-blue',
  later: 'fill-white stroke-line-strong',
}

/** Inside its box, past the mark of today where that would cross it. */
function phaseTextX(phase: TimeLinePhase, today: number, scale: Scale): number {
  const x = scale(phase.from) + 12
  const width = Math.max(phase.label.length * 8.4, (phase.note?.length ?? 0) * 7.5)
  const crossed = today > x - 8 && today < x + width + 8
  return crossed && today + 12 + width < scale(phase.to) ? today + 12 : x
}

function PhaseBoxes({ phases, today, scale }: { phases: readonly TimeLinePhase[]; today: string; scale: Scale }) {
  return phases.map((phase) => {
    const { from, to, label, note, state = 'later' } = phase
    const x = scale(from)
    const textX = phaseTextX(phase, scale(today), scale)
    return (
      <>
        <rect x={x} y="36" width={Math.max(2, scale(to) - x - 4)} height="46" rx="4" class={phaseLooks[state]} />
        <text x={textX} y="56" class="fill-base-content text-sm font-semibold">
          {label}
        </text>
        {note && (
          <text x={textX} y="74" class="fill-muted text-xs">
            {note}
          </text>
        )}
      </>
    )
  })
}

function Bands({ props, placing }: { props: TimeLineProps; placing: Placing }) {
  const { scale, axis } = placing
  const bands = bandsOf(props.from, props.to, props.locale)
  return bands.map(({ starts, label }, index) => {
    const x = scale(starts)
    const width = scale(bands[index + 1]?.starts ?? props.to) - x
    return (
      <>
        <rect
          x={x}
          y={axis - 26}
          width={Math.max(0, width - 2)}
          height="22"
          class={index % 2 ? 'fill-base-300' : 'fill-line'}
        />
        {width > label.length * 7.5 + 12 && (
          <text x={x + 8} y={axis - 10} class="fill-muted text-xs">
            {label}
          </text>
        )}
      </>
    )
  })
}

function TodayMark({ props, placing }: { props: TimeLineProps; placing: Placing }) {
  const { today, from, to, locale } = props
  if (today < from || today > to) return null
  const label = text[locale].todayOn(dayLabel(from, to)(today))
  const x = placing.scale(today)
  const width = label.length * 8.8 + 16
  const left = Math.min(Math.max(0, x - width / 2), lineWidth - width)
  return (
    <g>
      <rect x={x - 1.5} y="26" width="3" height={placing.axis - 8} class="fill-primary" />
      <rect x={left} y="1" width={width} height="27" rx="4" class="fill-primary" />
      <text x={left + width / 2} y="19.5" text-anchor="middle" class="fill-white text-sm font-semibold">
        {label}
      </text>
    </g>
  )
}

function EventMark({ event, axis, day }: { event: Placed<TimeLineEvent>; axis: number; day: string }) {
  const top = axis + 33 + event.row * 46
  return (
    <g>
      {event.row > 0 && (
        <rect x={event.x - 0.5} y={axis + 9} width="1" height={top - axis - 24} class="fill-line-strong" />
      )}
      {event.done ? (
        <>
          <circle cx={event.x} cy={axis} r="9" class="fill-success" />
          <path d={`M${event.x - 4} ${axis}l3 3 5.5-6`} class="fill-none stroke-white" stroke-width="2" />
        </>
      ) : (
        <circle cx={event.x} cy={axis} r="8" class="fill-white stroke-base-content" stroke-width="2.5" />
      )}
      <text x={event.textX} y={top} text-anchor={event.anchor} class="fill-base-content text-sm font-semibold">
        {event.label}
      </text>
      <text x={event.textX} y={top + 20} text-anchor={event.anchor} class="fill-muted text-sm">
        {day}
      </text>
    </g>
  )
}

function WideLine(props: TimeLineProps) {
  const { from, to, today, locale, phases = [], id = 'time-line' } = props
  const scale = scaleOf(from, to)
  const day = dayLabel(from, to)
  const axis = phases.length > 0 ? 122 : 70
  const placed = placeLabels(props.events, scale)
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1))
  const said = [...phases.map((phase) => `${phase.label} ${day(phase.from)} - ${day(phase.to)}`)]
  said.push(...props.events.map((event) => `${event.label} ${day(event.date)}`), text[locale].todayOn(day(today)))
  return (
    <svg
      class="hidden h-auto w-full md:block"
      viewBox={`0 0 ${lineWidth} ${axis + 16 + rows * 46}`}
      role="img"
      aria-labelledby={`${id}-title`}
    >
      <title id={`${id}-title`}>{`${text[locale].timeLine(day(from), day(to))}: ${said.join(', ')}`}</title>
      <PhaseBoxes phases={phases} today={today} scale={scale} />
      <Bands props={props} placing={{ scale, axis }} />
      <rect x={scale(from)} y={axis - 3.5} width={scale(to) - scale(from)} height="7" class="fill-base-300" />
      <rect x={scale(from)} y={axis - 3.5} width={scale(today) - scale(from)} height="7" class="fill-line-strong" />
      <TodayMark props={props} placing={{ scale, axis }} />
      {placed.map((event) => (
        <EventMark event={event} axis={axis} day={day(event.date)} />
      ))}
    </svg>
  )
}

const byDate = (a: { date: string }, b: { date: string }): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)

type Stop = TimeLineEvent & { today?: true; running?: boolean }

const dot = 'relative grid size-6 flex-none place-items-center rounded-full'

function StopDot({ stop }: { stop: Stop }) {
  if (stop.today) {
    return (
      <span class={`${dot} bg-primary text-white`}>
        <Icon name="map-pin" class="size-4" />
      </span>
    )
  }
  if (stop.running) {
    return (
      <span class={`${dot} bg-ink-blue text-white`}>
        <Icon name="play" class="size-3.5" />
      </span>
    )
  }
  if (!stop.done) return <span class={`${dot} border-2 border-base-content bg-white`} />
  return (
    <span class={`${dot} bg-success text-white`}>
      <Icon name="check" class="size-4" />
    </span>
  )
}

function PhoneList(props: TimeLineProps) {
  const { from, to, today, locale, phases = [] } = props
  const words = text[locale]
  const day = dayLabel(from, to)
  const opened = phases.map(
    ({ from: date, label, state }): Stop => ({ date, label, done: state === 'closed', running: state === 'open' }),
  )
  const here: Stop = { date: today, label: words.today, today: true }
  const stops: Stop[] = [...opened, ...props.events, here].sort(byDate)
  return (
    <ol class="md:hidden">
      {stops.map((stop, index) => (
        <li class="relative flex gap-3 pb-4 last:pb-0">
          {index < stops.length - 1 && <span class="absolute left-2.75 top-6 h-full w-0.5 bg-line-strong" />}
          <StopDot stop={stop} />
          <span class="figures min-w-14 flex-none text-muted">{day(stop.date)}</span>
          <span class={stop.today ? 'font-bold text-primary' : 'font-semibold'}>
            {stop.label}
            {stop.done && <span class="sr-only"> ({words.done})</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** A picture from 768 px up, a list below: the same stops, "today" among them. */
export function TimeLine(props: TimeLineProps) {
  const events = props.events.toSorted(byDate)
  return (
    <div>
      <WideLine {...props} events={events} />
      <PhoneList {...props} events={events} />
    </div>
  )
}
