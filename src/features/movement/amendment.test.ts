import { describe, expect, it } from 'vitest'
import { completePlan } from '../../../test/movement.ts'
import { amendingOf, askedOf, matchTargets, withChoices } from './amendment.ts'

const [first, second, ...rest] = completePlan.targets
if (!first || !second) throw new Error('the sample plan has targets')
const kept = completePlan.targets.map(({ name }, index) => ({ id: `t${index}`, name, requirement: false }))

describe('targets of a new version of the plan', () => {
  it('are the ones there were, by their names, whatever their figures and places', () => {
    const plan = { ...completePlan, targets: [...rest, { ...first, value: 13_000 }, second] }
    const matches = matchTargets(kept, plan)
    expect(matches.t0).toBe(rest.length)
    expect(matches.t1).toBe(rest.length + 1)
    expect(amendingOf(matches, plan)).toMatchObject({ dropped: [], added: plan.requirements.map((_, i) => 6 + i) })
  })

  it('one the new plan does not name is dropped, one it alone names is new', () => {
    const own = { ...first, name: 'Số km đường hoa do phụ nữ trồng' }
    const plan = { ...completePlan, targets: [...completePlan.targets.slice(1), own], requirements: [] }
    const { dropped, added } = amendingOf(matchTargets(kept, plan), plan)
    expect(dropped).toEqual(['t0'])
    expect(added.map((place) => askedOf(plan)[place]?.target.name)).toEqual(['Số km đường hoa do phụ nữ trồng'])
  })

  it('a requirement is never taken for a target of the same name', () => {
    const plan = { ...completePlan, targets: [], requirements: completePlan.targets }
    expect(Object.values(matchTargets(kept, plan))).toEqual(kept.map(() => null))
  })

  it('a person may say that two are one, but not that two old ones are the same new one', () => {
    const own = { ...first, name: 'Số km đường hoa do phụ nữ trồng' }
    const plan = { ...completePlan, targets: [own, second], requirements: [] }
    const found = { t0: null, t1: 1 }
    expect(withChoices(found, new Map([['t0', 0]]), plan)).toEqual({ t0: 0, t1: 1 })
    expect(withChoices(found, new Map([['t0', 1]]), plan)).toBe(null)
    expect(withChoices(found, new Map([['t0', 7]]), plan)).toBe(null)
    expect(withChoices(found, new Map([['t1', null]]), plan)).toEqual({ t0: null, t1: null })
  })
})
