import { readDate, readDue } from '#reading/figures/dates.ts'
import type { Figure } from '#reading/figures/figure.ts'
import { readCadence } from '#reading/figures/periods.ts'
import { chooseFigure, readFigure, readFigures } from '#reading/figures/read-figure.ts'
import type { Cadence, Level, Milestone, Span, Target } from '#reading/plan.ts'
import { parseDate } from '#web/format.ts'

/** Fields of a form, as typed. */
export type Typed = Readonly<Record<string, string>>
/** What was understood, or a sentence code for each field that was not. */
export type Correction = { value: unknown } | { errors: Record<string, string> }

type Previous = { span?: Span | null } & Record<string, unknown>

const cadences: readonly Cadence[] = ['once', 'yearly', 'quarterly', 'monthly']

/**
 * Turns what a person typed for one fact into the fact's value. `kind` is the fact's list (`targets`), its own key
 * (`theme`, `period`) or `document.field`. Dates may be `31/12/2025`, `2025-12-31` or words; figures go through the
 * same grammar as the document.
 */
export function correct(kind: string, previous: Previous | null, typed: Typed): Correction {
  const corrector = Object.hasOwn(correctors, kind) ? correctors[kind] : undefined
  if (!corrector) throw new Error(`no correction for ${kind}`)
  const found = corrector(tidied(typed), previous)
  const errors = Object.fromEntries(
    Object.entries(found).flatMap(([field, got]) => (got instanceof Wrong ? [[field, got.code]] : [])),
  )
  if (Object.keys(errors).length > 0) return { errors }
  if ('$' in found) return { value: found.$ }
  const { asRead: _read, confidence: _confidence, ...kept } = previous ?? {}
  return { value: { ...kept, span: previous?.span ?? [0, 0], ...found } }
}

/**
 * NFC with plain line ends and no control characters: the database keeps no NUL, and a browser sends CR LF. A file sent
 * in a field of text is no text.
 */
function tidied(typed: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([field, text]) => (typeof text === 'string' ? [[field, plainText(text)]] : [])),
  )
}

function plainText(text: string): string {
  return text
    .normalize('NFC')
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
}

class Wrong {
  readonly code: string
  constructor(code: string) {
    this.code = code
  }
}

type Corrector = (typed: Typed, previous: Previous | null) => Record<string, unknown>

const required = (text: string | undefined) => text?.trim() || new Wrong('field-empty')
const optional = (text: string | undefined) => text?.trim() || null
const levels: readonly Level[] = ['central', 'province', 'district', 'commune', 'other']
const level = (text: string | undefined) => levels.find((known) => known === text) ?? null

/** Empty is "not stated"; anything else must be a whole date. */
export function typedDate(text: string | undefined): string | null | Wrong {
  const typed = text?.trim() ?? ''
  if (typed === '') return null
  const found = parseDate(typed) ?? readDate(typed) ?? readDue(typed)
  return found !== null && found >= '1900' ? found : new Wrong('date-unreadable')
}

/** No demand is written longer, and none is larger: a larger number is not exact any more. */
const longestFigure = 200
const mostCounted = 1e15

/** One figure, wholly understood: a second number or a minus sign would be lost without a word. */
function typedFigure(text: string | undefined): Figure | null | Wrong {
  const typed = text?.trim() ?? ''
  if (typed === '') return null
  if (typed.length > longestFigure) return new Wrong('figure-unreadable')
  const [start, end] = chooseFigure(readFigures(typed))?.span ?? [0, typed.length]
  const left = typed.slice(0, start) + typed.slice(end)
  if (/\d/.test(left) || /^[-−]/.test(typed)) return new Wrong('figure-unreadable')
  const figure = readFigure(typed)
  return figure && Math.abs(figure.value) <= mostCounted ? figure : new Wrong('figure-unreadable')
}

type TypedTarget = Partial<Record<keyof Target | 'figure', unknown>>

function typedTarget(typed: Typed, previous: Previous | null): TypedTarget {
  const figure = typedFigure(typed.figure)
  if (figure instanceof Wrong) return { figure, name: required(typed.name), due: typedDate(typed.due) }
  return {
    name: required(typed.name),
    label: previous?.label ?? null,
    parent: previous?.parent ?? null,
    comparator: figure?.comparator ?? null,
    value: figure?.value ?? null,
    valueTo: figure?.valueTo ?? null,
    unit: figure?.unit ?? null,
    measurable: figure !== null,
    cadence: cadences.find((cadence) => cadence === typed.cadence) ?? readCadence(typed.cadence ?? ''),
    due: typedDate(typed.due),
  }
}

function typedNumber(text: string | undefined): number | null | Wrong {
  const typed = text?.trim() ?? ''
  if (typed === '') return null
  return /^\d{1,5}$/.test(typed) ? Number(typed) : new Wrong('number-unreadable')
}

