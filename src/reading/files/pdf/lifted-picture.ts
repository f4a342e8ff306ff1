import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'
import { tiffOfFax } from './fax-picture.ts'

/** `scan` is a whole JPEG or TIFF file, where the page is one picture that can be lifted. */
export type PageImages = { scan: Uint8Array | null; pixels: number; rotation: number }
export type PictureLifter = (pageIndex: number) => PageImages

/** Smallest picture, in pixels, that can be the scan of a page: A4 at about 75 dpi. */
export const smallestScan = 500_000

/**
 * Finds the scans of pages in the file itself. A page that is one JPEG, or one fax-coded picture, gives it as
 * the scanner wrote it, which spares decoding and loses nothing. Null where the file's objects cannot be read this way.
 */
export async function openLifter(bytes: Uint8Array): Promise<PictureLifter | null> {
  const pdf = await PDFDocument.load(SharedBytes.over(bytes), {
    updateMetadata: false,
    throwOnInvalidObject: false,
  }).catch(() => null)
  if (!pdf) return null
  const pages = pdf.getPages()
  return (pageIndex) => {
    const page = pages[pageIndex]
    const images = page ? imagesOf(page.node.Resources(), 0) : []
    const pixels = images.map(pixelsOf)
    const largest = Math.max(0, ...pixels)
    const [main] = images.filter((_, index) => pixels[index] === largest)
    const isAlone = main !== undefined && pixels.filter((count) => count * 4 > largest).length === 1
    const sum = pixels.reduce((total, count) => total + count, 0)
    const scan = isAlone && largest >= smallestScan ? (isJpeg(main) ? main.getContents() : tiffOfFax(main)) : null
    return { scan, pixels: sum, rotation: page?.getRotation().angle ?? 0 }
  }
}

/** Bytes whose pieces are views and not copies: a file of forty scans would otherwise be held twice. */
class SharedBytes extends Uint8Array<ArrayBufferLike> {
  static over({ buffer, byteOffset, length }: Uint8Array): SharedBytes {
    return new SharedBytes(buffer, byteOffset, length)
  }

  override slice(start?: number, end?: number): Uint8Array<ArrayBuffer> {
    const { buffer, byteOffset, length } = this.subarray(start, end)
    return new Uint8Array(buffer, byteOffset, length) as Uint8Array<ArrayBuffer>
  }
}

/** Pictures of a page and of the forms drawn on it. */
function imagesOf(resources: PDFDict | undefined, depth: number): PDFRawStream[] {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  if (!objects || depth > 3) return []
  return objects.keys().flatMap((key) => {
    const stream = objects.lookup(key)
    if (!(stream instanceof PDFRawStream)) return []
    const kind = stream.dict.lookup(PDFName.of('Subtype'))
    if (kind === PDFName.of('Image')) return [stream]
    return imagesOf(stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict), depth + 1)
  })
}

function pixelsOf({ dict }: PDFRawStream): number {
  const size = (key: string) => dict.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? 0
  return size('Width') * size('Height')
}

function isJpeg({ dict }: PDFRawStream): boolean {
  const filter = dict.lookup(PDFName.of('Filter'))
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  return only === PDFName.of('DCTDecode')
}
