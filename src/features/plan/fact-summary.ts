import { formatFigure } from '#reading/figures/read-figure.ts'
import type {
  AwardRule,
  CitedInstrument,
  Period,
  Phase,
  Plan,
  Responsibility,
  StandingMovement,
  Target,
} from '#reading/plan.ts'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { labelled } from '../target/target.ts'
import type { DocumentField, FactList } from './facts.ts'
import { planText } from './plan.messages.ts'

/** The kind of a fact by its key: its list, `document.field`, or its own name. */
export type FactKind = keyof (typeof planText)['vi']['label']

export function kindOf(key: string): FactKind {
  const [head = '', rest = ''] = key.split('.')
  return (head === 'document' ? `document.${rest}` : head) as FactKind
}

type Summary = { heading: string; detail: string | null }
type Summariser = (value: never, locale: Locale) => Summary

/** A fact as a person reads it: its name, and beside it what was understood. */
export function summarise(kind: FactKind, value: unknown, locale: Locale): Summary {
  const summariser = summarisers[kind] ?? plain
  return value === null || value === undefined
    ? { heading: planText[locale].none, detail: null }
    : (summariser as (value: unknown, locale: Locale) => Summary)(value, locale)
}

const plain: Summariser = (value: string | number) => ({ heading: String(value), detail: null })
const date: Summariser = (value: string) => ({ heading: formatDate(value), detail: null })
const span = (from: string | null, to: string | null) =>
  [from ? formatDate(from) : '…', to ? formatDate(to) : '…'].join(' – ')

const text: Summariser = (value: { text: string }) => ({ heading: value.text, detail: null })
const named: Summariser = (value: { name: string }) => ({ heading: value.name, detail: null })

/** "≥ 95 %, hằng năm, 31/12/2030"; says so where there is no figure. */
export function figureText(
  target: Pick<Target, 'comparator' | 'value' | 'valueTo' | 'unit' | 'cadence' | 'due'>,
  locale: Locale,
): string {
  const words = planText[locale]
  const { comparator, value, valueTo, unit } = target
  const figure =
    comparator === null || value === null
      ? words.notMeasurable
      : formatFigure({ comparator, value, valueTo, unit }, locale)
  const cadence = target.cadence === 'once' ? '' : words.cadence[target.cadence]
  return [figure, cadence, target.due ? formatDate(target.due) : ''].filter(Boolean).join(', ')
}

const target: Summariser = (value: Target, locale) => ({
  heading: labelled(value),
  detail: figureText(value, locale),
})

const summarisers: Partial<Record<FactKind, Summariser>> = {
  'document.issuedOn': date,
  'document.issuer': named,
  'document.signatory': (value: Plan['document']['signatory'], locale) => ({
    heading: value.name ?? planText[locale].none,
    detail: [value.authority, value.capacity].filter(Boolean).join(' ') || null,
  }),
  theme: text,
  objective: text,
  subjects: text,
  period: (value: Period) => ({ heading: span(value.from, value.to), detail: value.text }),
  citations: (value: CitedInstrument) => ({
    heading: [value.number, value.date ? formatDate(value.date) : ''].filter(Boolean).join(', '),
    detail: [value.issuer, value.subject].filter(Boolean).join(': ') || null,
  }),
  contentGroups: named,
  targets: target,
  requirements: target,
  phases: (value: Phase, locale) => ({
    heading: value.title ? `${value.name}: ${value.title}` : value.name,
    detail: [span(value.from, value.to), value.tasks.length > 0 ? planText[locale].duties(value.tasks.length) : '']
      .filter(Boolean)
      .join(' · '),
  }),
  movements: (value: StandingMovement, locale) => ({
    heading: value.name,
    detail:
      [value.launchedBy ? planText[locale].level[value.launchedBy] : '', value.plan ?? '']
        .filter(Boolean)
        .join(' · ') || null,
  }),
  awards: (value: AwardRule, locale) => ({
    heading: value.text,
    detail: value.level && value.level !== 'other' ? planText[locale].level[value.level] : null,
  }),
  responsibilities: (value: Responsibility, locale) => ({
    heading: value.unit,
    detail: planText[locale].duties(value.duties.length),
  }),
}

/** Keys that a blank plan, or a reading that missed one, may add. */
export const addable = ['theme', 'objective', 'subjects', 'period'] as const
export type Addable = FactList | (typeof addable)[number]
export type { DocumentField }
