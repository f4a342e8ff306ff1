import { describe, expect, it } from 'vitest'
import type { ChargeOfUnit } from '../target/charges.queries.ts'
import { handOver } from './hand-over.ts'
import type { Unit } from './unit.queries.ts'
import { dayBefore, handedOver, stepsOf, type UnitChangeRequest } from './unit-change.ts'

const unit = (id: string, parentId: string | null, part: string | Partial<Unit>): Unit => ({
  ...{ id, parentId, name: '', kind: 'village', nameFolded: '', outside: false, position: 0 },
  ...{ validFrom: '2020-01-01', validTo: null, mergedIntoId: null, version: 1 },
  ...(typeof part === 'string' ? { name: part } : part),
})
const units: Unit[] = [
  unit('root', null, 'Ủy ban nhân dân xã'),
  unit('a', 'root', 'Thôn Đông'),
  unit('b', 'root', 'Thôn Tây'),
  unit('a1', 'a', 'Tổ Một'),
  unit('old', 'root', { name: 'Thôn Cũ', validTo: '2024-12-31' }),
  unit('young', 'root', { name: 'Thôn Mới', validFrom: '2025-07-01' }),
]
const on = '2025-07-01'
const made = { name: 'Thôn Đông Tây', kind: 'village', parentId: 'root' } as const

describe('a change of units comes to', () => {
  it('a merger into a new unit: all end, one is made and is heir of each', () =>
    expect(stepsOf({ kind: 'merge', unitIds: ['a', 'b', 'a'], into: made }, units, on)).toEqual({
      ending: [
        { unitId: 'a', heirs: [0] },
        { unitId: 'b', heirs: [0] },
      ],
      made: [made],
      renamed: null,
      moved: null,
    }))

  it('a merger into one of them: the others end', () =>
    expect(stepsOf({ kind: 'merge', unitIds: ['a', 'b'], into: { unitId: 'b' } }, units, on).ending).toEqual([
      { unitId: 'a', heirs: ['b'] },
    ]))

  it('a merger may keep the name of one that ends', () =>
    expect(
      stepsOf({ kind: 'merge', unitIds: ['a', 'b'], into: { ...made, name: 'Thôn Đông' } }, units, on).made,
    ).toHaveLength(1))

  it('a split: the parts stand where the unit stood, and those ticked take its duties', () =>
    expect(
      stepsOf(
        {
          kind: 'split',
          unitId: 'b',
          parts: [
            { name: 'Thôn Tây Một', kind: 'village', takesDuties: false },
            { name: 'Thôn Tây Hai', kind: 'village', takesDuties: true },
          ],
        },
        units,
        on,
      ),
    ).toMatchObject({
      ending: [{ unitId: 'b', heirs: [1] }],
      made: [{ parentId: 'root' }, { parentId: 'root' }],
    }))

  it('a closing without a successor leaves no heir', () =>
    expect(stepsOf({ kind: 'close', unitId: 'a', successorId: null }, units, on).ending).toEqual([
      { unitId: 'a', heirs: [] },
    ]))
})

