import { readLabel } from '../structure/label.ts'
import { isCapitals, type Paragraph } from '../structure/paragraph.ts'
import { kindAtStart } from './kinds.ts'

/**
 * Where the parts of an official paper stand, as indexes of paragraphs: letterhead `[0, kindAt)`,
 * title `[titleFrom, titleTo)`, preamble and body `[titleTo, bodyTo)`, recipients and signature
 * `[bodyTo, closingTo)`, appendices after that. `kind` is null where no line names it.
 */
export type Frame = {
  kind: string | null
  kindAt: number
  titleFrom: number
  titleTo: number
  bodyTo: number
  closingTo: number
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
const appendix = /^(?:phu luc|danh muc|bieu (?:so|mau)|mau so)\b/
const authorityLine =
  /^(?:chu tich )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|ban thuong vu|ban chap hanh|chu tich|giam doc|bo truong|hieu truong|thu tuong)\b/
const longestTitle = 420

export function frameOf(paragraphs: readonly Paragraph[]): Frame {
  const named = kindLine(paragraphs)
  const bodyTo = closingStart(paragraphs, named.kindAt)
  const closingTo = appendixStart(paragraphs, bodyTo)
  if (named.kind === null) {
    const titleFrom = Math.min(named.kindAt, bodyTo)
    return { ...named, titleFrom, titleTo: titleFrom, bodyTo, closingTo }
  }
  const titleFrom = named.titleOffset > 0 ? named.kindAt : named.kindAt + 1
  const titleTo = titleEnd(paragraphs, titleFrom, bodyTo)
  return { ...named, titleFrom: Math.min(titleFrom, titleTo), titleTo, bodyTo, closingTo }
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
  const at = paragraphs.findIndex(({ folded, text }, i) => {
    if (i <= bodyTo || !isCapitals(text.slice(0, 8))) return false
    return appendix.test(folded) || kindAtStart(text)?.length === text.length
  })
  return at < 0 ? paragraphs.length : at
}
