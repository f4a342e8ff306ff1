import type { Comparator } from '#reading/plan.ts'

/** What stands before a number: where it begins, what it says of the comparison, and which verb carries it. */
export type Lead = {
  start: number
  comparator: Comparator | null
  /** "từ": at least, unless a second number follows. */
  open: boolean
  /** "đạt", "còn", "là", ":" … stood there, so that what is before is the name. */
  verb: boolean
  change: 'up' | 'down' | null
}

const leads: readonly [RegExp, Comparator | 'open' | 'verb' | 'filler' | 'up' | 'down'][] = [
  [/(?:>=|≥|=>)$/, 'gte'],
  [/(?:<=|≤|=<)$/, 'lte'],
  [/>$/, 'gt'],
  [/<$/, 'lt'],
  [
    /\b(?:it nhat|toi thieu|thap nhat|khong duoi|khong thap hon|khong it hon|khong nho hon|khong kem|(?:bang|lon)\s+(?:hoac|va)\s+(?:cao hon|lon hon|hon|tren|bang)|(?:lon|cao) hon\s+hoac bang|bang,?\s+(?:cao|lon|vuot) hon|dat (?:va|hoac) vuot|dat,\s*vuot)$/,
    'gte',
  ],
  [
    /\b(?:khong qua|khong vuot(?: qua)?|khong tren|khong cao hon|khong lon hon|khong nhieu hon|khong hon|toi da|nhieu nhat|cao nhat|(?:bang|nho|thap)\s+hoac\s+(?:thap hon|nho hon|it hon|duoi)|(?:nho|thap) hon\s+hoac bang)$/,
    'lte',
  ],
  [/\b(?:tren|hon|cao hon|lon hon|nhieu hon|vuot tren|vuot qua|vuot muc)$/, 'gt'],
  [/\b(?:duoi|thap hon|it hon|nho hon|chua den|chua qua)$/, 'lt'],
  [/(?<!dau )\btu$/, 'open'],
  [/\btang(?: them)?(?: (?:binh quan|trung binh))?(?: (?:hang nam|moi nam))?$/, 'up'],
  [/\bgiam(?: (?:binh quan|trung binh|it))?(?: (?:hang nam|moi nam))?$/, 'down'],
  [
    /\b(?:dat|con|la|(?<!mat )bang|chiem|(?<!tro )len|(?<!tro )xuong|dat ty le|dat ti le|voi ty le|dat muc|o muc|uoc dat|phan dau dat|duy tri o muc|(?<!dinh |han )muc|:|=)$/,
    'verb',
  ],
  [/:$|=$/, 'verb'],
  [/(?:\b(?:khoang|gan|uoc|binh quan|trung binh|tong so|so luong|ty le|ti le|tuong ung)|\()$/, 'filler'],
]

/** Words that look like a comparator when marks are gone, and are none: "đầu tư", "tặng", "đất". */
const otherWords =
  /(?<!\p{L})(?:tư|tự|tử|tụ|tặng|tầng|tảng|con|lá|bảng|băng|đất|đặt|cơ|cô|cổ|cờ|cỡ|đuổi|đuôi|hôn|hồn|hòn|mục|lan)$/iu

/** Reads backwards from a number at `at`; `text` and `folded` are the same text with and without marks. */
export function readLead(text: string, folded: string, at: number): Lead {
  const lead: Lead = { start: at, comparator: null, open: false, verb: false, change: null }
  for (;;) {
    const before = folded.slice(Math.max(0, lead.start - 40), lead.start).trimEnd()
    const token = leads
      .flatMap(([pattern, means]) => {
        const match = pattern.exec(before)
        return match ? [{ means, length: match[0].length }] : []
      })
      .sort((left, right) => right.length - left.length)[0]
    const wordEnd = Math.max(0, lead.start - 40) + before.length
    const lastWord = text.slice(Math.max(0, wordEnd - 10), wordEnd)
    if (
      token === undefined ||
      otherWords.test(lastWord) ||
      (token.means === 'filler' && (lead.verb || (lead.comparator === null && !lead.open && isName(before))))
    )
      return lead
    if (typeof token.means === 'string') apply(lead, token.means)
    lead.start = Math.max(0, lead.start - 40) + before.length - token.length
  }
}

/** "có 05 …", "tỷ lệ 5%": the filler belongs to the sentence and not to the figure. */
const isName = (before: string): boolean => /(?:\(|\b(?:ty le|ti le|tong so|so luong))$/.test(before)

function apply(lead: Lead, means: (typeof leads)[number][1]): void {
  if (means === 'open') lead.open = true
  else if (means === 'verb') lead.verb = true
  else if (means === 'up' || means === 'down') {
    lead.change = means
    lead.verb = true
  } else if (means !== 'filler') lead.comparator ??= means
}

/** `apart`: words of the name stand between the number and "trở lên". */
export type Tail = { comparator: 'gte' | 'lte'; end: number; apart: boolean }

const upOrDown =
  /^(\s+[a-z][a-z/]*){0,5}?\s*(?:,\s*)?\(?\s*(?:tro\s?[l1|i]en|hoac (?:cao|nhieu) hon|(tro\s?xuong)|(hoac (?:thap|it) hon))\b\)?/
/** "hoàn thành tốt nhiệm vụ trở lên", "loại khá trở lên": the grade goes up, not the figure. */
const graded = /\b(?:hoan thanh|dat|loai|kha|tot|gioi|tien tien|xuat sac|muc|hang|khien trach|canh cao|cap|bac)\b/

/** "trở lên", "trở xuống" and their like after a figure; up to five plain words may stand between. */
export function readTail(folded: string, at: number): Tail | null {
  const match = upOrDown.exec(folded.slice(at, at + 70))
  if (match === null || graded.test(match[0])) return null
  const down = match[2] !== undefined || match[3] !== undefined
  return { comparator: down ? 'lte' : 'gte', end: at + match[0].length, apart: match[1] !== undefined }
}
