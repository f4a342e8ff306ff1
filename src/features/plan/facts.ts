import type { Finding, Plan, Signatory, Span } from '#reading/plan.ts'
import { readSubjects } from './subjects.ts'

/** The groups of the confirm screen, in the order of the paper. */
export const factGroups = [
  'document',
  'citations',
  'theme',
  'targets',
  'requirements',
  'period',
  'movements',
  'awards',
  'responsibilities',
] as const
export type FactGroup = (typeof factGroups)[number]

/** Keys of the document's own facts: each a plain value that one field corrects. */
export const documentFields = ['kind', 'number', 'symbol', 'issuedOn', 'place', 'issuer', 'title', 'signatory'] as const
export type DocumentField = (typeof documentFields)[number]

/** Lists of the plan whose items are facts. */
export const factLists = [
  'citations',
  'contentGroups',
  'targets',
  'requirements',
  'phases',
  'movements',
  'awards',
  'responsibilities',
] as const
export type FactList = (typeof factLists)[number]

/** One thing read in the document that a person confirms. */
export type Fact = {
  /** `document.title`, `theme`, `targets.3`; an added one is `targets.+` and an id. */
  key: string
  group: FactGroup
  span: Span | null
  /** Why it should be looked at first; empty where it is clear. */
  doubts: Doubt[]
  /** The part of the plan that the key names. */
  value: unknown
}
export type Doubt = 'low-confidence' | 'not-in-document' | 'no-figure' | 'contradictory' | 'unfinished-date'

const groupOfList: Record<FactList, FactGroup> = {
  citations: 'citations',
  contentGroups: 'theme',
  targets: 'targets',
  requirements: 'requirements',
  phases: 'period',
  movements: 'movements',
  awards: 'awards',
  responsibilities: 'responsibilities',
}

/** Below this a repaired reading is shown to a person before it counts. */
const sureEnough = 0.8

/** Every fact of a plan with its place and its doubts, in the order of the confirm screen. */
export function factsOf(plan: Plan): Fact[] {
  const facts = [...documentFacts(plan), ...singleFacts(plan), ...listedFacts(plan)]
  const order = new Map(factGroups.map((group, index) => [group, index]))
  return facts.sort((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0))
}

function documentFacts({ document, findings, text }: Plan): Fact[] {
  const spans: Partial<Record<DocumentField, Span | null>> = {
    number: document.numberSpan,
    symbol: document.numberSpan,
    issuedOn: document.dateSpan,
    place: document.dateSpan,
    issuer: document.issuer?.span ?? null,
    title: document.titleSpan,
    signatory: document.signatory.span,
  }
  return documentFields.map((field) => {
    const value = field === 'signatory' && isUnsigned(document.signatory) ? null : document[field]
    const missing = field === 'signatory' ? document.signatory.name === null : value === null
    const unfinished = field === 'issuedOn' && findings.some(({ rule }) => rule === 'date-incomplete')
    const doubts: Doubt[] = unfinished
      ? ['unfinished-date']
      : missing && text !== ''
        ? ['not-in-document']
        : doubtsOf(value)
    return { key: `document.${field}`, group: 'document', span: spans[field] ?? null, doubts, value }
  })
}

/** Nothing is written where a name, a post and an authority belong. */
const isUnsigned = ({ authority, capacity, name }: Signatory) => (authority ?? capacity ?? name) === null

function singleFacts(plan: Plan): Fact[] {
  const single = (key: string, group: FactGroup, value: { span: Span } | null): Fact[] =>
    value === null ? [] : [{ key, group, span: value.span, doubts: doubtsOf(value), value }]
  return [
    ...single('theme', 'theme', plan.theme),
    ...single('objective', 'theme', plan.objective),
    ...single('subjects', 'theme', readSubjects(plan)),
    ...single('period', 'period', plan.period),
  ]
}

function listedFacts(plan: Plan): Fact[] {
  return factLists.flatMap((list) =>
    plan[list].map((value, index) => ({
      key: `${list}.${index}`,
      group: groupOfList[list],
      span: value.span,
      doubts: [...doubtsOf(value), ...figureDoubts(list, value, plan.findings)],
      value,
    })),
  )
}

function doubtsOf(value: unknown): Doubt[] {
  const confidence = (value as { confidence?: number } | null)?.confidence
  return confidence !== undefined && confidence < sureEnough ? ['low-confidence'] : []
}

function figureDoubts(list: FactList, value: { span: Span }, findings: readonly Finding[]): Doubt[] {
  if (list !== 'targets' && list !== 'requirements') return []
  const measurable = (value as { measurable?: boolean }).measurable
  const contradictory = findings.some(({ rule, span }) => rule === 'contradictory-figure' && overlap(span, value.span))
  return [...(contradictory ? (['contradictory'] as const) : []), ...(measurable ? [] : (['no-figure'] as const))]
}

function overlap(a: Span | null, b: Span): boolean {
  return a !== null && a[0] < b[1] && b[0] < a[1]
}

/** The list and group a key belongs to; null for a key of no list. */
export function listOfKey(key: string): FactList | null {
  const list = key.split('.')[0]
  return factLists.find((name) => name === list) ?? null
}

/** Whether a key may name a fact that the reading does not have: a new item of a list, or a single fact. */
export function mayBeAdded(key: string): boolean {
  const list = listOfKey(key)
  return list ? /^\.\+[0-9a-f-]{36}$/.test(key.slice(list.length)) : groupOfKey(key) !== null
}

export function groupOfKey(key: string): FactGroup | null {
  const list = listOfKey(key)
  if (list) return groupOfList[list]
  if (key === 'theme' || key === 'objective' || key === 'subjects') return 'theme'
  if (key === 'period') return 'period'
  return documentFields.some((field) => key === `document.${field}`) ? 'document' : null
}
