import { describe, expect, it } from 'vitest'
import { goalOf } from '../target/goal.ts'
import {
  ancestorsOf,
  answerOf,
  assertNoCircle,
  countResponses,
  descendantsOf,
  meetsGoal,
  type ResponseState,
  shareOf,
} from './family.ts'

describe('what a city is told of its offer', () => {
  const cases: [state: 'waiting' | 'taken-up' | 'declined', status: string | null, told: string | null][] = [
    ['waiting', null, null],
    ['declined', null, 'declined'],
    ['taken-up', 'draft', 'taken-up'],
    ['taken-up', 'ready', 'taken-up'],
    ['taken-up', 'launched', 'launched'],
    ['taken-up', 'running', 'launched'],
    ['taken-up', 'summed-up', 'launched'],
    ['taken-up', 'dropped', null],
    ['taken-up', null, null],
  ]
  it.each(cases)('%s with a movement that is %s: %s', (state, status, told) =>
    expect(answerOf({ state }, status === null ? null : { status })).toBe(told),
  )
})

describe('which offices have launched', () => {
  it('is counted out of all that were asked, those that declined too', () => {
    const of = (count: number, state: ResponseState) => Array.from({ length: count }, () => ({ state }))
    const responses = [...of(68, 'launched'), ...of(20, 'taken-up'), ...of(1, 'declined'), ...of(25, 'delivered')]
    expect(countResponses(responses)).toEqual({ all: 114, launched: 68, takenUp: 20, declined: 1, silent: 25 })
    expect(shareOf(68, 114)).toBeCloseTo(59.649, 3)
    expect(shareOf(0, 0)).toBe(null)
  })

  it('answers “100% các đơn vị” only when every one has', () => {
    const all = goalOf({ comparator: 'eq', value: 100, valueTo: null, direction: null })
    expect(meetsGoal(shareOf(113, 114), all)).toBe(false)
    expect(meetsGoal(shareOf(114, 114), all)).toBe(true)
    expect(meetsGoal(null, all)).toBe(null)
  })
})

describe('a family of movements', () => {
  const family = [
    { id: 'city', parent_id: null },
    { id: 'commune', parent_id: 'city' },
    { id: 'village', parent_id: 'commune' },
    { id: 'school', parent_id: 'commune' },
  ]
  it('a movement never stands under itself or its own', () => {
    for (const parentId of ['city', 'commune', 'village'])
      expect(() => assertNoCircle(family, { id: 'city', parentId })).toThrow(
        expect.objectContaining({ code: 'movement-under-itself' }),
      )
    expect(() => assertNoCircle(family, { id: 'village', parentId: 'school' })).not.toThrow()
  })
  it('knows who stands above, nearest first, and below, with how deep', () => {
    expect(ancestorsOf(family, 'village').map(({ id }) => id)).toEqual(['commune', 'city'])
    expect(descendantsOf(family, 'city').map(({ movement, depth }) => [movement.id, depth])).toEqual([
      ['commune', 0],
      ['village', 1],
      ['school', 1],
    ])
  })
})
