import { unreadTableRows } from '../facts/table-targets.ts'
import { fold, foldKey } from '../fold.ts'
import type { Target } from '../plan.ts'
import type { Check, Doubt } from './draft.ts'

export const targetNotMeasurable: Check = ({ facts }) =>
  facts.targets
    .filter((target) => !target.measurable)
    .map((target) => ({ rule: 'target-not-measurable', span: target.span, detail: target.name }))

export const noMeasurableTarget: Check = ({ facts }) =>
  facts.targets.some((target) => target.measurable) ? [] : [{ rule: 'no-measurable-target', span: null }]

/** One doubt for all torn rows: they are one table. */
export const tableNotRead: Check = ({ facts, root }) => {
  const [first] = unreadTableRows(root, facts.targets)
  return first ? [{ rule: 'table-not-read', span: [first.start, first.end] }] : []
}

export const targetOutlastsPeriod: Check = ({ facts: { targets, period } }) => {
  const end = period?.to
  if (!end) return []
  return targets
    .filter((target) => target.due !== null && target.due > end)
    .map((target) => ({ rule: 'target-outlasts-period', span: target.span, detail: target.name }))
}

export const periodWithoutEnd: Check = ({ facts: { period } }) =>
  period?.to ? [] : [{ rule: 'period-without-end', span: period?.span ?? null }]

const twice =
  /\b(?:(?:tren|hon)\s[\d.,]+\s?%?[^;.]{0,30}\btro len|(?:duoi|khong qua)\s[\d.,]+\s?%?[^;.]{0,30}\btro len|(?:tren|hon)\s[\d.,]+\s?%?[^;.]{0,30}\btro xuong)/g

/** "trên 80% trở lên" says both more than and at least; one target with two values says neither. */
export const contradictoryFigure: Check = ({ facts: { targets }, text, folded, damaged }) => {
  const doubts: Doubt[] = []
  for (const target of targets) {
    const [start, end] = target.span
    for (const match of folded.slice(start, end + 40).matchAll(twice)) {
      const at = start + match.index
      const ends = at + match[0].length
      doubts.push({ rule: 'contradictory-figure', span: [at, ends], detail: text.slice(at, ends) })
    }
  }
  return damaged ? doubts : [...doubts, ...doubled(targets)]
}

function doubled(targets: readonly Target[]): Doubt[] {
  const seen = new Map<string, Target>()
  const doubts: Doubt[] = []
  for (const target of targets) {
    const key = `${target.label ?? ''}|${foldKey(target.name)}|${target.unit}|${target.due}|${target.cadence}|${target.parent}`
    const other = seen.get(key)
    if (other && other.value !== target.value && target.value !== null) {
      doubts.push({
        rule: 'contradictory-figure',
        span: target.span,
        detail: `${target.name}: ${other.value}, ${target.value}`,
      })
    }
    seen.set(key, target)
  }
  return doubts
}

const idle = new Set(
  'ty le tren dia ban xa phuong dat cac so cua va co duoc trong muc tu hang nam den theo nguoi cho'.split(' '),
)
const telling = (text: string) =>
  foldKey(text)
    .split(' ')
    .filter((word) => word.length > 1 && !idle.has(word) && !/\d/.test(word))

/** A unit owns a target when its duties speak of it, or are said to cover all targets. */
export const targetWithoutOwner: Check = ({ facts: { targets, responsibilities } }) => {
  const duties = responsibilities.map(({ unit, duties: list }) =>
    fold(`${unit} ${list.map((duty) => duty.text).join(' ')}`),
  )
  if (duties.some((text) => /(?:cac|toan bo|tung) chi tieu/.test(text))) return []
  return targets
    .filter((target) => target.measurable && !duties.some((text) => speaksOf(text, telling(target.name))))
    .map((target) => ({ rule: 'target-without-owner', span: target.span, detail: target.name }))
}

function speaksOf(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return false
  const held = words.filter((word) => text.includes(word)).length
  return held >= Math.max(2, Math.ceil(words.length * 0.6))
}
