import { findMoments } from '#reading/figures/moments.ts'
import { counts, measures, money } from '#reading/figures/unit-names.ts'
import { fold } from '#reading/fold.ts'

/** Numbers that are no figures: numbers of instruments, articles, ordinals, ages, names, slogans, denominators. */
const noises: readonly RegExp[] = [
  /\btrong (?:vong |thoi gian |thoi han )?\d+ (?:ngay|thang|gio|phut|tuan|nam)\b/g,
  /\bsau (?:khi )?\d+ (?:gio|ngay|thang|nam|phut|tuan)\b/g,
  /\b\d+ con so\b/g,
  /\btop \d+/g,
  /\bca \d+(?=\s+[a-z])/g,
  /\b(?:tren|\/|cho|tinh tren|moi)\s?0?1\s?(?:ha|hec ta|don vi dien tich|m2)\b/g,
  /(?:\b(?:tren|tren moi|cho)\s|\/\s?)(?:100|1\.?000|10\.?000|100\.?000)\s?(?:dan|nguoi|tre|ca|ho|lao dong)/g,
  /\b(?:tu|du|tu du|duoi|tren|den|do tuoi(?: tu)?)\s+(?:\d+\s?(?:-|den)\s?)?\d+\s*(?:thang\s+)?tuoi(?:\s+tro\s+(?:len|xuong))?/g,
  /(?<=[a-z]\s)(?<!\b(?:dat|la|tho|len|con)\s)(?<![\d,.])(?:\d+\s?(?:-|den)\s?)?\d+\s+tuoi/g,
  /(?<!\b(?:qua|it nhat|toi thieu|duoi|giam|tang|con|tu|den|la|dat|-)\s)\b0?\d+\s+(?:nam(?!\s+\d)|cap\b|khau\b|dot pha|khong\b(?!\s+(?:co|con))|sach\b|nhat\b|tot\b|ro\b|dinh huong|quan diem|buoc\b|tru cot|huong\b|chi bo 4 tot)/g,
  /(?:\b(?:tu|dat|chuan|hang)\s+)?\b\d(?:\s?-\s?\d)?\s+sao\b(?:\s+tro\s+len)?/g,
  /\b\d+[hg]\d*\b|\b\d+\s?(?:gio)\s?\d+\b|\b24\/(?:7|24)\b|\b\d\.0\b/g,
  /[a-z]+-?\d+(?:\.\d+)?(?:[/-][a-z0-9]+)*(?![\d%])/g,
  /\bt[yi]\s?1[86e](?=\s+[a-z])/g,
  /\b(?:chinh phu|chinh quyen dia phuong|dia phuong)\s+0?[23]\s+cap/g,
  /["'](?:\s*\d{1,2} [^"'\d%,;]{2,25}[,;]?)+["']/g,
  /\b\d+\/\d+\s+ngay(?:\/(?:tuan|7))?\b/g,
  /\b(?:duong|pho|cau|cho|quang truong|cong vien|truong)\s+\d{1,2}\/\d{1,2}\b/g,
  /\b(?:tai|theo)\s+(?:phu luc|bieu|muc)\s+[\d.]+/g,
  /\b(?:ban hanh kem theo|nq|qd|ct|kh)\s+\d+/g,
]

/** "15/CT-TTg", "06/2022/QH15", "QH15": seen by their capitals, so on the text itself. */
const instrumentNumber = /\d+(?:\/\d{4})?\s?[/-]\s?[A-ZĐ]{1,6}\d{0,2}(?![a-z])(?:[/-][A-ZĐa-z0-9]+)*/g

const places =
  'thôn|bản|ấp|xóm|khóm|tổ|tổ dân phố|khu phố|khu|khu dân cư|buôn|đội|cụm|phường|quận|km|kênh|cống|đường|tuyến đường|phố|ngõ|hẻm|lô|tiểu khu|trường|bài|tiết|câu'
const counted = [...money, ...measures, ...counts, 'nghìn', 'trở'].join('|')

/** Words that number something, with their marks: "số 5" names, "cơ sở 5" and "thu 5 tỷ" do not. */
const numbering: readonly RegExp[] = [
  /(?<!\p{L}|nâng\s)cấp\s?[1-4](?![\d.,]*\s?%|\d)/giu,
  /(?<!\p{L})(?:ISO|TCVN|QCVN|IEC)\s?(?:\/IEC\s?)?[\d:.-]+/gu,
  /(?<!\p{L})(?:số|chỉ thị|nghị quyết|quyết định|thông tư|nghị định|kế hoạch|kết luận|đề án|luật|công văn|công điện|phụ lục|biểu|điều|khoản|chương)\s+(?:số\s*)?:?\s?\d+(?![\d.,]*\s?%)(?=[\s,.;):/-]|$)(?:\/\d{4})?/giu,
  /(?<!\p{L})(?:lần thứ|thứ|khóa|khoá|cấp độ|mức độ|mức|hạng|loại|nhóm|vùng|lớp|khối|quốc lộ|tỉnh lộ|đường tỉnh|QL|ĐT|HL)\s?\.?\d{1,3}(?![\d.,]*\s?(?:%|tỷ|triệu|nghìn|điểm|học sinh|người))(?::\d{4})?(?:\s?(?:,|và|-)\s?\d+(?![\d.,]*\s?%))?/giu,
  new RegExp(
    String.raw`(?<!\p{L}|các\s|số\s|mỗi\s|toàn\s)(?:${places})\s(?:số\s)?\d{1,3}(?!\d|[.,]\d|\s?(?:%|(?:${counted})(?!\p{L})))(?=[\s,.;):-]|$)`,
    'giu',
  ),
]

/** Folded text in which times and numbers that are no figures are blanked out, unit for unit. */
export function blankNoise(text: string): string {
  const folded = fold(text)
  const letters = folded.split('')
  const blank = (start: number, end: number): void => {
    for (let at = start; at < end; at++) if (/[\d]/.test(letters[at] ?? '')) letters[at] = '_'
  }
  for (const { start, end } of findMoments(text)) blank(start, end)
  for (const pattern of [instrumentNumber, ...numbering])
    for (const match of text.matchAll(pattern)) blank(match.index, match.index + match[0].length)
  for (const noise of noises)
    for (const match of folded.matchAll(noise)) blank(match.index, match.index + match[0].length)
  return letters.join('')
}
