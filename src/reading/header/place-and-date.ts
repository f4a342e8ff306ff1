import { plainDate } from '../dates/calendar.ts'
import type { PlainDate, Span } from '../plan.ts'
import { cellBorder } from '../prose/table-rows.ts'
import type { Paragraph } from '../structure/paragraph.ts'

/** Place and date of issue. `date` is null unless day, month and year are there; `year` alone may be. */
export type PlaceAndDate = { place: string | null; date: PlainDate | null; year: number | null; span: Span }

const gap = '[\\s._\\u2026]*'
const pattern = new RegExp(
  `ngay${gap}(\\d{1,2})?${gap}(?:thang|/)${gap}(\\d{1,2})?${gap}(?:nam|/)${gap}(\\d{4}|\\d{0,3})(?!\\d)`,
)

/** The place-and-date line among these paragraphs, or null. */
export function readPlaceAndDate(paragraphs: readonly Paragraph[]): PlaceAndDate | null {
  for (const { text, folded, start } of paragraphs) {
    const match = text.length > 160 ? null : pattern.exec(folded)
    if (!match || !isDateLine(text, match)) {
      const bare = text.length < 60 ? bareDate.exec(folded) : null
      if (bare) return bareDateOf(text, start, bare)
      continue
    }
    const from = placeStart(text, match.index)
    const place = text.slice(from, match.index).replace(/^[*\s]+|[\s,.:]+$/g, '')
    const year = match[3]?.length === 4 ? Number(match[3]) : strayYear(text, paragraphs)
    const whole = match[1] !== undefined && match[2] !== undefined && year !== null
    return {
      place: place === '' ? null : place,
      date: whole ? plainDate(Number(year), Number(match[2]), Number(match[1])) : null,
      year,
      span: [start + from, start + match.index + match[0].trimEnd().length],
    }
  }
  return null
}

/** A narrow column may break the line before the year, which then stands alone nearby. */
function strayYear(line: string, paragraphs: readonly Paragraph[]): number | null {
  if (!/năm$/i.test(line)) return null
  const stray = paragraphs.find(({ text }) => /^(?:19|20)\d{2}$/.test(text))
  return stray ? Number(stray.text) : null
}

/** "Hoa Giang, 15/01/2026": companies leave out the words. */
const bareDate = /^([^,\d]{2,40}),\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

function bareDateOf(text: string, start: number, match: RegExpExecArray): PlaceAndDate {
  const date = plainDate(Number(match[4]), Number(match[3]), Number(match[2]))
  return {
    place: text.slice(0, match[1]?.length).trim(),
    date,
    year: Number(match[4]),
    span: [start, start + text.length],
  }
}

/** A place before it, or nothing; and nothing after it but a full stop. */
function isDateLine(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index).trim()
  const after = text.slice(match.index + match[0].length).trim()
  return (
    (after.length < 4 || /^\*?\s*s[ốo]\s*:?\s*[\d./-]/i.test(after)) &&
    (before === '' || /,$/.test(before) || /^\p{Lu}/u.test(before)) &&
    before.length < 110
  )
}

/** The place follows the number where both stand on one line: "Số: 5/KH-UBND Tân An, ngày …". */
function placeStart(text: string, dateAt: number): number {
  const before = text.slice(0, dateAt)
  const border = before.lastIndexOf(cellBorder)
  if (border >= 0) return border + cellBorder.length
  const symbol = /^.*[/-]\s?\p{Lu}[\p{L}0-9&.-]*\s+(?=\p{Lu})/u.exec(before)
  return symbol && /^\*?\s*s[ốo06]/i.test(before) ? symbol[0].length : 0
}
