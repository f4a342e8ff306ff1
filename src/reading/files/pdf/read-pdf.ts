import type { DocumentContent } from '../../content.ts'
import type { PrintedPage } from '../layout/fragments.ts'
import { blocksOfPages } from '../layout/page-blocks.ts'
import { readingLimits } from '../limits.ts'
import { openRecogniser, type Recogniser } from '../ocr/recogniser.ts'
import { releaseMemory } from '../process-memory.ts'
import type { FileInput, ReadOptions } from '../read-options.ts'
import { UnreadableFileError } from '../unreadable.ts'
import { closePdf, type OpenPdf, openPdf } from './open-pdf.ts'
import { printOfPage } from './page-print.ts'
import { openScans } from './scans.ts'
import { countLetters, isSoundVietnamese } from './text-quality.ts'

/** Fewer letters than this are a stamp or a page number on a scan, not a text layer. */
const fewestLetters = 25

/**
 * Reads the text layer of a PDF; pages without one, or with one that cannot be trusted, are recognised from their scan
 * where there is a scan.
 */
export async function readPdf({ name, bytes }: FileInput, options: ReadOptions): Promise<DocumentContent> {
  const pdf = await openPdf(bytes, { largestPicture: 1 })
  const printed = await printedPages(pdf, options).finally(() => closePdf(pdf))
  const doubtful = printed.flatMap((page, index) => (isTrusted(page, printed) ? [] : [index]))
  const recognised = doubtful.length === 0 ? 0 : await recogniseScans(printed, { bytes, doubtful, options })
  const blocks = blocksOfPages(printed)
  if (blocks.length === 0) throw new UnreadableFileError('no-text')
  const readBy = recognised * 2 > printed.length ? 'ocr' : 'text-layer'
  return { name, mediaType: 'application/pdf', pages: printed.length, readBy, blocks }
}

async function printedPages(pdf: OpenPdf, { signal }: ReadOptions): Promise<PrintedPage[]> {
  const pages: PrintedPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    signal?.throwIfAborted()
    const page = await pdf.getPage(number).catch(() => {
      throw new UnreadableFileError('damaged')
    })
    pages.push(await printOfPage(page))
    page.cleanup()
  }
  return pages
}

/** A short page (signatures, a table of figures) says little by itself and is judged with the whole document. */
function isTrusted(page: PrintedPage, all: readonly PrintedPage[]): boolean {
  const text = textOf([page])
  if (countLetters(text) < fewestLetters) return false
  return isSoundVietnamese(countLetters(text) < 400 ? textOf(all) : text)
}

function textOf(pages: readonly PrintedPage[]): string {
  return pages.flatMap(({ fragments }) => fragments.map(({ text }) => text)).join(' ')
}

type Doubtful = { bytes: Uint8Array; doubtful: readonly number[]; options: ReadOptions }

/** Replaces, in place, the print of doubtful pages by what is recognised. Gives the number of pages replaced. */
async function recogniseScans(printed: PrintedPage[], { bytes, doubtful, options }: Doubtful): Promise<number> {
  const scans = await openScans(bytes)
  let recogniser: Recogniser | undefined
  let count = 0
  try {
    const withScan = doubtful.filter((index) => scans.has(index))
    if (withScan.length > readingLimits.ocrPages) {
      throw new UnreadableFileError('too-many-pages', { pages: withScan.length, limit: readingLimits.ocrPages })
    }
    for (const [done, index] of withScan.entries()) {
      options.signal?.throwIfAborted()
      options.onProgress?.({ page: done + 1, pages: withScan.length })
      const picture = await scans.picture(index)
      releaseMemory()
      if (!picture) continue
      recogniser ??= await openRecogniser()
      printed[index] = await recogniser.recognise(picture)
      count++
    }
    return count
  } finally {
    await recogniser?.close()
    await scans.close()
  }
}
