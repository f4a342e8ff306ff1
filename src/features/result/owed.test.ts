import { describe, expect, it } from 'vitest'
import { owedCells, periodsOf, type ReportedTarget, reconcile } from './owed.ts'

const target: ReportedTarget = {
  id: 't',
  cadence: 'once',
  due_on: '2026-05-20',
  ended_on: null,
  report_every: 'monthly',
  report_within_days: 5,
  period_from: '2026-02-10',
  period_to: '2026-12-31',
  launched_on: '2026-03-01',
}
const unit = (id: string, kind: 'village' | 'group' = 'village', change = {}) => ({
  ...{ id, kind, name: kind === 'group' ? 'Các thôn' : `Thôn ${id}`, validFrom: '2025-07-01', validTo: null },
  ...change,
})
const units = [unit('a'), unit('b'), unit('g', 'group')]
const charge = (unit_id: string, valid_from: string, valid_to: string | null = null) => ({
  ...{ target_id: 't', unit_id, valid_from, valid_to },
})
const owed = (charges: ReturnType<typeof charge>[], today: string, change: Partial<ReportedTarget> = {}) =>
  owedCells({ ...target, ...change }, charges, { units, today }).map(({ unit_id, period }) => `${unit_id} ${period}`)

describe('periods of a target', () => {
  const keys = (today: string, change: Partial<ReportedTarget> = {}) =>
    periodsOf({ ...target, ...change }, today).map(({ key, from, to }) => `${key} ${from} ${to}`)

  it('begin with the movement, end on its own day, and open when they begin', () => {
    expect(keys('2026-03-31')).toEqual(['2026-02 2026-02-10 2026-02-28', '2026-03 2026-03-01 2026-03-31'])
    expect(keys('2026-07-01').at(-1)).toBe('2026-05 2026-05-01 2026-05-20')
  })
  it('without a beginning start with the launch', () =>
    expect(keys('2026-03-31', { period_from: null })).toEqual(['2026-03 2026-03-01 2026-03-31']))
  it('of what comes back each year go on to the end of the movement', () =>
    expect(keys('2027-01-31', { cadence: 'yearly' }).at(-1)).toBe('2026-12 2026-12-01 2026-12-31'))
  it('without any end go on to the end of this year', () =>
    expect(keys('2026-12-31', { due_on: null, period_to: null }).at(-1)).toBe('2026-12 2026-12-01 2026-12-31'))
  it('end the day before the target was dropped', () =>
    expect(keys('2026-12-31', { ended_on: '2026-04-11' }).at(-1)).toBe('2026-04 2026-04-01 2026-04-10'))
  it('are none where the end is before the beginning', () =>
    expect(keys('2026-12-31', { due_on: '2026-01-31' })).toEqual([]))
})

describe('who owes a figure', () => {
  it('who answers at the end of the period, or today while it runs', () => {
    const charges = [charge('a', '2026-02-01', '2026-04-14'), charge('b', '2026-04-15')]
    expect(owed(charges, '2026-04-14')).toEqual(['a 2026-02', 'a 2026-03', 'a 2026-04'])
    expect(owed(charges, '2026-04-15')).toEqual(['a 2026-02', 'a 2026-03', 'b 2026-04'])
  })
  it('for what was over before the launch, who was charged at the launch', () =>
    expect(owed([charge('a', '2026-02-27')], '2026-03-01')).toEqual(['a 2026-02', 'a 2026-03']))
  it('never a charge put right on the day it was made', () =>
    expect(owed([charge('a', '2026-03-01', '2026-03-01'), charge('b', '2026-03-01')], '2026-03-02')).toEqual([
      'b 2026-02',
      'b 2026-03',
    ]))
  it('each unit that a group stands for, once', () =>
    expect(owed([charge('g', '2026-03-01'), charge('a', '2026-03-01')], '2026-03-02')).toEqual([
      'a 2026-02',
      'b 2026-02',
      'a 2026-03',
      'b 2026-03',
    ]))
  it('nobody, where nobody is charged', () => expect(owed([], '2026-12-31')).toEqual([]))
  it('by so many days after the period, or after the launch where it was over by then', () => {
    const cells = owedCells(target, [charge('a', '2026-02-01')], { units, today: '2026-03-31' })
    expect(cells.map(({ due_on }) => due_on)).toEqual(['2026-03-06', '2026-04-05'])
  })
})

it('what was handed in is never let go, what was let go is asked for again', () => {
  const cells = owedCells(target, [charge('a', '2026-02-01')], { units, today: '2026-04-30' })
  const held = cells.map((cell, index) => ({
    ...cell,
    state: (['waived', 'open', 'submitted'] as const)[index] ?? 'open',
  }))
  expect(reconcile(cells, held)).toMatchObject({ made: [], waived: [], dated: [] })
  expect(reconcile(cells, held).owedAgain.map(({ period }) => period)).toEqual(['2026-02'])
  expect(reconcile([], held).waived.map(({ period }) => period)).toEqual(['2026-03'])
  expect(reconcile(cells, []).made).toHaveLength(3)
})