const ordered = (from: unknown, to: unknown) =>
  typeof from === 'string' && typeof to === 'string' && to < from ? new Wrong('dates-reversed') : to

/** The lines of a text area, without blanks. */
const lines = (text: string | undefined) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const textOnly: Corrector = ({ text }) => ({ text: required(text) })
const nameOnly: Corrector = ({ name }) => ({ name: required(name) })

const correctors: Record<string, Corrector> = {
  'document.kind': ({ value }) => ({ $: optional(value) }),
  'document.number': ({ value }) => {
    const number = typedNumber(value)
    return number instanceof Wrong ? { value: number } : { $: number }
  },
  'document.symbol': ({ value }) => ({ $: optional(value) }),
  'document.issuedOn': ({ value }) => {
    const date = typedDate(value)
    return date instanceof Wrong ? { value: date } : { $: date }
  },
  'document.place': ({ value }) => ({ $: optional(value) }),
  'document.title': ({ value }) => ({ $: optional(value) }),
  'document.issuer': ({ name }, previous) => ({ name: required(name), unit: previous?.unit ?? null }),
  'document.signatory': ({ authority, capacity, name }) => ({
    authority: optional(authority),
    capacity: optional(capacity),
    name: optional(name),
  }),
  theme: textOnly,
  objective: textOnly,
  subjects: textOnly,
  period: ({ from, to, text }) => {
    const first = typedDate(from)
    return { from: first, to: ordered(first, typedDate(to)), text: text?.trim() ?? '' }
  },
  citations: ({ number, date, subject }, previous) => ({
    kind: previous?.kind ?? null,
    issuer: previous?.issuer ?? null,
    number: required(number),
    date: typedDate(date),
    subject: optional(subject),
  }),
  contentGroups: nameOnly,
  targets: typedTarget,
  requirements: typedTarget,
  phases: ({ name, title, from, to, tasks, interimReview, finalReview }, previous) => {
    const first = typedDate(from)
    const reviews = { 'interim-review': typedReview(interimReview), 'final-review': typedReview(finalReview) }
    const milestones = (previous?.milestones ?? []) as Milestone[]
    return {
      name: required(name),
      title: optional(title),
      from: first,
      to: ordered(first, typedDate(to)),
      ...wrongReviews(reviews),
      milestones: reviewKinds.flatMap((kind) => keptReview(kind, reviews[kind], milestones)),
      tasks: keptTexts(tasks, previous?.tasks),
    }
  },
  movements: ({ name, launchedBy, plan }, previous) => ({
    name: required(name),
    launchedBy: level(launchedBy),
    period: previous?.period ?? null,
    plan: optional(plan),
  }),
  awards: ({ text, level: at }, previous) => ({ text: required(text), level: level(at), form: previous?.form ?? null }),
  responsibilities: ({ unit, duties, asked }, previous) => ({
    unit: required(unit),
    asked: asked === 'yes',
    duties: keptTexts(duties, previous?.duties),
  }),
}

const reviewKinds = ['interim-review', 'final-review'] as const
/** Undefined where the form has no field for it. */
type ReviewDay = string | null | Wrong | undefined
type Reviews = Record<Milestone['kind'], ReviewDay>

const typedReview = (text: string | undefined): ReviewDay => (text === undefined ? undefined : typedDate(text))

/** Only what could not be understood: a form's fields are not the fact's. */
const wrongReviews = ({ 'interim-review': interimReview, 'final-review': finalReview }: Reviews) =>
  Object.fromEntries(Object.entries({ interimReview, finalReview }).filter(([, due]) => due instanceof Wrong))

/** A review without a day stays when the plan names one; the field that was emptied takes the dated one away. */
function keptReview(kind: Milestone['kind'], due: ReviewDay, before: readonly Milestone[]): Milestone[] {
  const [first, ...others] = before.filter((milestone) => milestone.kind === kind)
  if (due === undefined) return before.filter((milestone) => milestone.kind === kind)
  if (due instanceof Wrong) return []
  const now =
    due === null ? (first?.due === null ? [first] : []) : [{ kind, due, span: first?.span ?? ([0, 0] as const) }]
  return [...now, ...others]
}

/** Lines of a text area as text facts; a line that was there before keeps its place in the document. */
function keptTexts(text: string | undefined, previous: unknown): { text: string; span: Span }[] {
  const before = [...((previous ?? []) as { text: string; span: Span }[])]
  return lines(text).map((line) => {
    const at = before.findIndex((fact) => fact.text === line)
    return (at < 0 ? undefined : before.splice(at, 1)[0]) ?? { text: line, span: [0, 0] }
  })
}
