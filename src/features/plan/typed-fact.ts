import { formatFigure } from '#reading/figures/read-figure.ts'
import type { Milestone, Target, TextFact } from '#reading/plan.ts'
import { formatDate } from '#web/format.ts'
import type { Typed } from './correction.ts'
import type { FactKind } from './fact-summary.ts'

const date = (value: unknown) => (typeof value === 'string' ? formatDate(value) : '')
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const lines = (value: unknown) => ((value ?? []) as TextFact[]).map((fact) => fact.text).join('\n')

const reviewDay = (milestones: unknown, kind: Milestone['kind']) =>
  date(((milestones ?? []) as Milestone[]).find((milestone) => milestone.kind === kind)?.due)

/** A fact's value as it stands in the fields of its form; the way back is `correct`. */
export function typedFact(kind: FactKind, value: unknown): Typed {
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object') return { value: kind === 'document.issuedOn' ? date(value) : String(value) }
  const fact = value as Record<string, unknown>
  if (kind === 'targets' || kind === 'requirements') return typedTarget(value as Target)
  return {
    name: text(fact.name),
    text: text(fact.text),
    title: text(fact.title),
    from: date(fact.from),
    to: date(fact.to),
    number: text(fact.number),
    date: date(fact.date),
    subject: text(fact.subject),
    launchedBy: text(fact.launchedBy),
    plan: text(fact.plan),
    level: text(fact.level),
    unit: text(fact.unit),
    asked: fact.asked === true ? 'yes' : '',
    duties: lines(fact.duties),
    tasks: lines(fact.tasks),
    interimReview: reviewDay(fact.milestones, 'interim-review'),
    finalReview: reviewDay(fact.milestones, 'final-review'),
    authority: text(fact.authority),
    capacity: text(fact.capacity),
  }
}

function typedTarget({ name, comparator, value, valueTo, unit, cadence, due }: Target): Typed {
  const figure = comparator === null || value === null ? '' : formatFigure({ comparator, value, valueTo, unit }, 'vi')
  return { name, figure, cadence, due: date(due) }
}
