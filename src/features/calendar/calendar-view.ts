import type { Locale } from '#web/i18n.ts'
import type { CalendarData } from './calendar.queries.ts'
import { byMonth, customEntries, type Entry, gatherTasks, restEntries } from './calendar.ts'
import { officeEntries } from './office-entries.ts'
import { dayAfter } from './working-day.ts'

export type Month = ReturnType<typeof byMonth>[number]

/** Everything the year holds, month by month, for whoever looks. */
export function monthsOf(data: CalendarData, { role, locale }: { role: string; locale: Locale }): Month[] {
  const { entries, tasks } = officeEntries(data, role)
  const all = [...entries, ...gatherTasks(tasks), ...restEntries(data.year, data.officeDays, locale)]
  return byMonth([...all, ...customEntries(data.year, locale)], data.year)
}

const duties = new Set(['review', 'report', 'task', 'tasks'])
const monthAhead = 30

/** How much is overdue, and how much falls due within 30 days; a bundle counts each of its tasks. */
export function aheadOf(months: readonly Month[], today: string): { left: number; overdue: number } {
  const open = months.flatMap(({ entries }) => entries).filter(({ kind, done }) => duties.has(kind) && !done)
  const size = ({ kind, count }: Entry) => (kind === 'tasks' ? (count ?? 0) : 1)
  const sum = (test: (entry: Entry) => boolean) => open.filter(test).reduce((total, one) => total + size(one), 0)
  return {
    left: sum(({ on }) => on >= today && on <= dayAfter(today, monthAhead)),
    overdue: sum(({ on }) => on < today),
  }
}
