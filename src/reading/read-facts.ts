import { askedFigures } from './facts/asked-figures.ts'
import { readAwards } from './facts/awards.ts'
import { citationMentions, readCitations } from './facts/citations.ts'
import { readContentGroups } from './facts/content-groups.ts'
import { readMovements } from './facts/movements.ts'
import { readObjective } from './facts/objective.ts'
import { readPeriod } from './facts/period.ts'
import { readPhases } from './facts/phases.ts'
import { readResponsibilities } from './facts/responsibilities.ts'
import { readTableTargets } from './facts/table-targets.ts'
import { readTheme } from './facts/theme.ts'
import { findDoubts } from './findings/find.ts'
import { fold } from './fold.ts'
import { readDocument } from './header/read-document.ts'
import type { DocumentFacts, PlainDate, Plan, Target } from './plan.ts'
import type { Look } from './prose/read-prose.ts'
import { outlineOf } from './structure/outline.ts'
import { paragraphsOf } from './structure/paragraph.ts'
import { type Section, sectionsOf } from './structure/sections.ts'
import { readRequirements, readTargets } from './targets/read-targets.ts'

export type Facts = Omit<Plan, 'schema' | 'source' | 'text'>

/** Everything read from a text of one paragraph a line; spans are offsets in that text. */
export function readFacts(text: string, looks: readonly Look[], damaged: boolean): Facts {
  const folded = fold(text)
  const paragraphs = paragraphsOf(text, looks)
  const { document, frame, hasDateLine, title } = readDocument(paragraphs, text)
  const inner = paragraphs.slice(frame.titleTo, frame.bodyTo)
  const root = sectionsOf([...inner, ...paragraphs.slice(frame.closingTo, frame.enclosedTo)])
  const appendices = sectionsOf(paragraphs.slice(frame.enclosedTo))
  const phases = readPhases(root, yearOf(document.issuedYear, title?.text ?? null))
  const period = readPeriod({ root, title, preamble: root.lines, phases })
  const from = paragraphs[frame.titleFrom]?.start ?? 0
  const body = { text, folded, from, to: inner.at(-1)?.end ?? text.length }
  const cited = { text, folded, from, own: ownNumber(document) }
  const facts = {
    schema: 'thidua.plan/1' as const,
    document,
    citations: readCitations(cited),
    outline: [...outlineOf(root), ...outlineOf(appendices)],
    theme: readTheme(root, root.lines),
    objective: readObjective(root),
    contentGroups: readContentGroups(root),
    ...readFigures(root, period?.to ?? null),
    period,
    phases,
    movements: readMovements({ ...body, own: title?.text ?? '' }),
    awards: readAwards(root, document.level),
    responsibilities: readResponsibilities(root),
  }
  const titleEnd = (title?.start ?? 0) + (title?.text.length ?? 0)
  const mentions = citationMentions(cited)
  const findings = findDoubts({ facts, damaged, text, folded, root, mentions, hasDateLine, titleEnd })
  return { ...facts, findings }
}

function ownNumber({ number, symbol }: DocumentFacts): string | null {
  if (number === null || symbol === null) return null
  return symbol.includes('/') ? `${number}-${symbol}` : `${number}/${symbol}`
}

function readFigures(root: Section, periodTo: PlainDate | null): { targets: Target[]; requirements: Target[] } {
  const asked = askedFigures(root)
  const stated = readTargets(asked.targets, { periodTo })
  const tabled = readTableTargets(root, { periodTo })
  const inContent = measurable(readTargets(asked.inContent, { periodTo }))
  return {
    targets: inOrder([stated, tabled, inContent]),
    requirements: readRequirements(asked.required, { periodTo }),
  }
}

/** Parents are indexes into their own list, so they move with it. */
function inOrder(lists: readonly Target[][]): Target[] {
  const all = lists.flatMap((list) => list.map((target, index) => ({ target, list, index })))
  all.sort((a, b) => a.target.span[0] - b.target.span[0])
  return all.map(({ target, list }) => {
    const parent =
      target.parent === null ? null : all.findIndex((one) => one.list === list && one.index === target.parent)
    return { ...target, parent: parent === -1 ? null : parent }
  })
}

function measurable(targets: readonly Target[]): Target[] {
  const kept = targets.filter((target) => target.measurable)
  return kept.map((target) => {
    const parent = target.parent === null ? -1 : kept.indexOf(targets[target.parent] as Target)
    return { ...target, parent: parent < 0 ? null : parent }
  })
}

function yearOf(issued: number | null, title: string | null): number | null {
  const titled = /năm\s+(20\d{2})(?!\s*[-–])/u.exec(title ?? '')?.[1]
  return titled === undefined ? issued : Number(titled)
}
