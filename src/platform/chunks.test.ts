import { expect, it } from 'vitest'
import { chunksOf } from './db.ts'

const rows = (count: number, columns: number) =>
  Array.from({ length: count }, (_, row) =>
    Object.fromEntries(Array.from({ length: columns }, (_, at) => [`c${at}`, row])),
  )

it('every group fits into one statement, and nothing is lost or turned around', () => {
  const all = rows(13_000, 11)
  const groups = chunksOf(all)
  expect(groups.map(({ length }) => length)).toEqual([5454, 5454, 2092])
  expect(groups.flat()).toEqual(all)
})

it('few rows are one group, none are none', () => {
  expect(chunksOf(rows(3, 20))).toHaveLength(1)
  expect(chunksOf([])).toEqual([])
})
