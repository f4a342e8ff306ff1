import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Contender, rankUnits, type VoteCount } from './rank.ts'
import { tieBreaks, tieBreaksOn } from './tie-break.ts'

const places = { first: 1, second: 1, third: 1 }
const unit = (unitId: string, total: number, womenShare: number | null = null): Contender => ({
  unitId,
  total,
  womenShare,
})
const vote = (batchId: string, counts: Record<string, number>): VoteCount[] =>
  Object.entries(counts).map(([unitId, votes]) => ({ unitId, votes, batchId }))
const rank = (contenders: Contender[], votes: VoteCount[] = [], of = places) =>
  rankUnits(contenders, { rules: tieBreaks, votes, places: of }).map(({ unitId, rank: at, by, tiedWith, place }) =>
    [unitId, at, by, tiedWith.length, place].join(' '),
  )

describe('ranking in a block', () => {
  const cases: [rule: string, Contender[], VoteCount[], string[]][] = [
    ['goes by the total', [unit('a', 90), unit('b', 95)], [], ['b 1  0 first', 'a 2  0 second']],
    ['leaves a tie open while nothing is known', [unit('a', 90), unit('b', 90)], [], ['a 1  2 open', 'b 1  2 open']],
    ['never guesses the share of women', [unit('a', 90, 80), unit('b', 90)], [], ['a 1  2 open', 'b 1  2 open']],
    ['70 % women decide', [unit('a', 90, 69.9), unit('b', 90, 70)], [], ['b 1 women 0 first', 'a 2 women 0 second']],
    ['both 70 % and more: open', [unit('a', 90, 70), unit('b', 90, 95)], [], ['a 1  2 open', 'b 1  2 open']],
    [
      'both below: open, not the larger share',
      [unit('a', 90, 60), unit('b', 90, 10)],
      [],
      ['a 1  2 open', 'b 1  2 open'],
    ],
    [
      'a vote decides',
      [unit('a', 90), unit('b', 90)],
      vote('v', { a: 3, b: 5 }),
      ['b 1 vote 0 first', 'a 2 vote 0 second'],
    ],
    [
      'a vote goes before the share of women',
      [unit('a', 90, 10), unit('b', 90, 90)],
      vote('v', { a: 5, b: 3 }),
      ['a 1 vote 0 first', 'b 2 vote 0 second'],
    ],
    [
      'equal votes: the share of women decides',
      [unit('a', 90, 10), unit('b', 90, 90)],
      vote('v', { a: 4, b: 4 }),
      ['b 1 women 0 first', 'a 2 women 0 second'],
    ],
    [
      'equal votes and nothing known: open',
      [unit('a', 90), unit('b', 90)],
      vote('v', { a: 4, b: 4 }),
      ['a 1  2 open', 'b 1  2 open'],
    ],
    [
      'a vote on others than these does not count',
      [unit('a', 90), unit('b', 90), unit('c', 90)],
      vote('v', { a: 3, b: 5 }),
      ['a 1  3 open', 'b 1  3 open', 'c 1  3 open'],
    ],
    [
      'the latest vote counts',
      [unit('a', 90), unit('b', 90)],
      [...vote('v', { a: 3, b: 5 }), ...vote('w', { a: 6, b: 2 })],
      ['a 1 vote 0 first', 'b 2 vote 0 second'],
    ],
    [
      'a vote of three that leaves two equal leaves those two',
      [unit('a', 90), unit('b', 90), unit('c', 90)],
      vote('v', { a: 5, b: 2, c: 2 }),
      ['a 1 vote 0 first', 'b 2 vote 2 open', 'c 2 vote 2 open'],
    ],
    [
      'after a tie of two comes rank three',
      [unit('a', 90), unit('b', 90), unit('c', 80), unit('d', 70)],
      [],
      ['a 1  2 open', 'b 1  2 open', 'c 3  0 third', 'd 4  0 '],
    ],
    ['nobody is nobody', [], [], []],
  ]
  it.each(cases)('%s', (_rule, contenders, votes, right) => expect(rank(contenders, votes)).toEqual(right))

  it('places may hold more than one; a tie inside one place is no question', () => {
    const two = { first: 1, second: 2, third: 0 }
    expect(rank([unit('a', 95), unit('b', 90), unit('c', 90), unit('d', 80)], [], two)).toEqual([
      'a 1  0 first',
      'b 2  2 second',
      'c 2  2 second',
      'd 4  0 ',
    ])
  })

  it('does not hang on the order in which units come', () => {
    const contender = fc.record({
      unitId: fc.uuid(),
      total: fc.integer({ min: 0, max: 5 }),
      womenShare: fc.option(fc.integer({ min: 60, max: 80 })),
    })
    fc.assert(
      fc.property(fc.uniqueArray(contender, { selector: ({ unitId }) => unitId, maxLength: 12 }), (list) => {
        const of = { rules: tieBreaks, votes: [], places }
        const ranked = rankUnits(list, of)
        expect(rankUnits(list.toReversed(), of)).toEqual(ranked)
        expect(ranked).toHaveLength(list.length)
        for (const one of ranked) expect(one.rank).toBeGreaterThan(list.filter(({ total }) => total > one.total).length)
        for (const [index, one] of ranked.entries())
          expect(one.total).toBeLessThanOrEqual(ranked[Math.max(0, index - 1)]?.total ?? one.total)
      }),
      { numRuns: 500 },
    )
  })
})

describe('rules of a tie', () => {
  it('hold by their dates; the rule on women is cited, the vote is a custom nobody verified', () => {
    expect(tieBreaksOn('2025-06-30')).toEqual([])
    expect(tieBreaksOn('2025-12-31').map(({ code, verified, citation }) => [code, verified, citation])).toEqual([
      ['vote', false, null],
      ['women', true, { instrument: '152/2025/NĐ-CP', article: '4', clause: '6' }],
    ])
  })
})
