import { foldKey } from '../fold.ts'
import type { DocumentFacts, Level, Span } from '../plan.ts'
import { isCapitals, type Paragraph } from '../structure/paragraph.ts'
import { properCase } from './proper-case.ts'
import { levelOf, namedUnits, unitOf } from './units.ts'

type Issuer = NonNullable<DocumentFacts['issuer']>
type Body = { name: string; span: Span }

const motto =
  /^(?:chu )?(?:nghia )?viet nam$|^hanh phuc$|cong hoa xa hoi|xa hoi chu nghia viet|doc lap ?-|tu do ?-|hanh ph[uc]|dang cong san viet|^\*$/
const notAName =
  /^\s*(?:\*?\s*s[o6]\s*[:.]?\s*[\d./_\u2026-]|s[o6]\s*:|v\/v|kinh gui|du thao|ngay|hoa toc|khan|mat|noi nhan|[-+(\d])/
const body =
  /^(?:ubnd|uy ban|hoi dong|dang uy|dang bo|thanh uy|tinh uy|huyen uy|quan uy|thi uy|ban (?!hanh)|bch|so |bo |phong |truong |trung tam|cong ty|cong doan|lien doan|hoi |doan |chi bo|chi cuc|cuc |vien |benh vien|tram |cong an|chinh phu|thu tuong|chu tich|van phong|hop tac xa|tap doan|tong |ngan hang|mat tran|ubmt|thanh tra|toa an|dai hoc|hoc vien|hdnd|chi doan|thanh doan|tinh doan|xa doan|kho bac|thue |bao hiem|dai |bao )/

/** The bodies that a letterhead names, the highest first; the last one issues the paper. */
function letterheadBodies(paragraphs: readonly Paragraph[], text: string): Body[] {
  const bodies: { parts: string[]; start: number; end: number }[] = []
  for (const paragraph of paragraphs) {
    const { folded, start, end } = paragraph
    if (motto.test(folded) || notAName.test(folded) || /ngay\b.*\bthang|\/(?:kh|qd|ct|hd|nq)\b/.test(folded)) continue
    if (!isCapitals(paragraph.text) && !body.test(folded)) continue
    const open = bodies.at(-1)
    if (open && !body.test(folded)) {
      open.parts.push(paragraph.text)
      open.end = end
    } else bodies.push({ parts: [paragraph.text], start, end })
  }
  return bodies.map(({ parts, start, end }) => ({
    name: properCase(expanded(parts.join(' ')), text),
    span: [start, end],
  }))
}

const expanded = (name: string) =>
  name
    .replace(/^UBND(?=\s|$)/, 'ỦY BAN NHÂN DÂN')
    .replace(/^(?:UB)?MTTQ(?:\s?VN| VIỆT NAM)?(?=\s|$)/, 'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM')
    .replace(/^HĐND(?=\s|$)/, 'HỘI ĐỒNG NHÂN DÂN')
    .replace(/[*_]+$/, '')
    .trim()

/** Issuer and level: from the letterhead, or from the body and the signature where that is lost. */
export function readIssuer(
  letterhead: readonly Paragraph[],
  rest: readonly Paragraph[],
  text: string,
): { issuer: Issuer | null; level: Level } {
  const bodies = letterheadBodies(letterhead, text)
  const own = bodies.at(-1)
  if (!own) return issuerOfBody(rest, text)
  const superior = bodies.at(-2)?.name ?? null
  const name =
    unitOf(own.name) === null && bareBody.test(foldKey(own.name))
      ? `${own.name} ${commonUnit(text) ?? ''}`.trim()
      : own.name
  return { issuer: { name, unit: unitOf(name)?.name ?? null, span: own.span }, level: levelOf(name, superior) }
}

const bareBody = /^(?:uy ban nhan dan|hoi dong nhan dan|dang uy)$/
const speaking = /(?:Ủy|Uỷ|Ủỷ) ban nhân dân|Đảng ủy|Hội đồng nhân dân|Ban Thường vụ/u

function issuerOfBody(rest: readonly Paragraph[], text: string): { issuer: Issuer | null; level: Level } {
  const speaks =
    rest.find(({ text: line }) => speaking.test(line) && !/^(?:Căn cứ)/.test(line)) ??
    rest.find((line) => speaking.test(line.text))
  const unit = commonUnit(text)
  const spoken = speaks && speaking.exec(speaks.text)
  if (!speaks || !spoken || unit === null) return { issuer: null, level: 'other' }
  const at = lastSpoken(speaks.text)
  const name = `${spoken[0].replace(/^Uỷ/, 'Ủy')} ${unit}`
  const span: Span = [speaks.start + at, speaks.start + at + spoken[0].length]
  return { issuer: { name, unit: unitOf(name)?.name ?? null, span }, level: levelOf(name, null) }
}

/** Where the preamble's last clause names who issues the plan. */
function lastSpoken(line: string): number {
  let at = 0
  for (const match of line.matchAll(new RegExp(speaking.source, 'gu'))) at = match.index
  return at
}

const order = ['xã', 'phường', 'đặc khu', 'thị trấn', 'huyện', 'quận', 'thị xã', 'tỉnh', 'thành phố']

/** The unit a document speaks of most: the lowest kind named at least twice, or once if nothing else is. */
function commonUnit(text: string): string | null {
  const counts = new Map<string, { kind: string; count: number }>()
  for (const { kind, name } of namedUnits(text)) {
    const key = `${kind} ${name}`
    const seen = counts.get(key)
    counts.set(key, { kind, count: (seen?.count ?? 0) + 1 })
  }
  const sorted = [...counts].sort(([, a], [, b]) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.count - a.count)
  return sorted[0]?.[0] ?? null
}
