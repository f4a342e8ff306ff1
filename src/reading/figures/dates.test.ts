import { describe, expect, it } from 'vitest'
import { findDues, readDate, readDue } from '#reading/figures/dates.ts'

describe('a whole date', () => {
  it.each([
    ['ngày 09/9/2025', '2025-09-09'],
    ['ngày 26/12/2024 của Ban Bí thư', '2024-12-26'],
    ['ngày 18 tháng 9 năm 2025', '2025-09-18'],
    ['An Bình, ngày 01 tháng 02 năm 2026', '2026-02-01'],
    ['30-6-2025', '2025-06-30'],
    ['14.6.2025', '2025-06-14'],
    ['ngày 29/02/2028', '2028-02-29'],
    ['ngày 29/02/2027', null],
    ['ngày 31/4/2025', null],
    ['ngày 12/13/2025', null],
    ['ngày    tháng    năm 2025', null],
    ['tháng 9/2025', null],
    ['năm 2025', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(readDate(text)).toBe(expected)
  })
})

describe('by when something is due', () => {
  it.each([
    ['đến năm 2030', '2030-12-31'],
    ['Phấn đấu đến năm 2030 có', '2030-12-31'],
    ['đến hết năm 2027', '2027-12-31'],
    ['đến 2030', '2030-12-31'],
    ['vào năm 2028', '2028-12-31'],
    ['trong năm 2026', '2026-12-31'],
    ['năm 2026', '2026-12-31'],
    ['cuối năm 2025', '2025-12-31'],
    ['đến cuối năm 2025', '2025-12-31'],
    ['trước ngày 15/12/2025', '2025-12-15'],
    ['trước 30/6/2025', '2025-06-30'],
    ['trước ngày 30 tháng 6 năm 2025', '2025-06-30'],
    ['trước năm 2030', '2029-12-31'],
    ['trước tháng 6/2026', '2026-05-31'],
    ['đến hết quý II/2026', '2026-06-30'],
    ['trong quý IV năm 2025', '2025-12-31'],
    ['đến hết tháng 2/2028', '2028-02-29'],
    ['đến hết tháng 2 năm 2027', '2027-02-28'],
    ['trong tháng 10 năm 2026', '2026-10-31'],
    ['giai đoạn 2026 - 2030', '2030-12-31'],
    ['giai đoạn 2026-2030 đạt', '2030-12-31'],
    ['thời kỳ 2021-2025', '2025-12-31'],
    ['6 tháng cuối năm 2025', '2025-12-31'],
    ['so với năm 2020', null],
    ['so với cùng kỳ năm 2024', null],
    ['tầm nhìn đến năm 2045', null],
    ['từ năm 2026', null],
    ['đầu năm 2026', null],
    ['nhiệm kỳ 2025 - 2030', null],
    ['Kế hoạch số 12/KH-UBND ngày 05/3/2025', null],
    ['Chỉ thị số 41-CT/TW, ngày 26/12/2024', null],
    ['Luật Đất đai năm 2024', null],
    ['giá so sánh năm 2010', null],
    ['theo chuẩn nghèo giai đoạn 2022-2025', null],
    ['từ 45% năm 2020 xuống 30% năm 2025', '2025-12-31'],
    ['năm 2026, đến hết năm 2028', '2028-12-31'],
    ['hằng năm', null],
  ])('%s', (text, expected) => {
    expect(readDue(text)).toBe(expected)
  })

  it('takes the year of the movement for "cuối năm" without a year', () => {
    expect(findDues('đến cuối năm còn 3%', 2025).map(({ date }) => date)).toEqual(['2025-12-31'])
    expect(findDues('đến cuối năm còn 3%')).toEqual([])
  })
})
