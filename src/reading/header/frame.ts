import { cellBorder } from '../prose/table-rows.ts'
import { readLabel } from '../structure/label.ts'
import { isCapitals, type Paragraph } from '../structure/paragraph.ts'
import { kindAtStart } from './kinds.ts'

/**
 * Where the parts of an official paper stand, as indexes of paragraphs: letterhead `[0, kindAt)`,
 * title `[titleFrom, titleTo)`, preamble and body `[titleTo, bodyTo)`, recipients and signature
 * `[bodyTo, closingTo)`, a plan that the paper encloses `[closingTo, enclosedTo)`, appendices after that. `kind` is null where no line names it.
 */
export type Frame = {
  kind: string | null
  kindAt: number
  titleFrom: number
  titleTo: number
  bodyTo: number
  closingTo: number
  enclosedTo: number
  /** Characters of the kind's own line that stand before the title, where both share a line. */
  titleOffset: number
}

const instrument =
  '(?:ke hoach|chi thi|nghi quyet|quyet dinh|luat|nghi dinh|huong dan|cong van|chuong trinh|thong tu|van ban|cong dien|y kien|su chi dao|chi dao|nhiem vu|thong bao|ket luan|phuong huong|quy che)'
const preamble = new RegExp(
  `^(?:can cu|xet |kinh gui|theo (?:de nghi|chi dao|${instrument})|(?:tiep tuc )?(?:thuc hien|trien khai|trien khai thuc hien|thi hanh|huong ung|can cu vao) (?:tinh than |noi dung |cac )*${instrument}|de (?:tiep tuc|kip thoi|tao|day|thuc|phat|chao|thiet|cu the)|nham |ngay \\d|phat huy |trong nhung nam|nam \\d{4} la )`,
)
const recipients = /^no[il1]\s?nh.{1,3}n\b\s*:?/
const authority = /^(?:t\/?m|kt|k\/t|tl|t\/l|tuq|q)\s?[./]\s?[a-z]/
const post =
  /^(?:(?:q\.|quyen|pho|r?ho)\s*)?(?:chu tich|bi thu|giam doc|tong giam doc|hieu truong|truong (?:phong|ban)|thu truong|chanh van phong|chu nhiem|cuc truong|chi cuc truong|thu tuong|bo truong|truong cong an|vien truong|chanh an|doi truong|tram truong|thuong truc)/
const appendix =
  /^(?:phu luc|danh (?:muc|sach)|bieu(?: (?:so|mau|tong hop|phan|dang ky|chi tieu|\d.*))?$|bieu (?:so|mau|tong hop|phan|dang ky|chi tieu)|mau (?:so|bao cao|dang ky|bieu|ban|phieu)|bang (?:tong hop|dang ky|phan|so|cham|chi tieu|ke|giao)|phieu (?:dang ky|cham)|tong hop|thong ke|phan cong|lich )\b/
const numberedAppendix = /^(?:phu luc|bieu so|mau so)\s+(?:[ivx]+|\d+)\b/
const enclosing = /^\(?\s*(?:ban hanh )?kem theo\b/
/** Kinds of papers that set tasks and may be enclosed with a decision; a report's form is no such paper. */
const enclosable = new Set(['KH', 'PA', 'CTr', 'ĐA', 'HD', 'QC', 'QyĐ'])
const authorityLine =
  /^(?:chu tich )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|ban thuong vu|ban chap hanh|chu tich|giam doc|bo truong|hieu truong|thu tuong)\b/
const longestTitle = 420

export function frameOf(paragraphs: readonly Paragraph[]): Frame {
  const named = kindLine(paragraphs)
  const bodyTo = closingStart(paragraphs, named.kindAt)
  const closingTo = appendixStart(paragraphs, bodyTo)
  const enclosedTo = enclosedEnd(paragraphs, closingTo)
  if (named.kind === null) {
    const titleFrom = Math.min(named.kindAt, bodyTo)
    return { ...named, titleFrom, titleTo: titleFrom, bodyTo, closingTo, enclosedTo }
  }
  const titleFrom = named.titleOffset > 0 ? named.kindAt : named.kindAt + 1
  const titleTo = titleEnd(paragraphs, titleFrom, bodyTo)
  return { ...named, titleFrom: Math.min(titleFrom, titleTo), titleTo, bodyTo, closingTo, enclosedTo }
}

function kindLine(paragraphs: readonly Paragraph[]): Pick<Frame, 'kind' | 'kindAt' | 'titleOffset'> {
  const first = paragraphs.slice(0, 40)
  for (const [kindAt, paragraph] of first.entries()) {
    const found = kindAtStart(paragraph.text)
    if (!found) continue
    const rest = paragraph.text.slice(found.length).trim()
    const inCapitals = isCapitals(paragraph.text.slice(0, found.length))
    if (rest === '' || rest === ':') return { kind: found.kind, kindAt, titleOffset: 0 }
    if (inCapitals || paragraph.look.heading) {
      return { kind: found.kind, kindAt, titleOffset: paragraph.text.length - rest.length }
    }
  }
  return { kind: null, kindAt: firstOfBody(first), titleOffset: 0 }
}

