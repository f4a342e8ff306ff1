import type { Block } from '../../content.ts'
import { type Line, leftOf, type PrintedPage, rightOf, type Segment } from './fragments.ts'
import { withoutFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { columnRegions, isRegion } from './regions.ts'

/**
 * Pages of print as blocks, one per line. Print that stands side by side (letterhead, signature, table) comes column
 * by column with its place in `cell`; a wide gap between lines gives an empty block.
 */
export function blocksOfPages(pages: readonly PrintedPage[]): Block[] {
  const lined = pages.map(({ height, fragments }) => ({ height, lines: linesOf(fragments) }))
  let tables = 0
  return withoutFurniture(lined).flatMap((lines, index) => {
    const margins = marginsOf(lines)
    const pitch = medianPitch(lines)
    const parts = columnRegions(lines, margins)
    return parts.flatMap((part, at) => {
      const own = isRegion(part)
        ? part.cells.map(({ segment, row, column }) => ({ ...blockOf(segment), cell: { table: tables, row, column } }))
        : [{ ...blockOf(...part.segments), ...(isCentered(part, margins) && { centered: true }) }]
      if (isRegion(part)) tables++
      const previous = parts[at - 1]
      const apart = previous !== undefined && part.y - bottomOf(previous) > 1.7 * pitch
      return [...(apart ? [{ text: '', wrapped: true }] : []), ...own].map((block) => ({ ...block, page: index + 1 }))
    })
  })
}

export type Margins = { left: number; right: number }

function marginsOf(lines: readonly Line[]): Margins {
  const lefts = lines.map(leftOf).sort((a, b) => a - b)
  const rights = lines.map(rightOf).sort((a, b) => a - b)
  return { left: lefts[0] ?? 0, right: rights.at(-1) ?? 0 }
}

function isCentered(line: Line, { left, right }: Margins): boolean {
  const width = right - left
  const before = leftOf(line) - left
  const after = right - rightOf(line)
  return before > 0.1 * width && after > 0.1 * width && Math.abs(before - after) < 0.08 * width
}

function medianPitch(lines: readonly Line[]): number {
  const pitches = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? line.y))
  return pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? Number.POSITIVE_INFINITY
}

function bottomOf(part: Line | { bottom: number }): number {
  return 'bottom' in part ? part.bottom : part.y
}

function blockOf(...segments: readonly Segment[]): Block {
  return {
    text: segments.map(({ text }) => text).join(' '),
    wrapped: true,
    ...(segments.every(({ bold }) => bold) && { bold: true }),
    ...(segments.every(({ italic }) => italic) && { italic: true }),
  }
}
