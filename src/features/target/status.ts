import { daysBetween } from '#web/format.ts'
import { fulfils, type Goal, goalOf } from './goal.ts'
import { type Figure, type Known, knownIn } from './known.ts'
import { type Measured, type Observation, type Window, windowJudged, windowsOf } from './measured.ts'
import { isEvent, isFlow, isStock, keepsPace, paceOf, type Start, startOf } from './pace.ts'

export type TargetState = 'met' | 'on-track' | 'at-risk' | 'missed' | 'unknown'

/** Why a target stands as it does; the state that goes with each. */
export const reasonStates = {
  'no-owner': 'unknown',
  'not-measurable': 'unknown',
  'no-result-yet': 'unknown',
  'overdue-no-result': 'unknown',
  'not-arisen': 'unknown',
  partial: 'unknown',
  stale: 'unknown',
  'no-final': 'unknown',
  reached: 'met',
  fulfilled: 'met',
  'none-happened': 'met',
  done: 'met',
  'keeps-pace': 'on-track',
  'first-figure': 'on-track',
  within: 'on-track',
  'none-so-far': 'on-track',
  'not-done-yet': 'on-track',
  behind: 'at-risk',
  fallen: 'at-risk',
  beyond: 'at-risk',
  'will-exceed': 'at-risk',
  'not-done-soon': 'at-risk',
  short: 'missed',
  happened: 'missed',
  exceeded: 'missed',
  'not-done': 'missed',
} as const satisfies Record<string, TargetState>
export type Reason = keyof typeof reasonStates

export type Standing = {
  state: TargetState
  reason: Reason
  known: number | null
  knownOn: string | null
  /** The figure on the last day if it goes on as until now. */
  forecast: number | null
  start: Start | null
  /** Of the newest period, or of the one that the figure speaks of: units that owe a figure, and that reported one. */
  owed: number
  reported: number
  window: Window
  cut: string
  target: Measured
}

/** How a target stands on a day, by what was reported of it. A target due in each year stands as in the latest due one. */
export function assessTarget(target: Measured, observations: readonly Observation[], cut: string): Standing {
  return assessIn(target, observations, { window: windowJudged(target, cut), cut })
}

/** A state for each time it is due that has begun, oldest first. */
export function assessEach(target: Measured, observations: readonly Observation[], cut: string): Standing[] {
  return windowsOf(target, cut).map((window) => assessIn(target, observations, { window, cut }))
}

type At = { window: Window; cut: string }
type Verdict = Pick<Standing, 'reason'> & Partial<Pick<Standing, 'forecast' | 'known' | 'knownOn'>>

function assessIn(target: Measured, observations: readonly Observation[], at: At): Standing {
  const known = knownIn(target, observations, at)
  const figure = known.firm ?? known.atLeast
  const verdict = judge(target, known, at)
  const counted = verdict.reason === 'partial' ? known.atLeast : known.newest
  return {
    state: reasonStates[verdict.reason],
    known: figure?.value ?? null,
    knownOn: figure?.on ?? null,
    forecast: null,
    start: figure ? beginning(target, figure, at) : null,
    owed: counted?.owed ?? 0,
    reported: counted?.reported ?? 0,
    ...at,
    target,
    ...verdict,
  }
}

/** Where the line to the goal begins; null where there is no line. */
function beginning(target: Measured, figure: Figure, { window }: At): Start | null {
  const goal = goalOf(target)
  const rule = goal && ruleOf(target, goal, figure)
  if (rule === null || rule === 'none') return null
  // Under a limit on what is counted up, the time before is no start.
  const own = rule === 'limit' && isFlow(target) ? { ...target, baseline: null } : target
  return startOf({ target: own, window, figure, countsUp: countsUp(target, rule) })
}

function judge(target: Measured, known: Known, at: At): Verdict {
  const isOver = at.window.to < at.cut
  const goal = goalOf(target)
  if (target.owners === 0 && !known.atLeast) return { reason: 'no-owner' }
  const isCounted = target.measurable && (goal !== null || target.measure === 'yes-no')
  if (!isCounted) return { reason: isOver ? 'overdue-no-result' : 'not-measurable' }
  if (!known.atLeast) {
    if (known.notArisen) return { reason: 'not-arisen' }
    return { reason: isOver ? 'overdue-no-result' : 'no-result-yet' }
  }
  const certain = alreadyCertain(target, goal, known)
  if (certain) return certain
  const { firm } = known
  if (!firm) return { reason: 'partial' }
  if (isOver && !firm.final) return { reason: known.atLeast.final ? 'partial' : 'no-final' }
  // Who has not reported may still turn it; until then nothing is met and nothing missed.
  if (firm.final && firm.reported < firm.owed) return { reason: 'partial' }
  if (firm.final) return atTheEnd(target, goal, firm)
  return known.awaited > 1 ? { reason: 'stale' } : onTheWay(target, goal, { figure: firm, at })
}