/** Without a line for the kind, the body begins at its first label or preamble. */
function firstOfBody(paragraphs: readonly Paragraph[]): number {
  const at = paragraphs.findIndex(({ text, folded }) => preamble.test(folded) || /^(?:[IVX]+|\d)[.)]\s/.test(text))
  return Math.max(at, 0)
}

function titleEnd(paragraphs: readonly Paragraph[], from: number, bodyTo: number): number {
  let length = 0
  for (let i = from; i < Math.min(from + 8, bodyTo); i++) {
    const { text, folded } = paragraphs[i] as Paragraph
    const label = readLabel(text)
    if (label && label.kind !== 'dash') return i
    if (i > from && isCapitals(text) && authorityLine.test(folded)) return i
    if (preamble.test(folded) || /\bnhu sau\s*:?$/.test(folded)) return i
    if (
      i > from &&
      ((/[.;:]$/.test(text) && !isCapitals(text)) || length + text.length > longestTitle || length > longestTitle / 2)
    )
      return i
    length += text.length
  }
  return Math.min(from + 8, bodyTo)
}

/** The first of the recipients and the signature, whichever comes first near the end. */
function closingStart(paragraphs: readonly Paragraph[], kindAt: number): number {
  const end = paragraphs.length
  const least = Math.max(kindAt + 1, Math.floor(end * 0.3))
  for (let i = kindAt + 2; i < end; i++) {
    const paragraph = paragraphs[i] as Paragraph
    if (recipients.test(paragraph.folded) && paragraph.text.length < 400)
      return signatureAbove(paragraphs, i, kindAt + 2)
  }
  for (let i = end - 1; i >= least; i--) {
    if (isSignature(paragraphs[i] as Paragraph)) return signatureAbove(paragraphs, i, least)
  }
  return end
}

/** A signature block may stand above the recipients: capitals, then a name. */
function signatureAbove(paragraphs: readonly Paragraph[], at: number, least: number): number {
  for (let i = Math.max(least, at - 6); i < at; i++) {
    if (isSignature(paragraphs[i] as Paragraph)) return i
  }
  return at
}

function isSignature({ text, folded }: Paragraph): boolean {
  return text.length < 90 && isCapitals(text) && (authority.test(folded) || post.test(folded))
}

/** Appendices, or the plan that a decision encloses, stand after the signature. */
function appendixStart(paragraphs: readonly Paragraph[], bodyTo: number): number {
  let signed = false
  for (let i = bodyTo; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i] as Paragraph
    if (i > bodyTo && opensAppendix(paragraph)) return i
    if (signed && isOfAppendix(paragraph)) return headingAbove(paragraphs, i, bodyTo)
    signed ||= isSignature(paragraph)
  }
  return paragraphs.length
}

function opensAppendix({ text, folded }: Paragraph): boolean {
  if (text.length < 80 && /^\p{Lu}/u.test(text) && numberedAppendix.test(folded)) return true
  return isCapitals(text.slice(0, 8)) && (appendix.test(folded) || kindAtStart(text)?.length === text.length)
}

/** What neither signs nor receives: rows of a table, numbered parts, the note that says what it belongs to, a letterhead. */
function isOfAppendix({ text, folded }: Paragraph): boolean {
  return (
    enclosing.test(folded) ||
    text.split(cellBorder).length > 2 ||
    readLabel(text)?.kind === 'roman' ||
    /^cong hoa xa hoi/.test(folded)
  )
}

/** The lines in capitals right above, which head the appendix, but none of those that sign. */
function headingAbove(paragraphs: readonly Paragraph[], at: number, bodyTo: number): number {
  let from = at
  while (from > bodyTo + 1 && isHeading(paragraphs[from - 1] as Paragraph)) from--
  return from
}

const isHeading = (paragraph: Paragraph) => isCapitals(paragraph.text) && !isSignature(paragraph)

/** Where the plan ends that stands after the signature, up to its own appendices. */
function enclosedEnd(paragraphs: readonly Paragraph[], from: number): number {
  const named = paragraphs.slice(from, from + 10).findIndex(({ text }) => {
    const kind = kindAtStart(text)
    return kind !== null && kind.length === text.length && enclosable.has(kind.kind)
  })
  if (named < 0) return from
  const next = paragraphs.findIndex((line, i) => i > from + named && opensAppendix(line))
  return next < 0 ? paragraphs.length : next
}
