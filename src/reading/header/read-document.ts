import type { DocumentFacts } from '../plan.ts'
import type { Paragraph } from '../structure/paragraph.ts'
import { type Frame, frameOf } from './frame.ts'
import { readIssuer } from './issuer.ts'
import { readNumberLine } from './number-line.ts'
import { readPlaceAndDate } from './place-and-date.ts'
import { readRecipients } from './recipients.ts'
import { readSignatory } from './signatory.ts'

export type DocumentReading = {
  document: DocumentFacts
  frame: Frame
  hasDateLine: boolean
  title: { text: string; start: number } | null
}

/** The formal parts of a paper: who issued it, its number, date, kind, title, signature and recipients. */
export function readDocument(paragraphs: readonly Paragraph[], text: string): DocumentReading {
  const frame = frameOf(paragraphs)
  const letterhead = paragraphs.slice(0, frame.kindAt)
  const closing = paragraphs.slice(frame.bodyTo, frame.closingTo)
  const body = paragraphs.slice(frame.titleTo, frame.bodyTo)
  const number = readNumberLine(letterhead)
  const dated = readPlaceAndDate(letterhead) ?? readPlaceAndDate(closing)
  const { issuer, level } = readIssuer(letterhead, [...body, ...closing], {
    text,
    on: dated?.date ?? null,
    year: dated?.year ?? null,
  })
  const title = titleOf(paragraphs, frame)
  const document: DocumentFacts = {
    kind: frame.kind ?? number?.kind ?? null,
    number: number?.number ?? null,
    symbol: number?.symbol ?? null,
    issuedOn: dated?.date ?? null,
    issuedYear: dated?.year ?? null,
    place: dated?.place ?? null,
    issuer,
    level,
    title: title?.text.replace(/\s+/g, ' ') ?? null,
    titleSpan: title && [title.start, title.start + title.text.length],
    numberSpan: number?.span ?? null,
    dateSpan: dated?.span ?? null,
    signatory: readSignatory(closing),
    recipients: readRecipients(closing),
  }
  return { document, frame, hasDateLine: dated !== null, title }
}

function titleOf(paragraphs: readonly Paragraph[], frame: Frame): { text: string; start: number } | null {
  const lines = paragraphs.slice(frame.titleFrom, frame.titleTo)
  const [first] = lines
  if (!first) return null
  const start = first.start + frame.titleOffset
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .slice(frame.titleOffset)
  return text === '' ? null : { text, start }
}
