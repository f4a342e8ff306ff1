import { describe, expect, it } from 'vitest'
import { bandsOf, dayLabel, placeLabels, scaleOf } from './time-line.scale.ts'

describe('the scale', () => {
  const scale = scaleOf('2025-09-22', '2025-12-31')

  it('runs from end to end and stays inside', () => {
    expect([scale('2025-09-22'), scale('2025-12-31')]).toEqual([10, 1150])
    expect([scale('2025-01-01'), scale('2026-06-01')]).toEqual([10, 1150])
    expect(scale('2025-11-11')).toBe(580)
  })

  it('a line of one day does not divide by zero', () => {
    expect(scaleOf('2025-09-22', '2025-09-22')('2025-09-22')).toBe(10)
  })
})

describe('the bands', () => {
  it('are months on a short line, the first cut at its beginning', () => {
    expect(bandsOf('2025-09-22', '2025-12-31', 'vi')).toEqual([
      { starts: '2025-09-22', label: 'Tháng 9' },
      { starts: '2025-10-01', label: 'Tháng 10' },
      { starts: '2025-11-01', label: 'Tháng 11' },
      { starts: '2025-12-01', label: 'Tháng 12' },
    ])
  })

  it('are quarters up to three years', () => {
    const labels = bandsOf('2025-05-01', '2026-09-30', 'vi').map(({ label }) => label)
    expect(labels).toEqual(['Quý 2/2025', 'Quý 3/2025', 'Quý 4/2025', 'Quý 1/2026', 'Quý 2/2026', 'Quý 3/2026'])
  })

  it('are years on a long line', () => {
    const bands = bandsOf('2026-03-01', '2030-12-31', 'en')
    expect(bands.map(({ label }) => label)).toEqual(['2026', '2027', '2028', '2029', '2030'])
    expect(bands.map(({ starts }) => starts).slice(0, 2)).toEqual(['2026-03-01', '2027-01-01'])
  })
})

it('days carry the year only where the line is longer than about a year', () => {
  expect(dayLabel('2025-09-22', '2025-12-31')('2025-10-31')).toBe('31/10')
  expect(dayLabel('2026-01-01', '2030-12-31')('2028-12-31')).toBe('31/12/2028')
})

describe('labels', () => {
  const scale = scaleOf('2025-01-01', '2025-12-31')
  const place = (...dates: string[]) =>
    placeLabels(
      dates.map((date) => ({ date, label: 'Mười chữ.' })),
      scale,
    )

  it('far apart share one row', () => {
    expect(place('2025-01-01', '2025-06-01', '2025-12-31').map(({ row }) => row)).toEqual([0, 0, 0])
  })

  it('that would touch go one row down, and back up when there is room', () => {
    expect(place('2025-06-01', '2025-06-05', '2025-06-09', '2025-09-01').map(({ row }) => row)).toEqual([0, 1, 2, 0])
  })

  it('at the ends are drawn inwards', () => {
    expect(place('2025-01-01', '2025-06-01', '2025-12-31').map(({ anchor }) => anchor)).toEqual([
      'start',
      'middle',
      'end',
    ])
  })
})
