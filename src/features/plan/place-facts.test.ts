import { describe, expect, it } from 'vitest'
import type { Target } from '#reading/plan.ts'
import { type Decision, reviewFacts } from './decisions.ts'
import { blankPlan, emptyPlan } from './empty-plan.ts'
import { readSubjects } from './subjects.ts'

const id = (n: number) => `0197a3f0-0000-7000-8000-00000000000${n}`
const target = (name: string, span: [number, number]): Target => ({
  ...{ label: null, name, comparator: null, value: null, valueTo: null, unit: null },
  ...{ cadence: 'once', due: null, measurable: false, parent: null, span },
})
const added = (key: string, value: unknown): Decision => ({
  ...{ key, verdict: 'added', value, by: 'Lan', at: new Date('2026-01-12T02:00:00Z') },
})

describe('facts that people added', () => {
  const plan = { ...emptyPlan('x'), targets: [target('một', [10, 20]), target('hai', [30, 40])] }
  const keys = (...decisions: Decision[]) =>
    reviewFacts(plan, decisions)
      .map(({ key }) => key)
      .filter((key) => !key.startsWith('document.'))

  it('stand where they stand in the text', () =>
    expect(keys(added(`targets.+${id(1)}`, target('giữa', [22, 28])))).toEqual([
      'targets.0',
      `targets.+${id(1)}`,
      'targets.1',
    ]))

  it('without a place stand last of their kind, as they were written', () =>
    expect(
      keys(added(`targets.+${id(2)}`, target('a', [0, 0])), added(`targets.+${id(1)}`, target('b', [0, 0]))),
    ).toEqual(['targets.0', 'targets.1', `targets.+${id(2)}`, `targets.+${id(1)}`]))

  it('a single fact stands before the lists of its group', () =>
    expect(
      keys(
        added(`contentGroups.+${id(1)}`, { name: 'Nhóm', span: [0, 0] }),
        added('objective', { text: 'Mục tiêu', span: [0, 0] }),
        added('theme', { text: 'Chủ đề', span: [0, 0] }),
      ),
    ).toEqual(['theme', 'objective', `contentGroups.+${id(1)}`, 'targets.0', 'targets.1']))
})

describe('whom a movement is for', () => {
  const leaf = { label: '2', heading: 'Đối tượng', role: 'subjects' as const, span: [4, 26] as const, children: [] }
  it('is the section of that role without its heading, with its place', () => {
    const text = 'abc Đối tượng\n  Toàn xã \n\nkhác'
    const found = readSubjects({ ...emptyPlan('x'), outline: [leaf], text })
    expect(found).toEqual({ text: 'Toàn xã', span: [16, 23] })
    expect(text.slice(16, 23)).toBe('Toàn xã')
  })
  it('is nothing where there is no such section', () => expect(readSubjects(emptyPlan('x'))).toBe(null))
})

describe('a plan written from nothing', () => {
  const head = { office: 'Ủy ban nhân dân xã An Hải', place: 'An Hải' }
  it('knows whose paper it is and where', () =>
    expect(blankPlan('Thi đua', head).document).toMatchObject({
      ...{ kind: 'KH', symbol: 'KH-UBND', place: 'An Hải', level: 'commune', title: 'Thi đua', number: null },
      issuer: { name: 'Ủy ban nhân dân xã An Hải', unit: 'An Hải', span: null },
    }))
  it('has no signatory, which may be left so', () =>
    expect(reviewFacts(blankPlan('Thi đua', head), []).find(({ key }) => key === 'document.signatory')).toMatchObject({
      ...{ value: null, doubts: [] },
    }))
})
