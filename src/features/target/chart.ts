import { daysBetween } from '#web/format.ts'
import { goalOf } from './goal.ts'
import type { Observation } from './measured.ts'
import type { Standing } from './status.ts'

export type Point = { x: number; y: number }
export type Chart = {
  width: number
  height: number
  /** Left, right, top and bottom of the field the figures are drawn in. */
  field: { left: number; right: number; top: number; bottom: number }
  levels: { y: number; value: number }[]
  /** First days of months or years. */
  days: { x: number; day: string }[]
  known: (Point & { value: number; on: string })[]
  /** The straight line to what is asked; null where there is none. */
  plan: [Point, Point] | null
  goal: { y: number; value: number } | null
  /** From the newest figure to where the pace leads. */
  forecast: [Point, Point] | null
  today: number | null
}

type Size = { width: number; height: number; days: number }
export const wide: Size = { width: 760, height: 262, days: 12 }
export const narrow: Size = { width: 320, height: 240, days: 4 }

/** Progress against time, ready to be drawn; null before there is a figure, and where figures are no numbers. */
export function chartOf(standing: Standing, observations: readonly Observation[], size: Size): Chart | null {
  const { target, window, start, forecast, cut } = standing
  const goal = goalOf(target)
  const edge = goal && (goal.low === -Infinity ? goal.high : goal.low)
  const seen = observations.flatMap(({ on, value }) =>
    value !== null && on >= window.from ? [{ on: earlier(on, window.to), value }] : [],
  )
  if (edge === null || seen.length === 0 || daysBetween(window.from, window.to) < 1) return null
  const from = start && start.on < window.from ? start.on : window.from
  const values = [...seen.map(({ value }) => value), edge, start?.value ?? edge, forecast ?? edge]
  // None may happen, and none did: a line along the ground says nothing.
  if (values.every((value) => value === 0)) return null
  const levels = levelsOf(Math.min(...values, seen[0]?.value ?? 0), Math.max(...values))
  const field = { left: 64, right: size.width - (size.days > 6 ? 120 : 16), top: 14, bottom: size.height - 30 }
  const x = scale([0, daysBetween(from, window.to)], [field.left, field.right])
  const y = scale([levels[0] ?? 0, levels.at(-1) ?? 1], [field.bottom, field.top])
  const at = (day: string, value: number): Point => ({ x: x(daysBetween(from, day)), y: y(value) })
  const last = seen.at(-1)
  return {
    width: size.width,
    height: size.height,
    field,
    levels: levels.map((value) => ({ value, y: y(value) })),
    days: daysOf(from, window.to, size.days).map((day) => ({ day, x: x(daysBetween(from, day)) })),
    known: seen.map(({ on, value }) => ({ ...at(on, value), on, value })),
    plan: start && [at(start.on, start.value), at(window.to, edge)],
    goal: { value: edge, y: y(edge) },
    forecast: forecast === null || !last ? null : [at(last.on, last.value), at(window.to, forecast)],
    today: cut >= from && cut <= window.to ? x(daysBetween(from, cut)) : null,
  }
}

/** Days are compared as text. */
function earlier(a: string, b: string): string {
  if (a < b) return a
  return b
}

function scale([a, b]: readonly [number, number], [from, to]: readonly [number, number]) {
  return (value: number): number => Math.round((from + ((value - a) / (b - a || 1)) * (to - from)) * 10) / 10
}

/** Round numbers that hold all figures between them: four or five steps of 1, 2 or 5 times a power of ten. */
export function levelsOf(least: number, most: number): number[] {
  const low = least >= 0 && least < most / 2 ? 0 : least
  const span = most - low || Math.abs(most) || 1
  const power = 10 ** Math.floor(Math.log10(span / 4))
  const step = ([1, 2, 5, 10].find((times) => span / (times * power) <= 5) ?? 10) * power
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** First days of months, as many as fit; of years where there are more than three. */
function daysOf(from: string, to: string, most: number): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const months = Math.max(1, Math.ceil(daysBetween(from, to) / 30.5))
  const step = months > 36 ? 12 : ([1, 2, 3, 6, 12].find((every) => months / every <= most) ?? 12)
  const first = year * 12 + Math.floor((month - 1) / step) * step
  const found: string[] = []
  for (let at = first; found.length < 60; at += step) {
    const day = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
    if (day > to) break
    if (day >= from) found.push(day)
  }
  return found
}
