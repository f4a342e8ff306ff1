import { holidaysOf, isWeekend } from '#law/holidays.ts'

/** A day an office has set apart from the calendar: off, worked, or as usual again. */
export type OfficeDay = { day: string; kind: string; name: string }

export type WorkCalendar = {
  isWorking(day: string): boolean
  /** The day itself where it is worked; the next one that is otherwise. */
  onOrAfter(day: string): string
  /** The day itself where it is worked; the last one before it otherwise. */
  onOrBefore(day: string): string
}

/** Monday to Friday without the holidays of the law, as the office has put them right. */
export function workCalendar(officeDays: readonly OfficeDay[]): WorkCalendar {
  const set = new Map(officeDays.filter(({ kind }) => kind !== 'usual').map(({ day, kind }) => [day, kind]))
  const holidays = new Map<number, ReadonlySet<string>>()
  const isHoliday = (day: string): boolean => {
    const year = Number(day.slice(0, 4))
    const known = holidays.get(year) ?? new Set(holidaysOf(year).map((holiday) => holiday.day))
    holidays.set(year, known)
    return known.has(day)
  }
  const isWorking = (day: string): boolean => {
    const kind = set.get(day)
    return kind === undefined ? !isWeekend(day) && !isHoliday(day) : kind === 'working'
  }
  const seek = (day: string, step: 1 | -1): string => {
    // A year without a working day is a mistake of whoever typed it; nobody is to wait for it for ever.
    for (let at = day, tries = 0; tries < 366; at = dayAfter(at, step), tries++) if (isWorking(at)) return at
    return day
  }
  return { isWorking, onOrAfter: (day) => seek(day, 1), onOrBefore: (day) => seek(day, -1) }
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
