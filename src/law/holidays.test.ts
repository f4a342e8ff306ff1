import { expect, it } from 'vitest'
import { holidaysOf, isWeekend, knowsLunarDays } from './holidays.ts'

const daysOf = (year: number) => holidaysOf(year).map(({ day }) => day)

it('the holidays of 2026, with the Monday that stands in for a Sunday', () =>
  expect(daysOf(2026)).toEqual([
    '2026-01-01',
    ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    ...['2026-04-26', '2026-04-27'],
    ...['2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02'],
  ]))

it('two holidays of one weekend give two days in lieu', () =>
  // Saturday 1 May 2027 alone, and the Saturday and Sunday of Tết in February
  expect(daysOf(2027).filter((day) => day.startsWith('2027-02') || day.startsWith('2027-05'))).toEqual([
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
    ...['2027-05-01', '2027-05-03'],
  ]))

it('no day is called verified: the provision was not read', () =>
  expect(holidaysOf(2026).some(({ verified }) => verified)).toBe(false))

it('a year whose moon is not known has the days of the sun alone', () => {
  expect(knowsLunarDays(2040)).toBe(false)
  expect(daysOf(2041)).toEqual(['2041-01-01', '2041-04-30', '2041-05-01', '2041-09-02'])
})

it.each([
  ['2026-11-21', true],
  ['2026-11-22', true],
  ['2026-11-23', false],
])('%s is weekend: %s', (day, weekend) => expect(isWeekend(day)).toBe(weekend))
