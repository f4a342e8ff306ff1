import { describe, expect, it } from 'vitest'
import { readTargets } from '#reading/targets/read-targets.ts'

const read = (text: string, leadIn: string | null = null) =>
  readTargets([{ label: '-', text, start: 0, leadIn }], { periodTo: '2026-12-31' })
const figures = (text: string) => read(text).map(({ name, value, unit }) => [name, value, unit])

describe('words that several figures share', () => {
  it('gives bare subjects the predicate of the next one that has it', () => {
    expect(figures('90% hộ, 85% thôn, 95% cơ quan đạt chuẩn văn hóa')).toEqual([
      ['hộ đạt chuẩn văn hóa', 90, '%'],
      ['thôn đạt chuẩn văn hóa', 85, '%'],
      ['cơ quan đạt chuẩn văn hóa', 95, '%'],
    ])
  })

  it('pairs names and figures in their order after "lần lượt"', () => {
    expect(figures('Tỷ lệ đường xã, đường thôn và đường ngõ được trải nhựa lần lượt đạt 100%, 90% và 70%')).toEqual([
      ['Tỷ lệ đường xã được trải nhựa', 100, '%'],
      ['Tỷ lệ đường thôn được trải nhựa', 90, '%'],
      ['Tỷ lệ đường ngõ được trải nhựa', 70, '%'],
    ])
  })

  it('parts the sums behind a colon from the sum before it', () => {
    expect(figures('Tổng kinh phí 5,4 tỷ đồng: xã chi 3,2 tỷ đồng, dân góp 2,2 tỷ đồng')).toEqual([
      ['Tổng kinh phí', 5.4, 'tỷ đồng'],
      ['xã chi', 3.2, 'tỷ đồng'],
      ['dân góp', 2.2, 'tỷ đồng'],
    ])
  })
})

describe('numbers that name a place, a time of day or a slogan', () => {
  it.each([
    'Đoạn đường số 4 qua thôn 7, thôn 12 luôn sạch đẹp',
    'Tuyến đường 30/4 và Quốc lộ 5 thông suốt',
    'Trực ban 24/24 giờ, 7/7 ngày',
    'Thực hiện tốt phương châm “4 tại chỗ”, “3 sẵn sàng”',
    'Mỗi công chức giữ nếp “4 xin, 4 luôn”',
  ])('no figure in: %s', (text) => {
    expect(read(text).filter(({ measurable }) => measurable)).toEqual([])
  })

  it.each([
    ['Hỗ trợ thôn 2 mô hình nuôi ong', 2, 'mô hình'],
    ['Chỉnh trang 9 tuyến phố', 9, 'tuyến'],
    ['Xóa 25 điểm tập kết rác', 25, 'điểm'],
    ['Hàng container đạt 34 triệu TEU', 34, 'triệu TEU'],
    ['Điện thương phẩm đạt 1,8 tỷ kWh', 1.8, 'tỷ kWh'],
  ])('a figure in: %s', (text, value, unit) => {
    expect(read(text).map((target) => [target.value, target.unit])).toEqual([[value, unit]])
  })
})

describe('the time of a lead-in', () => {
  const due = (text: string, leadIn: string) => read(text, leadIn).map((target) => [target.due, target.cadence])

  it('holds where an item says no time', () => {
    expect(due('Trồng 40 ha chè', 'Đến năm 2028:')).toEqual([['2028-12-31', 'once']])
    expect(due('Mở 04 lớp nghề', 'Hằng năm')).toEqual([[null, 'yearly']])
    expect(due('Trồng 40 ha chè', 'Phấn đấu đến cuối năm:')).toEqual([['2026-12-31', 'once']])
  })

  it('gives way to the time of the item', () => {
    expect(due('Trồng 40 ha chè trước ngày 30/6/2027', 'Đến năm 2028:')).toEqual([['2027-06-30', 'once']])
    expect(due('Hằng năm trồng 40 ha chè', 'Đến năm 2028:')).toEqual([[null, 'yearly']])
  })
})
