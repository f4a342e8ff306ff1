import { describe, expect, it } from 'vitest'
import {
  assessReadiness,
  isReadinessItem,
  mayBeMadeReady,
  type ReadinessFacts,
  type ReadinessItem,
} from './readiness.ts'

/** Holds everything; each case below takes one thing away. */
const complete: ReadinessFacts = {
  objective: 'Giữ rừng',
  contentGroups: 2,
  subjects: 'Tập thể, cá nhân trong xã',
  measurableTargets: 5,
  unownedTargets: 0,
  periodFrom: '2026-01-15',
  periodTo: '2026-12-31',
  planNumber: '31',
  tasks: 7,
  awardRules: 2,
}
const none = new Map<ReadinessItem, string>()
const outcomes = (facts: ReadinessFacts, reasons = none) =>
  Object.fromEntries(assessReadiness(facts, reasons).map(({ item, outcome }) => [item, outcome]))
const unmet = (change: Partial<ReadinessFacts>) =>
  assessReadiness({ ...complete, ...change }, none)
    .filter(({ outcome }) => outcome === 'unmet')
    .map(({ item }) => item)

describe('the checklist before launch', () => {
  it('in the order of Article 17, all met', () =>
    expect(outcomes(complete)).toEqual({
      objective: 'met',
      subjects: 'met',
      content: 'met',
      criteria: 'met',
      owners: 'met',
      period: 'met',
      paper: 'met',
      measures: 'met',
      awards: 'met',
    }))

  const cases: [missing: string, change: Partial<ReadinessFacts>, unmet: ReadinessItem[]][] = [
    ['objective', { objective: null }, ['objective']],
    ['subjects', { subjects: null }, ['subjects']],
    ['groups of content: targets and tasks are content too', { contentGroups: 0 }, []],
    ['any content', { contentGroups: 0, measurableTargets: 0, tasks: 0 }, ['content', 'criteria', 'measures']],
    ['targets with a figure', { measurableTargets: 0 }, ['criteria']],
    ['one owner', { unownedTargets: 1 }, ['owners']],
    ['first day', { periodFrom: null }, []],
    ['last day', { periodTo: null }, ['period']],
    ['number of the paper', { planNumber: null }, ['paper']],
    ['tasks', { tasks: 0 }, ['measures']],
    ['awards', { awardRules: 0 }, ['awards']],
  ]
  it.each(cases)('without %s', (_missing, change, items) => expect(unmet(change)).toEqual(items))

  it('each point but the owners cites the law, which is this system’s own rule and compulsory', () => {
    for (const { item, citation, compulsory } of assessReadiness(complete, none)) {
      expect([item, citation, compulsory]).toEqual(
        item === 'owners' ? ['owners', null, true] : [item, { instrument: '06/2022/QH15', article: '17' }, false],
      )
    }
  })
})

describe('a reason', () => {
  const empty: ReadinessFacts = {
    ...{ objective: null, subjects: null, periodFrom: null, periodTo: null, planNumber: null },
    ...{ contentGroups: 0, measurableTargets: 0, unownedTargets: 3, tasks: 0, awardRules: 0 },
  }
  const items: ReadinessItem[] = [
    'objective',
    'subjects',
    'content',
    'criteria',
    'period',
    'paper',
    'measures',
    'awards',
  ]

  it.each(items)('explains %s and nothing else', (item) => {
    const found = assessReadiness(empty, new Map([[item, 'Theo văn bản riêng']]))
    expect(found.filter(({ outcome }) => outcome === 'explained')).toMatchObject([
      { item, reason: 'Theo văn bản riêng' },
    ])
    expect(found.filter(({ outcome }) => outcome === 'unmet')).toHaveLength(8)
  })

  it('never stands in for an owner', () => {
    const found = assessReadiness(empty, new Map([['owners', 'Giao sau']]))
    expect(found.find(({ item }) => item === 'owners')).toMatchObject({ outcome: 'unmet', reason: null })
  })

  it('of nothing explains nothing', () =>
    expect(outcomes({ ...complete, objective: null }, new Map([['objective', '']])).objective).toBe('unmet'))

  it('does not make a met point merely explained', () =>
    expect(outcomes(complete, new Map([['objective', 'x']])).objective).toBe('met'))

  it('for every point but a missing owner lets the movement be made ready; with that owner missing it does not', () => {
    const reasons = new Map(items.map((item) => [item, 'Theo văn bản riêng']))
    expect(mayBeMadeReady(assessReadiness({ ...empty, unownedTargets: 0 }, reasons))).toBe(true)
    expect(mayBeMadeReady(assessReadiness({ ...empty, unownedTargets: 1 }, reasons))).toBe(false)
    reasons.delete('awards')
    expect(mayBeMadeReady(assessReadiness({ ...empty, unownedTargets: 0 }, reasons))).toBe(false)
  })
})

it('only points of the list are points', () => {
  expect(isReadinessItem('owners')).toBe(true)
  for (const text of ['', 'toString', '__proto__', 'Owners']) expect(isReadinessItem(text)).toBe(false)
})