describe('a change of units is refused', () => {
  const cases: [rule: string, request: UnitChangeRequest, code: string, day?: string][] = [
    ['for the top of the tree', { kind: 'close', unitId: 'root', successorId: null }, 'unit-is-root'],
    ['for a unit that has ended', { kind: 'close', unitId: 'old', successorId: null }, 'unit-ended'],
    ['for a unit that does not exist yet', { kind: 'rename', unitId: 'young', name: 'X' }, 'unit-ended', '2025-06-30'],
    ['on the first day of a unit', { kind: 'close', unitId: 'young', successorId: 'a' }, 'unit-dates'],
    ['for one unit merged alone', { kind: 'merge', unitIds: ['a'], into: made }, 'unit-merge-few'],
    ['for a unit merged into itself', { kind: 'merge', unitIds: ['a'], into: { unitId: 'a' } }, 'unit-merge-few'],
    [
      'when what takes over stands below what ends',
      { kind: 'merge', unitIds: ['a', 'a1'], into: { unitId: 'a1' } },
      'unit-moves-under-itself',
    ],
    ['when the successor is the unit itself', { kind: 'close', unitId: 'a', successorId: 'a' }, 'unit-change-unknown'],
    ['when the successor is unknown', { kind: 'close', unitId: 'a', successorId: 'zzz' }, 'unit-change-unknown'],
    ['when a unit is split into one', { kind: 'split', unitId: 'a', parts: [] }, 'unit-split-few'],
    ['when a unit gets the name it has', { kind: 'rename', unitId: 'a', name: 'Thôn Đông' }, 'unit-same-name'],
    ['when a neighbour has the name', { kind: 'rename', unitId: 'a', name: 'thôn  tây' }, 'unit-name-taken'],
    ['when a unit would stand below itself', { kind: 'move', unitId: 'a', parentId: 'a1' }, 'unit-moves-under-itself'],
    ['when a unit stands there already', { kind: 'move', unitId: 'a', parentId: 'root' }, 'unit-same-parent'],
  ]
  it.each(cases)('%s', (_rule, request, code, day = on) =>
    expect(() => stepsOf(request, units, day)).toThrow(expect.objectContaining({ code })),
  )

  it('when no part of a split takes the duties over', () => {
    const parts = ['Một', 'Hai'].map((name) => ({ name, kind: 'village' as const, takesDuties: false }))
    expect(() => stepsOf({ kind: 'split', unitId: 'a', parts }, units, on)).toThrow(
      expect.objectContaining({ code: 'unit-split-no-heir' }),
    )
  })
})

describe('days', () => {
  it('the eve of a first of March is the last of February', () => {
    expect(dayBefore('2024-03-01')).toBe('2024-02-29')
    expect(dayBefore('2026-01-01')).toBe('2025-12-31')
  })
  it('a duty that had begun ends on the eve; one that begins later is the heir’s from its own day', () => {
    expect(handedOver('2025-01-01', on)).toEqual({ lastDay: '2025-06-30', from: '2025-07-01' })
    expect(handedOver('2025-09-01', on)).toEqual({ lastDay: '2025-09-01', from: '2025-09-01' })
  })
})

describe('who answers after a merger', () => {
  const charge = (id: string, unit_id: string, more: Partial<ChargeOfUnit> = {}): ChargeOfUnit => ({
    ...{ id, unit_id, target_id: 't1', target_name: 'Số hộ', movement_id: 'm', valid_from: '2025-01-01' },
    ...{ own_value: null, share: null, account_id: null, deputy_account_id: null },
    ...more,
  })
  const making = { on, newId: () => 'new', heirsOf: () => ['c'] }

  it('the heir once, with both shares added', () => {
    const held = [charge('1', 'a', { share: 10, own_value: 40 }), charge('2', 'b', { share: 20, own_value: 60 })]
    const { ended, added, grown } = handOver(held, [], making)
    expect(ended).toEqual(['1', '2'])
    expect(added).toEqual([
      {
        ...{ id: 'new', target_id: 't1', unit_id: 'c', valid_from: '2025-07-01', own_value: 100, share: 30 },
        ...{ account_id: null, deputy_account_id: null },
      },
    ])
    expect(grown).toEqual([])
  })

  it('the heir that answers already keeps its one assignment, grown', () => {
    const held = [charge('1', 'a', { share: 10 }), charge('2', 'b', { share: 20 })]
    const { added, grown } = handOver(held, [charge('9', 'c', { share: 5 })], making)
    expect([added, grown]).toEqual([[], [{ id: '9', own_value: null, share: 35 }]])
  })

  it('each part of a split, its figure still to be set', () => {
    const held = [charge('1', 'a', { own_value: 40 })]
    const { added } = handOver(held, [], { ...making, heirsOf: () => ['p', 'q'] })
    expect(added.map(({ unit_id, own_value }) => [unit_id, own_value])).toEqual([
      ['p', null],
      ['q', null],
    ])
  })

  it('nobody where there is no heir', () =>
    expect(handOver([charge('1', 'a')], [], { ...making, heirsOf: () => [] })).toEqual({
      ended: ['1'],
      added: [],
      grown: [],
    }))
})
