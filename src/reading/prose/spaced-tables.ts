import type { Line } from './lines.ts'
import { cellBorder } from './table-rows.ts'

const leastRows = 3
const leastColumns = 3

/** Tables whose columns are kept apart by blanks only: at least three lines in a row with as many columns. */
export function withSpacedTables(lines: readonly Line[]): Line[] {
  const columns = lines.map((line) => (line.row === null ? cellsOf(line.raw) : []))
  const out: Line[] = []
  for (let i = 0; i < lines.length; ) {
    const end = runEnd(columns, i)
    const isTable = end - i >= leastRows
    for (const [offset, line] of lines.slice(i, isTable ? end : i + 1).entries()) {
      out.push(isTable ? { ...line, text: (columns[i + offset] ?? []).join(cellBorder) } : line)
    }
    i = isTable ? end : i + 1
  }
  return out
}

function runEnd(columns: readonly string[][], start: number): number {
  const count = columns[start]?.length ?? 0
  let end = start
  while (count >= leastColumns && columns[end]?.length === count) end++
  return end
}

const cellsOf = (raw: string) =>
  raw
    .trim()
    .split(/\s{2,}/)
    .map((cell) => cell.trim())
