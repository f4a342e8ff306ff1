/**
 * What reading a plan document gives: `thidua.plan/1`.
 *
 * Every fact points back to the text it was read from. Nothing is invented: what the document
 * does not say is `null` or `[]`. Dates are `YYYY-MM-DD` in Vietnam time.
 */

/** `[start, end)` in UTF-16 code units of {@link Plan.text}. */
export type Span = readonly [start: number, end: number]

/** ISO calendar date, `YYYY-MM-DD`. Compared as text. */
export type PlainDate = string

export type ReadBy = 'text-layer' | 'docx' | 'plain-text' | 'ocr'
export type Level = 'central' | 'province' | 'district' | 'commune' | 'other'
export type Comparator = 'eq' | 'gte' | 'gt' | 'lte' | 'lt' | 'between'
export type Cadence = 'once' | 'yearly' | 'quarterly' | 'monthly'
export type Severity = 'error' | 'warning' | 'info'

/** Carried by facts of a damaged text: the letters as they stood, and how sure the repaired reading is (0 to 1). */
export type Repaired = { asRead?: string; confidence?: number }

export type Signatory = {
  authority: string | null
  capacity: string | null
  name: string | null
  span: Span | null
} & Repaired

export type DocumentFacts = {
  /** Abbreviation of Decree 30/2020, Appendix III, such as `KH`. */
  kind: string | null
  number: number | null
  symbol: string | null
  issuedOn: PlainDate | null
  issuedYear: number | null
  place: string | null
  issuer: ({ name: string; unit: string | null; span: Span | null } & Repaired) | null
  level: Level
  title: string | null
  titleSpan: Span | null
  numberSpan: Span | null
  dateSpan: Span | null
  signatory: Signatory
  recipients: string[]
}

export type CitedInstrument = {
  kind: string | null
  number: string
  date: PlainDate | null
  issuer: string | null
  subject: string | null
  span: Span
} & Repaired

export type OutlineRole =
  | 'purpose'
  | 'content'
  | 'theme'
  | 'targets'
  | 'tasks'
  | 'subjects'
  | 'period'
  | 'phases'
  | 'awards'
  | 'responsibilities'
  | 'funding'
  | 'other'

export type OutlineNode = {
  label: string | null
  heading: string
  role: OutlineRole
  span: Span
  children: OutlineNode[]
}

export type Target = {
  label: string | null
  name: string
  comparator: Comparator | null
  value: number | null
  valueTo: number | null
  unit: string | null
  cadence: Cadence
  due: PlainDate | null
  measurable: boolean
  /** Index, in the same list, of the target this one is a part of. */
  parent: number | null
  span: Span
} & Repaired

export type TextFact = { text: string; span: Span } & Repaired
export type NamedFact = { name: string; span: Span } & Repaired
export type Milestone = { kind: 'interim-review' | 'final-review'; due: PlainDate | null; span: Span }
export type Phase = {
  name: string
  title: string | null
  from: PlainDate | null
  to: PlainDate | null
  tasks: TextFact[]
  milestones: Milestone[]
  span: Span
} & Repaired
export type StandingMovement = {
  name: string
  launchedBy: Exclude<Level, 'other'> | null
  period: { from: number; to: number } | null
  plan: string | null
  span: Span
} & Repaired
export type AwardRule = { level: Level | null; form: string | null; text: string; span: Span } & Repaired
export type Responsibility = { unit: string; asked: boolean; duties: TextFact[]; span: Span } & Repaired
export type Period = { from: PlainDate | null; to: PlainDate | null; text: string; span: Span } & Repaired

/** A doubt a careful clerk would raise. Never a refusal. */
export type Finding = { rule: string; severity: Severity; message: string; span: Span | null; citation: string | null }

export type Plan = {
  schema: 'thidua.plan/1'
  source: { name: string; mediaType: string; pages: number | null; readBy: ReadBy; damaged: boolean }
  document: DocumentFacts
  citations: CitedInstrument[]
  outline: OutlineNode[]
  theme: TextFact | null
  objective: TextFact | null
  contentGroups: NamedFact[]
  targets: Target[]
  requirements: Target[]
  period: Period | null
  phases: Phase[]
  movements: StandingMovement[]
  awards: AwardRule[]
  responsibilities: Responsibility[]
  findings: Finding[]
  /** The document's text after reading: NFC, wrapped lines joined, page furniture removed. */
  text: string
}
