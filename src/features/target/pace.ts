import { daysBetween } from '#web/format.ts'
import type { Figure } from './known.ts'
import type { Measured, Window } from './measured.ts'

/** Where a straight line to the goal begins. */
export type Start = { value: number; on: string; from: 'baseline' | 'nought' | 'first-figure' }

/** There are some of these to begin with, and they may become fewer; cases and accidents only become more. */
const stocks = /^(?:%|hộ|hộ dân|hộ gia đình|nhà|căn)$/u
const events = /^(?:vụ|vụ việc|trường hợp|ca|lượt|đơn|cuộc)$/u
export const isEvent = ({ unit }: Pick<Measured, 'unit'>): boolean => events.test(unit ?? '')
export const isStock = ({ unit }: Pick<Measured, 'unit'>): boolean => stocks.test(unit ?? '')

/** Counted up from nothing, as trees planted are; shares and levels are not. */
export const isFlow = ({ rollUp, overTime, unit }: Pick<Measured, 'rollUp' | 'overTime' | 'unit'>): boolean =>
  rollUp === 'count-passing' || overTime === 'sum' || (rollUp === 'sum' && unit !== '%')

/** The baseline where one was given; nought for what is counted up from nothing; else the first figure. */
export function startOf(of: { target: Measured; window: Window; figure: Figure; countsUp: boolean }): Start {
  const { target, window, figure, countsUp } = of
  const { baseline, baselineOn } = target
  if (baseline !== null) {
    const on = baselineOn !== null && (window.key === null || baselineOn > window.from) ? baselineOn : window.from
    return { value: baseline, on, from: 'baseline' }
  }
  if (countsUp) return { value: 0, on: window.from, from: 'nought' }
  return { ...figure.first, from: 'first-figure' }
}

export type Pace = {
  /** Share of the way from the start to the goal that is done, 1 when reached; below 0 when it went the wrong way. */
  done: number
  /** Share of the time that is over. */
  over: number
  /** The figure on the last day, going on as until now; null when there is no pace yet. */
  forecast: number | null
}

/** How far a figure has come along the straight line, and where it leads. Null when it starts at the goal or beyond. */
export function paceOf(from: {
  start: Start
  goal: number
  figure: Figure
  target: Measured
  window: Window
}): Pace | null {
  const { start, goal, figure, target, window } = from
  const way = goal - start.value
  if (way === 0) return null
  const all = daysBetween(start.on, window.to)
  const over = all <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(start.on, figure.on) / all))
  const forecast = over > 0 ? start.value + (figure.value - start.value) / over : null
  return {
    done: (figure.value - start.value) / way,
    over,
    forecast: forecast === null ? null : within(forecast, target),
  }
}

/** No share is over 100 % unless more is asked for, and nothing that is counted is below nought. */
function within(forecast: number, { unit, value, rollUp }: Measured): number {
  const isShare = unit === '%' && (value ?? 0) <= 100 && (rollUp === 'weighted-ratio' || rollUp === 'count-passing')
  const isCount = isShare || rollUp === 'sum'
  const capped = isShare ? Math.min(100, forecast) : forecast
  return Number((isCount ? Math.max(0, capped) : capped).toPrecision(12))
}

/** A tenth of the time that is left: far from the end some lag is forgiven, at the end none. */
const forgiven = 0.1

/** Whether so much of the way is enough for so much of the time. */
export function keepsPace({ done, over }: Pick<Pace, 'done' | 'over'>): boolean {
  return done >= over - forgiven * (1 - over) - 1e-9
}
