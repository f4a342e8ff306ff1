import { describe, expect, it } from 'vitest'
import { readLabel } from './label.ts'

describe('readLabel', () => {
  const labels: [text: string, kind: string, label: string, order: number | null][] = [
    ['II. NỘI DUNG', 'roman', 'II', 2],
    ['V.TỔ CHỨC THỰC HIỆN', 'roman', 'V', 5],
    ['I- MỤC ĐÍCH', 'roman', 'I', 1],
    ['1- Mục đích', 'arabic', '1', 1],
    ['3. 100% khoa, phòng', 'arabic', '3', 3],
    ['1.2. 85% hồ sơ', 'decimal2', '1.2', 2],
    ['12/ Phòng Kinh tế', 'arabic', '12', 12],
    ['2.1. Quý III', 'decimal2', '2.1', 1],
    ['5.1 Ban Tuyên giáo', 'decimal2', '5.1', 1],
    ['đ) Triển khai', 'letter', 'đ', 5],
    ['g) Phát hiện', 'letter', 'g', 7],
    ['(3) Thu ngân sách', 'paren', '(3)', 3],
    ['- Tập thể', 'dash', '-', null],
    ['–Tập thể', 'dash', '–', null],
    ['• Thu hút', 'star', '•', null],
    ['Điều 4. Khen thưởng', 'article', 'Điều 4', 4],
    ['Phần thứ hai', 'part', 'Phần thứ hai', 2],
    ['PHỤ LỤC I', 'appendix', 'PHỤ LỤC I', 1],
    ['A. MỤC TIÊU', 'capital', 'A', 1],
  ]
  for (const [text, kind, label, order] of labels) {
    it(text, () => expect(readLabel(text)).toMatchObject({ kind, label, order }))
  }

  const none = [
    '8.5 ha rừng',
    '30/4/2025 về hội nhập',
    '1.000 dân',
    '100% các đơn vị',
    'phần II.',
    'I (2025 - 2030) tiến tới',
    '06/2022/QH15',
    '1,6 - 1,8% dân số',
  ]
  for (const text of none) it(`is not in "${text}"`, () => expect(readLabel(text)).toBeNull())
})
