import { describe, expect, it } from 'vitest'
import { type Charge, type Living, type OwnerFault, ownerFault, seatOf } from './living-owner.ts'

const living: Living = {
  units: [
    { id: 'van-phong', name: 'Văn phòng', kind: 'secretariat' },
    { id: 'thon-1', name: 'Thôn Một', kind: 'village' },
    { id: 'cac-thon', name: 'Các thôn', kind: 'group' },
    { id: 'cac-truong', name: 'Các trường học', kind: 'group' },
  ],
  seats: new Set([seatOf('thon-1', 'lan'), seatOf('van-phong', 'hai')]),
}
const charge = (unitId: string, accountId: string | null = null, deputyAccountId: string | null = null): Charge => ({
  unitId,
  accountId,
  deputyAccountId,
})

describe('a target has a living owner', () => {
  const cases: [rule: string, charges: Charge[], fault: OwnerFault | null][] = [
    ['not when it was given to nobody', [], 'nobody'],
    ['when its unit exists that day', [charge('van-phong')], null],
    ['not when its unit has ended', [charge('phong-cu')], 'unit-ended'],
    ['when its group stands for at least one unit', [charge('cac-thon')], null],
    ['not when its group stands for no unit', [charge('cac-truong')], 'group-empty'],
    ['when the person named sits in the unit', [charge('thon-1', 'lan')], null],
    ['not when the person named has left', [charge('thon-1', 'minh')], 'person-left'],
    ['not when the person named sits elsewhere', [charge('thon-1', 'hai')], 'person-left'],
    ['when the deputy is still there', [charge('thon-1', 'minh', 'lan')], null],
    ['when one of two owners lives', [charge('phong-cu'), charge('van-phong')], null],
    ['not when both are gone', [charge('phong-cu'), charge('cac-truong')], 'unit-ended'],
  ]
  it.each(cases)('%s', (_rule, charges, fault) => expect(ownerFault(charges, living)).toBe(fault))
})
