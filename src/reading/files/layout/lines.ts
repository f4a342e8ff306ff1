import type { Fragment, Line, Segment } from './fragments.ts'

/**
 * Gaps between columns, in type heights. A wide one always parts columns; a possible one where the line above or below
 * has a gap there too; a narrow one only where a column of the line above begins at the same place.
 */
const wideGap = 2.2
const possibleGap = 0.95
const narrowGap = 0.5
const listLabel = /^(?:[-–—+•*◦▪➢✓]|\(?(?:\d{1,3}|[IVXLC]{1,6}|[a-zđ])[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$/u

/** Puts the pieces of a page together into lines, top to bottom; a line with a column gap has several segments. */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  const rows = rowsOf(fragments.filter(({ text }) => text !== ''))
  const open = rows.map((row) => ({ ...row, gaps: gapsOf(row.fragments, row.size) }))
  let columns: { starts: readonly number[]; at: number } = { starts: [], at: 0 }
  return open.map(({ fragments: pieces, y, size, gaps }, index) => {
    const beside = [open[index - 1], open[index + 1]].flatMap(
      (row) => row?.gaps.filter((gap) => isPossible(gap, row.size)) ?? [],
    )
    const cuts = gaps.filter(
      (gap) =>
        gap.to - gap.from > wideGap * size ||
        (isPossible(gap, size) && beside.some((other) => overlaps(gap, other, size))) ||
        (index - columns.at < 3 && columns.starts.some((start) => Math.abs(start - gap.to) < 0.2 * size)),
    )
    if (cuts.length > 0) columns = { starts: cuts.map(({ to }) => to), at: index }
    return { y, size, segments: cutAt(pieces, { cuts: cuts.map(({ to }) => to), y, size }) }
  })
}

function isPossible({ from, to }: Gap, size: number): boolean {
  return to - from > possibleGap * size
}

type Row = { y: number; size: number; fragments: Fragment[] }

function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Row[] = []
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.findLast(({ y, size }) => Math.abs(y - fragment.y) < 0.45 * Math.max(size, fragment.size))
    if (!row) rows.push({ y: fragment.y, size: fragment.size, fragments: [fragment] })
    else {
      row.fragments.push(fragment)
      if (fragment.size > row.size) Object.assign(row, { size: fragment.size, y: fragment.y })
    }
  }
  for (const row of rows) row.fragments = withoutMarks(row).sort((a, b) => a.x - b.x)
  return rows.filter((row) => row.fragments.some(({ text }) => text.trim() !== ''))
}

/** Raised small figures are marks of footnotes: "95%¹" must not be read as 951. */
function withoutMarks({ fragments, size, y }: Row): Fragment[] {
  return fragments.filter(
    (fragment) =>
      !(fragment.size < 0.75 * size && y - fragment.y > 0.2 * size && /^[\d*]{1,2}$/.test(fragment.text.trim())),
  )
}

type Gap = { from: number; to: number }

function gapsOf(fragments: readonly Fragment[], size: number): Gap[] {
  const gaps: Gap[] = []
  const printed = fragments.filter(({ text }) => text.trim() !== '')
  let from = Number.NaN
  let head = ''
  for (const fragment of printed) {
    const isWide = fragment.x - from > narrowGap * size
    if (isWide && !listLabel.test(head.trim())) gaps.push({ from, to: fragment.x })
    head = isWide ? fragment.text : head + fragment.text
    from = Math.max(Number.isNaN(from) ? 0 : from, fragment.x + fragment.width)
  }
  return gaps
}

function overlaps(a: Gap, b: Gap, size: number): boolean {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from) > 0.3 * size
}

function cutAt(fragments: readonly Fragment[], at: { cuts: number[]; y: number; size: number }): Segment[] {
  const groups: Fragment[][] = [[]]
  for (const fragment of fragments) {
    if (fragment.text.trim() !== '' && at.cuts.includes(fragment.x)) groups.push([])
    groups.at(-1)?.push(fragment)
  }
  return groups.flatMap((group) => segmentOf(group, at) ?? [])
}

function segmentOf(fragments: readonly Fragment[], { y, size }: { y: number; size: number }): Segment | null {
  const printed = fragments.filter(({ text }) => text.trim() !== '')
  const [first] = printed
  if (!first) return null
  return {
    text: joined(fragments, size),
    left: first.x,
    right: Math.max(...printed.map(({ x, width }) => x + width)),
    y,
    size,
    bold: share(printed, 'bold') >= 0.9,
    italic: share(printed, 'italic') >= 0.9,
  }
}

/** Pieces are often single words, or parts of one; only the distance between them tells. */
function joined(fragments: readonly Fragment[], size: number): string {
  let text = ''
  let end = Number.NaN
  for (const fragment of fragments) {
    const apart = fragment.x - end > 0.18 * size && !/\s$/.test(text) && !/^\s/.test(fragment.text)
    text += (apart ? ' ' : '') + fragment.text
    end = fragment.x + fragment.width
  }
  return text.replace(/\s+/g, ' ').trim()
}

function share(fragments: readonly Fragment[], look: 'bold' | 'italic'): number {
  const size = (list: readonly Fragment[]) => list.reduce((sum, { text }) => sum + text.trim().length, 0)
  return size(fragments.filter((fragment) => fragment[look])) / Math.max(1, size(fragments))
}
