import type { LabelKind } from './label.ts'
import { labelRank, readLabel } from './label.ts'
import { isCapitals, type Paragraph } from './paragraph.ts'

/**
 * A numbered or bulleted part of the plan. `own` is the paragraph that carries the label, `lines` the
 * unlabelled paragraphs after it and before its first child; `end` is where the part ends in the text.
 */
export type Section = {
  label: string | null
  kind: LabelKind | 'capitals' | 'titled' | 'group' | 'root'
  order: number | null
  own: Paragraph | null
  /** The paragraph's text after its label, and where that begins in the plan's text. */
  text: string
  textStart: number
  lines: Paragraph[]
  children: Section[]
  parent: Section | null
  start: number
  end: number
}

type Opening = Pick<Section, 'label' | 'kind' | 'order'> & { offset: number; rank: number }

const capitalsRank = 4
const titledRank = 5.5
const groupRank = 8.5
// Headings that every plan has; alone on a line they head what follows even where their number was lost.
const knownHeading =
  /^(?:muc dich|yeu cau|muc dich,? (?:va )?yeu cau|noi dung(?: thi dua)?|(?:cac )?chi tieu(?: thi dua| chu yeu| cu the)?|muc tieu(?: chung| tong quat| cu the)?|doi tuong(?: thi dua| tham gia)?|thoi gian(?: thuc hien| thi dua)?|(?:hinh thuc )?khen thuong|to chuc thuc hien|nhiem vu(?: va|,)? ?(?:giai phap)?(?: chu yeu| trong tam)?|giai phap|chu de(?: thi dua)?|khau hieu(?: thi dua)?|kinh phi(?: thuc hien)?)\s*:?$/
// Of I. and A. the one that a plan uses first stands above the other.
const topKinds = new Set<Section['kind']>(['roman', 'capital'])
const bulletKinds = new Set<Section['kind']>(['star', 'dash', 'plus'])

/** The parts of a plan's body, nested. A label belongs to the nearest open part that may hold it. */
export function sectionsOf(paragraphs: readonly Paragraph[]): Section {
  const root = sectionAt(null, { label: null, kind: 'root', order: null, offset: 0, rank: -1 }, null)
  const open: { section: Section; rank: number }[] = [{ section: root, rank: -1 }]
  for (const paragraph of paragraphs) {
    const opening = openingOf(paragraph)
    const innermost = (open.at(-1) as { section: Section }).section
    if (isBareLabel(innermost) && !/^[IVX\d]+[.)]\s/.test(paragraph.text)) {
      innermost.text = paragraph.text
      innermost.textStart = paragraph.start
    } else if (opening === null) {
      innermost.lines.push(paragraph)
    } else {
      closeBefore(open, opening)
      const parent = (open.at(-1) as { section: Section }).section
      const section = sectionAt(paragraph, opening, parent)
      parent.children.push(section)
      open.push({ section, rank: opening.rank })
    }
    for (const { section } of open) section.end = paragraph.end
  }
  root.start = paragraphs[0]?.start ?? 0
  return root
}

/** "Phần thứ nhất" alone on its line: the next line is its heading. */
const isBareLabel = (section: Section) => section.own !== null && section.text === '' && section.children.length === 0

function sectionAt(own: Paragraph | null, opening: Opening, parent: Section | null): Section {
  const { label, kind, order, offset } = opening
  return {
    label,
    kind,
    order,
    own,
    text: own?.text.slice(offset) ?? '',
    textStart: (own?.start ?? 0) + offset,
    lines: [],
    children: [],
    parent,
    start: own?.start ?? 0,
    end: own?.end ?? 0,
  }
}

function openingOf(paragraph: Paragraph): Opening | null {
  const label = readLabel(paragraph.text)
  if (label)
    return { label: label.label, kind: label.kind, order: label.order, offset: label.end, rank: labelRank[label.kind] }
  if (isHeadingWithoutLabel(paragraph))
    return { label: null, kind: 'capitals', order: null, offset: 0, rank: capitalsRank }
  if (paragraph.text.length < 50 && knownHeading.test(paragraph.folded)) {
    return { label: null, kind: 'titled', order: null, offset: 0, rank: titledRank }
  }
  if (isGroupWithoutLabel(paragraph)) return { label: null, kind: 'group', order: null, offset: 0, rank: groupRank }
  return null
}

/** "Thi đua lao động sáng tạo" alone on its line heads a group of content. */
function isGroupWithoutLabel({ text, folded }: Paragraph): boolean {
  return (
    /^(?:phong trao )?thi dua\b(?!,? (?:khen thuong|la |phai ))/.test(folded) &&
    text.length < 120 &&
    !/[.;,:!?”"]$/.test(text)
  )
}

function isHeadingWithoutLabel({ text, look }: Paragraph): boolean {
  if (text.includes(' | ')) return false
  return (isCapitals(text) && text.length > 7 && text.length < 140) || (look.heading && text.length < 140)
}

/**
 * The same kind of label closes down to its sibling. A higher kind closes all lower ones. Bullets nest in
 * the order in which they first appear, since plans use them in any order.
 */
function closeBefore(open: { section: Section; rank: number }[], opening: Opening): void {
  const sibling = open.findLastIndex(({ section }) => section.kind === opening.kind)
  if (sibling > 0) {
    open.length = sibling
    return
  }
  if (bulletKinds.has(opening.kind)) return
  if (topKinds.has(opening.kind) && open.some(({ section }) => topKinds.has(section.kind))) {
    while ((open.at(-1) as { rank: number }).rank > opening.rank) open.pop()
    return
  }
  while (open.length > 1 && (open.at(-1) as { rank: number }).rank >= opening.rank) open.pop()
}

/** A section and everything in it, in order of the text. */
export function* walk(section: Section): Generator<Section> {
  yield section
  for (const child of section.children) yield* walk(child)
}

/** The heading of a part: what stands before its first colon or sentence end, or all of a short line. */
export function headingOf(section: Section): string {
  const { text } = section
  const colon = text.search(/:(?=\s|$)/)
  if (colon > 0 && colon <= 200) return text.slice(0, colon).trim()
  const stop = text.search(/[.;](?=\s+\p{Lu}|\s*$)/u)
  return (stop > 0 && stop <= 200 ? text.slice(0, stop) : text).trim()
}

/** The text after the heading's colon, with its place; null when the line is the heading alone. */
export function afterHeading(section: Section): { text: string; start: number } | null {
  const colon = section.text.search(/:(?=\s|$)/)
  if (colon < 0 || colon > 200) return null
  const rest = section.text.slice(colon + 1)
  const text = rest.trim()
  return text === '' ? null : { text, start: section.textStart + colon + 1 + rest.indexOf(text) }
}
