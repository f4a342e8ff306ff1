import { describe, expect, it } from 'vitest'
import { readCard, startOf, typedCard } from './card-form.ts'
import type { Mark } from './score.ts'
import type { Criterion, Rule } from './sheet.ts'
import { readMark, type TypedMark, typedOf } from './typed-mark.ts'

const criterion = (rule: Rule): Criterion => ({
  ...{ key: 'c', name: 'Tiêu chí', maximum: 50, weight: 1, rule },
  ...{ targetId: null, leastPoints: null, guide: null },
})
const typed = (more: Partial<TypedMark>): TypedMark => ({
  value: '',
  asked: '',
  plus: '',
  minus: '',
  none: false,
  ...more,
})
const share: Rule = { kind: 'proportional', asked: 100, excess: null }
const own: Rule = { kind: 'proportional', asked: null, excess: null }
const never: Rule = { kind: 'disqualifying' }
const levels: Rule = {
  kind: 'levels',
  levels: [
    { name: 'Tốt', points: 50 },
    { name: 'Khá', points: 30 },
  ],
}
const events: Rule = { kind: 'events', start: 10, plus: 1, mostPlus: null, minus: 1, mostMinus: null }
const direct: Rule = { kind: 'direct' }

describe('what was typed for a criterion', () => {
  const cases: [rule: string, Rule, Partial<TypedMark>, Mark | string][] = [
    ['nothing is nothing', share, {}, 'empty'],
    ['spaces are nothing', share, { value: '  ' }, 'empty'],
    ['a Vietnamese figure', share, { value: '12.350,5' }, { kind: 'figure', value: 12350.5, asked: null }],
    ['a plain figure', share, { value: '12350.5' }, { kind: 'figure', value: 12350.5, asked: null }],
    ['a percentage', share, { value: '96,8 %' }, { kind: 'figure', value: 96.8, asked: null }],
    ['a word', share, { value: 'nhiều' }, 'wrong value'],
    ['a figure beyond all measure', share, { value: '9999999999999' }, 'wrong value'],
    [
      'an asked figure nobody asks for is left out',
      share,
      { value: '5', asked: '9' },
      { kind: 'figure', value: 5, asked: null },
    ],
    ['each unit its own', own, { value: '5', asked: '9' }, { kind: 'figure', value: 5, asked: 9 }],
    ['each unit its own, and none said', own, { value: '5' }, 'wrong asked'],
    ['each unit its own, in words', own, { value: '5', asked: 'chín' }, 'wrong asked'],
    ['not arisen is stronger than a figure', share, { value: '5', none: true }, { kind: 'not-arisen' }],
    ['a disqualifying thing always is or is not', never, { none: true }, 'empty'],
    ['it did not happen', never, { value: 'yes', none: true }, { kind: 'passed', passed: true }],
    ['it happened', never, { value: 'no' }, { kind: 'passed', passed: false }],
    ['passed', { kind: 'pass-fail' }, { value: 'yes' }, { kind: 'passed', passed: true }],
    ['neither', { kind: 'pass-fail' }, { value: 'maybe' }, 'wrong value'],
    ['a level', levels, { value: '1' }, { kind: 'level', index: 1 }],
    ['no such level', levels, { value: '2' }, 'wrong value'],
    ['a level below', levels, { value: '-1' }, 'wrong value'],
    ['points', direct, { value: '7,25' }, { kind: 'points', points: 7.25 }],
    ['points below nothing', direct, { value: '-1' }, 'wrong value'],
    ['events', events, { plus: '2', minus: '1' }, { kind: 'events', plus: 2, minus: 1 }],
    ['events of one kind', events, { minus: '0' }, { kind: 'events', plus: 0, minus: 0 }],
    ['no events typed', events, {}, 'empty'],
    ['half an event', events, { plus: '0,5' }, 'wrong plus'],
    ['events below nothing', events, { minus: '-1' }, 'wrong minus'],
  ]
  it.each(cases)('%s', (_rule, rule, fields, right) => {
    const read = readMark(criterion(rule), typed(fields), 'vi')
    const found = read.state === 'read' ? read.mark : read.state === 'wrong' ? `wrong ${read.field}` : read.state
    expect(found).toEqual(right)
  })

  it('what a field shows of a mark is read back as that mark', () => {
    const marks: [Rule, Mark][] = [
      [own, { kind: 'figure', value: 12350.5, asked: 1234 }],
      [direct, { kind: 'points', points: 7.25 }],
      [levels, { kind: 'level', index: 1 }],
      [never, { kind: 'passed', passed: false }],
      [events, { kind: 'events', plus: 3, minus: 0 }],
      [share, { kind: 'not-arisen' }],
    ]
    for (const [rule, mark] of marks)
      for (const locale of ['vi', 'en'] as const)
        expect(readMark(criterion(rule), typedOf(mark, locale), locale)).toEqual({ state: 'read', mark })
    expect(typedOf(null, 'vi')).toEqual(typed({}))
  })
})

describe('the form of a card', () => {
  const one = criterion(share)
  const group = { key: 'g', name: 'Nhóm', kind: 'standard' as const, mostPoints: null, appraisers: [], criteria: [one] }
  const said = { self: null, appraisals: [], settlement: null, awaited: [], differs: false, decided: null }
  const standing = { criterion: one, group, ...said }
  const read = (fields: Record<string, unknown>, fixed = new Map<string, Mark>()) =>
    readCard([standing], typedCard(fields, ['c']), { locale: 'vi', fixed })

  it('leaves out what was not there', () => expect(read({ 'value.other': '5' })).toEqual({ rows: [], issues: [] }))
  it('names the field that is wrong', () =>
    expect(read({ 'value.c': 'nhiều' }).issues).toEqual([{ key: 'c', field: 'value' }]))
  it('takes the accepted figure for whatever was typed', () => {
    const accepted: Mark = { kind: 'figure', value: 88, asked: 90 }
    const { rows } = read({ 'value.c': '100', 'evidence.c': 'Báo cáo' }, new Map([['c', accepted]]))
    expect(rows).toEqual([{ key: 'c', mark: accepted, evidence: 'Báo cáo', reason: '' }])
  })
  it('begins with what was said before', () => {
    expect(startOf({ kind: 'points', points: 7.5 }, { evidence: 'Sổ' }, 'vi')).toMatchObject({
      value: '7,5',
      evidence: 'Sổ',
    })
  })
  it('takes no file and no endless text for a figure', () => {
    expect(typedCard({ 'value.c': new Blob(['5']) }, ['c']).get('c')?.value).toBe('')
    expect(typedCard({ 'value.c': '5'.repeat(5000) }, ['c']).get('c')?.value).toHaveLength(2000)
  })
})
