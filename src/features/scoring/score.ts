import { compare, type Exact, exact, least, minus, most, over, plain, plus, rounded, times, zero } from './exact.ts'
import type { Criterion, CriterionGroup, Rule, SheetContent } from './sheet.ts'

/** What was found for one criterion of one unit. */
export type Mark =
  /** No duty of the kind arose: the criterion does not apply. */
  | { kind: 'not-arisen' }
  /** `asked`: what this unit was asked for, where the criterion has no figure for all. */
  | { kind: 'figure'; value: number; asked: number | null }
  | { kind: 'level'; index: number }
  /** Pass or fail; for a disqualifying criterion, false says that it happened. */
  | { kind: 'passed'; passed: boolean }
  | { kind: 'points'; points: number }
  | { kind: 'events'; plus: number; minus: number }

/** How the points came about, for the sentence that explains them. */
export type Reason =
  | { code: 'proportional'; value: number; asked: number; maximum: number; capped: boolean; excess: boolean }
  | { code: 'lower-reached'; value: number; asked: number; maximum: number }
  | { code: 'lower'; value: number; asked: number; worst: number | null; maximum: number }
  | { code: 'step'; value: number; step: number | null; direction: 'at-least' | 'at-most'; points: number }
  | { code: 'passed' | 'failed' | 'clear' | 'happened'; maximum: number }
  | { code: 'level'; index: number; points: number }
  | { code: 'points'; points: number; maximum: number }
  | { code: 'events'; start: number; plus: number; minus: number; added: number; taken: number; points: number }
  | { code: 'not-arisen' | 'no-mark' | 'asked-zero' | 'wrong-mark'; maximum: number }

export type ScoredCriterion = {
  key: string
  state: 'scored' | 'not-arisen' | 'unknown'
  /** After weight and rounding; 0 while unknown. */
  points: number
  /** After weight. */
  maximum: number
  reason: Reason
  disqualifies: 'happened' | 'below-least' | null
}

export type ScoredGroup = {
  key: string
  kind: CriterionGroup['kind']
  /** After the group's own cap. */
  points: number
  /** Of the criteria that apply. */
  maximum: number
  capped: boolean
  criteria: ScoredCriterion[]
}

export type Score = {
  groups: ScoredGroup[]
  standard: number
  /** What the standard criteria that apply make together. */
  applicable: number
  /** `standard` made up to the scale. */
  rescaled: number
  bonus: number
  penalty: number
  total: number
  /** Whether the total was cut at the scale or lifted to nothing. */
  capped: boolean
  /** Whether every criterion has been judged. */
  complete: boolean
  disqualified: { key: string; why: 'happened' | 'below-least' }[]
}

/**
 * The score of one unit. A criterion's points are exact until they are rounded, once, half up, to the sheet's decimals;
 * sums are of rounded points and exact; rescaling rounds once more. Order of criteria and groups changes nothing.
 */
export function scoreSheet(content: SheetContent, marks: ReadonlyMap<string, Mark>): Score {
  const groups = content.groups.map((group) => scoreGroup(group, marks, content.digits))
  const sumOf = (kind: CriterionGroup['kind'], part: 'points' | 'maximum') =>
    groups.filter((group) => group.kind === kind).reduce((sum, group) => plus(sum, exact(group[part])), zero)
  const standard = sumOf('standard', 'points')
  const applicable = sumOf('standard', 'maximum')
  const rescaled = rescale(content, standard, applicable)
  const bonus = sumOf('bonus', 'points')
  const penalty = sumOf('penalty', 'points')
  const free = minus(plus(rescaled, bonus), penalty)
  const ceiling = content.mayExceed ? free : least(free, exact(content.scale))
  const total = most(ceiling, zero)
  const criteria = groups.flatMap((group) => group.criteria)
  return {
    groups,
    standard: plain(standard),
    applicable: plain(applicable),
    rescaled: plain(rescaled),
    bonus: plain(bonus),
    penalty: plain(penalty),
    total: plain(total),
    capped: compare(total, free) !== 0,
    complete: criteria.every(({ state }) => state !== 'unknown'),
    disqualified: criteria.flatMap(({ key, disqualifies }) => (disqualifies ? [{ key, why: disqualifies }] : [])),
  }
}