/** Nothing that may come can change it: it happened, the limit of a count is passed, or a rise has arrived. */
function alreadyCertain(target: Measured, goal: Goal | null, { atLeast, firm, greatest }: Known): Verdict | null {
  if (!atLeast) return null
  if (goal === null) return isDone(target, atLeast) ? { reason: 'done', ...shown(atLeast) } : null
  const rule = ruleOf(target, goal, atLeast)
  if (rule === 'none') {
    const happened = greatest && !fulfils(greatest.value, goal)
    return happened ? { reason: 'happened', known: greatest.value, knownOn: greatest.on } : null
  }
  const figure = rule === 'rise' && countsUp(target, rule) ? atLeast : firm
  if (rule === 'limit' && countsUp(target, rule))
    return fulfils(atLeast.value, goal) ? null : { reason: 'exceeded', ...shown(atLeast) }
  if ((rule !== 'rise' && rule !== 'fall') || !figure || firm?.final) return null
  return fulfils(figure.value, goal) ? { reason: 'reached', ...shown(figure) } : null
}

const shown = ({ value, on }: Figure) => ({ known: value, knownOn: on })

/** Of several units all have to be done. */
function isDone({ rollUp }: Measured, { value, owed }: Figure): boolean {
  return rollUp === 'sum' || rollUp === 'count-passing' ? owed > 0 && value >= owed : value >= 1
}

type Rule = 'none' | 'rise' | 'fall' | 'limit' | 'stay'
/** What kind of figure is asked for: none at all, a rising one, a falling one, a limit, or one to be kept. */
function ruleOf(target: Measured, { low, high }: Goal, { first }: Figure): Rule {
  if (low !== -Infinity && high !== Infinity && !(high === 0 && low === 0)) return 'stay'
  if (high === Infinity) return 'rise'
  // Last year's accidents are no start of this year's, which begin at nought.
  if (!isEvent(target)) {
    const begins = target.baseline ?? (isStock(target) ? first.value : null)
    if (begins !== null && begins > high) return 'fall'
  }
  return high === 0 && !isStock(target) && target.direction !== 'exact' ? 'none' : 'limit'
}

/** Figures that can only become more: reached is reached, passed is passed. */
const countsUp = (target: Measured, rule: Rule): boolean =>
  isFlow(target) && (rule === 'rise' || rule === 'stay' || (rule === 'limit' && !isStock(target)))

function atTheEnd(target: Measured, goal: Goal | null, figure: Figure): Verdict {
  if (goal === null) return { reason: isDone(target, figure) ? 'done' : 'not-done' }
  if (!fulfils(figure.value, goal)) return { reason: 'short' }
  return { reason: ruleOf(target, goal, figure) === 'none' ? 'none-happened' : 'fulfilled' }
}

type On = { figure: Figure; at: At }

function onTheWay(target: Measured, goal: Goal | null, { figure, at }: On): Verdict {
  if (goal === null) return { reason: isSoon(at) ? 'not-done-soon' : 'not-done-yet' }
  const rule = ruleOf(target, goal, figure)
  if (rule === 'none') return { reason: 'none-so-far' }
  if (rule === 'limit') return underLimit(target, goal, { figure, at })
  if (fulfils(figure.value, goal)) return { reason: 'within' }
  const start = beginning(target, figure, at)
  if (!start) return { reason: 'within' }
  const rises = figure.value <= goal.low
  const edge = rises ? goal.low : goal.high
  const pace = paceOf({ start, goal: edge, figure, target, window: at.window })
  const isWrongWay = pace === null || (rises ? start.value >= edge : start.value <= edge)
  if (isWrongWay) return { reason: rule === 'stay' ? 'beyond' : 'fallen' }
  if (start.from === 'first-figure' && pace.over === 0) return { reason: 'first-figure' }
  return { reason: keepsPace(pace) ? 'keeps-pace' : 'behind', forecast: pace.forecast }
}

/** The last tenth of the time, and at least a week. */
function isSoon({ window, cut }: At): boolean {
  return daysBetween(cut, window.to) <= Math.max(7, daysBetween(window.from, window.to) / 10)
}

/** Below a limit all is well, unless what is counted up will pass it at this pace. */
function underLimit(target: Measured, goal: Goal, { figure, at }: On): Verdict {
  if (!fulfils(figure.value, goal)) return { reason: 'beyond' }
  if (!countsUp(target, 'limit')) return { reason: 'within' }
  const start = beginning(target, figure, at)
  const pace = start && paceOf({ start, goal: goal.high, figure, target, window: at.window })
  const forecast = pace?.forecast ?? null
  const exceeds = forecast !== null && figure.value > 0 && !fulfils(forecast, goal)
  return { reason: exceeds ? 'will-exceed' : 'within', forecast }
}
