import { lastDayOfDistricts } from '#law/register/unit-kinds.ts'
import { fold, foldKey } from '../fold.ts'
import type { DocumentFacts, Level, PlainDate, Span } from '../plan.ts'
import { isCapitals, type Paragraph } from '../structure/paragraph.ts'
import { issuerOfBody } from './issuer-of-body.ts'
import { properCase } from './proper-case.ts'
import { commonUnit, levelOf, unitOf } from './units.ts'

type Issuer = NonNullable<DocumentFacts['issuer']>
type Body = { name: string; span: Span }

const motto =
  /^(?:chu )?nghia viet nam$|^hanh phuc$|cong hoa xa hoi|xa hoi chu nghia viet|doc lap ?-|tu do ?-|\bhanh ph[uc]|dang cong san viet|^\*$/
const notAName =
  /^\s*(?:\*?\s*s[o6]\s*[:.]?\s*[\d./_\u2026-]|s[o6]\s*:|v\/v|kinh gui|du thao|ngay|hoa toc|khan|mat|noi nhan|[-+(\d])/
const body =
  /^(?:ubnd|uy ban|hoi dong|dang uy|dang bo|thanh uy|tinh uy|huyen uy|quan uy|thi uy|ban (?!hanh)|bch|so |bo |phong |truong |trung tam|cong ty|cong doan|lien doan|hoi |doan |chi bo|chi cuc|cuc |vien |benh vien|tram |cong an|chinh phu|thu tuong|chu tich|van phong|hop tac xa|tap doan|tong |ngan hang|mat tran|ubmt|thanh tra|toa an|dai hoc|hoc vien|hdnd|chi doan|thanh doan|tinh doan|xa doan|kho bac|thue |bao hiem|dai |bao )/

/** Lines in capitals that speak of the paper and not of who issues it. */
const titles =
  /^(?:phat dong|ve |thi dua|to chuc |ke hoach|phong trao|trien khai|huong ung|thu |v\/v|noi dung|chuong trinh|dot |cac |tai lieu|giao uoc)/

/** The bodies that a letterhead names, the highest first; the last one issues the paper. */
function letterheadBodies(paragraphs: readonly Paragraph[], text: string): Body[] {
  const bodies: { parts: string[]; start: number; end: number }[] = []
  let isMotto = false
  for (const piece of paragraphs.flatMap(piecesOf)) {
    const { folded, start, end } = piece
    isMotto = motto.test(folded) || (isMotto && folded === 'viet nam')
    if (isMotto || notAName.test(folded) || /ngay\b.*\bthang|\/(?:kh|qd|ct|hd|nq)\b/.test(folded)) continue
    if ((!isCapitals(piece.text) || titles.test(folded)) && !body.test(folded)) continue
    const open = bodies.at(-1)
    if (open && !body.test(folded)) {
      open.parts.push(piece.text)
      open.end = end
    } else bodies.push({ parts: [piece.text], start, end })
  }
  return bodies
    .map(({ parts, start, end }): Body => ({ name: properCase(expanded(parts.join(' ')), text), span: [start, end] }))
    .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
}

type Piece = { text: string; folded: string; start: number; end: number }

/** Where the columns of a letterhead ran together, the motto stands beside or between the words of a name. */
function piecesOf({ text, folded, start }: Paragraph): Piece[] {
  if (!/[|]|cong h|doc lap|dang cong san|chu nghia/.test(folded))
    return [{ text, folded, start, end: start + text.length }]
  const pieces: Piece[] = []
  let from = 0
  const borders = [...folded.matchAll(besideName), { 0: '', index: text.length }]
  for (const border of borders) {
    const raw = text.slice(from, border.index)
    const piece = raw.trim()
    const at = start + from + raw.indexOf(piece)
    if (piece !== '') pieces.push({ text: piece, folded: fold(piece), start: at, end: at + piece.length })
    from = border.index + border[0].length
  }
  // Of a motto alone nothing is left but itself, which tells that the next line may go on with it.
  return pieces.length > 0 ? pieces : [{ text, folded, start, end: start + text.length }]
}

const besideName =
  /\||cong h[oa]{2} xa hoi(?: chu nghia(?: viet nam)?)?|(?:xa hoi )?chu nghia viet nam|dang cong san viet nam|doc lap\s*[-.]?\s*tu do(?:\s*[-.]?\s*hanh phuc)?|tu do\s*-\s*hanh phuc/g

const expanded = (name: string) =>
  name
    .replace(/^UBND(?=\s|$)/, 'ỦY BAN NHÂN DÂN')
    .replace(/^(?:UB)?MTTQ(?:\s?VN| VIỆT NAM)?(?=\s|$)/, 'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM')
    .replace(/^HĐND(?=\s|$)/, 'HỘI ĐỒNG NHÂN DÂN')
    .replace(/^BCH(?=\s|$)/, 'BAN CHẤP HÀNH')
    .replace(/^BTV(?=\s|$)/, 'BAN THƯỜNG VỤ')
    .replace(/(?<=\s)TP\.?\s*(?=\p{Lu}{2,})/u, 'THÀNH PHỐ ')
    .replace(/[*_]+$/, '')
    .trim()

type Issued = { text: string; on: PlainDate | null; year: number | null }

/** Issuer and level: from the letterhead, or from the body and the signature where that is lost. */
export function readIssuer(
  letterhead: readonly Paragraph[],
  rest: readonly Paragraph[],
  issued: Issued,
): { issuer: Issuer | null; level: Level } {
  const { text } = issued
  const bodies = letterheadBodies(letterhead, text)
  const own = bodies.at(-1)
  if (!own) {
    const spoken = issuerOfBody(rest, text)
    if (!spoken) return { issuer: null, level: 'other' }
    const unit = unitOf(spoken.name)?.name ?? null
    return { issuer: { ...spoken, unit }, level: levelOf(spoken.name, null, mayStandUnderProvince(issued)) }
  }
  const above = bodies.at(-2)
  if (above && bareOrgan.test(foldKey(own.name)) && unitOf(above.name)) {
    const span: Span = [above.span[0], own.span[1]]
    const level = levelOf(above.name, bodies.at(-3)?.name ?? null, mayStandUnderProvince(issued))
    return { issuer: { name: above.name, unit: unitOf(above.name)?.name ?? null, span }, level }
  }
  const superior = above?.name ?? null
  const name =
    unitOf(own.name) === null && bareBody.test(foldKey(own.name))
      ? `${own.name} ${commonUnit(text) ?? ''}`.trim()
      : own.name
  return {
    issuer: { name, unit: unitOf(name)?.name ?? null, span: own.span },
    level: levelOf(name, superior, mayStandUnderProvince(issued)),
  }
}

/** An organ without a unit of its own issues for the body that it stands under. */
const bareOrgan = /^ban (?:thuong vu|thuong truc|chap hanh)$/
const bareBody = /^(?:uy ban nhan dan|hoi dong nhan dan|dang uy)$/

/** Until the district tier ended a city stood under a province unless under the centre; a paper of its own names that province. */
function mayStandUnderProvince({ text, on, year }: Issued): boolean {
  const day = on ?? (year === null ? null : `${year}-01-01`)
  if (day !== null && day > lastDayOfDistricts) return false
  return /(?<!\p{L})(?:(?:Ủy|Uỷ) ban nhân dân|UBND|HĐND|Hội đồng nhân dân) tỉnh(?!\p{L})|(?<!\p{L})Tỉnh ủy/iu.test(text)
}
