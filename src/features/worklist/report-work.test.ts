import { describe, expect, it } from 'vitest'
import { countStates } from './count-states.ts'
import { reportWork } from './report-work.ts'

const waiting = { own: [], received: 2, overdue: [{ period: '2026-10', units: 3, due_on: '2026-11-05' }] }

describe('units that owe figures', () => {
  const chase = ['chase-reports', 3, '2026-11-05', '/missing?period=2026-10']
  const seen = (role: 'officer' | 'leader' | 'unit') =>
    reportWork(role, waiting).map(({ kind, count, due, href }) => [kind, count, due, href])

  it('are on the officer’s desk beside the reports received', () =>
    expect(seen('officer')).toEqual([['accept-reports', 2, null, '/results'], chase]))
  it('are on the leader’s desk, alone', () => expect(seen('leader')).toEqual([chase]))
  it('are not another unit’s', () => expect(seen('unit')).toEqual([]))
})

describe('the targets of the movement under way', () => {
  const targets = (['met', 'unknown', 'at-risk', 'on-track', 'at-risk', 'met', 'on-track', 'at-risk'] as const).map(
    (state) => ({ state }),
  )
  it('are counted by state, the worst first, without states that do not occur', () =>
    expect(countStates(targets)).toEqual([
      ['at-risk', 3],
      ['on-track', 2],
      ['met', 2],
      ['unknown', 1],
    ]))
})
