import { describe, expect, it } from 'vitest'
import { timeLineOf } from './time-line-of.ts'

const words = {
  launch: 'Phát động',
  starts: 'Bắt đầu',
  ends: 'Kết thúc',
  interimReview: 'Sơ kết',
  finalReview: 'Tổng kết',
}
type Sources = Parameters<typeof timeLineOf>[0]
type Changes = { movement?: Partial<Sources['movement']>; parts?: Partial<Sources['parts']>; today?: string }

const phases = [
  { name: 'Đợt 1', opens_on: '2026-01-15', closes_on: '2026-06-30' },
  { name: 'Đợt 2', opens_on: '2026-07-01', closes_on: '2026-12-31' },
]
const lineOf = ({ movement, parts, today = '2026-07-01' }: Changes) =>
  timeLineOf(
    {
      movement: {
        period_from: '2026-01-15',
        period_to: '2026-12-31',
        launched_on: null,
        created_at: new Date('2026-01-12T02:00:00Z'),
        ...movement,
      },
      parts: { phases: [], milestones: [], ...parts },
      tasks: [],
      today,
    },
    words,
  )

describe('the line of a movement', () => {
  it('runs from the first to the last day of its period', () =>
    expect(lineOf({})).toEqual({
      from: '2026-01-15',
      to: '2026-12-31',
      phases: [],
      events: [
        { date: '2026-01-15', label: 'Bắt đầu', done: false },
        { date: '2026-12-31', label: 'Kết thúc' },
      ],
    }))

  it('shows the day it was launched on', () =>
    expect(lineOf({ movement: { launched_on: '2026-01-20' } })?.events[0]).toEqual({
      date: '2026-01-20',
      label: 'Phát động',
      done: true,
    }))

  it('leaves out a launch before its first day', () =>
    expect(lineOf({ movement: { launched_on: '2026-01-10' } })?.events).toEqual([
      { date: '2026-12-31', label: 'Kết thúc' },
    ]))

  it('a phase is open from its first to its last day', () => {
    const states = (today: string) => lineOf({ parts: { phases }, today })?.phases.map(({ state }) => state)
    expect(states('2026-01-14')).toEqual(['later', 'later'])
    expect(states('2026-01-15')).toEqual(['open', 'later'])
    expect(states('2026-06-30')).toEqual(['open', 'later'])
    expect(states('2026-07-01')).toEqual(['closed', 'open'])
    expect(states('2027-01-01')).toEqual(['closed', 'closed'])
  })

  it('a phase without both its days is not drawn', () =>
    expect(lineOf({ parts: { phases: [{ name: 'Đợt 3', opens_on: null, closes_on: '2026-12-31' }] } })?.phases).toEqual(
      [],
    ))

  it('reviews stand on their day, but for the one on the last day and the one without a day', () => {
    const milestones = [
      { kind: 'interim-review', due_on: '2026-07-31' },
      { kind: 'final-review', due_on: '2026-12-31' },
      { kind: 'final-review', due_on: null },
      { kind: 'final-review', due_on: '2026-12-20' },
    ]
    expect(lineOf({ parts: { milestones } })?.events.slice(1, -1)).toEqual([
      { date: '2026-07-31', label: 'Sơ kết' },
      { date: '2026-12-20', label: 'Tổng kết' },
    ])
  })

  const open = { period_from: null, period_to: null }
  it('without a period goes by its phases', () =>
    expect(lineOf({ movement: open, parts: { phases } })).toMatchObject({ from: '2026-01-15', to: '2026-12-31' }))

  it('without any end there is none', () => {
    expect(lineOf({ movement: open })).toBe(null)
    expect(lineOf({ movement: { ...open, period_from: '2026-01-15' } })).toBe(null)
  })

  it('without a beginning begins with its launch, else today', () => {
    expect(lineOf({ movement: { period_from: null, launched_on: '2026-03-01' } })?.from).toBe('2026-03-01')
    expect(lineOf({ movement: { period_from: null } })?.from).toBe('2026-07-01')
  })

  it('confirmed after its time it is drawn over its last year', () =>
    expect(lineOf({ movement: { period_from: null, period_to: '2025-11-30' } })?.from).toBe('2025-01-01'))

  it('of a single day begins no later than it ends', () => {
    const line = lineOf({ movement: { period_from: '2026-01-01', period_to: '2026-01-01' }, today: '2026-01-01' })
    expect(line && line.from <= line.to).toBe(true)
  })
})
