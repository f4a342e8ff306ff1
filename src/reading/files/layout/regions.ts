import { type Line, leftOf, rightOf, type Segment } from './fragments.ts'

export type PlacedSegment = { segment: Segment; row: number; column: number }

/** Lines whose print stands in columns. */
export type Region = { y: number; bottom: number; cells: PlacedSegment[] }

export const isRegion = (part: Line | Region): part is Region => 'cells' in part

/** Two blocks of a letterhead or a signature are read one after the other, however their lines fall. */
const standsInOneRow =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s*[-–]|Nơi nhận|^\s*(?:TM|KT|TL|TUQ|Q)\.|^(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG)/i

type Margins = { left: number; right: number }

/** The lines of a page in order, those that stand in columns gathered into regions. */
export function columnRegions(lines: readonly Line[], margins: Margins): (Line | Region)[] {
  const parts: (Line | Region)[] = []
  for (let at = 0; at < lines.length; ) {
    const length = regionLength(lines, at, margins)
    const first = lines[at]
    if (!first) break
    parts.push(length === 0 ? first : regionOf(lines.slice(at, at + length)))
    at += Math.max(1, length)
  }
  return parts
}

/** Lines from `start` that belong to one region; 0 where none begins. */
function regionLength(lines: readonly Line[], start: number, margins: Margins): number {
  const first = lines[start]
  if (!first || first.segments.length < 2) return 0
  let length = 1
  let columns = first.segments.length
  let gutter = gutterOf(first)
  for (let previous = first; ; length++) {
    const line = lines[start + length]
    if (!line || (opensRow(line) && !lines.slice(start, start + length).some(opensRow))) break
    const next = line.segments.length > 1 ? gutterOf(line) : undefined
    const shared = next && { from: Math.max(gutter.from, next.from), to: Math.min(gutter.to, next.to) }
    const fits = shared ? shared.to > shared.from || columns > 2 : staysBeside({ line, previous, gutter, margins })
    if (!fits || line.y - previous.y > 12 * line.size) break
    if (shared && shared.to > shared.from) gutter = shared
    columns = Math.max(columns, line.segments.length)
    previous = line
  }
  return length
}

/** A signature right below a table is not part of it. */
function opensRow({ segments }: Line): boolean {
  return segments.some(({ text }) => standsInOneRow.test(text))
}

type Gutter = { from: number; to: number }

/** The widest gap of a line. */
function gutterOf({ segments }: Line): Gutter {
  const gaps = segments.slice(1).map((segment, index) => ({ from: segments[index]?.right ?? 0, to: segment.left }))
  return gaps.reduce((widest, gap) => (gap.to - gap.from > widest.to - widest.from ? gap : widest))
}

type Candidate = { line: Line; previous: Line; gutter: Gutter; margins: Margins }

/** A line without a gap is part of the columns when it keeps to one side and is not centred on the page, as titles are. */
function staysBeside({ line, previous, gutter, margins }: Candidate): boolean {
  const middle = (leftOf(line) + rightOf(line)) / 2
  const pageMiddle = (margins.left + margins.right) / 2
  if (Math.abs(middle - pageMiddle) < 0.03 * (margins.right - margins.left)) return false
  if (leftOf(line) >= gutter.from) return leftOf(line) > pageMiddle - 0.1 * (margins.right - margins.left)
  return rightOf(line) <= gutter.to && line.y - previous.y < 1.8 * Math.max(line.size, previous.size)
}

function regionOf(lines: readonly Line[]): Region {
  const starts = columnStarts(lines)
  const placed = lines.map((line) => line.segments.map((segment) => ({ segment, column: columnOf(segment, starts) })))
  const oneRow = starts.length === 2 && lines.some(opensRow)
  let row = -1
  const cells = placed.flatMap((segments, index) => {
    if (index === 0 || (!oneRow && segments.some(({ column }) => column === 0))) row++
    return segments.map((cell) => ({ ...cell, row }))
  })
  return {
    y: lines[0]?.y ?? 0,
    bottom: lines.at(-1)?.y ?? 0,
    // Stable: lines of one cell keep their order.
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  }
}

/** Where columns begin: the fullest line tells how many there are. */
function columnStarts(lines: readonly Line[]): Gutter[] {
  const fullest = lines.reduce((best, line) => (line.segments.length > best.segments.length ? line : best))
  return fullest.segments.map(({ left, right }) => ({ from: left, to: right }))
}

function columnOf({ left, right }: Segment, columns: readonly Gutter[]): number {
  const middle = (left + right) / 2
  const distances = columns.map(({ from, to }) => (middle < from ? from - middle : middle > to ? middle - to : 0))
  return distances.indexOf(Math.min(...distances))
}
