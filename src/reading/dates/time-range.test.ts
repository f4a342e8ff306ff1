import { describe, expect, it } from 'vitest'
import { fold } from '../fold.ts'
import { readTimeRange } from './time-range.ts'

describe('readTimeRange', () => {
  const ranges: [text: string, from: string | null, to: string | null][] = [
    ['Từ ngày 10/11/2025 đến hết ngày 31/12/2025', '2025-11-10', '2025-12-31'],
    ['từ ngày 01 tháng 7 năm 2024 đến ngày 30 tháng 4 năm 2025', '2024-07-01', '2025-04-30'],
    ['từ 01/7 đến 31/12/2025', '2025-07-01', '2025-12-31'],
    ['từ ngày 15 tháng 5 đến ngày 30 tháng 6 năm 2025', '2025-05-15', '2025-06-30'],
    ['Từ tháng 8/2025 đến hết tháng 11/2025', '2025-08-01', '2025-11-30'],
    ['từ tháng 9 đến tháng 12 năm 2025', '2025-09-01', '2025-12-31'],
    ['từ quý II đến quý IV năm 2026', '2026-04-01', '2026-12-31'],
    ['từ năm 2026 đến hết năm 2030', '2026-01-01', '2030-12-31'],
    ['giai đoạn 2026 – 2030', '2026-01-01', '2030-12-31'],
    ['(2026 - 2028)', '2026-01-01', '2028-12-31'],
    ['6 tháng cuối năm 2025', '2025-07-01', '2025-12-31'],
    ['Quý III năm 2025', '2025-07-01', '2025-09-30'],
    ['từ ngày phát động đến hết tháng 12 năm 2025', null, '2025-12-31'],
    ['từ nay đến khi thành phố tổ chức Đại hội', null, null],
    ['từ ngày 30/02/2025 đến ngày 31/3/2025', null, '2025-03-31'],
  ]
  for (const [text, from, to] of ranges) {
    it(text, () => expect(readTimeRange(fold(text))).toMatchObject({ from, to }))
  }

  it('reads no calendar time from a school year or from plain words', () => {
    expect(readTimeRange(fold('năm học 2025 - 2026'))).toBeNull()
    expect(readTimeRange(fold('thường xuyên, liên tục'))).toBeNull()
  })
})
