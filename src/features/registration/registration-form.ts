import { awardTitle } from '#law/award-titles.ts'
import { formatDate, formatNumber, parseDate, parseNumber, parsePercent } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import type { ListedTarget } from '../target/target.queries.ts'
import type { ListedRegistration } from './registration.queries.ts'
import type { Aim, PromisedFigure } from './registration.ts'

/** As typed, so that a refused form comes back untouched; `figures` by target. */
export type RegistrationValues = {
  figures: Record<string, string>
  aims: string[]
  signatoryName: string
  signatoryPost: string
  signedOn: string
  note: string
  basedOn: number
  clientKey: string
}

export type PromiseFault = 'figure' | 'figure-negative' | 'figure-share' | 'figure-yes-no' | 'figure-large'
type Issue = { field: string; code: PromiseFault | 'aim' }
type Promised = Pick<ListedTarget, 'id' | 'measure' | 'value'>

/** Beyond this no unit of an office counts anything, đồng included. */
const mostPromised = 1e12

/** Why a figure cannot be promised on a target; null when it can. A share goes over 100 only where the plan asks for it. */
export function promiseFault(value: number | null, target: Omit<Promised, 'id'>): PromiseFault | null {
  if (value === null) return 'figure'
  if (target.measure === 'yes-no') return value === 0 || value === 1 ? null : 'figure-yes-no'
  if (value < 0) return 'figure-negative'
  if (target.measure === 'ratio' && value > 100 && (target.value ?? 0) <= 100) return 'figure-share'
  return value > mostPromised ? 'figure-large' : null
}

/** A figure as a person writes it: 98,5 or 98,5 %. */
export const readPromise = (typed: string, locale: Locale): number | null =>
  parsePercent(typed, locale) ?? parseNumber(typed, locale)

/** Figures and aims of a form; what could not be understood, by field. */
export function readPromises(
  values: Pick<RegistrationValues, 'figures' | 'aims'>,
  targets: readonly Promised[],
  locale: Locale,
): { promises: PromisedFigure[]; aims: Aim[]; issues: Issue[] } {
  const issues: Issue[] = []
  const promises = targets.flatMap(({ id, ...asked }) => {
    const typed = values.figures[id]?.trim() ?? ''
    if (typed === '') return []
    const value = readPromise(typed, locale)
    const fault = promiseFault(value, asked)
    if (fault !== null) issues.push({ field: `value-${id}`, code: fault })
    return value === null || fault !== null ? [] : [{ targetId: id, value }]
  })
  const aims = [...new Set(values.aims)].flatMap((typed) => {
    const aim = readAim(typed)
    if (aim === null) issues.push({ field: 'aim', code: 'aim' })
    return aim === null ? [] : [aim]
  })
  return { promises, aims, issues }
}

/** "code:LDTT" or "rule:<id>". */
function readAim(typed: string): Aim | null {
  const [, kind, id = ''] = /^(code|rule):([A-Z_]{1,20}|[0-9a-f-]{36})$/.exec(typed) ?? []
  if (kind === 'rule') return { awardCode: null, awardRuleId: id, recipients: null }
  return kind === 'code' && awardTitle(id) ? { awardCode: id, awardRuleId: null, recipients: null } : null
}

export const readDay = (typed: string): string => parseDate(typed) ?? ''

/** What the form shows first: what was promised last, or what the plan asks. */
export function firstValues(
  targets: readonly Pick<ListedTarget, 'id' | 'value' | 'measure'>[],
  last: ListedRegistration | undefined,
  of: { locale: Locale; today: string; clientKey: string },
): RegistrationValues {
  const standing = last?.state === 'registered' ? last : undefined
  const figureOf = (target: Pick<ListedTarget, 'id' | 'value' | 'measure'>): string => {
    const promised = standing?.promises.find(({ target_id }) => target_id === target.id)?.value ?? null
    const value = standing ? promised : target.measure === 'yes-no' ? 1 : target.value
    return value === null ? '' : formatNumber(value, of.locale)
  }
  return {
    figures: Object.fromEntries(targets.map((target) => [target.id, figureOf(target)])),
    aims: (standing?.aims ?? []).map(({ award_code, award_rule_id }) =>
      award_code ? `code:${award_code}` : `rule:${award_rule_id}`,
    ),
    signatoryName: standing?.signatory_name ?? '',
    signatoryPost: standing?.signatory_post ?? '',
    signedOn: formatDate(of.today),
    note: standing?.note ?? '',
    basedOn: last?.version ?? 0,
    clientKey: of.clientKey,
  }
}

/** "từ 95 % trở lên" in short: "≥ 95 %"; null where the plan gives no figure. */
export function askedOf(
  target: Pick<ListedTarget, 'comparator' | 'value' | 'value_to' | 'unit'>,
  locale: Locale,
): string | null {
  const { comparator, value, value_to, unit } = target
  if (comparator === null || value === null) return null
  const signs: Record<string, string> = { gte: '≥ ', gt: '> ', lte: '≤ ', lt: '< ' }
  const figure = formatNumber(value, locale)
  const range = comparator === 'between' && value_to !== null ? `${figure} – ${formatNumber(value_to, locale)}` : figure
  return `${signs[comparator] ?? ''}${range}${unit ? ` ${unit}` : ''}`
}
