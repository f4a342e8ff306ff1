import type { Severity } from '../plan.ts'

/** A doubt that the program knows how to raise. `citation` is the norm behind it, where one stands behind it. */
export type FindingRule = { rule: string; severity: Severity; vi: string; en: string; citation: string | null }

const paperForm = '30/2020/NĐ-CP'
const launch = '06/2022/QH15 Điều 17'

export const findingRules = [
  {
    rule: 'text-damaged',
    severity: 'error',
    vi: 'Chữ trong văn bản bị hỏng, không đủ tin cậy; đề nghị gửi bản gốc.',
    en: 'The letters of this document cannot be trusted; ask for the original file.',
    citation: null,
  },
  {
    rule: 'number-missing',
    severity: 'error',
    vi: 'Văn bản chưa có số.',
    en: 'The document has no number.',
    citation: paperForm,
  },
  {
    rule: 'date-missing',
    severity: 'error',
    vi: 'Văn bản chưa ghi địa danh và thời gian ban hành.',
    en: 'The document has no place and date of issue.',
    citation: paperForm,
  },
  {
    rule: 'date-incomplete',
    severity: 'error',
    vi: 'Ngày, tháng ban hành còn để trống.',
    en: 'The date of issue has blanks.',
    citation: paperForm,
  },
  {
    rule: 'issuer-name-inconsistent',
    severity: 'error',
    vi: 'Tên đơn vị khác đứng ở chỗ của cơ quan ban hành.',
    en: "Another unit's name stands where the issuer's belongs.",
    citation: null,
  },
  {
    rule: 'numbering-gap',
    severity: 'warning',
    vi: 'Số thứ tự các mục bị nhảy hoặc trùng.',
    en: 'The numbering of sibling items skips or repeats.',
    citation: paperForm,
  },
  {
    rule: 'citation-mismatch',
    severity: 'warning',
    vi: 'Ngày của văn bản viện dẫn không khớp.',
    en: 'A cited instrument carries a date that does not agree.',
    citation: null,
  },
  {
    rule: 'target-not-measurable',
    severity: 'warning',
    vi: 'Chỉ tiêu chưa có con số để đo.',
    en: 'The target has no figure to measure it by.',
    citation: launch,
  },
  {
    rule: 'no-measurable-target',
    severity: 'warning',
    vi: 'Kế hoạch không có chỉ tiêu nào đo được.',
    en: 'The plan has no target that can be measured.',
    citation: launch,
  },
  {
    rule: 'target-outlasts-period',
    severity: 'warning',
    vi: 'Hạn của chỉ tiêu ở sau khi phong trào kết thúc.',
    en: 'The target falls due after the movement ends.',
    citation: null,
  },
  {
    rule: 'target-without-owner',
    severity: 'info',
    vi: 'Chưa có đơn vị nào được giao chịu trách nhiệm về chỉ tiêu này.',
    en: 'No unit is made answerable for this target.',
    citation: null,
  },
  {
    rule: 'period-without-end',
    severity: 'warning',
    vi: 'Thời gian thi đua không có ngày kết thúc.',
    en: "The movement's time has no end date.",
    citation: launch,
  },
  {
    rule: 'malformed-year-range',
    severity: 'warning',
    vi: 'Khoảng năm viết sai.',
    en: 'A range of years is written wrongly.',
    citation: null,
  },
  {
    rule: 'no-award-section',
    severity: 'warning',
    vi: 'Kế hoạch không có phần khen thưởng.',
    en: 'The plan has no section on awards.',
    citation: launch,
  },
  {
    rule: 'no-reporting-duty',
    severity: 'warning',
    vi: 'Không giao đơn vị nào báo cáo kết quả.',
    en: 'No unit is told to report.',
    citation: launch,
  },
  {
    rule: 'no-recipients',
    severity: 'warning',
    vi: 'Văn bản không có phần nơi nhận.',
    en: 'The document names no recipients.',
    citation: paperForm,
  },
  {
    rule: 'table-not-read',
    severity: 'warning',
    vi: 'Bảng chỉ tiêu không đọc được hết; đề nghị kiểm tra và nhập tay.',
    en: 'A table of targets could not be read in full; check it and enter it by hand.',
    citation: null,
  },
  {
    rule: 'contradictory-figure',
    severity: 'warning',
    vi: 'Con số mâu thuẫn nhau.',
    en: 'The figure contradicts itself or another one.',
    citation: null,
  },
] as const satisfies readonly FindingRule[]

export type FindingId = (typeof findingRules)[number]['rule']

/** The rule of that identifier; every identifier that a check may give has one. */
export function findingRule(id: FindingId): FindingRule {
  const known = findingRules.find(({ rule }) => rule === id)
  if (!known) throw new Error(`no finding rule ${id}`)
  return known
}
