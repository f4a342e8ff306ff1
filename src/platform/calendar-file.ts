import ical, { ICalCalendarMethod } from 'ical-generator'

/** One whole day of a calendar; `id` stays the same when what it says changes. */
export type CalendarDay = {
  id: string
  on: string
  summary: string
  description: string
  url: string | null
  stamp: Date
}

/** A calendar file (iCalendar, RFC 5545) of whole days, the same wherever the machine stands. */
export function calendarFile(name: string, days: readonly CalendarDay[]): string {
  const calendar = ical({ name, prodId: { company: 'Thi Dua', product: 'Thi Dua', language: 'VI' }, ttl: 3600 })
  calendar.method(ICalCalendarMethod.PUBLISH)
  for (const { id, on, summary, description, url, stamp } of days) {
    const start = localMidnight(on)
    calendar.createEvent({ id, start, allDay: true, summary, description, stamp, ...(url ? { url } : {}) })
  }
  return calendar.toString()
}

/** The library reads whole days by the clock of the machine. */
function localMidnight(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
