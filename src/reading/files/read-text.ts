import type { Block, DocumentContent } from '../content.ts'
import { readingLimits } from './limits.ts'
import { UnreadableFileError } from './unreadable.ts'

/** Shortest line that shows, by its length alone, that its lines are whole paragraphs. */
const longestWrappedLine = 160

/**
 * Plain or pasted text, one block per line; empty lines are kept as empty blocks, since they may part paragraphs.
 * Lines are marked as wrapped unless their lengths show that each is a paragraph. A form feed begins a page.
 */
export function readText({ name, text }: { name: string; text: string }): DocumentContent {
  if (text.length > readingLimits.textBytes) throw new UnreadableFileError('too-long')
  const pages = text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').split('\f')
  const lines = pages.flatMap((page, index) => page.split('\n').map((line) => ({ line, page: index + 1 })))
  if (lines.length > readingLimits.blocks) throw new UnreadableFileError('too-long')
  if (lines.every(({ line }) => line.trim() === '')) throw new UnreadableFileError('empty')
  const wrapped = !areParagraphs(lines.map(({ line }) => line))
  const paged = pages.length > 1
  const blocks: Block[] = lines.map(({ line, page }) => ({
    text: line.trimEnd(),
    ...(wrapped && { wrapped }),
    ...(paged && { page }),
  }))
  return { name, mediaType: 'text/plain', pages: paged ? pages.length : null, readBy: 'plain-text', blocks }
}

/** Whoever wraps lines keeps them short; a line of a paragraph each is now and then very long. */
function areParagraphs(lines: readonly string[]): boolean {
  const filled = lines.map((line) => line.trim().length).filter((length) => length > 0)
  const long = filled.filter((length) => length > longestWrappedLine).length
  return long >= 1 && long / filled.length >= 0.03
}
