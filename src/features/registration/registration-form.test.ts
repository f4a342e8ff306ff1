import { describe, expect, it } from 'vitest'
import { registrationText } from './registration.messages.ts'
import { readPromises } from './registration-form.ts'

const read = (measure: string, typed: string, value: number | null = null) =>
  readPromises({ figures: { t: typed }, aims: [] }, [{ id: 't', measure, value }], 'vi')

describe('a figure promised', () => {
  it.each([
    ['number', '-5', 'figure-negative'],
    ['ratio', '-5 %', 'figure-negative'],
    ['ratio', '500 %', 'figure-share'],
    ['ratio', '100,1', 'figure-share'],
    ['yes-no', '2', 'figure-yes-no'],
    ['yes-no', '-1', 'figure-yes-no'],
    ['number', '999999999999999', 'figure-large'],
    ['number', 'nhiều', 'figure'],
  ] as const)('of a %s cannot be %s: %s', (measure, typed, code) => {
    const { promises, issues } = read(measure, typed)
    expect([promises, issues]).toEqual([[], [{ field: 'value-t', code }]])
    for (const locale of ['vi', 'en'] as const) expect(registrationText[locale].errors[code]).toMatch(/\.$/)
  })

  it.each([
    ['number', '0', 0],
    ['number', '1.000.000.000.000', 1_000_000_000_000],
    ['number', '500', 500],
    ['ratio', '100 %', 100],
    ['yes-no', '0', 0],
    ['yes-no', '1', 1],
  ])('of a %s can be %s', (measure, typed, value) => {
    expect(read(measure, typed)).toMatchObject({ promises: [{ targetId: 't', value }], issues: [] })
  })

  it('is a share over 100 only where the plan asks for more than 100', () => {
    expect(read('ratio', '110 %', 105).promises).toEqual([{ targetId: 't', value: 110 }])
    expect(read('ratio', '110 %', 95).promises).toEqual([])
  })
})
