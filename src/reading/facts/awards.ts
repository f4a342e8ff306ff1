import { fold } from '../fold.ts'
import type { AwardRule, Level } from '../plan.ts'
import { inheritedRole, isTitled, roleOf } from '../structure/roles.ts'
import { type Section, walk } from '../structure/sections.ts'

const forms: readonly [string, RegExp][] = [
  ['HUAN_CHUONG', /huan chuong/],
  ['CO_THI_DUA', /co thi dua|co don vi/],
  ['BANG_KHEN', /bang khen/],
  ['GIAY_KHEN', /giay khen/],
  ['CSTDCS', /chien si thi dua co so/],
  ['LDTT', /lao dong tien tien/],
]
const levels: readonly [Level, RegExp][] = [
  ['central', /thu tuong|chinh phu|cap nha nuoc|trung uong|chu tich nuoc|huan chuong|bo truong|\bbo noi vu/],
  [
    'province',
    /(?:ubnd|uy ban nhan dan|chu tich|giam doc|uy|cap) (?:cac )?(?:thanh pho|tinh|so)|thanh uy|tinh uy|cap thanh pho|cap tinh/,
  ],
  ['district', /(?:ubnd|uy ban nhan dan|chu tich|cap) huyen|huyen uy/],
  ['commune', /(?:ubnd|uy ban nhan dan|chu tich|cap|uy) (?:cac )?(?:xa|phuong|dac khu|thi tran)|dang uy/],
]

/** What may be awarded, by whom and in which form; one row for each form that a line names. */
export function readAwards(root: Section, issuerLevel: Level): AwardRule[] {
  const rules: AwardRule[] = []
  for (const section of walk(root)) {
    if (inheritedRole(section) !== 'awards' || !section.own) continue
    const heading = headingLevel(section)
    const passages = [{ text: section.text, start: section.textStart }, ...section.lines]
    for (const { text, start } of passages) rules.push(...rulesIn(text, start, heading ?? issuerLevel))
  }
  return rules
}

export function hasAwardSection(root: Section): boolean {
  const elsewhere = new Set(['responsibilities', 'purpose', 'content', 'tasks', 'targets'])
  return [...walk(root)].some((section) => {
    if (!section.own || !isTitled(section) || roleOf(section) !== 'awards') return false
    return !section.parent?.own || !elsewhere.has(inheritedRole(section.parent))
  })
}

function headingLevel(section: Section): Level | null {
  for (let at: Section | null = section.parent; at?.own; at = at.parent) {
    const level = levelIn(fold(at.text).slice(0, 120))
    if (level) return level
  }
  return null
}

const levelIn = (folded: string) => levels.find(([, pattern]) => pattern.test(folded))?.[0] ?? null

function rulesIn(text: string, start: number, otherwise: Level): AwardRule[] {
  const folded = fold(text)
  const named = forms.filter(([, pattern]) => pattern.test(folded))
  const speaksOfAwards = /khen|tang thuong|bieu duong|binh xet/.test(folded) && text.length > 40
  const codes = named.length > 0 ? named.map(([code]) => code) : speaksOfAwards ? [null] : []
  return codes.map((form) => ({
    level: levelNear(folded, form) ?? otherwise,
    form,
    text,
    span: [start, start + text.length],
  }))
}

/** Who gives a form stands in its own clause, before or after it. */
function levelNear(folded: string, form: string | null): Level | null {
  const pattern = forms.find(([code]) => code === form)?.[1]
  const clause = pattern ? folded.split(/[;.]\s/).find((part) => pattern.test(part)) : folded
  const at = pattern && clause ? clause.search(pattern) : 0
  const near = clause
    ?.split(/,\s(?=(?:de nghi|trinh|lua chon|chu tich))/)
    .find((part) => !pattern || pattern.test(part))
  return levelIn(near ?? clause ?? '') ?? (at > 0 ? levelIn(clause ?? '') : null)
}
