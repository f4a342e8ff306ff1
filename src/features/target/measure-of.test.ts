import { describe, expect, it } from 'vitest'
import type { Comparator } from '#reading/plan.ts'
import { measureOf, type SaidTarget } from './measure-of.ts'

const said = (name: string, comparator: Comparator | null, figure: [value: number | null, unit: string | null]) => {
  const [value, unit] = figure
  return { name, comparator, value, unit, cadence: 'once', measurable: true } satisfies SaidTarget
}

type Expected = [indicator: string | null, direction: string | null, measure: string, rollUp: string]

describe('what a plan says becomes how a target is measured', () => {
  const cases: [name: string, comparator: Comparator | null, figure: [number | null, string | null], Expected][] = [
    ['Tỷ lệ người dân tham gia BHYT', 'eq', [96.5, '%'], ['HEALTH_INSURANCE', 'higher', 'ratio', 'weighted-ratio']],
    ['Hộ cận nghèo', 'eq', [0.77, '%'], ['NEAR_POOR', 'lower', 'ratio', 'weighted-ratio']],
    ['Tỷ lệ tăng dân số tự nhiên', 'lt', [0.8, '%'], ['POPULATION_GROWTH', 'lower', 'number', 'average']],
    ['Thu trên địa bàn', 'eq', [1575, 'triệu đồng'], ['BUDGET_REVENUE', 'higher', 'number', 'sum']],
    ['Thu ngân sách trên địa bàn tăng bình quân', 'gte', [10, '%'], [null, 'higher', 'number', 'average']],
    ['thu nhập bình quân đầu người', 'gt', [150, 'triệu đồng'], ['INCOME_PER_HEAD', 'higher', 'number', 'average']],
    ['trọng án xảy ra trên địa bàn', 'eq', [0, 'vụ'], ['GRAVE_CASES', 'lower', 'number', 'sum']],
    ['hộ nghèo', 'eq', [0, 'hộ'], [null, 'lower', 'number', 'sum']],
    ['Giảm hộ nghèo', 'eq', [0.5, '%'], ['POOR_HOUSEHOLDS', 'higher', 'number', 'average']],
    ['Giảm tỷ lệ hộ nghèo còn', 'eq', [1, '%'], ['POOR_HOUSEHOLDS', 'lower', 'number', 'average']],
    [
      'doanh nghiệp/1.000 dân',
      'gte',
      [15, 'doanh nghiệp/1.000 dân'],
      ['ENTERPRISES_PER_1000', 'higher', 'number', 'average'],
    ],
    ['di chuyển, mở rộng trường học', 'between', [2, 'trường'], ['SCHOOLS_BUILT', null, 'number', 'sum']],
    ['các đơn vị đăng ký thi đua', 'eq', [100, '%'], [null, 'higher', 'ratio', 'weighted-ratio']],
    ['số mô hình dân vận khéo mới', 'gte', [3, 'mô hình'], [null, 'higher', 'number', 'sum']],
    ['điểm đánh giá chuyển đổi số', 'gte', [80, 'điểm'], [null, 'higher', 'number', 'average']],
    ['xây dựng lực lượng vũ trang vững mạnh', null, [null, null], [null, null, 'yes-no', 'count-passing']],
  ]
  it.each(cases)('%s, %s %j', (name, comparator, figure, expected) => {
    const { indicator, direction, measure, roll_up, over_time } = measureOf(said(name, comparator, figure))
    expect([indicator, direction, measure, roll_up]).toEqual(expected)
    expect(over_time).toBe('last')
  })

  it('a share is never added up, whatever it is a share of', () => {
    for (const name of ['hộ dân', 'thôn', 'giá trị', 'điểm', 'trường'])
      expect(measureOf(said(name, 'gte', [50, '%'])).roll_up).not.toBe('sum')
  })

  it('a figure due each month or quarter is reported as often', () => {
    const name = said('số buổi tuyên truyền', 'gte', [2, 'buổi'])
    expect(measureOf({ ...name, cadence: 'monthly' }).report_every).toBe('monthly')
    expect(measureOf({ ...name, cadence: 'yearly' }).report_every).toBeNull()
  })
})
