import type { Block } from '../content.ts'

/** Stands between the cells of a row that is read as one line. */
export const cellBorder = ' | '

type Row = { key: string; column: number; block: Block }

/**
 * Rows of a table of figures become one block each, cells apart by a border. Tables of one or two
 * columns are letterheads, signatures and the like: their cells stay blocks of their own.
 */
export function withTableRows(blocks: readonly Block[]): Block[] {
  const columns = columnCounts(blocks)
  const out: Block[] = []
  let row: Row | null = null
  for (const block of blocks) {
    const { cell } = block
    if (!cell || (columns.get(cell.table) ?? 0) < 3) {
      out.push(block)
      row = null
      continue
    }
    const key = `${cell.table}:${cell.row}`
    if (row === null || row.key !== key) {
      row = { key, column: cell.column, block: { ...block, wrapped: false } }
      out.push(row.block)
      continue
    }
    const border = row.column === cell.column ? ' ' : cellBorder
    row.block.text = `${row.block.text}${border}${block.text.replace(/\s+/g, ' ').trim()}`
    row.column = cell.column
  }
  return out
}

function columnCounts(blocks: readonly Block[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { cell } of blocks) {
    if (cell) counts.set(cell.table, Math.max(counts.get(cell.table) ?? 0, cell.column + 1))
  }
  return counts
}
