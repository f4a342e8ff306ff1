import { fold } from '../fold.ts'
import type { NamedFact } from '../plan.ts'
import { roleOf } from '../structure/roles.ts'
import { headingOf, type Section, walk } from '../structure/sections.ts'

const longestName = 160
const longestWithText = 140

/**
 * The groups of content that the movement is divided into: headed parts of the content, each with text of
 * its own below it or behind its heading, or a list of headings that all begin with "Thi đua". A list of plain
 * sentences is no group.
 */
export function readContentGroups(root: Section): NamedFact[] {
  for (const section of walk(root)) {
    const role = section.own ? roleOf(section) : 'other'
    const both = role === 'targets' && /noi dung/.test(fold(headingOf(section)))
    if (role !== 'content' && role !== 'tasks' && !both) continue
    const groups = both
      ? groupsIn(section.children, saysSo)
      : (groupsIn(section.children) ?? groupsIn(namesAlone(section)))
    if (groups) return groups
  }
  return []
}

type Group = { section: Section; name: string; at: number }

function groupsIn(sections: readonly Section[], says = (_group: Group): boolean => true): NamedFact[] | null {
  const groups = sections.map(groupOf).filter((group) => group !== null && says(group)) as Group[]
  if (groups.length < 2 || groups.length < sections.length * 0.6) return null
  return groups.map(({ section, name, at }) => {
    const start = section.textStart + at
    return { name, span: [start, start + name.length] as const }
  })
}

/** Among targets only what calls itself a content or an emulation is a group. */
const saysSo = ({ name, at }: Group) => at > 0 || emulates.test(fold(name))

/** "- Thi đua …" under a heading such as "Nội dung": names with nothing behind them, one and all. */
function namesAlone(section: Section): Section[] {
  const named = section.children.filter((child) => {
    const name = headingOf(child)
    return emulates.test(fold(name)) && isWhole(child, name) && name.length <= 120 && !/\d\s?%/.test(name)
  })
  return named.length === section.children.length
    ? named.map((child) => ({ ...child, lines: [child.own ?? []].flat() }))
    : []
}

const numbered =
  /^(?:nhom )?(?:noi dung|nhiem vu)(?: thi dua)?(?: (?:so|thu))? (?:\d{1,2}|[ivx]{1,4}|nhat|mot|hai|ba|tu|bon|nam|sau)\s*[:.-]\s*/
const generic =
  /^(?:noi dung|muc tieu|chi tieu|cac chi tieu|nhiem vu|giai phap|chu de|khau hieu|hinh thuc|quy|thang|giai doan|dot|chang|phuong cham|tieu chi|yeu cau|doi tuong|thoi gian|pham vi|den (?:nam|het|cuoi)|nam \d|phan dau|doi voi|ve )\b/
const emulates = /^(?:phong trao )?thi dua\b(?!,? khen thuong)/

/** "Nội dung 1: Thi đua …" numbers the group and is no part of its name. */
function groupOf(section: Section): Group | null {
  const at = numbered.exec(fold(section.text))?.[0].length ?? 0
  const name = headingOf({ ...section, text: section.text.slice(at) })
  if (name.length < 4 || name.length > longestName || generic.test(fold(name)) || roleOf(section) === 'targets')
    return null
  const group = { section, name, at }
  if (isWhole(section, name, at)) return section.lines.length > 0 || section.children.length > 0 ? group : null
  return name.length <= longestWithText && emulates.test(fold(name)) && headsText(section, at + name.length)
    ? group
    : null
}

const isWhole = (section: Section, name: string, at = 0) =>
  at + name.length >= section.text.replace(/[:.;]$/, '').trim().length

/** A colon or a full stop, and then words that say what the group is about. */
const headsText = (section: Section, end: number) => /^\s*[:.]\s+\S/u.test(section.text.slice(end))
