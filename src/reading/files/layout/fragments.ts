/** A piece of print on a page. Lengths are in the page's own unit, y grows downwards and is that of the base line. */
export type Fragment = {
  text: string
  x: number
  y: number
  width: number
  /** Height of the type. */
  size: number
  bold?: boolean
  italic?: boolean
}

export type PrintedPage = { width: number; height: number; fragments: Fragment[] }

/** Print that stands together on one line, with no wide gap inside. */
export type Segment = {
  text: string
  left: number
  right: number
  y: number
  size: number
  bold: boolean
  italic: boolean
}

/** All print at one height, from left to right. */
export type Line = { y: number; size: number; segments: Segment[] }

export const leftOf = (line: Line): number => line.segments[0]?.left ?? 0
export const rightOf = (line: Line): number => line.segments.at(-1)?.right ?? 0
export const textOf = (line: Line): string => line.segments.map(({ text }) => text).join(' ')
