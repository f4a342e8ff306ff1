import type { Fragment } from '../layout/fragments.ts'

/** A word as a recogniser gives it; lengths in pixels, confidence from 0 to 100. */
export type RecognisedWord = { text: string; confidence: number; x: number; width: number }
export type RecognisedLine = { top: number; bottom: number; words: RecognisedWord[] }

/** What finds words in a picture: the machine's own program or the one we bring. */
export type Engine = { read: (png: Uint8Array) => Promise<RecognisedLine[]>; close: () => Promise<void> }

/** Specks, rules and the edges of stamps come out as lone marks of low confidence. */
function isNoise({ text, confidence }: RecognisedWord): boolean {
  return confidence < 20 || (confidence < 60 && !/[\p{L}\p{N}]/u.test(text))
}

/**
 * Words of a line share its height and size: on a slightly turned scan their own would scatter.
 * A line of Vietnamese, marks above and below, is about a quarter higher than its type.
 */
export function fragmentsOf(lines: readonly RecognisedLine[]): Fragment[] {
  return lines.flatMap(({ top, bottom, words }) =>
    words
      .filter((word) => word.text.trim() !== '' && !isNoise(word))
      .map(({ text, x, width }) => ({ text, x, y: bottom, width, size: (bottom - top) / 1.25 })),
  )
}
