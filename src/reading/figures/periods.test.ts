import { describe, expect, it } from 'vitest'
import { readCadence } from '#reading/figures/periods.ts'

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
