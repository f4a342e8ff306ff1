/**
 * One bullet or numbered line. `start` is the offset of `text[0]` in the plan's text, in UTF-16 units; `leadIn` the line
 * above it that says when the items below are due.
 */
export type TextItem = { label: string | null; text: string; start: number; leadIn?: string | null }
