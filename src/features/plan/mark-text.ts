import type { Span } from '#reading/plan.ts'

export type MarkLook = 'ok' | 'read' | 'unsure' | 'wrong'
/** A stretch of the text that a fact or a finding points at. */
export type Mark = { key: string; span: Span; look: MarkLook }
/** A piece of a line under at most one mark: the innermost of those that cover it. */
export type Segment = { text: string; start: number; mark: Mark | null }
export type MarkedLine = { start: number; end: number; segments: Segment[] }

/**
 * The document's lines cut where marks begin and end. Offsets are those of the whole text. One walk over text and
 * marks: a mark is looked at only on the lines that it covers.
 */
export function markText(text: string, marks: readonly Mark[]): MarkedLine[] {
  const waiting = marks.filter(({ span }) => span[1] > span[0]).toSorted((a, b) => a.span[0] - b.span[0])
  let covering: Mark[] = []
  let at = 0
  let start = 0
  return text.split('\n').map((line) => {
    const end = start + line.length
    covering = covering.filter(({ span }) => span[1] > start)
    for (let next = waiting[at]; next && next.span[0] < end; next = waiting[at]) {
      at++
      if (next.span[1] > start) covering.push(next)
    }
    const marked = { start, end, segments: cut(text, { start, end }, covering) }
    start = end + 1
    return marked
  })
}

function cut(text: string, line: { start: number; end: number }, marks: readonly Mark[]): Segment[] {
  const edges = new Set([line.start, line.end])
  for (const { span } of marks) for (const edge of span) if (edge > line.start && edge < line.end) edges.add(edge)
  const places = [...edges].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? line.end
    return { text: text.slice(start, end), start, mark: innermost(marks, start) }
  })
}

function innermost(marks: readonly Mark[], at: number): Mark | null {
  const covering = marks.filter(({ span }) => span[0] <= at && at < span[1])
  const length = ({ span }: Mark) => span[1] - span[0]
  return covering.reduce<Mark | null>(
    (best, mark) => (best === null || length(mark) < length(best) ? mark : best),
    null,
  )
}