function rescale({ notArisen, scale, digits }: SheetContent, standard: Exact, applicable: Exact): Exact {
  if (notArisen === 'lose' || compare(applicable, zero) === 0) return standard
  return rounded(over(times(standard, exact(scale)), applicable), digits)
}

function scoreGroup(group: CriterionGroup, marks: ReadonlyMap<string, Mark>, digits: number): ScoredGroup {
  const criteria = group.criteria.map((criterion) => scoreCriterion(criterion, marks.get(criterion.key), digits))
  const applying = criteria.filter(({ state }) => state !== 'not-arisen')
  const add = (part: 'points' | 'maximum') => applying.reduce((sum, one) => plus(sum, exact(one[part])), zero)
  const sum = add('points')
  const cap = group.kind === 'standard' ? null : group.mostPoints
  const points = cap === null ? sum : least(sum, exact(cap))
  return {
    key: group.key,
    kind: group.kind,
    points: plain(points),
    maximum: plain(add('maximum')),
    capped: compare(points, sum) !== 0,
    criteria,
  }
}

/** The points of one criterion for one mark; no mark is `unknown`, never nothing. */
export function scoreCriterion(criterion: Criterion, mark: Mark | undefined, digits: number): ScoredCriterion {
  const { key, rule, weight } = criterion
  const maximum = rule.kind === 'disqualifying' ? zero : times(exact(criterion.maximum), exact(weight))
  const base = { key, maximum: plain(maximum), disqualifies: null }
  const nothing = (code: 'not-arisen' | 'no-mark' | 'asked-zero' | 'wrong-mark') => ({
    ...base,
    points: 0,
    reason: { code, maximum: base.maximum },
  })
  if (mark === undefined) return { ...nothing('no-mark'), state: 'unknown' }
  if (mark.kind === 'not-arisen' && rule.kind !== 'disqualifying')
    return { ...nothing('not-arisen'), state: 'not-arisen' }
  const judged = judge(rule, mark, criterion.maximum)
  if (typeof judged === 'string') return { ...nothing(judged), state: 'unknown' }
  const low = criterion.leastPoints !== null && compare(judged.raw, exact(criterion.leastPoints)) < 0
  const points = plain(rounded(times(judged.raw, exact(weight)), digits))
  const happened = judged.reason.code === 'happened'
  const disqualifies = happened ? ('happened' as const) : low ? ('below-least' as const) : null
  return { ...base, state: 'scored', points, reason: judged.reason, disqualifies }
}

type Judged = { raw: Exact; reason: Reason }

/** Points before weight and rounding; a code where the mark cannot be judged by this rule. */
function judge(rule: Rule, mark: Mark, maximum: number): Judged | 'wrong-mark' | 'asked-zero' {
  if (mark.kind === 'figure') {
    if (rule.kind === 'proportional') return judgeShare(rule, mark, maximum)
    if (rule.kind === 'lower') return judgeLower(rule, mark, maximum)
    if (rule.kind === 'steps') return judgeSteps(rule, mark.value, maximum)
  }
  if (mark.kind === 'passed' && rule.kind === 'pass-fail')
    return { raw: mark.passed ? exact(maximum) : zero, reason: { code: mark.passed ? 'passed' : 'failed', maximum } }
  if (mark.kind === 'passed' && rule.kind === 'disqualifying')
    return { raw: zero, reason: { code: mark.passed ? 'clear' : 'happened', maximum: 0 } }
  if (mark.kind === 'level' && rule.kind === 'levels') return judgeLevel(rule, mark.index, maximum)
  if (mark.kind === 'points' && rule.kind === 'direct') {
    const raw = between(exact(mark.points), maximum)
    return { raw, reason: { code: 'points', points: plain(raw), maximum } }
  }
  if (mark.kind === 'events' && rule.kind === 'events') return judgeEvents(rule, mark, maximum)
  return 'wrong-mark'
}

