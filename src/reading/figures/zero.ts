import type { LocatedFigure } from '#reading/figures/figure.ts'
import { fold } from '#reading/fold.ts'

const saying =
  /(?:\b(?:khong de(?: cho)? (?:xay ra|phat sinh|ton tai|con|tai dien|hinh thanh)|khong (?:xay ra|phat sinh|con|co|de))\s+)(?:tinh trang\s+|hien tuong\s+)?/g
const notZero =
  /^(?:ai\b|gi\b|nghia\b|phu hop|dieu kien|kha nang|viec lam|dat (?:o|san xuat)|bang cap|chung chi|nguoi than|the\b|lam\b|anh huong|lanh phi|ung dung|lien quan|hieu qua|nha o|dau hieu dung|nguoi nao|don vi nao|muc do|loi\b|tuyen sinh)/
/** What is counted when none of it may be, by the first of these that the words name. */
const counted: readonly [RegExp, string][] = [
  [/\b(?:cac |so )?vu\b/, 'vụ'],
  [/\bho\b/, 'hộ'],
  [/\bnha (?:tam|dot|o tam|o don so|xuong cap|hu hong)/, 'nhà'],
  [/\btruong hop\b/, 'trường hợp'],
  [
    /\b(?:trong an|toi pham|an rat|an dac biet|phap nhan pham toi|chay|no\b|tai nan|ngo doc|khieu kien|khieu nai|to cao|dinh cong|cuop|giet nguoi|bao luc|pha hoai|mat (?:trom|cap)|gay roi|bieu tinh|xam hai)/,
    'vụ',
  ],
  [/\b(?:don thu|don khieu)/, 'đơn'],
  [/\bdiem (?:nong|den|phuc tap)/, 'điểm'],
  [/\btu diem\b|\bdiem\b/, 'điểm'],
  [
    /\b(?:tao hon|hon nhan can huyet|sinh con thu|dao ngu|bo ngu|vi pham|tai nghien|tham nhung|ky luat|lay nhiem|mac benh)/,
    'trường hợp',
  ],
  [/\b(?:ho so|thu tuc)\b[^,.;]{0,30}(?:qua han|tre han|cham)/, 'hồ sơ'],
  [/\b(?:can bo|cong chuc|vien chuc|dang vien|nguoi|hoc sinh|lao dong|cong dan|tre em)\b/, 'người'],
  [/\b(?:co so|lo gach)\b/, 'cơ sở'],
  [/\b(?:chi bo|to chuc co so dang)/, 'chi bộ'],
  [/\b(?:xa|thon|ap|ban|to dan pho|truong|don vi)\b/, ''],
]

function unitOf(folded: string): string | null {
  for (const [pattern, unit] of counted) {
    const match = pattern.exec(folded)
    if (match)
      return (
        unit ||
        ({
          to: 'tổ dân phố',
          'to dan pho': 'tổ dân phố',
          xa: 'xã',
          thon: 'thôn',
          ap: 'ấp',
          ban: 'bản',
          truong: 'trường',
          'don vi': 'đơn vị',
        }[match[0]] ??
          null)
      )
  }
  return null
}

/** "không còn hộ nghèo", "không để xảy ra cháy lớn": nought of what is named. */
export function findZeros(text: string): LocatedFigure[] {
  const folded = fold(text)
  return [...folded.matchAll(saying)].flatMap((match) => {
    const end = match.index + match[0].length
    const what = /^[^,.;:(]*/.exec(folded.slice(end, end + 90))?.[0] ?? ''
    if (what.trim().length < 2 || notZero.test(what) || /^\W*\d/.test(what)) return []
    const weak =
      /^khong (?:de|co)\s/.test(match[0]) && !/^khong de (?:cho )?(?:xay|phat|ton|con|tai|hinh)/.test(match[0])
    const unit = unitOf(what)
    if (weak && (!opens(folded.slice(0, match.index)) || (match[0].startsWith('khong de') && unit === null))) return []
    const span = [match.index, end] as const
    return [
      {
        comparator: 'eq',
        value: 0,
        valueTo: null,
        unit,
        contradictory: false,
        kind: 'zero',
        span,
        numberSpan: span,
        explicit: true,
        verb: false,
        change: null,
        apart: false,
      } satisfies LocatedFigure,
    ]
  })
}

/** "không có" opens a demand at the head of a clause; elsewhere it mostly describes ("lao động không có việc làm"). */
const opens = (before: string): boolean =>
  /(?:^|[,;.:]\s*|\b(?:va|phan dau|bao dam|dam bao|co ban|duy tri|dia ban(?: [a-z]+){0,3}|nam _*|den nam _*|tiep tuc|giu vung)\s*|\d{4},?\s*)$/.test(
    before.trimEnd(),
  )
