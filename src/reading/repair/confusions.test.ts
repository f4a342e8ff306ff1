import { describe, expect, it } from 'vitest'
import { candidatesFor } from './candidates.ts'
import { confusions } from './confusions.ts'
import { letterNumber } from './letter-cost.ts'
import { lexicon } from './lexicon.ts'

describe('the table of misread letters', () => {
  it('names letters of the alphabet, one to three characters seen, and a cost under 2', () => {
    expect(confusions.length).toBeGreaterThan(500)
    for (const { truth, seen, cost } of confusions) {
      expect(letterNumber(truth), truth).toBeGreaterThanOrEqual(0)
      expect(seen.length, `${truth} ${seen}`).toBeLessThanOrEqual(3)
      expect(cost, `${truth} ${seen}`).toBeLessThan(2)
    }
  })

  it('lists no pair twice', () => {
    expect(new Set(confusions.map(({ truth, seen }) => `${truth} ${seen}`)).size).toBe(confusions.length)
  })
})

describe('candidatesFor', () => {
  const near = (seen: string) => candidatesFor(seen).map(({ words }) => lexicon().words[words[0] ?? 0])
  const cases: [seen: string, truth: string][] = [
    ['dwgc', 'được'],
    ['Pai', 'đại'],
    ['1én', 'lên'],
    ['tré', 'trở'],
    ['1&', 'lệ'],
    ['thuwe', 'thực'],
    ['qudc', 'quốc'],
    ['mirng', 'mừng'],
    ['x4', 'xã'],
    ['sé)ng', 'sống'],
    ['rnoi', 'mới'],
  ]
  for (const [seen, truth] of cases) it(`${seen} may be ${truth}`, () => expect(near(seen)).toContain(truth))

  it('has the same letters first, at no distance', () => {
    expect(candidatesFor('thành')[0]?.distance).toBe(0)
    expect(near('thành')[0]).toBe('thành')
  })

  it('finds nothing near a long run of letters', () => expect(candidatesFor('x'.repeat(40))).toEqual([]))
})