const between = (value: Exact, maximum: number): Exact => most(zero, least(value, exact(maximum)))

type Figure = { value: number; asked: number | null }
type Of<K extends Rule['kind']> = Extract<Rule, { kind: K }>

function judgeShare(rule: Of<'proportional'>, mark: Figure, maximum: number): Judged | 'asked-zero' {
  const asked = rule.asked ?? mark.asked
  if (asked === null || asked <= 0) return 'asked-zero'
  const full = exact(maximum)
  const free = most(zero, over(times(exact(mark.value), full), exact(asked)))
  const ceiling = rule.excess === null ? full : rule.excess.most === null ? free : plus(full, exact(rule.excess.most))
  const raw = least(free, ceiling)
  const reason = { code: 'proportional' as const, value: mark.value, asked, maximum }
  return { raw, reason: { ...reason, capped: compare(raw, free) !== 0, excess: compare(raw, full) > 0 } }
}

function judgeLower(rule: Of<'lower'>, mark: Figure, maximum: number): Judged | 'asked-zero' {
  const asked = rule.asked ?? mark.asked
  if (asked === null || asked < 0) return 'asked-zero'
  const { value } = mark
  if (value <= asked) return { raw: exact(maximum), reason: { code: 'lower-reached', value, asked, maximum } }
  const reason = { code: 'lower' as const, value, asked, worst: rule.worst, maximum }
  const full = exact(maximum)
  if (rule.worst === null) return { raw: over(times(exact(asked), full), exact(value)), reason }
  // A worst figure that is no worse than the one asked leaves nothing between them.
  if (rule.worst <= asked) return { raw: zero, reason }
  const left = most(zero, minus(exact(rule.worst), exact(value)))
  return { raw: over(times(full, left), minus(exact(rule.worst), exact(asked))), reason }
}

function judgeSteps({ direction, steps }: Of<'steps'>, value: number, maximum: number): Judged {
  const reached = steps.filter(({ figure }) => (direction === 'at-least' ? value >= figure : value <= figure))
  const best = reached.reduce<(typeof steps)[number] | null>((top, step) => {
    if (top === null) return step
    return (direction === 'at-least' ? step.figure > top.figure : step.figure < top.figure) ? step : top
  }, null)
  const raw = between(exact(best?.points ?? 0), maximum)
  return { raw, reason: { code: 'step', value, step: best?.figure ?? null, direction, points: plain(raw) } }
}

function judgeLevel({ levels }: Of<'levels'>, index: number, maximum: number): Judged | 'wrong-mark' {
  const level = levels[index]
  if (!level) return 'wrong-mark'
  const raw = between(exact(level.points), maximum)
  return { raw, reason: { code: 'level', index, points: plain(raw) } }
}

function judgeEvents(rule: Of<'events'>, mark: { plus: number; minus: number }, maximum: number): Judged {
  const side = (count: number, each: number, cap: number | null) => {
    const sum = times(exact(count), exact(each))
    return cap === null ? sum : least(sum, exact(cap))
  }
  const added = side(mark.plus, rule.plus, rule.mostPlus)
  const taken = side(mark.minus, rule.minus, rule.mostMinus)
  const raw = between(minus(plus(exact(rule.start), added), taken), maximum)
  const counts = { start: rule.start, plus: mark.plus, minus: mark.minus }
  return { raw, reason: { code: 'events', ...counts, added: plain(added), taken: plain(taken), points: plain(raw) } }
}

/** Whether two marks say the same. */
export const sameMark = (a: Mark, b: Mark): boolean =>
  Object.keys({ ...a, ...b }).every((part) => Reflect.get(a, part) === Reflect.get(b, part))
