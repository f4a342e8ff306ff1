import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, workCalendar } from '../calendar/working-day.ts'
import type { Duty, Person } from './duty.ts'
import { type Moment, type PlannedReminder, planReminders, sentKey } from './plan-reminders.ts'

// A year of working days with a Tết in it, and days of the office's own.
const calendar = workCalendar([
  { day: '2026-02-13', kind: 'off', name: 'Nghỉ' },
  { day: '2026-02-28', kind: 'working', name: 'Làm bù' },
])
const offDays = new Set([
  ...['2026-01-01', '2026-02-13', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  ...['2026-04-27', '2026-04-30', '2026-05-01'],
])
const worked = (day: string) =>
  day === '2026-02-28' || (!offDays.has(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))

const people: Person[] = [
  { accountId: 'head', role: 'unit', unitId: 'u' },
  { accountId: 'officer', role: 'officer', unitId: 'o' },
  { accountId: 'leader', role: 'leader', unitId: 'o' },
]

/** What a table with a unique key does, and the check of completion inside the transaction that writes. */
class Store {
  rows = new Map<string, { planned: PlannedReminder; at: Moment; by: number }>()
  done = false
  #sent = new Map<string, string[]>()

  sent = () => new Map([...this.#sent].map(([key, steps]) => [key, [...steps]]))

  write(planned: readonly PlannedReminder[], at: Moment, by: number): void {
    if (this.done) return
    for (const one of planned) {
      const key = sentKey(one.duty, one.person.accountId)
      const row = `${key} ${one.step}`
      if (this.rows.has(row)) continue
      this.rows.set(row, { planned: one, at, by })
      this.#sent.set(key, [...(this.#sent.get(key) ?? []), one.step])
    }
  }
}

const dutyOn = (dueOn: string): Duty => ({
  ...{ kind: 'task', id: 't', dueOn, unitId: 'u', movementId: 'm', period: null },
  ...{ subject: 'Việc', openCount: null },
})

const planAt = (duty: Duty, store: Store, at: Moment) =>
  planReminders(store.done ? [] : [duty], { at, calendar, standsFor: (id) => [id], people, sent: store.sent() })

const dueDays = fc.integer({ min: 20, max: 110 }).map((days) => dayAfter('2026-01-01', days))
// Days from the due day and minutes of the day: the clock goes where it likes, forward and back.
const tick = fc.record({
  days: fc.integer({ min: -16, max: 40 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  fault: fc.constantFrom('none', 'none', 'crash', 'two-nodes', 'done-between'),
})
const life = fc.record({
  dueOn: dueDays,
  ticks: fc.array(tick, { minLength: 1, maxLength: 60 }),
  doneAfter: fc.option(fc.integer({ min: 0, max: 60 })),
})

describe('10,000 duties, each with a clock of its own that jumps and a program that dies', () => {
  it('each reminder at most once, none after completion, none in quiet hours, and never an earlier one after a later', () => {
    const count = { reminders: 0, crashes: 0, doubles: 0, lateWrites: 0 }
    fc.assert(
      fc.property(life, ({ dueOn, ticks, doneAfter }) => {
        const duty = dutyOn(dueOn)
        const store = new Store()
        const told: { who: string; step: number; order: number }[] = []
        ticks.forEach(({ days, minute, fault }, index) => {
          if (doneAfter === index) store.done = true
          const at = { today: dayAfter(dueOn, days), minute }
          const wasDone = store.done
          const before = store.rows.size
          const planned = planAt(duty, store, at)
          const twin = fault === 'two-nodes' ? planAt(duty, store, at) : []
          if (fault === 'crash') count.crashes++
          else {
            if (fault === 'done-between' && doneAfter !== null && index >= doneAfter - 1) {
              store.done = true
              count.lateWrites += planned.length
            }
            store.write(planned, at, index)
            store.write(twin, at, index)
            count.doubles += twin.length
          }
          if (wasDone && store.rows.size > before) throw new Error('reminded of what was done')
          if (minute < 420 || minute >= 1200 || !worked(at.today)) expect(store.rows.size).toBe(before)
        })
        for (const { planned, by } of store.rows.values())
          told.push({ who: planned.person.accountId, step: order(planned.step), order: by })
        for (const a of told)
          for (const b of told) if (a.who === b.who && a.order < b.order) expect(a.step).toBeLessThan(b.step)
        count.reminders += store.rows.size
      }),
      { numRuns: 10_000, seed: 20261121 },
    )
    // The run has been through what it is about.
    expect(count.reminders).toBeGreaterThan(10_000)
    expect(count.crashes).toBeGreaterThan(10_000)
    expect(count.doubles).toBeGreaterThan(1_000)
    expect(count.lateWrites).toBeGreaterThan(100)
  })

  it('a clock that only goes on, every four hours: exactly the steps that the days give, each on its day', () => {
    fc.assert(
      fc.property(dueDays, fc.option(fc.integer({ min: -10, max: 30 })), (dueOn, doneDay) => {
        const duty = dutyOn(dueOn)
        const store = new Store()
        for (let days = -20; days <= 45; days++)
          for (const minute of [60, 300, 540, 780, 1020, 1260]) {
            if (doneDay !== null && days >= doneDay) store.done = true
            const at = { today: dayAfter(dueOn, days), minute }
            store.write(planAt(duty, store, at), at, 0)
          }
        const made = [...store.rows.values()].map(
          ({ planned, at }) => `${planned.person.accountId} ${planned.step} ${at.today}`,
        )
        expect(made.sort()).toEqual(expected(dueOn, doneDay).sort())
      }),
      { numRuns: 600, seed: 20261121 },
    )
  })

  it('a step that was lost to a crash is made at the next chance', () => {
    const duty = dutyOn('2026-03-16')
    const store = new Store()
    planAt(duty, store, { today: '2026-03-16', minute: 480 })
    expect(store.rows.size).toBe(0)
    const at = { today: '2026-03-17', minute: 480 }
    store.write(planAt(duty, store, at), at, 0)
    expect([...store.rows.keys()]).toEqual(['head task t 2026-03-16 on-day'])
  })
})

const names = ['before-week', 'before-day', 'on-day', 'late-three', 'late-week', 'to-officer', 'to-leader']
const order = (step: string) => names.indexOf(step)

/** The slow way: walk the days one by one, and keep of the steps that fall together the last. */
function expected(dueOn: string, doneDay: number | null): string[] {
  const walk = (day: string, by: 1 | -1): string => (worked(day) ? day : walk(dayAfter(day, by), by))
  const of = (who: string, list: [step: string, offset: number][]) => {
    const days = list.map(([step, offset]) => ({ step, day: walk(dayAfter(dueOn, offset), offset < 0 ? -1 : 1) }))
    return days
      .filter(({ day }, index) => days[index + 1]?.day !== day)
      .filter(({ day }) => doneDay === null || day < dayAfter(dueOn, doneDay))
      .map(({ step, day }) => `${who} ${step} ${day}`)
  }
  const own: [string, number][] = [
    ['before-week', -7],
    ['before-day', -1],
    ['on-day', 0],
    ['late-three', 3],
    ['late-week', 7],
  ]
  return [...of('head', own), ...of('officer', [['to-officer', 10]]), ...of('leader', [['to-leader', 14]])]
}
