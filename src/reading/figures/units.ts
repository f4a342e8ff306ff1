import { counts, measures, money, percents, synonyms } from '#reading/figures/unit-names.ts'
import { fold } from '#reading/fold.ts'

export type UnitKind = 'percent' | 'money' | 'measure' | 'count'
/** `end`: offset after the unit. `word`: what the unit counts is itself part of a name ("khu công nghiệp"). */
export type ReadUnit = { unit: string; kind: UnitKind; end: number }

type Entry = { folded: string; unit: string; kind: UnitKind }
const entry =
  (kind: UnitKind) =>
  (unit: string): Entry => ({ folded: fold(unit), unit, kind })
const kindOf = (unit: string): UnitKind =>
  measures.includes(unit) ? 'measure' : counts.includes(unit) ? 'count' : 'money'

const entries: readonly Entry[] = [
  ...Object.entries(percents).map(([written, unit]): Entry => ({ folded: fold(written), unit, kind: 'percent' })),
  ...money.map(entry('money')),
  ...Object.entries(synonyms).map(([written, unit]): Entry => ({ folded: fold(written), unit, kind: kindOf(unit) })),
  ...measures.map(entry('measure')),
  ...counts.map(entry('count')),
].sort((left, right) => right.folded.length - left.folded.length)

const byFirst = Map.groupBy(entries, ({ folded }) => folded[0] ?? '')

const perWords =
  /^\s?(?:\/|(?:tren|cho)\s+(?=[\d.]+\s*(?:dan|nguoi)))\s?(?:1\.?000\s?|10\.?000\s?|100\.?000\s?|100\s?|0?1\s)?(?:nguoi dan|nguoi|van dan|dan|nam|thang|ngay|quy|tuan|ha|hecta|ho gia dinh|ho|lao dong|thon|xa|phuong|truong|lop|don vi|lan|km2|m2|km|tre|ca|doanh nghiep|giuong|mo hinh|can bo|dang vien|hoi vien|vu|sao|gio|s)(?![a-z])/

function denominators(text: string, folded: string, from: number): { written: string; end: number } {
  let end = from
  for (;;) {
    const match = perWords.exec(folded.slice(end, end + 60))
    if (match === null) break
    end += match[0].length
  }
  return {
    written: text
      .slice(from, end)
      .replace(/\s*\/\s*/g, '/')
      .replace(/^\s+(?:trên|cho)\s+/iu, '/'),
    end,
  }
}

/** Words that may follow a number and are never what it counts. */
const noUnit =
  /^(?:cấp|khâu|đột phá|mức|sao|hạng|loại|phần|chủ|đầu|cuối|nhất|không|sạch|và|hoặc|trở|so|với|trong|trên|của|tại|ở|là|đạt|đến|từ|thẳng|được|để|do|này|đó|kể|thứ|theo|cho|về|đã|sẽ|cũng|mà|thì|nếu|khi)(?!\p{L})/iu
const stillUnit = /^(?:phần trăm|phần nghìn|phần quà|phần việc|hạng mục)/iu

function namedUnit(text: string, folded: string, at: number): ReadUnit | null {
  for (const { folded: written, unit, kind } of byFirst.get(folded[at] ?? '') ?? []) {
    if (!folded.startsWith(written, at) || /[a-z0-9]/.test(folded[at + written.length] ?? '')) continue
    if (!sameLetters(text, at, unit)) continue
    return { unit, kind: isPlace(folded, unit, at + written.length) ? 'count' : kind, end: at + written.length }
  }
  return null
}

/** "25 điểm tập kết" counts places, "25 điểm" measures. */
const isPlace = (folded: string, unit: string, end: number) =>
  unit === 'điểm' &&
  /^ (?!(?:tro|so|tren|trong|va|voi|phan|theo|bang|moi|\/)(?![a-z]))[a-z]/.test(folded.slice(end, end + 12))

/** "190 triệu tấn", "1,2 nghìn lượt": a power of ten belongs to what it counts. */
function magnitude(text: string, folded: string, at: number): ReadUnit | null {
  const word = /^(?:trieu|nghin|ngan|van|ty|ti)\s+(?=[a-z])/.exec(folded.slice(at, at + 8))?.[0]
  if (word === undefined) return null
  const counted = namedUnit(text, folded, at + word.length)
  if (counted === null || counted.kind === 'money') return null
  return { ...counted, unit: `${text.slice(at, at + word.trimEnd().length).toLowerCase()} ${counted.unit}` }
}

/** Short words without marks mean many things: "bản" is counted, "bàn" is not; so they must agree where marks stand. */
function sameLetters(text: string, at: number, unit: string): boolean {
  if (unit.length > 4 || fold(unit) === unit) return true
  const written = text.slice(at, at + unit.length).toLowerCase()
  return written === unit || written === fold(unit)
}

function classifier(text: string, folded: string, at: number): ReadUnit | null {
  const word = /^[a-z]{2,7}(?![a-z])/.exec(folded.slice(at, at + 9))?.[0]
  if (word === undefined || noUnit.test(text.slice(at, at + 16))) return null
  return { unit: text.slice(at, at + word.length).toLowerCase(), kind: 'count', end: at + word.length }
}

/**
 * The unit written at `from` (blanks before it are passed over), with what it is counted by ("triệu đồng/người/năm"),
 * or null. An unknown word that follows a number directly is taken as the word that counts it. "%/năm" gives "%" and
 * "buổi/tháng" "buổi": how often is the target's cadence.
 */
export function readUnitAt(text: string, folded: string, from: number): ReadUnit | null {
  const at = from + (/^\s*/.exec(folded.slice(from, from + 4))?.[0].length ?? 0)
  const written = text.slice(at, at + 16)
  if (noUnit.test(written) && !stillUnit.test(written)) return null
  const found = magnitude(text, folded, at) ?? namedUnit(text, folded, at) ?? classifier(text, folded, at)
  if (found === null) return null
  const per = denominators(text, folded, found.end)
  const counted =
    found.kind === 'percent'
      ? ''
      : found.kind === 'count' && /^\/(?:năm|quý|tháng)$/.test(per.written)
        ? ''
        : per.written
  return { unit: found.unit + counted, kind: found.kind, end: per.end }
}
