import { fold } from '../fold.ts'
import type { OutlineRole } from '../plan.ts'
import { headingOf, type Section } from './sections.ts'

// In order: the first that fits a heading names the role. Folded text.
const rules: readonly [OutlineRole, RegExp][] = [
  ['theme', /^(?:ten |ten goi|khau hieu|chu de)(?!.*noi dung)/],
  [
    'responsibilities',
    /to chuc (?:thuc hien|trien khai)|^to chuc phat dong$|trach nhiem (?:thuc hien|cua|to chuc|cac)|phan cong (?:nhiem vu|trach nhiem|thuc hien|to chuc)|^phan cong$/,
  ],
  ['funding', /kinh phi|nguon luc|quy thi dua/],
  ['awards', /^(?!.*cong tac thi dua, khen thuong).*(?:khen thuong|hinh thuc khen|bieu duong|ton vinh|danh hieu)/],
  ['phases', /chang|giai doan (?:thi dua|thuc hien|\d)|cac (?:dot|giai doan|buoc)|tien do|lo trinh|phan ky/],
  ['period', /thoi gian|thoi han/],
  ['purpose', /muc dich|yeu cau|su can thiet/],
  ['subjects', /doi tuong|pham vi|thanh phan/],
  [
    'targets',
    /chi tieu(?!.*(?:noi dung|nhiem vu|giai phap))|muc tieu cu the|muc tieu phan dau|tieu chi (?:thi dua|phan dau)/,
  ],
  ['tasks', /^(?:cac )?(?:nhiem vu|giai phap|bien phap|nhom nhiem vu)/],
  ['content', /noi dung|muc tieu|nhiem vu|giai phap|phuong huong|phong trao|tieu chi/],
  ['awards', /khen thuong/],
]

/** What a part of the plan is about, by its heading; a part without a telling heading is `other`. */
export function roleOf(section: Section): OutlineRole {
  const heading = fold(headingOf(section))
  for (const [role, pattern] of rules) if (pattern.test(heading)) return role
  return 'other'
}

const roles = new WeakMap<Section, OutlineRole>()

/** The role of a part, or of the nearest part above that has one. */
export function inheritedRole(section: Section): OutlineRole {
  const known = roles.get(section)
  if (known) return known
  const own = section.kind === 'root' || !isTitled(section) ? 'other' : roleOf(section)
  const above = section.parent ? inheritedRole(section.parent) : 'other'
  const role = own === 'other' || !mayTurn(section, above) ? above : own
  roles.set(section, role)
  return role
}

/** Below some parts a telling word is only a subject: "Thi đua, khen thưởng" among the targets, a "Phòng" among the duties. */
function mayTurn(section: Section, above: OutlineRole): boolean {
  if (above === 'responsibilities' || above === 'awards' || above === 'funding') return false
  if (above !== 'targets') return true
  return /^(?:cac )?(?:noi dung|nhiem vu|giai phap|bien phap|hinh thuc|chu de|khau hieu|chi tieu|thoi gian|doi tuong)/.test(
    fold(headingOf(section)),
  )
}

// A line with nothing below it and no colon heads nothing, unless it is as short as a heading.
const longestBareHeading = 45

/** Bullets and long sentences speak of something, they do not head it. */
export function isTitled(section: Section): boolean {
  if (section.kind === 'root' || section.kind === 'group') return false
  if (section.kind === 'dash' || section.kind === 'plus' || section.kind === 'paren') return false
  const headed = /^[^.;]{3,140}:/.test(section.text)
  if (section.children.length === 0 && section.lines.length === 0 && !headed)
    return section.text.length <= longestBareHeading
  return headingOf(section).length <= 140 && (section.text.length <= 160 || headed)
}
