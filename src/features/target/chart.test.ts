import { describe, expect, it } from 'vitest'
import { chartOf, levelsOf, narrow, wide } from './chart.ts'
import { seen, tonnes } from './fixtures/status-case.ts'
import { assessTarget } from './status.ts'

describe('levels of a chart hold all figures between round numbers', () => {
  it.each([
    [0, 100, [0, 20, 40, 60, 80, 100]],
    [96.8, 99, [96.5, 97, 97.5, 98, 98.5, 99]],
    [1240, 1575, [1200, 1300, 1400, 1500, 1600]],
    [30, 100, [0, 20, 40, 60, 80, 100]],
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [5, 5, [5, 6, 7, 8, 9, 10]],
    [-2, 8, [-2, 0, 2, 4, 6, 8]],
  ])('%d to %d', (least, most, levels) => {
    const found = levelsOf(least, most)
    expect(found[0]).toBeLessThanOrEqual(least)
    expect(found.at(-1)).toBeGreaterThanOrEqual(most)
    if (least !== most) expect(found).toEqual(levels)
  })
})

describe('progress against time', () => {
  const figures = [seen(1, 20), seen(2, 30), seen(3, null)]
  const standing = assessTarget(tonnes, figures, '2025-07-02')
  const chart = chartOf(standing, figures, wide)

  it('draws what is known, the line to what is asked, and where it leads', () => {
    expect(chart?.known.map(({ on, value }) => [on, value])).toEqual([
      ['2025-03-31', 20],
      ['2025-06-30', 30],
    ])
    expect(chart?.plan).toEqual([
      { x: 64, y: 232 },
      { x: 640, y: 14 },
    ])
    expect(chart?.forecast?.[1].x).toBe(640)
    expect(chart?.goal).toEqual({ value: 100, y: 14 })
    expect(chart?.today).toBe(352)
    expect(chart?.days.map(({ day }) => day)).toHaveLength(12)
  })
  it('has fewer days on a narrow screen', () => {
    expect(chartOf(standing, figures, narrow)?.days.map(({ day }) => day)).toEqual([
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
    ])
  })
  it('keeps every point inside', () => {
    for (const { x, y } of chart?.known ?? []) {
      expect(x).toBeGreaterThanOrEqual(64)
      expect(y).toBeGreaterThanOrEqual(14)
      expect(y).toBeLessThanOrEqual(232)
    }
  })
  it('is not drawn of nothing', () => {
    const none = { ...tonnes, comparator: 'eq' as const, direction: 'lower' as const, unit: 'vụ', value: 0 }
    expect(chartOf(assessTarget(none, [seen(1, 0)], '2025-07-02'), [seen(1, 0)], wide)).toBeNull()
    expect(chartOf(assessTarget(tonnes, [], '2025-07-02'), [], wide)).toBeNull()
    const undone = { ...tonnes, comparator: null, value: null, measure: 'yes-no' as const }
    expect(chartOf(assessTarget(undone, figures, '2025-07-02'), figures, wide)).toBeNull()
  })
})
