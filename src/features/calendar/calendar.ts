import { holidaysOf } from '#law/holidays.ts'
import { yearEntries } from '#law/year-calendar.ts'
import type { Locale } from '#web/i18n.ts'
import { calendarText } from './calendar.messages.ts'
import type { OfficeDay } from './working-day.ts'

export type EntryKind =
  | 'movement-opens'
  | 'movement-closes'
  | 'phase-opens'
  | 'phase-closes'
  | 'review'
  | 'report'
  | 'task'
  | 'tasks'
  | 'day-off'
  | 'worked'
  | 'legal'
  | 'customary'

/** One line of the calendar. `to` for what lasts; `verified: false` where no source was seen. */
export type Entry = {
  kind: EntryKind
  on: string
  to: string | null
  subject: string
  detail: string | null
  href: string | null
  count: number | null
  done: boolean
  verified: boolean
}

const plain = { to: null, detail: null, href: null, count: null, done: false, verified: true }

export const entry = (of: Pick<Entry, 'kind' | 'on' | 'subject'> & Partial<Entry>): Entry => ({ ...plain, ...of })

/** Days off and worked, as the law as data has them and the office has put them right. */
export function restEntries(year: number, officeDays: readonly OfficeDay[], locale: Locale): Entry[] {
  const own = new Map(officeDays.filter(({ kind }) => kind !== 'usual').map((day) => [day.day, day]))
  const legal = holidaysOf(year)
    .filter(({ day }) => !own.has(day) && day.startsWith(String(year)))
    .map(({ day, vi, en, source, verified }) =>
      entry({
        ...{ kind: 'day-off', on: day, subject: locale === 'vi' ? vi : en, verified },
        detail: calendarText[locale].source(source.instrument, source.article),
      }),
    )
  const set = [...own.values()]
    .filter(({ day }) => day.startsWith(String(year)))
    .map(({ day, kind, name }) => entry({ kind: kind === 'off' ? 'day-off' : 'worked', on: day, subject: name }))
  return [...legal, ...set]
}

/** What comes back every year; what began before New Year stands in January. */
export function customEntries(year: number, locale: Locale): Entry[] {
  return yearEntries(year).map(({ from, to, vi, en, kind, source, verified }) =>
    entry({
      ...{ kind, on: from < `${year}-01-01` ? `${year}-01-01` : from, subject: locale === 'vi' ? vi : en },
      ...{ to: to === from ? null : to, detail: source, verified },
    }),
  )
}

const manyTasks = 3

/** Tasks of one movement that are due on one day become one line when they are many. */
export function gatherTasks(tasks: readonly (Entry & { movementId: string })[]): Entry[] {
  return [...Map.groupBy(tasks, ({ on, movementId }) => `${on} ${movementId}`).values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length <= manyTasks) return group
    const href = `/movements/${first.movementId}/tasks`
    const done = group.every((task) => task.done)
    return [entry({ kind: 'tasks', on: first.on, subject: first.detail ?? '', href, count: group.length, done })]
  })
}

/** The twelve months, each with its lines by day. */
export function byMonth(entries: readonly Entry[], year: number): { month: number; entries: Entry[] }[] {
  const sorted = entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : order(a) - order(b)))
  return Array.from({ length: 12 }, (_, index) => {
    const key = `${year}-${String(index + 1).padStart(2, '0')}`
    return { month: index + 1, entries: sorted.filter(({ on }) => on.startsWith(key)) }
  })
}

const kinds: readonly EntryKind[] = [
  ...(['day-off', 'worked', 'movement-opens', 'phase-opens', 'report', 'review', 'task', 'tasks'] as const),
  ...(['phase-closes', 'movement-closes', 'legal', 'customary'] as const),
]
const order = ({ kind }: Entry): number => kinds.indexOf(kind)

export type Lane = { id: string; name: string; from: string; to: string; marks: { on: string; done: boolean }[] }

/** Where a day of the year stands on a line of so many units. */
export function dayPosition(day: string, year: number, width: number): number {
  const start = Date.UTC(year, 0, 1)
  const share = (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start)
  return Math.round(Math.min(1, Math.max(0, share)) * width * 10) / 10
}
