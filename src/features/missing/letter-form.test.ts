import { describe, expect, it } from 'vitest'
import { capacityOf, headsOf, placeOf } from './letter-form.ts'
import { shortPeriod } from './short-period.ts'

describe('the place on a letter', () => {
  it.each([
    ['Xã An Hưng', 'An Hưng'],
    ['Xã Nguyễn Lương Bằng', 'Xã Nguyễn Lương Bằng'],
    ['Phường Lê Chân', 'Phường Lê Chân'],
    ['Đặc khu Cát Hải', 'Cát Hải'],
    ['Thành phố Hải Phòng', 'Hải Phòng'],
  ])('of %s is %s', (office, place) => expect(placeOf(office)).toBe(place))
})

describe('who signs', () => {
  it.each([
    ['Chủ tịch', ['CHỦ TỊCH']],
    ['Chủ tịch UBND xã', ['CHỦ TỊCH']],
    ['Phó Chủ tịch Ủy ban nhân dân', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [null, ['CHỦ TỊCH']],
  ])('%s', (post, lines) => expect(capacityOf(post)).toEqual(lines))
})

describe('whom a letter asks', () => {
  const office = { name: 'Phòng Kinh tế', kind: 'division' }
  const village = { name: 'Thôn Đông', kind: 'village' }
  it.each([
    [[office, village], 'Thủ trưởng các cơ quan, đơn vị, Trưởng các thôn'],
    [[office], 'Thủ trưởng các cơ quan, đơn vị'],
    [[village, { name: 'Các thôn', kind: 'group' }], 'Trưởng các thôn'],
    [
      [{ name: 'Tổ dân phố 3', kind: 'neighbourhood' }, office],
      'Thủ trưởng các cơ quan, đơn vị, Tổ trưởng các tổ dân phố',
    ],
  ])('%j: %s', (units, heads) => expect(headsOf(units)).toBe(heads))
})

describe('a period over a column', () => {
  it.each([
    ['2025-10', '2025-11', 'Tháng 10', 'October'],
    ['2024-12', '2025-11', 'Tháng 12 năm 2024', 'December 2024'],
    ['2025-Q3', '2025-Q4', 'Quý III', 'Quarter 3'],
    ['2025-H2', '2025', '6 tháng cuối', 'Second half'],
    ['2025', '2025', 'Năm 2025', '2025'],
  ])('%s beside %s', (key, beside, vi, en) =>
    expect([shortPeriod(key, beside, 'vi'), shortPeriod(key, beside, 'en')]).toEqual([vi, en]),
  )
})
