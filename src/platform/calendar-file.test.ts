import { expect, it } from 'vitest'
import { calendarFile } from './calendar-file.ts'

it('a day is that day wherever the machine stands, and a comma does not end a text', () => {
  const stamp = new Date('2026-11-21T02:00:00Z')
  const day = {
    id: 'a@thi-dua',
    on: '2026-11-30',
    summary: 'Nộp số liệu, quý IV',
    description: 'Một\nHai',
    url: null,
    stamp,
  }
  const lines = calendarFile('Việc của tôi', [day]).split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'METHOD:PUBLISH',
      'UID:a@thi-dua',
      'DTSTART;VALUE=DATE:20261130',
      'SUMMARY:Nộp số liệu\\, quý IV',
      'DESCRIPTION:Một\\nHai',
      'DTSTAMP:20261121T020000Z',
    ]),
  )
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})
