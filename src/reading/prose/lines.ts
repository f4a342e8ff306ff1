import type { Block } from '../content.ts'
import { cellBorder, withTableRows } from './table-rows.ts'

/** One line of the file, cleaned of Markdown and stray spaces; `blankBefore` counts the empty lines above it. */
export type Line = {
  text: string
  /** With its runs of spaces, which tell columns apart. */
  raw: string
  blankBefore: number
  wrapped: boolean
  bold: boolean
  centered: boolean
  heading: boolean
  row: string | null
}

const invisible = /(?![\n\r\t\f\v])[\p{Cc}\p{Cf}]/gu
const rule = /^[\s_=*~–—.-]+$/
const tableRule = /^\|?[\s:|-]*-{3,}[\s:|-]*$/
const signature = /^\s*\(?\s*(?:đã ký|da ky)\s*\)?\s*$/i

/** The lines of a document in reading order, without rules, table borders and empty lines. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = []
  let blanks = 0
  for (const block of withTableRows(blocks)) {
    if (block.footnote) continue
    for (const part of split(block)) {
      const line = lineOf(part, block)
      if (line === null) blanks++
      else {
        lines.push({ ...line, blankBefore: blanks })
        blanks = 0
      }
    }
  }
  return lines
}

const lineBreak = /<br\s*\/?>/gi

function split(block: Block): string[] {
  const text = block.text.normalize('NFC').replace(invisible, '').replace(/\f/g, '\n')
  if (tableRule.test(text) && text.includes('|')) return ['']
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((part) => (/^\s*\|.*\|\s*$/.test(part) ? markdownRow(part) : part.replace(lineBreak, '\n').split('\n')))
}

/** A row of three and more filled cells is one line; of a letterhead or a signature each cell gives its own lines. */
function markdownRow(row: string): string[] {
  const cells = row
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
  const filled = cells.filter((cell) => cell !== '')
  if (cells.length > 2 && filled.length > 1) return [filled.join(cellBorder).replace(lineBreak, ' ')]
  return filled.flatMap((cell) => cell.replace(lineBreak, '\n').split('\n'))
}

function lineOf(part: string, block: Block): Omit<Line, 'blankBefore'> | null {
  const raw = part
    .replace(/&nbsp;/g, ' ')
    .replace(/\t/g, '   ')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
  const trimmed = raw.trim()
  const markdownBold = /^(?:\*\*|__).+(?:\*\*|__)[:.]?$/.test(trimmed)
  const markdownHeading = /^#{1,6}\s/.test(trimmed)
  const text = plain(trimmed)
  if (text === '' || rule.test(text) || signature.test(text)) return null
  return {
    text,
    raw,
    wrapped: block.wrapped ?? false,
    bold: block.bold ?? markdownBold,
    centered: block.centered ?? false,
    heading: block.heading !== undefined || markdownHeading,
    row: block.cell ? `${block.cell.table}:${block.cell.row}:${block.cell.column}` : null,
  }
}

/** A line without Markdown: `#`, `>`, bold and emphasis marks; a bullet stays. */
function plain(line: string): string {
  let text = line.replace(/^#{1,6}\s+/, '').replace(/^>\s+/, '')
  if (/[*_\\`]/.test(text)) {
    text = text
      .replace(/\*\*|__(?=\S)|(?<=\S)__/g, '')
      .replace(/(?<![\w*])\*(?=\S)([^*\n]*\S)\*(?!\w)/g, '$1')
      .replace(/\\([-.*_#()+[\]>!|])/g, '$1')
      .replace(/(^|\s)\*(?=["“])/g, '$1')
      .replace(/(["”])\*(?=\s|$|[.,;:])/g, '$1')
  }
  return text.replace(/\s+/g, ' ').trim()
}
