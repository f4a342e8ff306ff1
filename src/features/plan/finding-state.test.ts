import { describe, expect, it } from 'vitest'
import type { Finding, Plan, Target } from '#reading/plan.ts'
import { confirmedPlan, type Decision, reviewFacts, type Verdict } from './decisions.ts'
import { emptyPlan } from './empty-plan.ts'
import { stateFindings } from './finding-state.ts'
import { missingFacts } from './missing-facts.ts'

const target: Target = {
  ...{ label: null, name: 'Giữ vững an ninh', comparator: null, value: null, valueTo: null, unit: null },
  ...{ cadence: 'once', due: '2027-06-30', measurable: false, parent: null, span: [10, 30] },
}
const measured: Target = { ...target, comparator: 'gte', value: 90, unit: '%', measurable: true }
const cited = {
  kind: 'NQ',
  number: '01/NQ-HĐND',
  date: '2025-01-01',
  issuer: null,
  subject: null,
  span: [1, 5] as const,
}
const plan: Plan = {
  ...emptyPlan('Thi đua'),
  citations: [cited],
  targets: [target],
  period: { from: '2026-01-01', to: null, text: 'năm 2026', span: [40, 50] },
}
const said = (key: string, verdict: Verdict, value: unknown = null): Decision => ({
  ...{ key, verdict, value, by: 'Nguyễn Thị Lan', at: new Date('2026-01-12T02:00:00Z') },
})
const id = '0197a3f0-0000-7000-8000-000000000001'
const award = { text: 'Giấy khen', level: 'commune', form: null, span: [0, 0] }
const unit = (text: string) => ({ unit: 'Văn phòng', asked: false, duties: [{ text, span: [0, 0] }], span: [0, 0] })
const due = (day: string | null) => ({ ...target, due: day })
const period = (to: string) => ({ from: null, to, text: '', span: [40, 50] })

function state(rule: string, span: Finding['span'], ...decisions: Decision[]) {
  const finding: Finding = { rule, severity: 'warning', message: '', span, citation: null }
  const facts = reviewFacts(plan, decisions)
  return stateFindings([finding], confirmedPlan({ ...plan, findings: [finding] }, facts), facts)[0]
}

describe('a finding is settled by what fills its gap, and by nothing less', () => {
  const here = target.span
  const cases: [rule: string, span: Finding['span'], filled: Decision, idle: Decision][] = [
    ['number-missing', null, said('document.number', 'corrected', 12), said('document.number', 'confirmed')],
    [
      'date-missing',
      null,
      said('document.issuedOn', 'corrected', '2026-01-02'),
      said('document.issuedOn', 'confirmed'),
    ],
    [
      'date-incomplete',
      null,
      said('document.issuedOn', 'corrected', '2026-01-02'),
      said('document.place', 'confirmed'),
    ],
    ['citation-mismatch', [2, 3], said('citations.0', 'corrected', cited), said('citations.0', 'confirmed')],
    ['target-not-measurable', here, said('targets.0', 'corrected', measured), said('targets.0', 'confirmed')],
    ['target-not-measurable', here, said('targets.0', 'rejected'), said(`targets.+${id}`, 'added', measured)],
    ['no-measurable-target', null, said(`targets.+${id}`, 'added', measured), said(`targets.+${id}`, 'added', target)],
    ['table-not-read', [60, 70], said(`targets.+${id}`, 'added', measured), said('targets.0', 'confirmed')],
    ['target-outlasts-period', here, said('targets.0', 'corrected', due(null)), said('targets.0', 'confirmed')],
    ['contradictory-figure', [12, 20], said('targets.0', 'corrected', measured), said('targets.0', 'confirmed')],
    ['period-without-end', [40, 50], said('period', 'corrected', period('2026-12-31')), said('period', 'confirmed')],
    ['no-award-section', null, said(`awards.+${id}`, 'added', award), said(`targets.+${id}`, 'added', target)],
    [
      'no-reporting-duty',
      null,
      said(`responsibilities.+${id}`, 'added', unit('Báo cáo hằng quý')),
      said(`responsibilities.+${id}`, 'added', unit('Tuyên truyền')),
    ],
  ]
  for (const [rule, span, filled, idle] of cases) {
    it(`${rule}: ${filled.key} ${filled.verdict}`, () => {
      expect([state(rule, span)?.settled, state(rule, span, idle)?.settled]).toEqual([false, false])
      expect(state(rule, span, filled)).toMatchObject({ settled: true, remedy: null })
    })
  }

  it('a target that outlasts the period is settled by a longer period as well', () =>
    expect(state('target-outlasts-period', here, said('period', 'corrected', period('2027-06-30')))?.settled).toBe(
      true,
    ))

  it('what is wrong on the paper alone stays, without a remedy on the screen', () => {
    for (const rule of ['text-damaged', 'numbering-gap', 'no-recipients', 'malformed-year-range'])
      expect(state(rule, [0, 5], said('targets.0', 'rejected'))).toMatchObject({ settled: false, remedy: null })
  })
})

describe('a remedy leads to', () => {
  it('the fact the finding points at', () =>
    expect(state('contradictory-figure', [12, 20])?.remedy).toEqual({ way: 'edit', key: 'targets.0' }))
  it('the list that lacks something', () =>
    expect(state('no-award-section', null)?.remedy).toEqual({ way: 'add', list: 'awards' }))
  it('the period to be completed, or added where it was removed', () => {
    expect(state('period-without-end', null)?.remedy).toEqual({ way: 'edit', key: 'period' })
    expect(state('period-without-end', null, said('period', 'rejected'))?.remedy).toEqual({
      way: 'add',
      list: 'period',
    })
  })
})

it('the confirmed plan carries only the findings that nobody has settled', () => {
  const findings: Finding[] = ['no-award-section', 'no-recipients'].map((rule) => ({
    ...{ rule, severity: 'warning' as const, message: '', span: null, citation: null },
  }))
  const facts = reviewFacts(plan, [said(`awards.+${id}`, 'added', award)])
  expect(confirmedPlan({ ...plan, findings }, facts).findings.map(({ rule }) => rule)).toEqual(['no-recipients'])
})

describe('what a plan lacks', () => {
  it('is everything that was neither read nor written', () => {
    expect(missingFacts(reviewFacts(plan, []))).toEqual([
      ...['theme', 'objective', 'subjects', 'contentGroups', 'phases', 'awards', 'responsibilities'],
    ])
    const objective = said('objective', 'added', { text: 'Đủ nước sạch', span: [0, 0] })
    expect(missingFacts(reviewFacts(plan, [objective, said('targets.0', 'rejected')]))).toEqual([
      ...['theme', 'subjects', 'contentGroups', 'targets', 'phases', 'awards', 'responsibilities'],
    ])
  })
})
