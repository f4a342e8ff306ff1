import sharp from 'sharp'
import { readingLimits } from '../limits.ts'
import { drawnPicture } from './drawn-picture.ts'
import { openLifter, smallestScan } from './lifted-picture.ts'
import { closePdf, type OpenPdf, openPdf } from './open-pdf.ts'

export type Scans = {
  /** Whether a page holds a picture that is large enough to be its scan. */
  has: (pageIndex: number) => boolean
  picture: (pageIndex: number) => Promise<Uint8Array | null>
  close: () => Promise<void>
}

/** The scans of a PDF's pages, each made ready when it is asked for. */
export async function openScans(bytes: Uint8Array): Promise<Scans> {
  const lift = await openLifter(bytes)
  let decoding: OpenPdf | undefined
  return {
    has: (index) => lift === null || lift(index).pixels >= smallestScan,
    picture: async (index) => {
      const lifted = lift?.(index)
      if (lifted?.scan && (await isWhole(lifted.scan))) {
        return lifted.rotation === 0 ? lifted.scan : sharp(lifted.scan).rotate(lifted.rotation).png().toBuffer()
      }
      decoding ??= await openPdf(bytes, { largestPicture: readingLimits.decodedPixels })
      const page = await decoding.getPage(index + 1)
      const picture = await drawnPicture(page)
      page.cleanup()
      return picture
    },
    close: async () => {
      if (decoding) await closePdf(decoding)
    },
  }
}

async function isWhole(picture: Uint8Array): Promise<boolean> {
  return sharp(picture)
    .metadata()
    .then(({ width, height }) => width > 0 && height > 0)
    .catch(() => false)
}
