import { fold } from '#reading/fold.ts'
import type { Finding, Plan, Span, Target } from '#reading/plan.ts'
import type { Fact, FactList } from './facts.ts'

/** A fact with what a person said of it last. */
type Judged = Fact & { verdict: string | null }

/** What a person can do about a finding on the screen: complete one fact, or add one to a list. */
export type Remedy = { way: 'edit'; key: string } | { way: 'add'; list: FactList | 'period' }

export type FindingState = {
  finding: Finding
  /** As the page counts them, from 1. */
  number: number
  /** True once a person has filled the gap; the paper itself may still lack it. */
  settled: boolean
  /** Null where only the paper can be mended. */
  remedy: Remedy | null
}

type Case = { finding: Finding; confirmed: Confirmed; facts: readonly Judged[] }
type Confirmed = Omit<Plan, 'findings'>
type Rule = { settled: (of: Case) => boolean; remedy: (of: Case) => Remedy | null }

/** How each finding stands now that people have confirmed, corrected and added facts. */
export function stateFindings(
  findings: readonly Finding[],
  confirmed: Confirmed,
  facts: readonly Judged[],
): FindingState[] {
  return findings.map((finding, index) => {
    const of = { finding, confirmed, facts }
    const rule = rules[finding.rule]
    const settled = rule?.settled(of) ?? false
    return { finding, number: index + 1, settled, remedy: settled ? null : (rule?.remedy(of) ?? null) }
  })
}

const edit = (key: string) => (): Remedy => ({ way: 'edit', key })
const add = (list: FactList | 'period') => (): Remedy => ({ way: 'add', list })
const meets = (a: Span | null, b: Span | null) => a !== null && b !== null && a[0] < b[1] && b[0] < a[1]

/** The facts of a list that stand where the finding points. */
function factsAt({ finding, facts }: Case, ...lists: FactList[]): Judged[] {
  return facts.filter(({ key, span }) => lists.some((list) => key.startsWith(`${list}.`)) && meets(span, finding.span))
}

const factHere =
  (...lists: FactList[]) =>
  (of: Case): Remedy | null => {
    const [fact] = factsAt(of, ...lists).filter(({ verdict }) => verdict !== 'rejected')
    return fact ? { way: 'edit', key: fact.key } : null
  }

/** Every fact the finding points at is gone, or is now as it should be. */
const allHere =
  (lists: FactList[], sound: (fact: Judged, of: Case) => boolean) =>
  (of: Case): boolean => {
    const here = factsAt(of, ...lists)
    return here.length > 0 && here.every((fact) => fact.verdict === 'rejected' || sound(fact, of))
  }

const targetOf = ({ value }: Judged) => value as Target
const changed = ({ verdict }: Judged) => verdict === 'corrected'
const periodOf: Rule['remedy'] = ({ confirmed: { period } }) =>
  period === null ? { way: 'add', list: 'period' } : { way: 'edit', key: 'period' }

const rules: Readonly<Record<string, Rule>> = {
  'number-missing': {
    settled: ({ confirmed }) => confirmed.document.number !== null,
    remedy: edit('document.number'),
  },
  'date-missing': {
    settled: ({ confirmed }) => confirmed.document.issuedOn !== null,
    remedy: edit('document.issuedOn'),
  },
  'date-incomplete': {
    settled: ({ confirmed }) => confirmed.document.issuedOn !== null,
    remedy: edit('document.issuedOn'),
  },
  'citation-mismatch': { settled: allHere(['citations'], changed), remedy: factHere('citations') },
  'target-not-measurable': {
    settled: allHere(['targets'], (fact) => targetOf(fact).measurable),
    remedy: factHere('targets'),
  },
  'no-measurable-target': {
    settled: ({ confirmed }) => confirmed.targets.some(({ measurable }) => measurable),
    remedy: add('targets'),
  },
  'table-not-read': {
    settled: ({ facts }) => facts.some(({ key, verdict }) => key.startsWith('targets.+') && verdict !== 'rejected'),
    remedy: add('targets'),
  },
  'target-outlasts-period': {
    settled: allHere(['targets'], (fact, { confirmed: { period } }) => {
      const { due } = targetOf(fact)
      return due === null || (period?.to ?? '') >= due
    }),
    remedy: factHere('targets'),
  },
  'contradictory-figure': {
    settled: allHere(['targets', 'requirements'], changed),
    remedy: factHere('targets', 'requirements'),
  },
  'period-without-end': { settled: ({ confirmed }) => (confirmed.period?.to ?? null) !== null, remedy: periodOf },
  'no-award-section': { settled: ({ confirmed }) => confirmed.awards.length > 0, remedy: add('awards') },
  'no-reporting-duty': {
    settled: ({ confirmed: { responsibilities } }) =>
      responsibilities.some(({ duties }) => duties.some(({ text }) => fold(text).includes('bao cao'))),
    remedy: add('responsibilities'),
  },
}
