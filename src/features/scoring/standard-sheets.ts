import { NotFoundError } from '#platform/errors.ts'
import { type Criterion, type CriterionGroup, emptyContent, type Rule, type SheetContent } from './sheet.ts'

/**
 * Sheets to begin with. They are samples of how blocks elsewhere divide their points, not law: nobody has verified them,
 * and each carries where it comes from onto the sheet made from it.
 */
export type StandardSheet = { code: string; name: string; nameEn: string; source: string; content: SheetContent }

const shares = (points: readonly number[], rule: Rule, name: (index: number) => string): Omit<Criterion, 'key'>[] =>
  points.map((maximum, index) => ({
    ...{ name: name(index), maximum, weight: 1, rule },
    ...{ targetId: null, leastPoints: null, guide: null },
  }))

function groupOf(
  key: string,
  group: Omit<CriterionGroup, 'key' | 'criteria' | 'appraisers'>,
  criteria: Omit<Criterion, 'key'>[],
) {
  const keyed = criteria.map((criterion, index) => ({ ...criterion, key: `${key}-${index + 1}` }))
  return { key, ...group, appraisers: [], criteria: keyed }
}

const share: Rule = { kind: 'proportional', asked: 100, excess: null }
const standard = { kind: 'standard' as const, mostPoints: null }

const thousand: SheetContent = {
  ...emptyContent(1000),
  unverifiedSource: 'Bảng điểm một cụm thi đua ngành công an, thang 1.000; chưa xác minh, không phải quy định.',
  groups: [
    groupOf('work', { name: 'I. Công tác chuyên môn', ...standard }, [
      ...shares([200, 200, 120, 100, 40, 40], share, (index) => `Nhiệm vụ chuyên môn ${index + 1}`),
    ]),
    groupOf('force', { name: 'II. Xây dựng lực lượng', ...standard }, [
      ...shares([50, 50, 30, 40, 30], { kind: 'direct' }, (index) => `Nội dung xây dựng lực lượng ${index + 1}`),
    ]),
    groupOf('movement', { name: 'III. Tổ chức phong trào thi đua', ...standard }, [
      ...shares(
        [40, 20, 15, 25],
        { kind: 'direct' },
        (index) =>
          ['Tổ chức, đăng ký, sơ kết, tổng kết', 'Khen thưởng', 'Hội thi, hội diễn', 'Đăng cai, việc đột xuất'][
            index
          ] ?? '',
      ),
    ]),
    groupOf('never', { name: 'IV. Điều kiện không xếp hạng', ...standard }, [
      ...shares([0], { kind: 'disqualifying' }, () => 'Lãnh đạo đơn vị bị kỷ luật trong năm'),
    ]),
  ],
}

const hundred: SheetContent = {
  ...emptyContent(100),
  mayExceed: true,
  unverifiedSource:
    'Cách chấm thang 100 có điểm thưởng vượt thang của một thành phố; chưa xác minh, không phải quy định.',
  groups: [
    groupOf('work', { name: 'I. Kết quả thực hiện nhiệm vụ', ...standard }, [
      ...shares([30, 30, 20], share, (index) => `Chỉ tiêu ${index + 1}`),
    ]),
    groupOf('movement', { name: 'II. Phong trào thi đua, chế độ báo cáo', ...standard }, [
      ...shares([10], { kind: 'direct' }, () => 'Tổ chức phong trào thi đua'),
      ...shares(
        [10],
        { kind: 'events', start: 10, plus: 0, mostPlus: null, minus: 1, mostMinus: null },
        () => 'Báo cáo đúng hạn (mỗi lần chậm trừ 1 điểm)',
      ),
    ]),
    groupOf('bonus', { name: 'III. Điểm thưởng', kind: 'bonus', mostPoints: 15 }, [
      ...shares([10], { kind: 'pass-fail' }, () => 'Được tặng Cờ thi đua của thành phố'),
      ...shares([15], { kind: 'pass-fail' }, () => 'Được tặng Cờ thi đua của Chính phủ'),
    ]),
  ],
}

export const standardSheets: readonly StandardSheet[] = [
  {
    code: 'thousand',
    name: 'Mẫu thang 1.000 điểm',
    nameEn: 'Sample on the scale of 1,000',
    source: thousand.unverifiedSource ?? '',
    content: thousand,
  },
  {
    code: 'hundred',
    name: 'Mẫu thang 100 điểm, có điểm thưởng',
    nameEn: 'Sample on the scale of 100, with bonus points',
    source: hundred.unverifiedSource ?? '',
    content: hundred,
  },
]

export function standardSheet(code: string): SheetContent {
  const found = standardSheets.find((sheet) => sheet.code === code)
  if (!found) throw new NotFoundError('standard-sheet', code)
  return found.content
}
