import type { OutlineNode, Plan } from '#reading/plan.ts'
import type { Locale } from '#web/i18n.ts'
import { cardId } from './after-decision.ts'
import type { ReviewedFact } from './decisions.ts'
import { MarginNote } from './finding-note.page.tsx'
import type { FindingState } from './finding-state.ts'
import { type Mark, type MarkedLine, type MarkLook, markText, type Segment } from './mark-text.ts'
import { planText } from './plan.messages.ts'

type Props = {
  locale: Locale
  documentId: string
  plan: Plan
  facts: readonly ReviewedFact[]
  findings: readonly FindingState[]
  editable: boolean
}

const looks: Record<MarkLook, string> = {
  ok: 'fact fact-ok',
  read: 'fact',
  unsure: 'fact fact-unsure',
  wrong: 'fact fact-wrong',
}

/** The document's text with every fact and finding lit up at its place. A fact's stretch is a link to its card. */
export function Paper({ locale, documentId, plan, facts, findings, editable }: Props) {
  const lineLook = linesByLook(plan)
  const lines = markText(plan.text, [...factMarks(facts), ...findingMarks(findings)])
  const notes = notesByLine(lines, findings)
  const anchored = new Set<number>()
  return (
    <article class="paper sheet p-5 sm:p-8" lang="vi" aria-label={planText[locale].paperLabel}>
      {lines.map((line, index) => (
        <>
          <Line line={line} anchored={anchored} look={lineLook(line.start, line.end)} />
          {notes.get(index)?.map((state) => (
            <MarginNote locale={locale} documentId={documentId} state={state} editable={editable} />
          ))}
        </>
      ))}
    </article>
  )
}

/** The findings that point into the text, by the line in which each begins. */
function notesByLine(lines: readonly MarkedLine[], findings: readonly FindingState[]): Map<number, FindingState[]> {
  const placed = findings
    .filter(({ finding }) => finding.span && finding.severity !== 'info')
    .toSorted((a, b) => (a.finding.span?.[0] ?? 0) - (b.finding.span?.[0] ?? 0))
  let line = 0
  return Map.groupBy(placed, ({ finding }) => {
    while ((finding.span?.[0] ?? 0) > (lines[line]?.end ?? Number.POSITIVE_INFINITY)) line++
    return line
  })
}

function lookOf(fact: ReviewedFact): MarkLook {
  if (fact.verdict === 'rejected') return 'read'
  if (fact.verdict !== null) return 'ok'
  return fact.doubts.length > 0 ? 'unsure' : 'read'
}

function factMarks(facts: readonly ReviewedFact[]): Mark[] {
  return facts.flatMap((fact) =>
    fact.span && fact.verdict !== 'rejected' ? [{ key: fact.key, span: fact.span, look: lookOf(fact) }] : [],
  )
}

/** A long stretch such as a whole section would drown what lies in it. */
const longestFinding = 240

function findingMarks(findings: readonly FindingState[]): Mark[] {
  return findings.flatMap(({ finding: { span, severity }, number, settled }) =>
    span && !settled && severity !== 'info' && span[1] - span[0] <= longestFinding
      ? [{ key: `finding.${number}`, span, look: 'wrong' as const }]
      : [],
  )
}

/**
 * Headings bold; what stands above the title and the title itself in the middle; whoever signs on the right, as on the
 * paper.
 */
function linesByLook({ outline, document }: Plan) {
  const headings = new Set(outline.flatMap((node) => [node, ...node.children]).map(({ span }: OutlineNode) => span[0]))
  const title = document.titleSpan
  const signed = document.signatory.span
  return (start: number, end: number): string => {
    if (title && start < title[1] && end > title[0]) return 'text-center font-bold'
    if (title && end <= title[0] && title[0] < longestHead) return 'text-center'
    if (signed && start < signed[1] && end > signed[0]) return 'text-center sm:ml-[45%]'
    return headings.has(start) ? 'mt-3 font-bold' : ''
  }
}

/** A title further down stands in the text and not under a letterhead. */
const longestHead = 700

function Line({ line, anchored, look }: { line: MarkedLine; anchored: Set<number>; look: string }) {
  if (line.segments.length === 0) return null
  return (
    <p data-start={String(line.start)} class={look || undefined}>
      {line.segments.map((segment) => (
        <Piece segment={segment} anchored={anchored} />
      ))}
    </p>
  )
}

function Piece({ segment, anchored }: { segment: Segment; anchored: Set<number> }) {
  const { mark, text } = segment
  if (!mark) return <>{text}</>
  const start = mark.span[0]
  const id = anchored.has(start) ? undefined : `v${start}`
  anchored.add(start)
  if (mark.key.startsWith('finding.'))
    return (
      <mark id={id} class={looks[mark.look]}>
        {text}
      </mark>
    )
  return (
    <a id={id} class={looks[mark.look]} href={`#${cardId(mark.key)}`} data-fact={mark.key}>
      {text}
    </a>
  )
}
