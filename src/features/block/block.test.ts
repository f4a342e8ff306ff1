import { describe, expect, it } from 'vitest'
import { assertLeaders, changeMembers, isHeldOn, type Membership } from './block.ts'

const row = (unitId: string, validFrom: string, validTo: string | null = null): Membership => ({
  id: `row-${unitId}-${validFrom}`,
  unitId,
  blockId: 'b',
  validFrom,
  validTo,
})

describe('members from a day on', () => {
  it('who stays keeps the row, who leaves is a member until the day before, who is new is added', () => {
    const present = [row('a', '2025-01-01'), row('b', '2025-01-01')]
    expect(changeMembers(present, ['b', 'c'], '2026-01-01')).toEqual({
      end: [{ id: 'row-a-2025-01-01', validTo: '2025-12-31' }],
      add: ['c'],
    })
  })

  it('who left before and comes back has a new row', () => {
    expect(changeMembers([row('a', '2024-01-01', '2024-12-31')], ['a'], '2026-01-01')).toEqual({ end: [], add: ['a'] })
  })

  it('a slip put right on its own day ends before it began', () => {
    const { end } = changeMembers([row('a', '2026-01-01')], [], '2026-01-01')
    expect(end).toEqual([{ id: 'row-a-2026-01-01', validTo: '2025-12-31' }])
    expect(isHeldOn({ validFrom: '2026-01-01', validTo: '2025-12-31' }, '2026-01-01')).toBe(false)
  })

  it('named twice, a unit is added once', () => {
    expect(changeMembers([], ['a', 'a'], '2026-01-01').add).toEqual(['a'])
  })
})

describe('leaders of a block', () => {
  it('are two different members', () => {
    expect(() => assertLeaders(['a', 'b'], 'a', 'b')).not.toThrow()
    expect(() => assertLeaders(['a', 'b'], 'a', null)).not.toThrow()
    const code = (text: string) => expect.objectContaining({ code: text })
    expect(() => assertLeaders(['a', 'b'], 'c', null)).toThrow(code('block-leader-not-member'))
    expect(() => assertLeaders(['a', 'b'], 'a', 'c')).toThrow(code('block-leader-not-member'))
    expect(() => assertLeaders(['a', 'b'], 'a', 'a')).toThrow(code('block-leader-is-deputy'))
  })
})
