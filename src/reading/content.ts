import type { ReadBy } from './plan.ts'

/**
 * What a file reader hands to the plan reader: the document's text in reading order, with what
 * the file still knew about its looks. A block is a paragraph, or one physical line where
 * `wrapped` says that the file kept line breaks instead of paragraphs.
 */
export type Block = {
  text: string
  /** True when this is one line of a wrapped paragraph (plain text, PDF, scans). */
  wrapped?: boolean
  bold?: boolean
  italic?: boolean
  centered?: boolean
  /** 1-based page, where the file has pages. */
  page?: number
  /** Place in a table; cells of one row stand side by side. */
  cell?: { table: number; row: number; column: number }
  /** Outline level where the file marks a heading, 1 is the highest. */
  heading?: number
  footnote?: boolean
}

export type DocumentContent = {
  name: string
  mediaType: string
  pages: number | null
  readBy: ReadBy
  blocks: Block[]
}
