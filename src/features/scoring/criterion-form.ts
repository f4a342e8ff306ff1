import { formatNumber, parseNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { type Criterion, figureRules, type Rule, type RuleKind, ruleKinds } from './sheet.ts'

/** Fields of the form of one criterion, as typed. */
export const criterionFields = [
  ...(['name', 'group', 'kind', 'maximum', 'weight', 'guide', 'leastPoints', 'target', 'asked', 'excess'] as const),
  ...(['excessMost', 'worst', 'direction', 'list', 'start', 'plus', 'mostPlus', 'minus', 'mostMinus'] as const),
] as const
export type CriterionField = (typeof criterionFields)[number]
export type TypedCriterion = Record<CriterionField, string>

export type FormIssue = { field: CriterionField; code: 'name' | 'number' | 'list' }

export const isRuleKind = (kind: string): kind is RuleKind => (ruleKinds as readonly string[]).includes(kind)

/** Reads the form; every field that cannot be understood is named. Empty limits are no limit. */
export function readCriterion(
  typed: TypedCriterion,
  key: string,
  locale: Locale,
): { criterion: Criterion; issues: FormIssue[] } {
  const issues: FormIssue[] = []
  const number = (field: CriterionField): number | null => {
    const text = typed[field].trim()
    if (text === '') return null
    const value = parseNumber(text, locale)
    if (value !== null && value >= 0 && value <= 1e12) return value
    issues.push({ field, code: 'number' })
    return null
  }
  const name = typed.name.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (name === '' || name.length > 300) issues.push({ field: 'name', code: 'name' })
  const kind = isRuleKind(typed.kind) ? typed.kind : 'direct'
  const rule = readRule(kind, typed, { number, wrongList: () => issues.push({ field: 'list', code: 'list' }), locale })
  const criterion = {
    ...{ key, name, rule, maximum: number('maximum') ?? 0, weight: number('weight') ?? 1 },
    targetId: figureRules.has(kind) && typed.target !== '' ? typed.target : null,
    leastPoints: kind === 'disqualifying' ? null : number('leastPoints'),
    guide: typed.guide.normalize('NFC').trim() || null,
  }
  return { criterion, issues }
}

type Reading = { number(field: CriterionField): number | null; wrongList(): void; locale: Locale }

function readRule(kind: RuleKind, typed: TypedCriterion, { number, wrongList, locale }: Reading): Rule {
  if (kind === 'proportional') {
    const excess = typed.excess === 'yes' ? { most: number('excessMost') } : null
    return { kind, asked: number('asked'), excess }
  }
  if (kind === 'lower') return { kind, asked: number('asked'), worst: number('worst') }
  if (kind === 'events') {
    const plus = { plus: number('plus') ?? 0, mostPlus: number('mostPlus') }
    return { kind, start: number('start') ?? 0, ...plus, minus: number('minus') ?? 0, mostMinus: number('mostMinus') }
  }
  if (kind === 'steps') {
    const steps = readList(typed.list, locale).map(({ name, points }) => ({
      figure: parseNumber(name, locale),
      points,
    }))
    if (steps.some(({ figure, points }) => figure === null || points === null)) wrongList()
    const direction = typed.direction === 'at-most' ? 'at-most' : 'at-least'
    return { kind, direction, steps: steps.map(({ figure, points }) => ({ figure: figure ?? 0, points: points ?? 0 })) }
  }
  if (kind === 'levels') {
    const levels = readList(typed.list, locale)
    if (levels.some(({ name, points }) => name === '' || points === null)) wrongList()
    return { kind, levels: levels.map(({ name, points }) => ({ name, points: points ?? 0 })) }
  }
  return { kind }
}

/** Lines "text = points"; what stands after the last "=" are the points. */
function readList(text: string, locale: Locale): { name: string; points: number | null }[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 50)
    .map((line) => {
      const at = line.lastIndexOf('=')
      const points = at < 0 ? null : parseNumber(line.slice(at + 1), locale)
      return { name: line.slice(0, Math.max(at, 0)).trim(), points: points === null || points < 0 ? null : points }
    })
}

/** What the form shows of a criterion. */
export function typedCriterion(criterion: Criterion, group: string, locale: Locale): TypedCriterion {
  const figure = (value: number | null) => (value === null ? '' : formatNumber(value, locale))
  const { rule } = criterion
  const blank = Object.fromEntries(criterionFields.map((field) => [field, ''])) as TypedCriterion
  const base = {
    ...{ ...blank, group, name: criterion.name, kind: rule.kind, maximum: figure(criterion.maximum) },
    ...{ weight: figure(criterion.weight), guide: criterion.guide ?? '', leastPoints: figure(criterion.leastPoints) },
    target: criterion.targetId ?? '',
  }
  const list = (rows: readonly { name: string; points: number }[]) =>
    rows.map(({ name, points }) => `${name} = ${figure(points)}`).join('\n')
  if (rule.kind === 'proportional') {
    const excess = rule.excess === null ? {} : { excess: 'yes', excessMost: figure(rule.excess.most) }
    return { ...base, asked: figure(rule.asked), ...excess }
  }
  if (rule.kind === 'lower') return { ...base, asked: figure(rule.asked), worst: figure(rule.worst) }
  if (rule.kind === 'levels') return { ...base, list: list(rule.levels) }
  if (rule.kind === 'steps') {
    const steps = rule.steps.map((step) => ({ name: figure(step.figure), points: step.points }))
    return { ...base, direction: rule.direction, list: list(steps) }
  }
  if (rule.kind !== 'events') return base
  const plus = { plus: figure(rule.plus), mostPlus: figure(rule.mostPlus) }
  return { ...base, start: figure(rule.start), ...plus, minus: figure(rule.minus), mostMinus: figure(rule.mostMinus) }
}
