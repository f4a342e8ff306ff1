import { type Lead, readLead, readTail } from '#reading/figures/comparators.ts'
import type { FigureKind, LocatedFigure } from '#reading/figures/figure.ts'
import { blankNoise } from '#reading/figures/noise.ts'
import { numberSource, parseNumber, parseNumberWord } from '#reading/figures/numbers.ts'
import { type ReadUnit, readUnitAt } from '#reading/figures/units.ts'
import { findZeros } from '#reading/figures/zero.ts'
import { fold } from '#reading/fold.ts'
import type { Comparator } from '#reading/plan.ts'

const numberPattern = new RegExp(String.raw`(?<![a-z0-9_.,/]|[a-z_]-)(?:${numberSource})(?![\d_]|[.,/-]\d*_)`, 'g')
const secondNumber = new RegExp(String.raw`^\s*(?:-|~|÷|den|toi)\s*(${numberSource})(?!\s*tuoi)`)
const fractionPattern = /^\/(\d+)(?!\d)/

type Source = { text: string; folded: string; clean: string }
type Quantity = {
  start: number
  end: number
  value: number
  valueTo: number | null
  unit: ReadUnit | null
  fraction: boolean
}

function quantityAt({ text, folded, clean }: Source, start: number, written: string): Quantity | null {
  const value = parseNumber(written)
  if (value === null) return null
  let end = start + written.length
  const fraction = fractionPattern.exec(clean.slice(end, end + 8))
  if (fraction) end += fraction[0].length
  const billions = fraction ? null : billionsAt(clean, end)
  if (billions)
    return {
      start,
      ...billions,
      value: Number((value + billions.millions / 1000).toFixed(3)),
      valueTo: null,
      fraction: false,
    }
  const first = readUnitAt(text, folded, end)
  const range = fraction ? null : (rangeFrom(clean, end, value) ?? (first && rangeFrom(clean, first.end, value)))
  if (!range) return { start, end: first?.end ?? end, value, valueTo: null, unit: first, fraction: fraction !== null }
  const unit = readUnitAt(text, folded, range.end) ?? first
  return { start, end: Math.max(range.end, unit?.end ?? 0), value, valueTo: range.value, unit, fraction: false }
}

/** "45 tỷ 500 triệu đồng" is one sum. */
function billionsAt(clean: string, from: number): { millions: number; end: number; unit: ReadUnit } | null {
  const match = /^\s*t[yi]\s*(?:dong\s*)?(\d{1,3})\s*trieu(?:\s*dong)?(?![a-z])/.exec(clean.slice(from, from + 40))
  if (match === null) return null
  const end = from + match[0].length
  return { millions: Number(match[1]), end, unit: { unit: 'tỷ đồng', kind: 'money', end } }
}

function rangeFrom(clean: string, end: number, from: number): { value: number; end: number } | null {
  const match = secondNumber.exec(clean.slice(end, end + 30))
  const value = match?.[1] === undefined ? null : parseNumber(match[1])
  return match && value !== null && value > from ? { value, end: end + match[0].length } : null
}

/** "từ 48% năm 2015 xuống dưới 33%": the first number is where it stood, not what is demanded. */
function isStartingPoint(clean: string, lead: Lead, { end, valueTo }: Quantity): boolean {
  return (
    lead.open &&
    valueTo === null &&
    /^[^,;.(]{0,45}?(?<!tro )\b(?:len|xuong|con)\b[^,;.(\d]{0,25}\d/.test(clean.slice(end, end + 90))
  )
}

function comparatorOf(lead: Lead, quantity: Quantity, tail: 'gte' | 'lte' | null): Comparator {
  if (quantity.valueTo !== null) return 'between'
  return tail ?? lead.comparator ?? (lead.open ? 'gte' : 'eq')
}

function clashes(lead: Lead, tail: 'gte' | 'lte' | null): boolean {
  if (tail === null || lead.comparator === null) return false
  return lead.comparator !== tail
}

const kindOf = ({ unit, fraction }: Quantity): FigureKind => (unit ? unit.kind : fraction ? 'count' : 'bare')

function located(source: Source, match: { index: number; written: string }): LocatedFigure | null {
  const quantity = quantityAt(source, match.index, match.written)
  if (quantity === null) return null
  const lead = readLead(source.text, source.clean, quantity.start)
  if (isStartingPoint(source.clean, lead, quantity)) return null
  const tail = readTail(source.clean, quantity.end)
  const end = tail === null || tail.apart ? quantity.end : tail.end
  return {
    comparator: comparatorOf(lead, quantity, tail?.comparator ?? null),
    value: quantity.value,
    valueTo: quantity.valueTo,
    unit: quantity.unit?.unit ?? null,
    contradictory: clashes(lead, tail?.comparator ?? null),
    kind: kindOf(quantity),
    span: [lead.start, end],
    numberSpan: [quantity.start, quantity.end],
    explicit: lead.comparator !== null || lead.open || tail !== null || quantity.fraction,
    verb: lead.verb,
    change: lead.change,
    apart: tail?.apart ?? false,
  }
}

const wordPattern =
  /\b(?:it nhat|toi thieu|khong qua|toi da|phan dau co|moi (?:\p{L}+ ){1,3}(?:co|xay dung|dang ky|chon))\s+(\p{L}+)(?=\s+\p{L})/gu

/** "ít nhất một mô hình": number words count only after a comparator, for "năm" is a year and "ba" a father. */
function worded(source: Source): { index: number; written: string; value: number }[] {
  return [...source.folded.matchAll(wordPattern)].flatMap((match) => {
    const word = match[1] ?? ''
    const index = match.index + match[0].length - word.length
    const value = parseNumberWord(source.text.slice(index, index + word.length))
    return value === null || value === 0 ? [] : [{ index, written: word, value }]
  })
}

/** Every figure of `text` (NFC) with its place, in order; times, numbers of instruments and the like are passed over. */
export function scanFigures(text: string): LocatedFigure[] {
  const source = { text, folded: fold(text), clean: blankNoise(text) }
  const found: LocatedFigure[] = []
  const words = worded(source)
  const spelled = words.length === 0 ? source : withDigits(source, words)
  for (const match of spelled.clean.matchAll(numberPattern)) {
    if (found.some((figure) => match.index < figure.numberSpan[1])) continue
    const figure = located(spelled, { index: match.index, written: match[0] })
    if (figure) found.push(figure)
  }
  const zeros = findZeros(text).filter(
    (zero) => !found.some(({ span }) => zero.span[0] < span[1] && span[0] < zero.span[1]),
  )
  return [...found, ...zeros].sort((left, right) => left.span[0] - right.span[0])
}

/** Writes number words as digits of the same length ("hai" → "002"), so that offsets stay. */
function withDigits(source: Source, words: { index: number; written: string; value: number }[]): Source {
  let clean = source.clean
  for (const { index, written, value } of words)
    clean = clean.slice(0, index) + String(value).padStart(written.length, '0') + clean.slice(index + written.length)
  return { ...source, clean }
}
