import type { Plan, Target, TextFact } from '#reading/plan.ts'
import { emptyPlan } from './empty-plan.ts'
import { documentFields, type Fact, type FactList, factLists, factsOf, groupOfKey } from './facts.ts'
import { stateFindings } from './finding-state.ts'
import { placeFacts } from './place-facts.ts'

export const verdicts = ['confirmed', 'corrected', 'added', 'rejected', 'reopened'] as const
export type Verdict = (typeof verdicts)[number]

/** What a person said of one fact. `value` is the fact as corrected or added. */
export type Decision = { key: string; verdict: Verdict; value: unknown; by: string; at: Date }

export type ReviewedFact = Fact & {
  verdict: Exclude<Verdict, 'reopened'> | null
  decidedBy: string | null
}

/** Every fact as it stands now: what was read, under what people decided one after another. */
export function reviewFacts(plan: Plan, decisions: readonly Decision[]): ReviewedFact[] {
  const byKey = Map.groupBy(decisions, ({ key }) => key)
  const read = factsOf(plan).map((fact) => decided(fact, byKey.get(fact.key) ?? []))
  const keys = new Set(read.map(({ key }) => key))
  return placeFacts(read, [...byKey].filter(([key]) => !keys.has(key)).flatMap(addedFact))
}

/** Confirming and rejecting keep the value that stands; reopening gives back what was read. */
function decided(fact: Fact, decisions: readonly Decision[]): ReviewedFact {
  const open: ReviewedFact = { ...fact, verdict: null, decidedBy: null }
  let now = open
  for (const decision of decisions) now = decision.verdict === 'reopened' ? open : withVerdict(now, decision)
  return now
}

/** An added fact is gone once it is reopened, unless that took back its rejection. */
function addedFact([key, decisions]: [string, readonly Decision[]]): ReviewedFact[] {
  const group = groupOfKey(key)
  if (!group) return []
  const open: ReviewedFact = { key, group, span: null, doubts: [], value: null, verdict: null, decidedBy: null }
  let now = open
  for (const decision of decisions) {
    if (decision.verdict === 'reopened') now = now.verdict === 'rejected' ? { ...now, verdict: 'added' } : open
    else if (now !== open || decision.verdict === 'added') now = withVerdict(now, decision)
  }
  return now === open ? [] : [{ ...now, span: spanOf(now.value) }]
}

function withVerdict(fact: ReviewedFact, { verdict, value, by }: Decision): ReviewedFact {
  if (verdict === 'reopened') return fact
  const changed = verdict === 'corrected' || verdict === 'added'
  return { ...fact, value: changed ? value : fact.value, verdict, decidedBy: by }
}

const spanOf = (value: unknown) => (value as { span?: Fact['span'] } | null)?.span ?? null

/** Facts that nobody has decided on yet. */
export function openFacts(facts: readonly ReviewedFact[]): ReviewedFact[] {
  return facts.filter(({ verdict }) => verdict === null)
}

/** Open facts that are clear, and so may be confirmed together. */
export function clearFacts(facts: readonly ReviewedFact[]): ReviewedFact[] {
  return openFacts(facts).filter(({ doubts }) => doubts.length === 0)
}

/**
 * The plan as confirmed: corrected and added facts in, rejected facts out, parts still under their wholes, and of the
 * findings those whose gap nobody has filled.
 */
export function confirmedPlan(plan: Plan, facts: readonly ReviewedFact[]): Plan {
  const kept = (list: FactList) =>
    facts.filter(({ key, verdict }) => key.startsWith(`${list}.`) && verdict !== 'rejected')
  const lists = Object.fromEntries(factLists.map((list) => [list, kept(list).map(({ value }) => value)]))
  const single = (key: string) => facts.find((fact) => fact.key === key && fact.verdict !== 'rejected')?.value ?? null
  const empty = emptyPlan('').document
  const document = Object.fromEntries(
    documentFields.map((field) => {
      const fact = facts.find(({ key }) => key === `document.${field}`)
      const value = fact?.verdict === 'rejected' ? empty[field] : fact?.value
      return [field, field === 'signatory' ? (value ?? empty.signatory) : value]
    }),
  )
  const confirmed = {
    ...plan,
    ...(lists as Pick<Plan, FactList>),
    theme: single('theme') as Plan['theme'],
    objective: single('objective') as Plan['objective'],
    period: single('period') as Plan['period'],
    document: { ...plan.document, ...document, issuedYear: issuedYear(plan, document.issuedOn) },
    targets: renumbered('targets', kept('targets')),
    requirements: renumbered('requirements', kept('requirements')),
  }
  const standing = stateFindings(plan.findings, confirmed, facts).filter(({ settled }) => !settled)
  return { ...confirmed, findings: standing.map(({ finding }) => finding) }
}

/** Whom the movement is for, as confirmed: what `thidua.plan/1` has no field for. */
export function confirmedSubjects(facts: readonly ReviewedFact[]): string | null {
  const fact = facts.find(({ key, verdict }) => key === 'subjects' && verdict !== 'rejected')
  return (fact?.value as TextFact | undefined)?.text ?? null
}

/** The year goes with a date that a person changed; a date that only lacks its day keeps the year as read. */
function issuedYear({ document }: Plan, issuedOn: unknown): number | null {
  if (issuedOn === document.issuedOn) return document.issuedYear
  return typeof issuedOn === 'string' ? Number(issuedOn.slice(0, 4)) : null
}

/** A sub-target names its whole by index, and indexes move when facts are rejected. */
function renumbered(list: 'targets' | 'requirements', facts: readonly ReviewedFact[]): Target[] {
  const positions = new Map(facts.map(({ key }, position) => [key, position]))
  return facts.map(({ value }) => {
    const target = value as Target
    const parent = target.parent === null ? null : (positions.get(`${list}.${target.parent}`) ?? null)
    return { ...target, parent }
  })
}
