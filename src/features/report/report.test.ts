import { describe, expect, it } from 'vitest'
import { byUrgency, inOrder, type ReportCounts, type ReportState, stateOfReport } from './report.ts'

const none: ReportCounts = { open: 0, entered: 0, submitted: 0, returned: 0, accepted: 0, dueOn: '2025-11-05' }

describe('how a report stands', () => {
  const cases: [name: string, counts: Partial<ReportCounts>, today: string, state: ReportState][] = [
    ['something was sent back', { returned: 1, accepted: 3 }, '2025-11-18', 'returned'],
    ['owed after its day', { open: 1, submitted: 3 }, '2025-11-06', 'late'],
    ['on its day it is not late', { open: 1 }, '2025-11-05', 'open'],
    ['entered, not sent, after its day', { entered: 2 }, '2025-11-06', 'late'],
    ['entered and not sent', { entered: 2 }, '2025-11-01', 'ready'],
    ['sent', { submitted: 2, accepted: 1 }, '2025-11-18', 'submitted'],
    ['accepted', { accepted: 3 }, '2025-11-18', 'accepted'],
    ['nothing owed', {}, '2025-11-18', 'nothing'],
  ]
  for (const [name, counts, today, state] of cases)
    it(name, () => expect(stateOfReport({ ...none, ...counts }, today)).toBe(state))
})

it('what presses comes first, then by day; of what is done the newest first', () => {
  const of = (period: string, state: ReportState, dueOn: string) => ({ period, state, dueOn })
  const sorted = byUrgency([
    of('2025-07', 'accepted', '2025-08-05'),
    of('2025-11', 'open', '2025-12-05'),
    of('2025-08', 'accepted', '2025-09-05'),
    of('2025-10', 'late', '2025-11-05'),
    of('2025-Q3', 'late', '2025-10-05'),
    of('2025-09', 'returned', '2025-10-05'),
    of('2025-12', 'ready', '2026-01-05'),
  ])
  expect(sorted.map(({ period }) => period)).toEqual([
    ...['2025-09', '2025-Q3', '2025-10', '2025-11', '2025-12'],
    ...['2025-08', '2025-07'],
  ])
})

it('returned figures come first, the others stay in the order of the plan', () => {
  const of = (id: number, state: 'open' | 'returned' | 'accepted') => ({ id, state })
  expect(inOrder([of(1, 'open'), of(2, 'returned'), of(3, 'accepted'), of(4, 'returned')]).map(({ id }) => id)).toEqual(
    [2, 4, 1, 3],
  )
})
