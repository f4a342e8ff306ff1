import { describe, expect, it } from 'vitest'
import { cityText } from './city.messages.ts'
import {
  type CommuneStanding,
  communeName,
  daysLate,
  defaultPeriod,
  groupCommunes,
  rampStep,
  shareSubmitted,
  standingOf,
} from './city.ts'

const commune: CommuneStanding = {
  id: 'a',
  unitKind: 'xã',
  name: 'An Bình',
  movements: 1,
  dueOn: '2025-11-05',
  units: 3,
  unitsComplete: 1,
  unitsLate: 0,
  owed: 12,
  submitted: 7,
}

describe('how a commune stands', () => {
  const cases: [rule: string, change: Partial<CommuneStanding>, today: string, standing: string][] = [
    ['figures owed after the day they were due: late', {}, '2025-11-06', 'late'],
    ['figures owed on the day: under way', {}, '2025-11-05', 'under-way'],
    ['everything submitted: complete, whatever the day', { submitted: 12 }, '2025-12-30', 'complete'],
    [
      'nothing launched is said before anything else',
      { movements: 0, owed: 0, submitted: 0 },
      '2025-12-30',
      'not-launched',
    ],
    ['launched, and nothing owed yet', { owed: 0, submitted: 0, dueOn: null }, '2025-12-30', 'complete'],
  ]
  it.each(cases)('%s', (_rule, change, today, standing) =>
    expect(standingOf({ ...commune, ...change }, today)).toBe(standing),
  )
})

it('the share is never rounded up to complete', () => {
  expect(shareSubmitted({ owed: 1000, submitted: 999 })).toBe(99)
  expect(shareSubmitted({ owed: 12, submitted: 7 })).toBe(58)
  expect(shareSubmitted({ owed: 0, submitted: 0 })).toBeNull()
})

it('days late are counted from the day after it was due', () => {
  expect(daysLate('2025-11-05', '2025-11-18')).toBe(13)
  expect(daysLate('2025-11-05', '2025-11-05')).toBe(0)
})

it('the least complete stands first, then Đ after D', () => {
  const named = (name: string, submitted: number) => ({ ...commune, id: name, name, submitted })
  const groups = groupCommunes(
    [named('Đông Am', 7), named('Duy Tân', 7), named('An Bình', 11), named('Sơn Hạ', 0)],
    '2025-11-18',
  )
  expect(groups.get('late')?.map(({ name }) => name)).toEqual(['Sơn Hạ', 'Duy Tân', 'Đông Am', 'An Bình'])
  expect(groups.get('complete')).toEqual([])
})

it('the ramp has a step of its own for nothing known', () =>
  expect([null, 0, 49, 50, 74, 75, 94, 95, 100].map(rampStep)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]))

describe('the period a board opens with', () => {
  const periods = [
    { period: '2025-10', due_on: '2025-11-05' },
    { period: '2025-Q4', due_on: '2026-01-05' },
    { period: '2025-09', due_on: '2025-10-05' },
  ]
  it('is the latest that was due', () => expect(defaultPeriod(periods, '2025-11-18')).toBe('2025-10'))
  it('is the latest of all while none was due', () => expect(defaultPeriod(periods, '2025-01-01')).toBe('2025-Q4'))
  it('is none where nothing was opened', () => expect(defaultPeriod([], '2025-11-18')).toBeNull())
})

describe('what a commune is called', () => {
  it('begins with a capital', () => expect(communeName('phường', 'Bạch Liên')).toBe('Phường Bạch Liên'))
  it.each([
    [true, 16, 'phần trăm, trễ 16 ngày'],
    [true, 0, 'phần trăm'],
    [false, 3, 'chưa có số liệu, trễ 3 ngày'],
  ])('figure %s, %i days late, is said as %s', (figure, late, said) =>
    expect(cityText.vi.spoken(figure, late)).toBe(said),
  )
})
