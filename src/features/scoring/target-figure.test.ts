import { describe, expect, it } from 'vitest'
import type { Mark } from './score.ts'
import { type AcceptedCell, markOfCells } from './target-figure.ts'

const cell = (value: number | null, more: Partial<AcceptedCell> = {}): AcceptedCell => ({
  ...{ targetId: 't', unitId: 'u', periodTo: '2025-12-31', kind: value === null ? 'not-arisen' : 'value' },
  ...{ value, numerator: null, denominator: null, overTime: 'last', asked: 90 },
  ...more,
})
const ratio = (numerator: number, denominator: number, overTime: string) =>
  cell(denominator === 0 ? null : (numerator / denominator) * 100, { numerator, denominator, overTime })
const figure = (value: number): Mark => ({ kind: 'figure', value, asked: 90 })

describe('the figure that accepted results give', () => {
  const all = (overTime: string) => [0.1, 0.2, 0.6].map((value) => cell(value, { overTime }))
  const cases: [rule: string, AcceptedCell[], Mark | null][] = [
    ['none accepted: none', [], null],
    ['the last, where each is counted from the beginning', all('last'), figure(0.6)],
    ['the sum, to the last decimal', all('sum'), figure(0.9)],
    ['the average', all('average'), figure(0.3)],
    [
      'the greatest',
      [cell(5, { overTime: 'max' }), cell(9, { overTime: 'max' }), cell(7, { overTime: 'max' })],
      figure(9),
    ],
    ['a ratio is summed above and below, not averaged', [ratio(1, 2, 'sum'), ratio(1, 8, 'sum')], figure(20)],
    ['the average of a ratio too', [ratio(1, 2, 'average'), ratio(1, 8, 'average')], figure(20)],
    ['the last ratio', [ratio(1, 2, 'last'), ratio(1, 8, 'last')], figure(12.5)],
    ['a period without figure is passed over', [cell(5), cell(null, { kind: 'missing' })], figure(5)],
    ['never arisen: not arisen', [cell(null), cell(null)], { kind: 'not-arisen' }],
    ['only missing: none', [cell(null, { kind: 'missing' })], null],
    ['what the unit was asked for stands with it', [cell(5, { asked: 40 })], { kind: 'figure', value: 5, asked: 40 }],
  ]
  it.each(cases)('%s', (_rule, cells, right) => expect(markOfCells(cells)).toEqual(right))
})
