import { findDues } from '../figures/dates.ts'
import { findCadences } from '../figures/periods.ts'
import { scanFigures } from '../figures/scan.ts'
import { fold } from '../fold.ts'
import type { Paragraph } from '../structure/paragraph.ts'
import { headingOf, type Section } from '../structure/sections.ts'

const heads =
  /^(?:(?:va |cac |nhung |mot so |he thong |\d+ )?(?:muc tieu|chi tieu|phan dau|quyet tam|nhiem vu|noi dung|ket qua)|den|het|cuoi|truoc|trong|vao|giai doan|thoi ky|nam|ca nam|ca nhiem ky|tu nay|tu nam|hang nam|moi nam|hang quy|hang thang|quy|thang|(?:6|sau) thang|ve dich|toan (?:xa|phuong|tinh|thanh pho))(?=[\s,:.]|$)/
const longest = 160

/** "Đến hết năm 2026:", "Mục tiêu đến cuối năm 2028": says when what stands below it is due, or how often, and asks for nothing. */
export function isTimedLeadIn(text: string): boolean {
  if (text.length > longest) return false
  const closed = /:\s*$/.test(text)
  const folded = fold(text)
  const leads = heads.test(folded)
  if (!leads && !(closed && announces.test(folded))) return false
  if (/[.;]\s+\p{L}/u.test(text) || !hasTime(text) || !noFigure(text)) return false
  return closed || isBare(text)
}

const announces = /(?:chi tieu|muc tieu|phan dau|dat|sau)\s*:\s*$/

/** A heading of targets may name the time in passing: "Chỉ tiêu thi đua chủ yếu năm 2026 của xã". */
export function isTimedHeading(section: Section): boolean {
  if (section.children.length === 0 && section.lines.length === 0) return false
  const heading = headingOf(section)
  const bracket = inBracket.exec(heading)?.[1]
  if (bracket !== undefined && hasTime(bracket) && isBare(bracket) && noFigure(heading)) return true
  return heading.length >= section.text.length - 2 && heads.test(fold(heading)) && hasTime(heading) && noFigure(heading)
}

/** "Chiến dịch hè (tháng 6 đến tháng 8/2026)". */
const inBracket = /\(([^()]+)\)\s*$/

// The year stands in for the movement's own ("đến cuối năm"), since here only the presence of a time counts.
const hasTime = (text: string) => findDues(text, 2000).length > 0 || findCadences(text).length > 0
const noFigure = (text: string) => scanFigures(text).length === 0

const idle =
  /\b(?:cac|nhung|mot so|muc tieu|chi tieu|phan dau|quyet tam|nhiem vu|noi dung|ket qua|cu the|chu yeu|co ban|trong tam|chinh|thi dua|can|dat|duoc|hoan thanh|nhu|sau|den|het|cuoi|dau|truoc|trong|vao|giai doan|thoi ky|nam|ca|hang|moi|quy|thang|va|tu|toi|nay|nhiem ky|cua|xa|phuong|tinh|thanh pho|toan|dich|ve)\b|\d|[^a-z]/g

/** Nothing but a time and words that announce targets. */
function isBare(text: string): boolean {
  let rest = fold(text)
  for (const { start, end } of [...findDues(text, 2000), ...findCadences(text)])
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  return rest.replace(idle, '').trim() === ''
}

/**
 * The lead-in with a time that each paragraph stands under, by paragraph. A lead-in with parts of its own holds for
 * them; one without holds for what follows it, up to the end of the headed part that both stand in.
 */
export function leadInsOf(root: Section): Map<Paragraph, string> {
  const above = new Map<Paragraph, string>()
  visit(root, null, above)
  return above
}

/** Gives the lead-in that goes on holding after `section`, or null. */
function visit(section: Section, given: string | null, above: Map<Paragraph, string>): string | null {
  const leads = section.own !== null && (isTimedLeadIn(section.text) || isTimedHeading(section))
  if (section.own && given !== null && !leads) above.set(section.own, given)
  if (leads && section.children.length === 0 && section.lines.length === 0) return section.text
  let lead = leads ? section.text : given
  for (const line of section.lines) {
    if (isTimedLeadIn(line.text)) lead = line.text
    else if (lead !== null) above.set(line, lead)
  }
  for (const child of section.children) lead = visit(child, lead, above) ?? lead
  const isItem = section.own !== null && !leads && !noFigure(section.text)
  return isItem && lead !== given ? lead : null
}
