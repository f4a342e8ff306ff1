import { describe, expect, it } from 'vitest'
import { workCalendar } from '../calendar/working-day.ts'
import type { Duty, Person } from './duty.ts'
import { isQuiet, momentOf, type Plan, planReminders, type Step, sentKey, stepDay } from './plan-reminders.ts'

const calendar = workCalendar([])
const duty: Duty = {
  ...{ kind: 'task', id: 't', dueOn: '2026-11-30', unitId: 'village', movementId: 'm' },
  ...{ period: null, subject: 'Trồng cây', openCount: null },
}
const head: Person = { accountId: 'head', role: 'unit', unitId: 'village' }
const officer: Person = { accountId: 'officer', role: 'officer', unitId: 'office' }
const leader: Person = { accountId: 'leader', role: 'leader', unitId: 'office' }
const noon = (today: string, change: Partial<Plan> = {}): Plan => ({
  at: { today, minute: 12 * 60 },
  calendar,
  standsFor: (unitId) => [unitId],
  people: [head, officer, leader],
  sent: new Map(),
  ...change,
})
const said = (plan: Plan, of = duty) => planReminders([of], plan).map(({ step, person }) => [person.accountId, step])

describe('the day of a step', () => {
  // 30 November 2026 is a Monday, 6 December a Sunday.
  const cases: [due: string, step: Step, day: string][] = [
    ['2026-11-30', 'before-week', '2026-11-23'],
    ['2026-11-30', 'before-day', '2026-11-27'],
    ['2026-11-30', 'on-day', '2026-11-30'],
    ['2026-11-30', 'late-three', '2026-12-03'],
    ['2026-11-30', 'late-week', '2026-12-07'],
    ['2026-11-30', 'to-officer', '2026-12-10'],
    ['2026-11-30', 'to-leader', '2026-12-14'],
    ['2026-12-06', 'on-day', '2026-12-07'],
    ['2026-12-05', 'before-day', '2026-12-04'],
    ['2026-02-19', 'before-day', '2026-02-13'],
    ['2026-02-16', 'on-day', '2026-02-23'],
  ]
  it.each(cases)('of what is due on %s, %s is %s', (due, step, day) => expect(stepDay(due, step, calendar)).toBe(day))
})

describe('who hears what, when', () => {
  const cases: [today: string, heard: string[][]][] = [
    ['2026-11-20', []],
    ['2026-11-23', [['head', 'before-week']]],
    ['2026-11-26', [['head', 'before-week']]],
    ['2026-11-27', [['head', 'before-day']]],
    ['2026-11-30', [['head', 'on-day']]],
    ['2026-12-03', [['head', 'late-three']]],
    ['2026-12-07', [['head', 'late-week']]],
    [
      '2026-12-10',
      [
        ['head', 'late-week'],
        ['officer', 'to-officer'],
      ],
    ],
    [
      '2026-12-14',
      [
        ['head', 'late-week'],
        ['officer', 'to-officer'],
        ['leader', 'to-leader'],
      ],
    ],
    [
      '2026-12-24',
      [
        ['officer', 'to-officer'],
        ['leader', 'to-leader'],
      ],
    ],
    ['2026-12-30', []],
  ]
  it.each(cases)('on %s, when nothing was said before', (today, heard) => expect(said(noon(today))).toEqual(heard))

  it('nobody hears the same twice, nor an earlier step after a later one', () => {
    const sent = new Map([[sentKey(duty, 'head'), ['on-day']]])
    expect(said(noon('2026-11-30', { sent }))).toEqual([])
    expect(said(noon('2026-11-23', { sent }))).toEqual([])
    expect(said(noon('2026-12-03', { sent }))).toEqual([['head', 'late-three']])
  })

  it('a duty that was put off is called for again', () => {
    const sent = new Map([[sentKey(duty, 'head'), ['late-week']]])
    expect(said(noon('2026-12-14', { sent }), { ...duty, dueOn: '2026-12-21' })).toEqual([['head', 'before-week']])
  })

  it('what was given late begins with the step of today', () =>
    expect(said(noon('2026-11-25'))).toEqual([['head', 'before-week']]))

  it('a group of units is everyone who belongs to it', () => {
    const other: Person = { accountId: 'other', role: 'unit', unitId: 'other-village' }
    const plan = noon('2026-11-30', {
      people: [head, other],
      standsFor: (unitId) => [unitId, 'villages'],
    })
    expect(said(plan, { ...duty, unitId: 'villages' })).toEqual([
      ['head', 'on-day'],
      ['other', 'on-day'],
    ])
  })

  it('a unit without an account: the officer hears in its place, from the day on', () => {
    expect(said(noon('2026-11-23', { people: [officer] }))).toEqual([])
    expect(said(noon('2026-11-30', { people: [officer] }))).toEqual([['officer', 'on-day']])
  })

  it('a review is the officers’, and so is a duty of nobody', () => {
    expect(said(noon('2026-11-23'), { ...duty, kind: 'review' })).toEqual([['officer', 'before-week']])
    expect(said(noon('2026-11-23'), { ...duty, unitId: null })).toEqual([['officer', 'before-week']])
  })
})

describe('quiet hours', () => {
  const cases: [at: string, quiet: boolean][] = [
    ['2026-11-30T06:59:59+07:00', true],
    ['2026-11-30T07:00:00+07:00', false],
    ['2026-11-30T19:59:59+07:00', false],
    ['2026-11-30T20:00:00+07:00', true],
    ['2026-11-30T23:30:00Z', true],
    ['2026-12-01T00:00:00Z', false],
    ['2026-11-29T12:00:00+07:00', true],
    ['2026-09-02T12:00:00+07:00', true],
  ]
  it.each(cases)('%s is quiet: %s', (at, quiet) => expect(isQuiet(momentOf(new Date(at)), calendar)).toBe(quiet))
  it('nothing is said in them', () =>
    expect(said({ ...noon('2026-11-30'), at: { today: '2026-11-30', minute: 6 * 60 } })).toEqual([]))
})
