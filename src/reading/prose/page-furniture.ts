import { foldKey } from '../fold.ts'
import type { Line } from './lines.ts'

const pageNumber = /^(?:[-–—]\s*)?(?:(?:trang|page)\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?$/i

/** Lines that belong to the page and not to the text: page numbers and heads that return on every page. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const heads = runningHeads(lines)
  const kept: Line[] = []
  let dropped = 0
  for (const line of lines) {
    if (isPageNumber(line) || heads.has(line)) {
      dropped = Math.max(dropped, line.blankBefore)
      continue
    }
    kept.push(dropped > 0 ? { ...line, blankBefore: Math.max(line.blankBefore, dropped) } : line)
    dropped = 0
  }
  return kept
}

function isPageNumber(line: Line): boolean {
  return line.row === null && pageNumber.test(line.text)
}

/** A head returns at least three times, word for word, and is no bullet, label or signature. */
function runningHeads(lines: readonly Line[]): Set<Line> {
  const seen = new Map<string, Line[]>()
  for (const line of lines) {
    if (line.text.length > 90 || line.row !== null || /^[-+*•(]|[;,:]$/.test(line.text)) continue
    const key = foldKey(line.text)
    if (key.length < 8) continue
    const places = seen.get(key)
    if (places) places.push(line)
    else seen.set(key, [line])
  }
  return new Set([...seen.values()].filter((places) => places.length >= 3).flatMap((places) => places.slice(1)))
}
