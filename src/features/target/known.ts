import { parsePeriod } from '../result/period.ts'
import { exactSum } from './decimal.ts'
import type { Measured, Observation, Window } from './measured.ts'
import { percentOf } from './ratio.ts'

/** A figure of the time judged so far, and of which day it speaks. */
export type Figure = {
  value: number
  on: string
  /** The first figure of the window, which a pace may start from. */
  first: { value: number; on: string }
  /** It speaks of the last day of the window, and that has come. */
  final: boolean
  owed: number
  reported: number
}

export type Known = {
  /** Of everything reported, by however few: of sums the least it can be. */
  atLeast: Figure | null
  /** Of periods that all units reported on: one village is not the commune. */
  firm: Figure | null
  /** The greatest figure of any one period. */
  greatest: { value: number; on: string } | null
  /** Units reported, and nothing had arisen. */
  notArisen: boolean
  /** Periods over and owed, after the firm figure. */
  awaited: number
  /** The newest period of which figures are owed. */
  newest: Pick<Observation, 'owed' | 'reported'> | null
}

/** What is known on a day of a target's figure in a window. */
export function knownIn(
  target: Measured,
  observations: readonly Observation[],
  at: { window: Window; cut: string },
): Known {
  const inOrder = observedIn(target, observations, at)
  const isWhole = (seen: Observation) => seen.reported >= seen.owed
  const isAnswered = ({ value, reported }: Observation) => value !== null || reported > 0
  const open = inOrder.findIndex((seen) => !(isAnswered(seen) && isWhole(seen)))
  const whole = target.overTime === 'last' ? inOrder.filter(isWhole) : inOrder.slice(0, open < 0 ? undefined : open)
  const firm = overTime(target, whole, at)
  const since = inOrder.filter(
    (seen) => seen.on < at.cut && seen.owed > 0 && !(isAnswered(seen) && isWhole(seen)) && seen.on > (firm?.on ?? ''),
  )
  return {
    atLeast: overTime(target, inOrder, at),
    firm,
    greatest: greatestOf(inOrder),
    notArisen: inOrder.length > 0 && inOrder.every(({ value, reported }) => value === null && reported > 0),
    awaited: since.length,
    newest: inOrder.at(-1) ?? null,
  }
}

/** One observation a period, the latest entered; begun by the day, of this window alone; in the order of time. */
function observedIn({ cadence }: Measured, observations: readonly Observation[], at: { window: Window; cut: string }) {
  const { window, cut } = at
  const latest = new Map<string, Observation>()
  for (const seen of observations) {
    const begins = parsePeriod(seen.period)?.from ?? seen.on
    const beginsInTime = begins <= cut && begins <= window.to
    const ends = seen.on > window.to && cadence === 'once' ? window.to : seen.on
    const isOurs = cadence === 'once' || (ends >= window.from && ends <= window.to)
    if (!beginsInTime || !isOurs || (seen.at ?? '') > cut) continue
    const before = latest.get(seen.period)
    if (!before || (seen.at ?? '') >= (before.at ?? '')) latest.set(seen.period, { ...seen, on: ends })
  }
  return [...latest.values()].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

type Seen = Observation & { value: number }
const hasValue = (seen: Observation): seen is Seen => seen.value !== null

function overTime(
  { overTime: method }: Measured,
  observations: readonly Observation[],
  { window, cut }: { window: Window; cut: string },
): Figure | null {
  const seen = observations.filter(hasValue)
  const [first, last] = [seen[0], seen.at(-1)]
  if (!first || !last) return null
  const closing = observations.at(-1) ?? last
  return {
    value: combine(method, seen, last),
    on: last.on < cut ? last.on : cut,
    first: { value: first.value, on: first.on < cut ? first.on : cut },
    // Nothing arose in the last period: what was known before is how it ended.
    final: closing.on >= window.to && cut >= window.to,
    owed: last.owed,
    reported: last.reported,
  }
}

function combine(method: Measured['overTime'], seen: readonly Seen[], last: Seen): number {
  const values = seen.map(({ value }) => value)
  if (method === 'last') return last.value
  if (method === 'max') return Math.max(...values)
  const counts = seen.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  )
  if (method === 'average') return Number((exactSum(values) / values.length).toPrecision(12))
  if (counts.length < seen.length) return exactSum(values)
  const share = percentOf(
    exactSum(counts.map(({ numerator }) => numerator)),
    exactSum(counts.map(({ denominator }) => denominator)),
  )
  return share ?? last.value
}

function greatestOf(observations: readonly Observation[]): { value: number; on: string } | null {
  let greatest: Seen | null = null
  for (const seen of observations.filter(hasValue)) if (!greatest || seen.value > greatest.value) greatest = seen
  return greatest && { value: greatest.value, on: greatest.on }
}
