import type { Finding, OutlineNode, Plan } from '#reading/plan.ts'
import { Note } from '#web/components/note.tsx'
import type { Locale } from '#web/i18n.ts'
import { cardId } from './after-decision.ts'
import type { ReviewedFact } from './decisions.ts'
import { type Mark, type MarkedLine, type MarkLook, markText, type Segment } from './mark-text.ts'
import { planText } from './plan.messages.ts'

type Props = { locale: Locale; plan: Plan; facts: readonly ReviewedFact[] }

const looks: Record<MarkLook, string> = {
  ok: 'fact fact-ok',
  read: 'fact',
  unsure: 'fact fact-unsure',
  wrong: 'fact fact-wrong',
}

/** The document's text with every fact and finding lit up at its place. A fact's stretch is a link to its card. */
export function Paper({ locale, plan, facts }: Props) {
  const words = planText[locale]
  const { text, findings } = plan
  const lineLook = linesByLook(plan)
  const placed = findings.flatMap((finding, index) =>
    finding.span && finding.severity !== 'info' ? [{ finding, number: index + 1, at: finding.span[0] }] : [],
  )
  const lines = markText(text, [...factMarks(facts), ...findingMarks(findings)])
  const anchored = new Set<number>()
  return (
    <article class="paper sheet p-5 sm:p-8" lang="vi" aria-label={words.paperLabel}>
      {lines.map((line) => (
        <>
          <Line line={line} anchored={anchored} look={lineLook(line.start, line.end)} />
          {placed
            .filter(({ at }) => at >= line.start && at <= line.end)
            .map(({ finding, number }) => (
              <MarginNote locale={locale} finding={finding} number={number} />
            ))}
        </>
      ))}
    </article>
  )
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

function findingMarks(findings: readonly Finding[]): Mark[] {
  return findings.flatMap(({ span, severity }, index) =>
    span && severity !== 'info' && span[1] - span[0] <= longestFinding
      ? [{ key: `finding.${index}`, span, look: 'wrong' as const }]
      : [],
  )
}

/** Headings bold, the title in the middle, as the paper has them. */
function linesByLook({ outline, document }: Plan) {
  const headings = new Set(outline.flatMap((node) => [node, ...node.children]).map(({ span }: OutlineNode) => span[0]))
  const title = document.titleSpan
  return (start: number, end: number): string => {
    if (title && start < title[1] && end > title[0]) return 'text-center font-bold'
    return headings.has(start) ? 'mt-3 font-bold' : ''
  }
}

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

const kinds = { error: 'error', warning: 'warning', info: 'info' } as const

export function MarginNote({ locale, finding, number }: { locale: Locale; finding: Finding; number: number }) {
  const words = planText[locale]
  return (
    <Note kind={kinds[finding.severity]} heading={words.finding(number)} class="my-3 font-sans text-sm leading-normal">
      <p>{finding.message}</p>
      {finding.citation && <p class="text-muted">{words.basis(finding.citation)}</p>}
    </Note>
  )
}
