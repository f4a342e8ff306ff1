import { fold } from '../fold.ts'
import type { NamedFact } from '../plan.ts'
import { roleOf } from '../structure/roles.ts'
import { afterHeading, headingOf, type Section, walk } from '../structure/sections.ts'

const longestName = 160

/**
 * The groups of content that the movement is divided into: headed parts of the content, each with text of
 * its own below it. A list of plain sentences is no group.
 */
export function readContentGroups(root: Section): NamedFact[] {
  for (const section of walk(root)) {
    const role = section.own ? roleOf(section) : 'other'
    if (role !== 'content' && role !== 'tasks') continue
    const groups = section.children.filter(isGroup)
    if (groups.length >= 2 && groups.length >= section.children.length * 0.6) return groups.map(groupOf)
  }
  return []
}

const generic =
  /^(?:noi dung|muc tieu|chi tieu|cac chi tieu|nhiem vu|giai phap|chu de|khau hieu|hinh thuc|quy|thang|giai doan|dot|chang|phuong cham|tieu chi|yeu cau|doi tuong|thoi gian|pham vi)\b/

function isGroup(section: Section): boolean {
  const name = headingOf(section)
  if (name.length > longestName || generic.test(fold(name)) || roleOf(section) === 'targets') return false
  const standsAlone = name.length >= section.text.replace(/[:.;]$/, '').trim().length
  if (standsAlone) return section.lines.length > 0 || section.children.length > 0
  return afterHeading(section) !== null && name.length <= 100 && /^(?:phong trao )?thi dua\b/.test(fold(name))
}

function groupOf(section: Section): NamedFact {
  const name = headingOf(section)
  return { name, span: [section.textStart, section.textStart + name.length] }
}
