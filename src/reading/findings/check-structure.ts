import { hasAwardSection } from '../facts/awards.ts'
import { roleOf } from '../structure/roles.ts'
import { type Section, walk } from '../structure/sections.ts'
import type { Check, Doubt } from './draft.ts'

const restarts = new Set<Section['kind']>(['paren', 'letter', 'arabic', 'decimal2', 'decimal3'])

export const numberingGap: Check = ({ root, damaged }) => {
  const doubts: Doubt[] = []
  for (const section of walk(root)) {
    const last = new Map<Section['kind'], number>()
    for (const child of section.children) {
      if (child.order === null || child.kind === 'capital') continue
      const before = last.get(child.kind)
      last.set(child.kind, child.order)
      const fresh = before === undefined || (child.order === 1 && before !== 1 && restarts.has(child.kind))
      if (fresh || child.order === before + 1) continue
      doubts.push({ rule: 'numbering-gap', span: [child.start, child.textStart], detail: `${before} → ${child.order}` })
    }
  }
  return damaged ? doubts.slice(0, 5) : doubts
}

export const malformedYearRange: Check = ({ text, folded }) => {
  const doubts: Doubt[] = []
  for (const match of folded.matchAll(
    /\b(?:giai doan|nhiem ky|thoi ky)\s*\(?((?:19|20)\d{2})\s*([.,;:\-/]|den)?\s*((?:19|20)\d{2})/g,
  )) {
    const sound = /^(?:-|den)$/.test(match[2] ?? '') && Number(match[1]) < Number(match[3])
    if (sound) continue
    const end = match.index + match[0].length
    doubts.push({ rule: 'malformed-year-range', span: [match.index, end], detail: text.slice(match.index, end) })
  }
  return doubts
}

export const noAwardSection: Check = ({ root }) =>
  hasAwardSection(root) ? [] : [{ rule: 'no-award-section', span: null }]

export const noReportingDuty: Check = ({ root, folded }) => {
  const sections = [...walk(root)].filter((section) => section.own && roleOf(section) === 'responsibilities')
  const duties = sections.map(({ start, end }) => folded.slice(start, end)).join('\n')
  return /\bbao cao\b/.test(duties) ? [] : [{ rule: 'no-reporting-duty', span: null }]
}
