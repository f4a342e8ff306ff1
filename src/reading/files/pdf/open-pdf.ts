import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { readingLimits } from '../limits.ts'
import { UnreadableFileError } from '../unreadable.ts'

export type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<OpenPdf['getPage']>>

/** Decoders of JBIG2 and JPEG 2000, which the library loads when a page needs them; without them such scans stay unread. */
const decoders = decoderFolder()

function decoderFolder(): string | null {
  try {
    return `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'wasm')}/`
  } catch {
    return null
  }
}

/**
 * Opens a PDF without running anything in it. Pictures above `largestPicture` pixels are not decoded.
 *
 * @throws UnreadableFileError `encrypted`, `damaged`, `too-many-pages`
 */
export async function openPdf(bytes: Uint8Array, { largestPicture }: { largestPicture: number }): Promise<OpenPdf> {
  // A copy: the library takes over the buffer it is given.
  const pdf = await getDocumentProxy(bytes.slice(), {
    verbosity: 0,
    enableXfa: false,
    useSystemFonts: false,
    maxImageSize: largestPicture,
    ...(decoders !== null && { wasmUrl: decoders }),
  }).catch((error: Error) => {
    throw new UnreadableFileError(error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  })
  if (pdf.numPages > readingLimits.pdfPages) {
    await closePdf(pdf)
    throw new UnreadableFileError('too-many-pages', { pages: pdf.numPages, limit: readingLimits.pdfPages })
  }
  return pdf
}

export async function closePdf(pdf: OpenPdf): Promise<void> {
  await pdf.loadingTask.destroy()
}
