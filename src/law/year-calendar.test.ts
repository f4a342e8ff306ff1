import { expect, it } from 'vitest'
import { yearEntries } from './year-calendar.ts'

it('a conference of December to January touches both years', () => {
  const turn = yearEntries(2026).filter(({ vi }) => vi.startsWith('Hội nghị tổng kết năm cũ'))
  expect(turn.map(({ from, to }) => [from, to])).toEqual([
    ['2025-12-20', '2026-01-31'],
    ['2026-12-20', '2027-01-31'],
  ])
})

it('the days of Decree 152 end with it', () => {
  const legal = (year: number) =>
    yearEntries(year)
      .filter(({ kind }) => kind === 'legal')
      .map(({ to }) => to)
  expect(legal(2025)).toEqual(['2025-12-31'])
  expect(legal(2026)).toEqual(['2026-06-30', '2026-12-31'])
  expect(legal(2027)).toEqual([])
})

it('what no source says is not called verified', () =>
  expect(yearEntries(2026).filter(({ source, verified }) => verified && source === null)).toEqual([]))

it('a February ends on its last day', () =>
  expect(yearEntries(2028).find(({ vi }) => vi.startsWith('Kiện toàn'))?.to).toBe('2028-02-29'))
