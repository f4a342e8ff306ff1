import { fold } from '../fold.ts'
import type { OutlineRole } from '../plan.ts'
import type { Paragraph } from '../structure/paragraph.ts'
import { inheritedRole, roleOf } from '../structure/roles.ts'
import { headingOf, type Section, walk } from '../structure/sections.ts'
import type { TextItem } from '../targets/text-item.ts'
import { isTimedHeading, isTimedLeadIn, leadInsOf } from './lead-ins.ts'

/** Lines to read figures from: under "Chỉ tiêu" every line is a target; in the content only demanded figures are. */
export type AskedFigures = { targets: TextItem[]; inContent: TextItem[]; required: TextItem[] }

const contentRoles = new Set<OutlineRole>(['content', 'tasks', 'targets', 'phases', 'other'])
const demanded =
  /\d\s?%|^(?:[a-z]+ ){0,2}?(?:cai tao|sua chua|nang cap|mo|lap|lap dat|phat|treo|ho tro|giup|tang|trao|cap|to chuc|thanh lap|dao tao|tap huan|kham|xoa|trong|phuc hoi|nao vet|chinh trang|xay|cat|phat trien|chuyen doi|huy dong|tiep nhan|ky ket|dien tap)\b[^;.,\d]{0,25}\b\d|\bmoi (?:[a-z]+ ){1,3}(?:co|dang ky|xay dung|chon) (?:mot|hai|ba)\b|\bkhong (?:de xay ra|con|phat sinh) [a-z]|\b(?:it nhat|toi thieu|toi da|khong qua|khong duoi|tro len|tren|duoi|(?:lon|nho|cao|thap) hon|dat|phan dau|hoan thanh|xay dung moi|ket nap|trong moi|van dong|ra mat|giai quyet|moi [a-z ]{2,30}? (?:co|dang ky|tang|to chuc|xay dung|thuc hien))\b[^;.]{0,40}?\b\d|\b\d[\d.,]*\s?(?:can |chiec |bo |so )?(?:nha|mo hinh|cay|km|cong trinh|tuyen|ho|nguoi|lao dong|dang vien|doan vien|hoi vien|suat|cuoc|hoi nghi|san pham|lop|giai|sang kien|dien hinh|thu tuc|m2|ha|ty|trieu|don vi mau|chuyen de|buoi|tiet|dot|phan qua|to hop tac|doi hinh|ngay cong|luot|hop tac xa|doanh nghiep|phong hoc|tan|con|bai|tin)\b/

export function askedFigures(root: Section): AskedFigures {
  const figures: AskedFigures = { targets: [], inContent: [], required: [] }
  const listed = listsOfFigures(root)
  const above = leadInsOf(root)
  for (const section of walk(root)) {
    const list = listFor(section, figures)
    if (!list) continue
    for (const item of itemsOf(section, list === figures.targets)) {
      if (list === figures.targets || isAim(section) || listed.has(section) || demanded.test(item.folded))
        list.push({ label: item.label, text: item.text, start: item.start, leadIn: above.get(item.of) ?? null })
    }
  }
  return figures
}

function listFor(section: Section, figures: AskedFigures): TextItem[] | null {
  if (section.kind === 'root' || inAppendix(section)) return null
  const role = roleAbove(section)
  if (role === 'targets') return figures.targets
  if (role === 'purpose') return figures.required
  return contentRoles.has(role) && role !== 'phases' && role !== 'other' ? figures.inContent : null
}

/** Parts of a list most of whose items carry a demanded figure: the others are asked for as well ("Không để xảy ra …"). */
function listsOfFigures(root: Section): Set<Section> {
  const listed = new Set<Section>()
  for (const section of walk(root)) {
    const leaves = section.children.filter((child) => child.children.length === 0)
    const figured = leaves.filter((leaf) => demanded.test(fold(leaf.text)))
    if (figured.length >= 2 && figured.length >= leaves.length * 0.5) for (const leaf of leaves) listed.add(leaf)
  }
  return listed
}

/** Under "Mục tiêu" every figure is meant, whatever the verb. */
function isAim(section: Section): boolean {
  for (let at: Section | null = section; at?.own; at = at.parent)
    if (/^(?:cac )?muc tieu/.test(fold(headingOf(at)))) return true
  return false
}

/** Tables of an appendix lose their columns in most files; what keeps them is read as a table. */
function inAppendix(section: Section): boolean {
  for (let at: Section | null = section; at; at = at.parent) if (at.kind === 'appendix') return true
  return false
}

/** A part headed both "Nội dung và chỉ tiêu" gives way to children that are headed by one of them. */
function roleAbove(section: Section): OutlineRole {
  const role = inheritedRole(section)
  if (role !== 'targets') return role
  const top = topOf(section, 'targets')
  const narrower = top.children.some((child) => roleOf(child) === 'targets' && headingOf(child).length < 80)
  return narrower && !underOwn(section, top) ? 'content' : 'targets'
}

function topOf(section: Section, role: OutlineRole): Section {
  let top = section
  while (top.parent?.own && inheritedRole(top.parent) === role) top = top.parent
  return top
}

function underOwn(section: Section, top: Section): boolean {
  for (let at: Section | null = section; at && at !== top; at = at.parent) if (roleOf(at) === 'targets') return true
  return false
}

type Item = TextItem & { folded: string; of: Paragraph }

function itemsOf(section: Section, all: boolean): Item[] {
  const items: Item[] = []
  if (section.own && !isHeadingOnly(section)) {
    const { label, text, textStart, own } = section
    items.push({ label, text, start: textStart, folded: fold(text), of: own })
  }
  const tabled = section.lines.some(isTableRow)
  for (const line of section.lines) {
    if (isTableRow(line) || (tabled && !/[.;:]$/.test(line.text)) || (all && isLeadIn(line))) continue
    if (isTimedLeadIn(line.text)) continue
    items.push({ label: section.label, text: line.text, start: line.start, folded: line.folded, of: line })
  }
  return items
}

const isTableRow = ({ text }: Paragraph) => text.includes(' | ')
const isLeadIn = ({ text }: Paragraph) => /:\s*$/.test(text) && !/\d\s?%/.test(text)

/** "a) Về kinh tế": the heading of a group and no target itself. */
function isHeadingOnly(section: Section): boolean {
  if (isTimedLeadIn(section.text) || isTimedHeading(section)) return true
  if (section.children.length === 0 && section.lines.length === 0)
    return roleOf(section) === 'targets' && headingOf(section).length < 60 && !/\d/.test(section.text)
  const text = section.text.replace(/[:.;]$/, '')
  return !/\d/.test(text) || (headingOf(section).length >= text.length - 1 && !demanded.test(fold(section.text)))
}
