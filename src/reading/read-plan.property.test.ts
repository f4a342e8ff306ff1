import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Span } from './plan.ts'
import { readText } from './samples/read-sample.ts'

const pieces = [
  'KẾ HOẠCH', 'Số: 12/KH-UBND', 'ngày 3 tháng 2 năm 2026', 'I. CHỈ TIÊU', '1. ', 'a) ', '- ', '(1) ', 'đạt 95% trở lên', '\n', '\n\n', ' | ',
  'Nơi nhận:', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'Phong trào thi đua “', '”', 'V. TỔ CHỨC THỰC HIỆN', 'Phòng Kinh tế:', 'giai đoạn 2026 - 2030',
  'Đợt 1: từ 01/01 đến 31/12/2026', 'III. THỜI GIAN', 'XÃ SUỐI MÂY', '**', '|', '   ', '98/2023/NĐ-CP', 'Phần thứ nhất', 'PHỤ LỤC',
] // biome-ignore format: a list of pieces
const anything = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 12 }))

function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(?:span|\w+Span)$/.test(key) && inner ? [inner as Span] : spansIn(inner),
  )
}

it('never throws, and every span lies within the text and holds something', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 60 }), (parts) => {
      const plan = readText(parts.join(' ').replaceAll(' \n ', '\n'))
      for (const [start, end] of spansIn(plan)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(plan.text.length)
      }
    }),
    { numRuns: 300 },
  )
})
