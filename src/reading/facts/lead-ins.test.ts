import { describe, expect, it } from 'vitest'
import { isTimedLeadIn } from './lead-ins.ts'

describe('isTimedLeadIn', () => {
  it.each([
    'Đến hết năm 2026:',
    'Đến năm 2030',
    'Phấn đấu năm 2026 đạt:',
    'Mục tiêu đến cuối năm 2028',
    'Trong 6 tháng đầu năm 2026, phấn đấu:',
    'Kết thúc năm 2026, toàn phường phấn đấu đạt:',
    'Giai đoạn 2026 - 2027',
    'Hằng năm',
    'Phấn đấu đến cuối năm:',
  ])('says when, and asks for nothing: %s', (text) => expect(isTimedLeadIn(text)).toBe(true))

  it.each([
    'Phấn đấu đến năm 2030 xã đạt chuẩn nông thôn mới',
    'Đến năm 2030: tỷ lệ hộ nghèo còn 1%',
    'Năm 2026 trồng 40 ha chè',
    'Các chỉ tiêu sau:',
    'Hằng năm tổ chức hội thao',
  ])('is a target or names no time: %s', (text) => expect(isTimedLeadIn(text)).toBe(false))
})
