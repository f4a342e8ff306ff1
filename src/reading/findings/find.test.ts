import { describe, expect, it } from 'vitest'
import { readText, slice } from '../samples/read-sample.ts'
import type { FindingId } from './rules.ts'

const sound = `ỦY BAN NHÂN DÂN
XÃ SUỐI MÂY
Số: 31/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Suối Mây, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua năm 2026

Thực hiện Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

I. CHỈ TIÊU

1. Tỷ lệ hộ nghèo còn dưới 6,5%.

2. Trồng mới 40 ha rừng.

II. THỜI GIAN

Từ ngày 15/01/2026 đến ngày 31/12/2026.

III. KHEN THƯỞNG

Chủ tịch Ủy ban nhân dân xã tặng Giấy khen cho tập thể, cá nhân tiêu biểu.

IV. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế: Theo dõi các chỉ tiêu, báo cáo Ủy ban nhân dân xã.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lý Thị Mai Sương
`

const raised = (text: string) => readText(text).findings.map(({ rule }) => rule)

it('raises nothing in a sound plan', () => {
  expect(raised(sound)).toEqual([])
})

describe('each rule is raised by the fault it is for', () => {
  const faults: [rule: FindingId, was: string, becomes: string][] = [
    ['number-missing', 'Số: 31/KH-UBND', 'Số:      /KH-UBND'],
    ['date-missing', 'Suối Mây, ngày 12 tháng 01 năm 2026', ''],
    ['date-incomplete', 'ngày 12 tháng 01 năm 2026', 'ngày …. tháng …. năm 2026'],
    ['issuer-name-inconsistent', 'Từ ngày 15/01/2026', 'Đảng bộ xã Suối Gió tổ chức từ ngày 15/01/2026'],
    ['numbering-gap', '2. Trồng mới', '4. Trồng mới'],
    ['citation-mismatch', 'ngày 14/6/2025', 'ngày 15/6/2025'],
    ['target-not-measurable', 'Trồng mới 40 ha rừng', 'Giữ vững trật tự an toàn xã hội'],
    [
      'no-measurable-target',
      '1. Tỷ lệ hộ nghèo còn dưới 6,5%.\n\n2. Trồng mới 40 ha rừng.',
      '1. Giữ vững trật tự an toàn xã hội.',
    ],
    ['table-not-read', '2. Trồng mới 40 ha rừng.', 'Diện tích rừng | ha | 40'],
    ['target-outlasts-period', 'Trồng mới', 'Đến năm 2030, trồng mới'],
    ['target-without-owner', 'Theo dõi các chỉ tiêu, báo cáo', 'Báo cáo'],
    ['period-without-end', 'đến ngày 31/12/2026', 'đến khi kết thúc Đại hội'],
    ['malformed-year-range', 'thi đua năm 2026', 'thi đua giai đoạn 2026. 2030'],
    ['no-award-section', 'III. KHEN THƯỞNG', 'III. TUYÊN TRUYỀN'],
    ['no-reporting-duty', ', báo cáo Ủy ban nhân dân xã', ''],
    ['no-recipients', 'Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.', ''],
    ['contradictory-figure', 'còn dưới 6,5%', 'đạt trên 80% trở lên'],
  ]
  for (const [rule, was, becomes] of faults) {
    it(rule, () => {
      expect(sound).toContain(was)
      expect(raised(sound.replace(was, becomes))).toContain(rule)
    })
  }
})

it('shows where the other unit is named', () => {
  const plan = readText(sound.replace('Từ ngày 15/01/2026', 'Đảng bộ xã Suối Gió tổ chức từ ngày 15/01/2026'))
  const finding = plan.findings.find(({ rule }) => rule === 'issuer-name-inconsistent')
  expect(slice(plan, finding?.span ?? null)).toBe('xã Suối Gió')
})

it('quotes a contradictory figure as the document writes it', () => {
  const plan = readText(sound.replace('còn dưới 6,5%', 'đạt trên 80% trở lên'))
  const finding = plan.findings.find(({ rule }) => rule === 'contradictory-figure')
  expect(finding?.message).toBe('Con số mâu thuẫn nhau: trên 80% trở lên.')
})

it('does not take a numbering that starts again for a gap', () => {
  const restarted = sound.replace(
    '2. Trồng mới 40 ha rừng.',
    '2. Trồng rừng:\n\na) Trồng 40 ha.\n\nb) Giữ 90 ha.\n\n3. Chăn nuôi:\n\na) Nuôi 500 con bò.',
  )
  expect(raised(restarted)).not.toContain('numbering-gap')
})
