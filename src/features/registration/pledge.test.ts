import { describe, expect, it } from 'vitest'
import { fingerprintOf, standingOf } from './pledge.ts'

const at = new Date('2026-02-10T02:00:00Z')
const member = (unitId: string, version: number | null) => ({ unitId, name: `Thôn ${unitId}`, version })
const said = { fingerprint: null, at, signatory_name: 'Trịnh Thị Thắm', signatory_post: 'Trưởng thôn' }
const word = (kind: string, unit_id: string, registration_version: number | null) => ({
  ...{ ...said, kind, unit_id, registration_version },
})

describe('where a pledge stands', () => {
  it('a member has agreed to the version it agreed to, and to no later one', () => {
    const members = [member('a', 1), member('b', 2), member('c', 1), member('d', null)]
    const words = [word('agree', 'a', 1), word('agree', 'b', 1), word('agree', 'd', 1)]
    const { members: found, complete } = standingOf(members, words)
    expect(found.map(({ state }) => state)).toEqual(['agreed', 'changed', 'waiting', 'not-registered'])
    expect(complete).toBe(false)
  })

  it('the last word of a unit counts', () => {
    expect(standingOf([member('a', 2)], [word('agree', 'a', 1), word('agree', 'a', 2)]).complete).toBe(true)
  })

  it('a signature holds while what was signed stands as it was', () => {
    const members = [member('a', 1), member('b', 1)]
    const agreed = [word('agree', 'a', 1), word('agree', 'b', 1)]
    const signed = [...agreed, { ...word('sign', 'a', null), fingerprint: fingerprintOf(members) }]
    expect(standingOf(members, signed).signed?.holds).toBe(true)
    expect(standingOf(members.toReversed(), signed).signed?.holds).toBe(true)
    expect(standingOf([member('a', 1), member('b', 2)], signed).signed?.holds).toBe(false)
    expect(standingOf([...members, member('c', 1)], signed).signed?.holds).toBe(false)
    expect(standingOf(members, agreed).signed).toBeNull()
  })

  it('a block without members is not complete', () => {
    expect(standingOf([], [])).toEqual({ members: [], complete: false, signed: null })
  })
})
