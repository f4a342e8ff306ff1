import { describe, expect, it } from 'vitest'
import { byMonth, customEntries, dayPosition, entry, gatherTasks, restEntries } from './calendar.ts'

describe('days off', () => {
  it('an office’s word on a day stands instead of the calendar’s', () => {
    const days = restEntries(
      2026,
      [
        { day: '2026-02-20', kind: 'working', name: 'Làm việc mùng 4' },
        { day: '2026-11-27', kind: 'off', name: 'Đại hội' },
        { day: '2026-11-26', kind: 'usual', name: '' },
        { day: '2025-11-27', kind: 'off', name: 'Năm khác' },
      ],
      'vi',
    )
    const on = (day: string) =>
      days.filter((one) => one.on === day).map(({ kind, subject, verified }) => [kind, subject, verified])
    expect(on('2026-02-20')).toEqual([['worked', 'Làm việc mùng 4', true]])
    expect(on('2026-11-27')).toEqual([['day-off', 'Đại hội', true]])
    expect(on('2026-11-26')).toEqual([])
    expect(on('2026-09-02')).toEqual([['day-off', 'Quốc khánh', false]])
    expect(days.some(({ on: day }) => day.startsWith('2025'))).toBe(false)
  })
})

it('what runs over New Year stands in January, with the day it ends', () => {
  const [first] = customEntries(2026, 'vi')
  expect([first?.on, first?.to]).toEqual(['2026-01-01', '2026-01-31'])
})

describe('tasks of one day and movement', () => {
  const tasks = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...entry({ kind: 'task', on: '2026-06-30', subject: `Việc ${index}`, detail: 'Giữ rừng' }),
      movementId: 'm',
    }))
  it('stand one by one while they are few', () => expect(gatherTasks(tasks(3))).toHaveLength(3))
  it('are one line when they are many', () =>
    expect(gatherTasks(tasks(4)).map(({ kind, subject, count, href }) => [kind, subject, count, href])).toEqual([
      ['tasks', 'Giữ rừng', 4, '/movements/m/tasks'],
    ]))
})

it('every line stands in its month, by day', () => {
  const months = byMonth(
    [entry({ kind: 'task', on: '2026-03-20', subject: 'b' }), entry({ kind: 'task', on: '2026-03-05', subject: 'a' })],
    2026,
  )
  expect(months[2]?.entries.map(({ subject }) => subject)).toEqual(['a', 'b'])
  expect(months.flatMap(({ entries }) => entries)).toHaveLength(2)
})

it.each([
  ['2026-01-01', 0],
  ['2026-07-02', 498.6],
  ['2027-05-01', 1000],
  ['2025-05-01', 0],
])('%s stands at %d of a thousand', (day, at) => expect(dayPosition(day, 2026, 1000)).toBe(at))
