/** How one criterion turns what was found into points. Points are of the criterion's `maximum` unless said otherwise. */
export type Rule =
  /**
   * Figure ÷ asked × maximum. `asked` null: each unit has its own. `excess` null: never more than the maximum; else
   * more for more, by at most `excess.most` points above the maximum (null: without end).
   */
  | { kind: 'proportional'; asked: number | null; excess: { most: number | null } | null }
  /** Up to `asked` the maximum; above, asked ÷ figure × maximum, or falling evenly to nothing at `worst`. */
  | { kind: 'lower'; asked: number | null; worst: number | null }
  /** The step reached gives its points; none reached gives none. */
  | { kind: 'steps'; direction: 'at-least' | 'at-most'; steps: { figure: number; points: number }[] }
  | { kind: 'pass-fail' }
  /** Named levels, each with its points. */
  | { kind: 'levels'; levels: { name: string; points: number }[] }
  /** Points are given directly. */
  | { kind: 'direct' }
  /** Begins with `start`; each event adds or takes away, each side by at most so much (null: without end). */
  | { kind: 'events'; start: number; plus: number; mostPlus: number | null; minus: number; mostMinus: number | null }
  /** No points: when it happened, the unit is not ranked. */
  | { kind: 'disqualifying' }

export type RuleKind = Rule['kind']
export const ruleKinds = [
  'proportional',
  'lower',
  'steps',
  'pass-fail',
  'levels',
  'direct',
  'events',
  'disqualifying',
] as const satisfies readonly RuleKind[]

/** Rules that judge a figure, which may come from a target's accepted results. */
export const figureRules: ReadonlySet<RuleKind> = new Set(['proportional', 'lower', 'steps'])

export type Criterion = {
  /** Stands for the criterion in entries; never changes, in no edition. */
  key: string
  name: string
  maximum: number
  /** Multiplies points and maximum. */
  weight: number
  rule: Rule
  /** The target whose accepted results give the figure; null: it is typed. */
  targetId: string | null
  /** Fewer points than this take the unit out of the ranking. */
  leastPoints: number | null
  /** How it is judged, in the words of the paper that says so. */
  guide: string | null
}

export const groupKinds = ['standard', 'bonus', 'penalty'] as const

export type CriterionGroup = {
  key: string
  name: string
  /** `bonus` points are added, `penalty` points are taken away, after rescaling. */
  kind: (typeof groupKinds)[number]
  /** Of a bonus or penalty group: at most so many points in all; null: without end. */
  mostPoints: number | null
  /** Units whose people appraise this group; none: the officer does. */
  appraisers: string[]
  criteria: Criterion[]
}

const sheetKind = 'thidua.score-sheet/1'

/** What is frozen when a sheet is published. */
export type SheetContent = {
  kind: typeof sheetKind
  /** 100 or 1000: what the standard criteria make together. */
  scale: number
  /** Decimals that points are rounded to, half up, once a criterion and once when rescaled. */
  digits: number
  /** Where a duty did not arise: the rest is made up to the scale (`rescale`), or its points are lost. */
  notArisen: 'rescale' | 'lose'
  /** Whether bonus and excess points may lift a total above the scale. */
  mayExceed: boolean
  /** How many units take each place. */
  places: { first: number; second: number; third: number }
  /** Where it comes from, when it was taken from a sample nobody has verified. */
  unverifiedSource: string | null
  groups: CriterionGroup[]
}

export const emptyContent = (scale: number): SheetContent => ({
  kind: sheetKind,
  scale,
  digits: 2,
  notArisen: 'rescale',
  mayExceed: false,
  places: { first: 1, second: 1, third: 1 },
  unverifiedSource: null,
  groups: [],
})

export const criteriaOf = (content: SheetContent): Criterion[] => content.groups.flatMap(({ criteria }) => criteria)

export function criterionOf(
  content: SheetContent,
  key: string,
): { group: CriterionGroup; criterion: Criterion } | null {
  for (const group of content.groups)
    for (const criterion of group.criteria) if (criterion.key === key) return { group, criterion }
  return null
}

/** What keeps a sheet from being published, each at the criterion or group it is about. */
export type SheetIssue = { code: SheetIssueCode; at: string | null; facts: Record<string, string | number> }
export type SheetIssueCode =
  | 'no-criteria'
  | 'sum-differs'
  | 'no-maximum'
  | 'no-weight'
  | 'no-steps'
  | 'no-levels'
  | 'points-above-maximum'
  | 'no-asked'
  | 'worst-not-worse'
  | 'no-events'
  | 'least-above-maximum'

export function sheetIssues(content: SheetContent): SheetIssue[] {
  const standard = content.groups.filter(({ kind }) => kind === 'standard')
  const sum = standard.flatMap(({ criteria }) => criteria).reduce((all, one) => all + weightedCents(one), 0)
  if (criteriaOf(content).length === 0) return [{ code: 'no-criteria', at: null, facts: {} }]
  const facts = { sum: sum / 1e6, scale: content.scale }
  const differs = Math.round(content.scale * 1e6) !== sum
  return [
    ...(differs ? [{ code: 'sum-differs' as const, at: null, facts }] : []),
    ...criteriaOf(content).flatMap((criterion) =>
      criterionIssues(criterion).map((code) => ({ code, at: criterion.key, facts: { name: criterion.name } })),
    ),
  ]
}

/** A criterion's weighted maximum in millionths, whole. */
const weightedCents = ({ rule, maximum, weight }: Criterion): number =>
  rule.kind === 'disqualifying' ? 0 : Math.round(maximum * weight * 1e6)

function criterionIssues(criterion: Criterion): SheetIssueCode[] {
  const { rule, maximum, weight, leastPoints, targetId } = criterion
  if (rule.kind === 'disqualifying') return []
  const found: SheetIssueCode[] = []
  if (maximum <= 0) found.push('no-maximum')
  if (weight <= 0) found.push('no-weight')
  if (leastPoints !== null && leastPoints > maximum) found.push('least-above-maximum')
  return [...found, ...ruleIssues(rule, maximum, targetId)]
}

function ruleIssues(rule: Rule, maximum: number, targetId: string | null): SheetIssueCode[] {
  const above = (points: readonly { points: number }[]) => points.some((one) => one.points > maximum)
  if (rule.kind === 'steps') {
    if (rule.steps.length === 0) return ['no-steps']
    return above(rule.steps) ? ['points-above-maximum'] : []
  }
  if (rule.kind === 'levels') {
    if (rule.levels.length === 0) return ['no-levels']
    return above(rule.levels) ? ['points-above-maximum'] : []
  }
  if (rule.kind === 'events') return rule.plus === 0 && rule.minus === 0 ? ['no-events'] : []
  if (rule.kind === 'proportional')
    return rule.asked !== null && rule.asked <= 0 && targetId === null ? ['no-asked'] : []
  if (rule.kind === 'lower')
    return rule.worst !== null && rule.asked !== null && rule.worst <= rule.asked ? ['worst-not-worse'] : []
  return []
}
