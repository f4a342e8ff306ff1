import { centralCities } from '#law/register/unit-kinds.ts'
import { fold } from '../fold.ts'
import type { Span } from '../plan.ts'
import { isCapitals, type Paragraph } from '../structure/paragraph.ts'
import { commonUnit, namedUnits } from './units.ts'

/** A body named in running text as the one that speaks there. */
export type SpokenBody = { name: string; span: Span }

const speaker =
  /(?<!\p{L})(?:(?:Ủy|Uỷ|Ủỷ) ban nhân dân|UBND|(?:Ban Thường vụ )?(?:Đảng ủy|Đảng uỷ|Tỉnh ủy|Thành ủy)|Hội đồng nhân dân|Ban Thường vụ|Ban Chấp hành|(?:Ủy|Uỷ) ban (?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam| VN)?|Liên đoàn Lao động|Hội Liên hiệp Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|Đoàn Thanh niên|Công an)(?!\p{L})/gu
const acts =
  /^(?! (?:va|cung) )[^.;:]{0,60}?\b(?:ban hanh|xay dung|phat dong|trien khai|to chuc|de ra|de nghi|yeu cau)\b[^.;:]{0,60}\b(?:ke hoach|phong trao|dot thi dua|thi dua|chi thi|quyet dinh|huong dan|chuong trinh)\b/
const kindAfter = /^\s+(đặc khu|thị trấn|thị xã|thành phố|phường|huyện|quận|tỉnh|xã)(?!\p{L})/iu

type Mention = SpokenBody & { weight: number }

/**
 * The body that issues the paper, where no letterhead says so: the one that issues or launches in its own sentence or
 * that signs, before one that is only spoken of. Null where no body or no unit is named.
 */
export function issuerOfBody(paragraphs: readonly Paragraph[], text: string): SpokenBody | null {
  const signed = fold(paragraphs.find((line) => isCapitals(line.text) && /^t\/?m\s?\./.test(line.folded))?.text ?? '')
  let best: Mention | null = null
  for (const paragraph of paragraphs) {
    for (const mention of mentionsIn(paragraph, text, signed)) if (!best || mention.weight > best.weight) best = mention
  }
  return best && { name: best.name, span: best.span }
}

function mentionsIn(paragraph: Paragraph, text: string, signed: string): Mention[] {
  if (isCapitals(paragraph.text)) return []
  return [...paragraph.text.matchAll(speaker)].flatMap((match) => {
    const end = match.index + match[0].length
    const unit = unitAfter(paragraph.text.slice(end), text)
    if (unit === null) return []
    const written = match[0].replace(/^(?:Uỷ|Ủỷ)/u, 'Ủy').replace(/^UBND$/, 'Ủy ban nhân dân')
    const weight = weightOf(paragraph, { at: match.index, end }) + (signed.includes(fold(written)) ? 2 : 0)
    const span: Span = [paragraph.start + match.index, paragraph.start + end]
    return [{ name: `${written} ${unit}`, span, weight }]
  })
}

function weightOf({ folded }: Paragraph, { at, end }: { at: number; end: number }): number {
  const owned = /(?:cua|do|boi|trinh|bao cao|voi)\s+$/.test(folded.slice(Math.max(0, at - 10), at))
  const grounds = /^(?:[-+]\s*)?can cu/.test(folded) && !acts.test(folded.slice(end))
  return (acts.test(folded.slice(end)) && !owned ? 4 : 0) - (owned ? 2 : 0) - (grounds ? 1 : 0)
}

/** The unit right after the body's name; of a kind without a name, the one that the text names most. */
function unitAfter(after: string, text: string): string | null {
  const [named] = namedUnits(after)
  if (named && after.slice(0, named.at).trim() === '') return `${named.kind} ${named.name}`
  const city = centralCities.find((name) => after.trimStart().startsWith(name))
  if (city !== undefined) return city
  const kind = kindAfter.exec(after)?.[1]?.toLowerCase()
  return kind === undefined ? commonUnit(text) : (commonUnit(text, kind) ?? kind)
}
