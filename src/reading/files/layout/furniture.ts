import { type Line, textOf } from './fragments.ts'

const pageNumber = /^(?:trang\s*)?[-–—]?\s*\d{1,3}\s*[-–—]?(?:\s*\/\s*\d{1,3})?$/i

type Page = { height: number; lines: Line[] }

/** Takes away what is printed on every page and belongs to none: page numbers and running heads and feet. */
export function withoutFurniture(pages: readonly Page[]): Line[][] {
  const running = runningTexts(pages)
  return pages.map((page) => {
    const lines = page.lines.filter((line) => !(isAtEdge(line, page) && running.has(pattern(line))))
    // Only the outermost line can be the page number; a table may begin with a lone figure further in.
    const outermost = [lines[0], lines.at(-1)]
    return lines.filter((line) => !(outermost.includes(line) && isAtEdge(line, page) && pageNumber.test(textOf(line))))
  })
}

function isAtEdge({ y }: Line, { height }: Page): boolean {
  return y < 0.11 * height || y > 0.9 * height
}

/** The first page is left out of the count, since it seldom carries a running head. */
function runningTexts(pages: readonly Page[]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages.slice(1)) {
    for (const text of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(pattern))) {
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  const often = Math.max(2, 0.5 * (pages.length - 1))
  return new Set([...counts].filter(([text, count]) => count >= often && text.length > 3).map(([text]) => text))
}

/** Figures differ from page to page. */
function pattern(line: Line): string {
  return textOf(line).replace(/\d+/g, '#').trim()
}
