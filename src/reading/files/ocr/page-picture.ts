import sharp from 'sharp'
import { readingLimits } from '../limits.ts'
import { UnreadableFileError } from '../unreadable.ts'

// Decoded pictures are used once; keeping them would only fill the memory.
sharp.cache(false)
sharp.concurrency(1)

export type PagePicture = { png: Uint8Array; width: number; height: number }

/** Small type of a photo or a poor scan is enlarged to what the recogniser was trained on. */
const smallestPixels = 2_500_000

/** One page made ready for recognition: upright, grey, on white, of a size that is neither too small nor too large. */
export async function pagePicture(bytes: Uint8Array, page = 0): Promise<PagePicture> {
  const options = {
    limitInputPixels: readingLimits.picturePixels,
    page,
    failOn: 'truncated' as const,
    sequentialRead: true,
  }
  try {
    const { autoOrient } = await sharp(bytes, options).metadata()
    const factor = scaleOf(autoOrient.width * autoOrient.height)
    const { data, info } = await sharp(bytes, options)
      .autoOrient()
      .flatten({ background: 'white' })
      .resize({ width: Math.max(1, Math.round(autoOrient.width * factor)) })
      .greyscale()
      .withDensity(Math.max(100, Math.round((autoOrient.width * factor) / a4Inches)))
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true })
    return { png: data, width: info.width, height: info.height }
  } catch (error) {
    const tooLarge = error instanceof Error && /exceeds pixel limit|too large/i.test(error.message)
    throw new UnreadableFileError(tooLarge ? 'picture-too-large' : 'damaged')
  }
}

/** Width of the paper, by which the recogniser is told how large the type is. */
const a4Inches = 8.27

function scaleOf(pixels: number): number {
  const wanted = Math.min(readingLimits.recognisedPixels, Math.max(smallestPixels, pixels))
  return Math.min(2.5, Math.sqrt(wanted / Math.max(1, pixels)))
}
