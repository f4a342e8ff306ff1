import { describe, expect, it } from 'vitest'
import type { EnteredFigure } from '../result/result.ts'
import type { ReportFigure } from './report.ts'
import { readFields, readReport, shownFields, type TypedFields } from './typed-report.ts'

const target = '00000000-0000-7000-8000-000000000001'
const poor: ReportFigure = {
  targetId: target,
  name: 'Hộ cận nghèo',
  movementId: '00000000-0000-7000-8000-000000000002',
  movementName: 'Phong trào thử',
  measure: 'number',
  unit: 'hộ',
  comparator: 'lte',
  required: 4,
  requiredTo: null,
  requiredText: '≤ 4 hộ',
  last: { period: '2025-09', value: 6, numerator: null, denominator: null },
  state: 'open',
  dueOn: '2025-11-05',
  current: null,
  earlier: [],
  returnReason: null,
  evidence: [],
}
const sorting: ReportFigure = {
  ...poor,
  measure: 'ratio',
  unit: '%',
  last: { period: '2025-09', value: 92.3076923077, numerator: 264, denominator: 286 },
}
const nothing = { value: null, numerator: null, denominator: null, note: null }
const five: EnteredFigure = { ...nothing, kind: 'value', value: 5 }

const read = (typed: Partial<TypedFields>, of = poor, said: EnteredFigure | null = null) => {
  const shown = shownFields(of, said, 'vi')
  return readFields({ ...shown, ...typed }, { of, shown, locale: 'vi' })
}

describe('the fields of one figure', () => {
  it('say nothing while they say what they showed', () => {
    expect(read({})).toEqual({ state: 'untouched' })
    expect(read({ value: ' 5 ' }, poor, five)).toEqual({ state: 'untouched' })
  })
  it('take a figure as people write it', () =>
    expect(read({ value: '12.350,5' })).toEqual({ state: 'figure', figure: { ...five, value: 12350.5 } }))
  it('take so many of so many; the whole is known from last time', () =>
    expect(read({ numerator: '268' }, sorting)).toMatchObject({
      state: 'figure',
      figure: { kind: 'value', numerator: 268, denominator: 286 },
    }))
  it('repeat the last figure in one touch', () =>
    expect(read({ same: 'yes' })).toEqual({ state: 'figure', figure: { ...nothing, kind: 'no-change', value: 6 } }))
  it('repeat a share with its parts', () =>
    expect(read({ same: 'yes' }, sorting)).toMatchObject({
      figure: { kind: 'no-change', numerator: 264, denominator: 286 },
    }))
  it('not arisen needs no reason', () =>
    expect(read({ none: 'not-arisen' })).toEqual({ state: 'figure', figure: { ...nothing, kind: 'not-arisen' } }))
  it('no figure needs one', () => {
    expect(read({ none: 'missing' })).toEqual({ state: 'wrong', code: 'reason-missing', field: 'note' })
    expect(read({ none: 'missing', note: 'Chờ phúc tra' })).toEqual({
      state: 'figure',
      figure: { ...nothing, kind: 'missing', note: 'Chờ phúc tra' },
    })
  })
  it('no change beside another figure is two answers', () =>
    expect(read({ same: 'yes', value: '7' })).toEqual({ state: 'wrong', code: 'same-and-figure', field: 'value' }))
  it('no change beside the same figure is one', () =>
    expect(read({ same: 'yes', value: '6' })).toMatchObject({ state: 'figure' }))
  it('nothing can be repeated where nothing was', () =>
    expect(read({ same: 'yes' }, { ...poor, last: null })).toEqual({
      state: 'wrong',
      code: 'nothing-to-repeat',
      field: 'same',
    }))
  it('a word is no figure', () =>
    expect(read({ value: 'năm hộ' })).toEqual({ state: 'wrong', code: 'figure-word', field: 'value' }))
  it('an emptied figure is no figure', () =>
    expect(read({ value: '' }, poor, five)).toEqual({ state: 'wrong', code: 'figure-empty', field: 'value' }))
  it('more than all is refused', () =>
    expect(read({ numerator: '300' }, sorting)).toEqual({
      state: 'wrong',
      code: 'numerator-over-denominator',
      field: 'numerator',
    }))
  it('what was handed in is put right with a reason only', () => {
    const handedIn = { ...poor, state: 'submitted' as const }
    expect(read({ value: '7' }, handedIn, five)).toEqual({ state: 'wrong', code: 'reason-missing', field: 'note' })
    expect(read({ value: '7', note: 'Đếm sót' }, handedIn, five)).toMatchObject({ state: 'figure' })
  })
  it('a note has an end', () =>
    expect(read({ value: '7', note: 'a'.repeat(2001) })).toEqual({
      state: 'wrong',
      code: 'note-too-long',
      field: 'note',
    }))
})

describe('a posted form', () => {
  const key = '00000000-0000-4000-8000-000000000009'
  const form = (fields: Record<string, string>) => ({ [`key-${target}`]: key, [`based-${target}`]: '', ...fields })
  const current = { id: 'entry-2', figure: { ...five, value: 8 }, by: 'Công chức' }
  const earlier = [{ id: 'entry-1', figure: five, by: 'Trưởng thôn' }]

  it('gives the figures with their keys and grounds', () =>
    expect(readReport(form({ [`value-${target}`]: '5' }), [poor], 'vi')).toEqual({
      figures: [{ targetId: target, clientKey: key, basedOn: null, figure: five, typedAt: null }],
      problems: [],
    }))
  it('tells of what is wrong and keeps what is right', () => {
    const second = '00000000-0000-7000-8000-000000000003'
    const both = { ...form({ [`value-${target}`]: 'x' }), [`key-${second}`]: key, [`value-${second}`]: '5' }
    const { figures, problems } = readReport(both, [poor, { ...poor, targetId: second }], 'vi')
    expect(figures.map(({ targetId }) => targetId)).toEqual([second])
    expect(problems).toEqual([{ targetId: target, field: 'value', code: 'figure-word' }])
  })
  it('a figure nobody touched is not sent, though another stands there now', () => {
    const opened = form({ [`based-${target}`]: 'entry-1', [`value-${target}`]: '5' })
    expect(readReport(opened, [{ ...poor, current, earlier }], 'vi')).toEqual({ figures: [], problems: [] })
  })
  it('a figure changed on an old page is sent over what that page showed', () => {
    const changed = form({ [`based-${target}`]: 'entry-1', [`value-${target}`]: '7' })
    expect(readReport(changed, [{ ...poor, current, earlier }], 'vi').figures[0]?.basedOn).toBe('entry-1')
  })
  it('after a conflict, keeping mine stands on theirs, and taking theirs sends nothing', () => {
    const fields = { [`based-${target}`]: 'entry-1', [`theirs-${target}`]: 'entry-2', [`value-${target}`]: '7' }
    const of = [{ ...poor, current, earlier }]
    expect(readReport(form({ ...fields, [`choose-${target}`]: 'mine' }), of, 'vi').figures[0]?.basedOn).toBe('entry-2')
    expect(readReport(form({ ...fields, [`choose-${target}`]: 'theirs' }), of, 'vi').figures).toEqual([])
  })
  it('a figure that is not in the form is left alone', () => expect(readReport({}, [poor], 'vi').figures).toEqual([]))
})
