import { expect, it } from 'vitest'
import { standingFor } from './group.ts'

const units = [
  { id: 'lac', name: 'Thôn An Lạc', kind: 'village' },
  { id: 'school', name: 'Trường Tiểu học An Bình Sơn', kind: 'school' },
  { id: 'economy', name: 'Phòng Kinh tế', kind: 'division' },
  { id: 'villages', name: 'Các thôn', kind: 'group' },
  { id: 'bodies', name: 'Các cơ quan, đơn vị', kind: 'group' },
  { id: 'places', name: 'Các cơ quan, địa phương, đơn vị', kind: 'group' },
] as const

it('a village is meant by "Các thôn" and by "địa phương", not by "cơ quan, đơn vị"', () => {
  expect(standingFor('lac', units)).toEqual(['lac', 'villages', 'places'])
})

it('a school and a division are meant by "Các cơ quan, đơn vị"', () => {
  expect(standingFor('school', units)).toEqual(['school', 'bodies', 'places'])
  expect(standingFor('economy', units)).toEqual(['economy', 'bodies', 'places'])
})

it('a unit that is not in the tree stands for itself', () => {
  expect(standingFor('gone', units)).toEqual(['gone'])
})
