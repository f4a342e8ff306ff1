import { describe, expect, it } from 'vitest'
import { criterionFields, readCriterion, type TypedCriterion, typedCriterion } from './criterion-form.ts'
import { copyOf, dropCriterion, dropGroup, putCriterion, putGrid, putGroup, raiseCriterion } from './draft.ts'
import { type Criterion, criteriaOf, emptyContent, type Rule, sheetIssues } from './sheet.ts'
import { standardSheets } from './standard-sheets.ts'

const blank = Object.fromEntries(criterionFields.map((field) => [field, ''])) as TypedCriterion
const form = (more: Partial<TypedCriterion>): TypedCriterion => ({
  ...blank,
  name: 'Thu ngân sách',
  maximum: '50',
  ...more,
})
const read = (more: Partial<TypedCriterion>) => readCriterion(form(more), 'k', 'vi')
const criterion = (key: string, rule: Rule = { kind: 'direct' }): Criterion => ({
  ...{ key, name: `Tiêu chí ${key}`, maximum: 10, weight: 1, rule },
  ...{ targetId: null, leastPoints: null, guide: null },
})

describe('the form of a criterion', () => {
  const rules: [rule: string, Partial<TypedCriterion>, Rule][] = [
    ['capped', { kind: 'proportional', asked: '9.800' }, { kind: 'proportional', asked: 9800, excess: null }],
    ['own figures', { kind: 'proportional' }, { kind: 'proportional', asked: null, excess: null }],
    [
      'more for more',
      { kind: 'proportional', asked: '10', excess: 'yes', excessMost: '5' },
      { kind: 'proportional', asked: 10, excess: { most: 5 } },
    ],
    [
      'more for more without end',
      { kind: 'proportional', asked: '10', excess: 'yes' },
      { kind: 'proportional', asked: 10, excess: { most: null } },
    ],
    ['lower', { kind: 'lower', asked: '2', worst: '6,5' }, { kind: 'lower', asked: 2, worst: 6.5 }],
    [
      'steps',
      { kind: 'steps', direction: 'at-most', list: '3 = 30\n\n 1 = 50 ' },
      {
        kind: 'steps',
        direction: 'at-most',
        steps: [
          { figure: 3, points: 30 },
          { figure: 1, points: 50 },
        ],
      },
    ],
    [
      'levels, with “=” in a name',
      { kind: 'levels', list: 'Loại A = tốt = 50\nKhá=30' },
      {
        kind: 'levels',
        levels: [
          { name: 'Loại A = tốt', points: 50 },
          { name: 'Khá', points: 30 },
        ],
      },
    ],
    [
      'events',
      { kind: 'events', start: '10', minus: '1', mostMinus: '5' },
      { kind: 'events', start: 10, plus: 0, mostPlus: null, minus: 1, mostMinus: 5 },
    ],
    ['passed or failed', { kind: 'pass-fail' }, { kind: 'pass-fail' }],
    ['disqualifying', { kind: 'disqualifying' }, { kind: 'disqualifying' }],
    ['an unknown kind is given directly', { kind: 'magic' }, { kind: 'direct' }],
  ]
  it.each(rules)('%s', (_rule, typed, right) => {
    const { criterion: found, issues } = read(typed)
    expect([found.rule, issues]).toEqual([right, []])
    expect(readCriterion(typedCriterion(found, 'g', 'vi'), 'k', 'vi').criterion).toEqual(found)
  })

  const wrong: [rule: string, Partial<TypedCriterion>, string[]][] = [
    ['no name', { name: ' ' }, ['name name']],
    ['a name without end', { name: 'x'.repeat(301) }, ['name name']],
    ['a maximum in words', { maximum: 'nhiều' }, ['maximum number']],
    ['a weight below nothing', { weight: '-1' }, ['weight number']],
    ['steps without points', { kind: 'steps', list: '95' }, ['list list']],
    ['steps without a figure', { kind: 'steps', list: 'cao = 50' }, ['list list']],
    ['levels without a name', { kind: 'levels', list: '= 50' }, ['list list']],
    ['levels below nothing', { kind: 'levels', list: 'Tốt = -5' }, ['list list']],
  ]
  it.each(wrong)('%s', (_rule, typed, right) => {
    expect(read(typed).issues.map(({ field, code }) => `${field} ${code}`)).toEqual(right)
  })

  it('takes a figure from a target only where a figure is judged', () => {
    expect(read({ kind: 'steps', list: '1 = 1', target: 't' }).criterion.targetId).toBe('t')
    expect(read({ kind: 'direct', target: 't' }).criterion.targetId).toBe(null)
  })
})

describe('a draft', () => {
  const group = { name: 'Nhóm', kind: 'standard' as const, mostPoints: null, appraisers: [] }
  const two = putGroup(putGroup(emptyContent(100), 'g', group), 'h', { ...group, name: 'Nhóm hai' })
  const filled = ['a', 'b', 'c'].reduce((content, key) => putCriterion(content, 'g', criterion(key)), two)
  const keys = (content: typeof two) => content.groups.map(({ criteria }) => criteria.map(({ key }) => key).join(''))

  it('keeps the order in which criteria were added', () => expect(keys(filled)).toEqual(['abc', '']))
  it('changes a criterion in its place', () =>
    expect(keys(putCriterion(filled, 'g', { ...criterion('b'), name: 'Mới' }))).toEqual(['abc', '']))
  it('moves a criterion to another group', () =>
    expect(keys(putCriterion(filled, 'h', criterion('b')))).toEqual(['ac', 'b']))
  it('raises a criterion; the first stays', () => {
    expect(keys(raiseCriterion(filled, 'c'))).toEqual(['acb', ''])
    expect(keys(raiseCriterion(filled, 'a'))).toEqual(['abc', ''])
    expect(keys(raiseCriterion(filled, 'x'))).toEqual(['abc', ''])
  })
  it('drops a criterion, and a group with what is in it', () => {
    expect(keys(dropCriterion(filled, 'a'))).toEqual(['bc', ''])
    expect(keys(dropGroup(filled, 'g'))).toEqual([''])
  })
  it('a group keeps its criteria when it is renamed', () =>
    expect(keys(putGroup(filled, 'g', { ...group, name: 'Khác' }))).toEqual(['abc', '']))
  it('has no group to put a criterion in: not found', () =>
    expect(() => putCriterion(filled, 'z', criterion('d'))).toThrow(expect.objectContaining({ status: 404 })))
  it('takes names, maxima and weights from the grid', () => {
    const [first, second] = criteriaOf(putGrid(filled, [{ key: 'a', name: 'Đầu', maximum: 20, weight: 2 }]))
    expect([first?.name, first?.maximum, first?.weight, second?.name]).toEqual(['Đầu', 20, 2, 'Tiêu chí b'])
  })
  it('copied for another movement, takes no figures of the old one', () => {
    const linked = putCriterion(filled, 'g', { ...criterion('a'), targetId: 't' })
    expect(criteriaOf(copyOf(linked, false)).map(({ targetId }) => targetId)).toEqual([null, null, null])
    expect(criteriaOf(copyOf(linked, true))[0]?.targetId).toBe('t')
  })
})

describe('sheets to begin with', () => {
  it.each(standardSheets.map((sheet) => [sheet.name, sheet] as const))(
    '%s can be published, and says nobody verified it',
    (_, sheet) => {
      expect(sheetIssues(sheet.content)).toEqual([])
      expect(sheet.content.unverifiedSource).toMatch(/chưa xác minh/)
      const keys = criteriaOf(sheet.content).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    },
  )
})
