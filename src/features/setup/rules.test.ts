import { describe, expect, test } from 'vitest'
import { sampleOffices } from '../../../db/sample/city.ts'
import { findListed, listedCommunes, otherOffice } from './office-choice.ts'
import { standardUnits } from './standard-units.ts'

describe('choosing the office', () => {
  test('all 114 units of Hải Phòng are offered', () => {
    expect(listedCommunes).toHaveLength(114)
  })

  test.each([
    ['xã Kiến Thụy', 'xã', 'Kiến Thụy'],
    ['kiến thụy', 'xã', 'Kiến Thụy'],
    ['kien thuy', 'xã', 'Kiến Thụy'],
    ['Phường Thạch Khôi', 'phường', 'Thạch Khôi'],
    ['cẩm giàng', 'xã', 'Cẩm Giàng'],
    ['cẩm giang', 'xã', 'Cẩm Giang'],
    ['dac khu bach long vi', 'đặc khu', 'Bạch Long Vĩ'],
  ])('%s is found', (typed, kind, name) => {
    expect(findListed(typed)).toEqual({ kind, name, city: 'thành phố Hải Phòng' })
  })

  test.each(['cam giang', 'xã Nơi Khác', ''])('%j is no single one', (typed) => {
    expect(findListed(typed)).toBeNull()
  })

  test('another office is taken as typed, a city without its kind being a province', () => {
    expect(otherOffice({ kind: 'xã', name: ' Tân  Hưng ', city: 'Hưng Yên' })).toEqual({
      kind: 'xã',
      name: 'Tân Hưng',
      city: 'tỉnh Hưng Yên',
    })
  })

  test.each([
    { kind: 'huyện', name: 'An Lão', city: 'thành phố Hải Phòng' },
    { kind: 'xã', name: '', city: 'thành phố Huế' },
    { kind: 'xã', name: 'Tân Hưng', city: '' },
  ])('%j is not complete', (typed) => {
    expect(otherOffice(typed)).toBeNull()
  })
})

describe('standard units', () => {
  test('a ward has its own economic division and neighbourhoods', () => {
    const names = standardUnits('phường', 'Thạch Khôi').map(({ name }) => name)
    expect(names).toContain('Phòng Kinh tế, Hạ tầng và Đô thị')
    expect(names).toContain('Công an phường')
    expect(names).toContain('Các tổ dân phố')
    expect(names).not.toContain('Phòng Kinh tế')
  })

  test('schools are offered but not ticked', () => {
    const schools = standardUnits('xã', 'Kiến Thụy').filter(({ kind }) => kind === 'school')
    expect(schools.map(({ name, usual }) => [name, usual])).toEqual([
      ['Trường Mầm non Kiến Thụy', false],
      ['Trường Tiểu học Kiến Thụy', false],
      ['Trường THCS Kiến Thụy', false],
    ])
  })
})

describe('the sample', () => {
  test('is a city and three communes, the main one with 24 units, 10 of them villages', () => {
    expect(sampleOffices.map(({ kind }) => kind)).toEqual(['city', 'commune', 'commune', 'commune'])
    const units = sampleOffices[1]?.units.filter(({ kind }) => kind !== 'group') ?? []
    expect(units).toHaveLength(24)
    expect(units.filter(({ kind }) => kind === 'village')).toHaveLength(10)
  })

  test('has a person of every role', () => {
    const roles = new Set(sampleOffices.flatMap(({ people }) => people.map(({ role }) => role)))
    expect([...roles].sort()).toEqual([
      'admin',
      'city',
      'clerk',
      'council',
      'finance',
      'front',
      'leader',
      'officer',
      'publicity',
      'unit',
    ])
  })

  test('puts everyone in a unit that is there', () => {
    for (const { units, people } of sampleOffices) {
      const keys = new Set(['root', ...units.map(({ key }) => key)])
      expect(people.filter(({ unit }) => !keys.has(unit))).toEqual([])
    }
  })
})
