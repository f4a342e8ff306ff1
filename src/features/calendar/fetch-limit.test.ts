import { describe, expect, it } from 'vitest'
import { fetchLimit } from './fetch-limit.ts'
import { isMine } from './my-duties.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 0, minute))

it('a calendar may be fetched so often an hour, and again in the next', () => {
  const allowed = fetchLimit(3)
  expect([1, 2, 3, 4].map((minute) => allowed('a', at(minute)))).toEqual([true, true, true, false])
  expect(allowed('b', at(4))).toBe(true)
  expect(allowed('a', at(61))).toBe(true)
})

describe('a duty is mine', () => {
  const duty = (change: object) => ({
    ...{ kind: 'task' as const, id: 't', dueOn: '2026-11-30', unitId: 'u' as string | null, movementId: null },
    ...{ period: null, subject: '', openCount: null, ...change },
  })
  const unit = [{ role: 'unit', unitIds: ['u', 'villages'] }]
  it('when it is my unit’s, or of a group it belongs to', () => {
    expect(isMine(duty({}), unit)).toBe(true)
    expect(isMine(duty({ unitId: 'villages' }), unit)).toBe(true)
    expect(isMine(duty({ unitId: 'other' }), unit)).toBe(false)
    expect(isMine(duty({ unitId: null }), unit)).toBe(false)
  })
  it('when it is the office’s and I am its officer', () => {
    const officer = [{ role: 'officer', unitIds: ['office'] }]
    expect(isMine(duty({ unitId: null }), officer)).toBe(true)
    expect(isMine(duty({}), officer)).toBe(false)
  })
  it('a leader follows reviews alone', () => {
    const leader = [{ role: 'leader', unitIds: ['office'] }]
    expect(isMine(duty({ kind: 'review', unitId: null }), leader)).toBe(true)
    expect(isMine(duty({ unitId: null }), leader)).toBe(false)
  })
})
