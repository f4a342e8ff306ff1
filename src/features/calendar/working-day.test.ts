import { describe, expect, it } from 'vitest'
import { workCalendar } from './working-day.ts'

const calendar = workCalendar([
  { day: '2026-11-27', kind: 'off', name: 'Đại hội' },
  { day: '2026-11-28', kind: 'working', name: 'Làm bù' },
  { day: '2026-11-26', kind: 'usual', name: '' },
])

describe('a day is worked', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-09-02', false, 'a holiday'],
    ['2026-04-27', false, 'a Monday in lieu of a Sunday'],
    ['2026-11-27', false, 'a Friday the office has off'],
    ['2026-11-28', true, 'a Saturday the office works'],
    ['2026-11-26', true, 'a day that is as usual again'],
  ])('%s: %s, %s', (day, worked) => expect(calendar.isWorking(day)).toBe(worked))
})

describe('a day that is not worked moves', () => {
  it('on, over the whole of Tết', () => expect(calendar.onOrAfter('2026-02-14')).toBe('2026-02-23'))
  it('back, over the whole of Tết', () => expect(calendar.onOrBefore('2026-02-22')).toBe('2026-02-13'))
  it('nowhere when it is worked', () => expect(calendar.onOrAfter('2026-11-23')).toBe('2026-11-23'))
})
