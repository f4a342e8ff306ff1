import { describe, expect, it } from 'vitest'
import { Refusal } from '#platform/errors.ts'
import {
  type DescriptionField,
  type DescriptionProblem,
  fieldsOpen,
  problemsOf,
  requireChangeable,
  type TargetDescription,
} from './description.ts'
import { readDescription, typedOf } from './typed-description.ts'

const sound: TargetDescription = {
  comparator: 'gte',
  value: 100,
  valueTo: null,
  unit: 'tấn',
  dueOn: '2026-12-31',
  measurable: true,
  measure: 'number',
  reportEvery: null,
  indicator: null,
  direction: 'higher',
  rollUp: 'sum',
  overTime: 'last',
  baseline: null,
  baselineOn: null,
}

describe('what is wrong with a description', () => {
  const cases: [rule: string, Partial<TargetDescription>, [DescriptionField, DescriptionProblem][]][] = [
    ['nothing', {}, []],
    [
      'a comparison without a figure',
      { value: null },
      [
        ['value', 'value-missing'],
        ['measurable', 'nothing-measured'],
      ],
    ],
    [
      'a figure without a comparison',
      { comparator: null },
      [
        ['comparator', 'comparator-missing'],
        ['measurable', 'nothing-measured'],
      ],
    ],
    ['a range without its end', { comparator: 'between' }, [['valueTo', 'range-missing']]],
    ['a range the wrong way round', { comparator: 'between', valueTo: 50 }, [['valueTo', 'range-reversed']]],
    ['a range', { comparator: 'between', valueTo: 150 }, []],
    ['nothing to report', { comparator: null, value: null }, [['measurable', 'nothing-measured']]],
    ['nothing to report, and nobody is asked', { comparator: null, value: null, measurable: false }, []],
    ['yes or no', { comparator: null, value: null, measure: 'yes-no', rollUp: 'count-passing' }, []],
    ['yes and no added up', { measure: 'yes-no' }, [['rollUp', 'yes-no-counted']]],
    ['shares added up', { unit: '%' }, [['rollUp', 'share-not-added']]],
    ['shares weighed', { unit: '%', measure: 'ratio', rollUp: 'weighted-ratio' }, []],
    ['weighed without counts', { unit: '%', rollUp: 'weighted-ratio' }, [['rollUp', 'ratio-weighted']]],
    ['a ratio that is no share', { measure: 'ratio', rollUp: 'average' }, [['measure', 'ratio-in-per-cent']]],
    ['a day without a baseline', { baselineOn: '2025-12-31' }, [['baseline', 'baseline-missing']]],
    ['an indicator nobody knows', { indicator: 'NOPE' }, [['indicator', 'indicator-unknown']]],
    ['an indicator of the library', { indicator: 'JOBS' }, []],
  ]
  it.each(cases)('%s', (_rule, change, problems) =>
    expect(problemsOf({ ...sound, ...change })).toEqual(Object.fromEntries(problems)),
  )
})

describe('what may still be changed', () => {
  const statuses = ['draft', 'ready', 'launched', 'running', 'closing', 'summed-up', 'archived', 'dropped']
  const outcome = (status: string, change: Partial<TargetDescription>) => {
    try {
      requireChangeable(status, sound, { ...sound, ...change })
      return 'changed'
    } catch (error) {
      return error instanceof Refusal ? error.code : 'unknown'
    }
  }
  const over = ['movement-over', 'movement-over', 'movement-over']
  it('the figure until the launch', () =>
    expect(statuses.map((status) => outcome(status, { value: 90 }))).toEqual([
      ...['changed', 'changed', 'target-fixed', 'target-fixed', 'target-fixed'],
      ...over,
    ]))
  it('the baseline until it is summed up', () =>
    expect(statuses.map((status) => outcome(status, { baseline: 90 }))).toEqual([
      ...['changed', 'changed', 'changed', 'changed', 'changed'],
      ...over,
    ]))
})

describe('a description as it is typed', () => {
  const unitIds = ['u1']
  const open = fieldsOpen('draft')
  const read = (change: Record<string, string>, fields = open) =>
    readDescription({ ...typedOf(sound, [], 'vi'), ...change }, { description: sound, open: fields, unitIds }, 'vi')

  it('typed as it is shown, it is the same', () =>
    expect(read({})).toEqual({ description: sound, own: [{ unitId: 'u1', value: null, share: null }], problems: {} }))
  it('numbers and days are read as people write them', () => {
    const { description, own } = read({ value: '12.350,5', dueOn: '5/6/2026', 'own-u1': '30', 'share-u1': '0,5' })
    expect(description).toMatchObject({ value: 12350.5, dueOn: '2026-06-05' })
    expect(own).toEqual([{ unitId: 'u1', value: 30, share: 0.5 }])
  })
  it('words in a number, a day that is none and what was not offered are named by their field', () =>
    expect(read({ value: 'nhiều', baselineOn: '31/02/2026', rollUp: 'guess', 'own-u1': 'x' }).problems).toEqual({
      value: 'not-a-number',
      baselineOn: 'not-a-day',
      rollUp: 'not-offered',
      'own-u1': 'not-a-number',
    }))
  it('a field that is not open keeps what stands, whatever was sent', () => {
    const { description, problems } = read({ value: 'nhiều', measure: '', baseline: '7' }, fieldsOpen('running'))
    expect(description).toEqual({ ...sound, baseline: 7 })
    expect(problems).toEqual({})
  })
  it('the end of what is no range is forgotten', () => expect(read({ valueTo: '7' }).description.valueTo).toBeNull())
})
