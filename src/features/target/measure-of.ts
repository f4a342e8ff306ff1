import type { RollUp as LibraryRollUp } from '#law/register/indicators/row.ts'
import { type Indicator, indicators } from '#law/register/indicators.ts'
import { fold } from '#reading/fold.ts'
import type { Cadence, Comparator } from '#reading/plan.ts'
import type { ReportEvery } from '../result/period.ts'
import type { Measure } from '../result/typed-figure.ts'
import type { Direction } from './goal.ts'
import type { RollUpMethod } from './roll-up.ts'

export type OverTime = 'last' | 'sum' | 'average' | 'max'

/** How a target is measured; a person may change each of these before the movement is launched. */
export type TargetMeasure = {
  indicator: string | null
  direction: Direction | null
  measure: Measure
  roll_up: RollUpMethod
  over_time: OverTime
  report_every: ReportEvery | null
}

/** What a plan says of a target, as far as measuring goes. */
export type SaidTarget = {
  name: string
  comparator: Comparator | null
  value: number | null
  unit: string | null
  cadence: Cadence
  measurable: boolean
}

/** From reading to measuring: what the words of a plan and the library of indicators say of how a target is counted. */
export function measureOf(said: SaidTarget): TargetMeasure {
  const indicator = indicatorOf(said)
  const rhythm = said.cadence === 'monthly' || said.cadence === 'quarterly' ? said.cadence : null
  const common = { indicator: indicator?.code ?? null, over_time: 'last' as const, report_every: rhythm }
  if (!said.measurable || said.comparator === null || said.value === null)
    return { ...common, direction: null, measure: 'yes-no', roll_up: 'count-passing' }
  return { ...common, direction: directionOf(said, indicator), ...countingOf(said, indicator) }
}

const known = indicators.map((indicator) => ({
  indicator,
  names: [indicator.name.vi, ...indicator.aliases].map(
    (name) =>
      ` ${fold(name)
        .replaceAll(/[^a-z0-9%]+/g, ' ')
        .trim()} `,
  ),
}))

/** The indicator of the library whose name, or another of its names, says most of the target's; of the same kind of unit. */
export function indicatorOf({ name, unit }: Pick<SaidTarget, 'name' | 'unit'>): Indicator | null {
  const words = ` ${fold(name)
    .replaceAll(/[^a-z0-9%]+/g, ' ')
    .trim()} `
  let best: { indicator: Indicator; length: number } | null = null
  for (const { indicator, names } of known) {
    if ((indicator.unit === '%') !== (unit === '%')) continue
    for (const alias of names)
      if (words.includes(alias) && alias.length > (best?.length ?? 0)) best = { indicator, length: alias.length }
  }
  return best?.indicator ?? null
}

const lessens = /^(?:muc |ty le )?(?:giam|keo giam|cat giam)\b(?!.*\b(?:con|xuong)\b)/
const leaves = /\b(?:con|xuong|khong de|khong co|khong xay ra)\b/
const grows = /\b(?:toc do|tang truong|tang|giam|nhip do)\b/
const averaged = /\b(?:binh quan|trung binh|diem|xep hang|xep thu)\b/

/** "Giảm 5 %" asks for much lessening, "giảm còn 2 %" for little left. */
function directionOf({ name, comparator, value }: SaidTarget, indicator: Indicator | null): Direction | null {
  const words = fold(name)
  if (comparator === 'between') return null
  if (comparator === 'gte' || comparator === 'gt') return 'higher'
  if (comparator === 'lte' || comparator === 'lt' || value === 0) return 'lower'
  if (lessens.test(words)) return 'higher'
  return leaves.test(words) || (indicator && indicator.direction !== 'higher') ? 'lower' : 'higher'
}

type Counting = Pick<TargetMeasure, 'measure' | 'roll_up'>
const byLibrary: Record<LibraryRollUp, Counting> = {
  sum: { measure: 'number', roll_up: 'sum' },
  latest: { measure: 'number', roll_up: 'last' },
  'ratio-of-sums': { measure: 'ratio', roll_up: 'weighted-ratio' },
  own: { measure: 'number', roll_up: 'average' },
}

/** Shares are weighed, never added; growth and figures per head are averaged; the rest is counted and added up. */
function countingOf({ name, unit }: SaidTarget, indicator: Indicator | null): Counting {
  const words = fold(name)
  const changes = unit === '%' && grows.test(words)
  const isShare = indicator?.rollUp === 'ratio-of-sums'
  // So many of a thousand, or so much more than last year, is no share of a whole.
  if (changes || (isShare && unit !== '%')) return byLibrary.own
  if (indicator) return byLibrary[indicator.rollUp]
  if (unit === '%') return byLibrary['ratio-of-sums']
  return unit?.includes('/') || unit === 'điểm' || averaged.test(words) ? byLibrary.own : byLibrary.sum
}
