import { describe, expect, it } from 'vitest'
import { roles } from '#platform/context.ts'
import { type LifeWaiting, lifeWork } from './life-work.ts'

const nothing: LifeWaiting = {
  ...{ orphanTargets: 0, orphanTasks: 0, owed: 0 },
  ...{ reviews: [], amendments: [], offers: [], failedChanges: [] },
}
const waiting: LifeWaiting = {
  ...{ orphanTargets: 3, orphanTasks: 1, owed: 2 },
  reviews: [{ id: 'r', kind: 'final-review', name: 'Phong trào Một', movement_id: 'm1', due_on: '2026-06-30' }],
  amendments: [{ id: 'm2', name: 'Phong trào Hai' }],
  offers: [{ id: 'o', name: 'Phong trào của thành phố', from: 'thành phố', answer_by: '2026-03-01' }],
  failedChanges: [{ id: 'c', unitId: 'u' }],
}

describe('what waits in the life of movements', () => {
  it('is on the officer’s desk: what nobody answers for first, then offers, then reviews by their day', () =>
    expect(lifeWork('officer', waiting).map(({ kind, count, due, href }) => [kind, count, due, href])).toEqual([
      ['orphan-targets', 3, null, '/movements/orphans'],
      ['orphan-tasks', 1, null, '/movements/orphans'],
      ['owed-targets', 2, null, '/movements/owed'],
      ['failed-change', 1, null, '/units/u/history'],
      ['offer', 1, '2026-03-01', '/family#o'],
      ['review', 1, '2026-06-30', '/movements/m1/reviews'],
    ]))

  it('a review says which one it is, and of which movement', () =>
    expect(lifeWork('officer', waiting).find(({ kind }) => kind === 'review')).toMatchObject({
      ...{ subject: 'final-review', detail: 'Phong trào Một' },
    }))

  it('is the leader’s where only the leader decides', () =>
    expect(lifeWork('leader', waiting).map(({ kind, href }) => [kind, href])).toEqual([
      ['amendment', '/movements/m2/versions'],
    ]))

  it('is nobody else’s', () => {
    for (const role of roles.filter((known) => known !== 'officer' && known !== 'leader'))
      expect([role, lifeWork(role, waiting)]).toEqual([role, []])
  })

  it('is nothing when nothing waits', () => expect(lifeWork('officer', nothing)).toEqual([]))
})
