import { fold } from '../fold.ts'
import { type DocumentReading, readDocument } from '../header/read-document.ts'
import { readProse } from '../prose/read-prose.ts'
import { paragraphsOf } from '../structure/paragraph.ts'
import { contentOf } from './read-sample.ts'

/** The formal parts of a paper given line by line. For tests. */
export function readLetterhead(lines: readonly string[]): DocumentReading {
  const { text, looks } = readProse(contentOf(lines.join('\n')))
  if (fold(text).length !== text.length) throw new Error('folding changed the length of the text')
  return readDocument(paragraphsOf(text, looks), text)
}
