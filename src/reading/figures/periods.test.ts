import { describe, expect, it } from 'vitest'
import { findPeriod, readCadence, readPeriod } from '#reading/figures/periods.ts'

describe('spans of time', () => {
  it.each([
    ['quý III năm 2025', '2025-07-01', '2025-09-30'],
    ['Quý IV/2025', '2025-10-01', '2025-12-31'],
    ['quý 1 năm 2026', '2026-01-01', '2026-03-31'],
    ['Quý III, IV năm 2025', '2025-07-01', '2025-12-31'],
    ['6 tháng cuối năm 2025', '2025-07-01', '2025-12-31'],
    ['06 tháng đầu năm 2026', '2026-01-01', '2026-06-30'],
    ['9 tháng đầu năm 2026', '2026-01-01', '2026-09-30'],
    ['3 tháng cuối năm 2026', '2026-10-01', '2026-12-31'],
    ['năm 2026', '2026-01-01', '2026-12-31'],
    ['trong năm 2026', '2026-01-01', '2026-12-31'],
    ['tháng 9/2025', '2025-09-01', '2025-09-30'],
    ['tháng 02 năm 2028', '2028-02-01', '2028-02-29'],
    ['giai đoạn 2026 - 2030', '2026-01-01', '2030-12-31'],
    ['Chặng 1 (2026 - 2028)', '2026-01-01', '2028-12-31'],
    ['giai đoạn 5 năm (2026 – 2030)', '2026-01-01', '2030-12-31'],
    ['từ năm 2026 đến hết năm 2030', '2026-01-01', '2030-12-31'],
    ['từ năm 2026 đến năm 2030', '2026-01-01', '2030-12-31'],
    ['từ 2026 đến 2030', '2026-01-01', '2030-12-31'],
    ['từ tháng 9/2025 đến hết tháng 12/2025', '2025-09-01', '2025-12-31'],
    ['từ tháng 9 đến tháng 12 năm 2025', '2025-09-01', '2025-12-31'],
    ['Từ ngày 01/7/2025 đến ngày 31/12/2025', '2025-07-01', '2025-12-31'],
    ['từ 01/9 đến 31/12/2025', '2025-09-01', '2025-12-31'],
    ['từ ngày 15/5 đến ngày 02/9/2026', '2026-05-15', '2026-09-02'],
    ['từ ngày 18 tháng 9 năm 2025 đến hết ngày 31 tháng 12 năm 2025', '2025-09-18', '2025-12-31'],
    ['01/7/2025 - 31/12/2025', '2025-07-01', '2025-12-31'],
    ['năm học 2025 - 2026', '2025-09-01', '2026-05-31'],
    ['từ ngày phát động phong trào đến hết tháng 12 năm 2025', null, '2025-12-31'],
    ['từ nay đến hết năm 2026', null, '2026-12-31'],
    ['từ ngày ban hành Kế hoạch đến 31/12/2026', null, '2026-12-31'],
    ['đến hết quý II/2026', null, '2026-06-30'],
    ['kể từ ngày 01/01/2026', '2026-01-01', null],
    ['Đợt 1: từ ngày 01/01/2026 đến ngày 30/6/2026; sơ kết tháng 7 năm 2026', '2026-01-01', '2026-06-30'],
    [
      'chào mừng Đại hội lần thứ I (nhiệm kỳ 2025 - 2030), thực hiện từ 01/3/2026 đến 30/9/2026',
      '2026-03-01',
      '2026-09-30',
    ],
  ])('%s', (text, from, to) => {
    expect(readPeriod(text)).toEqual({ from, to })
  })

  it.each(['từ nay đến khi tổ chức Đại hội', 'thường xuyên, liên tục', ''])('names no date: %s', (text) => {
    expect(readPeriod(text)).toBeNull()
  })

  it('says where the words stand', () => {
    const text = 'Thời gian: từ ngày phát động đến hết tháng 12 năm 2025.'
    expect(text.slice(...(findPeriod(text)?.span ?? [0, 0]))).toBe('từ ngày phát động đến hết tháng 12 năm 2025')
  })
})

describe('how often', () => {
  it.each([
    ['Hằng năm, tỷ lệ', 'yearly'],
    ['hàng năm', 'yearly'],
    ['mỗi năm', 'yearly'],
    ['hằng quý', 'quarterly'],
    ['mỗi quý một buổi', 'quarterly'],
    ['hàng tháng', 'monthly'],
    ['xây dựng nông thôn mới năm 2025', 'once'],
    ['khách hàng năm 2025', 'once'],
    ['đến năm 2030', 'once'],
    ['quý III năm 2025', 'once'],
  ])('%s', (text, expected) => {
    expect(readCadence(text)).toBe(expected)
  })
})
