import sharp from 'sharp'
import type { DocumentContent } from '../../content.ts'
import type { PrintedPage } from '../layout/fragments.ts'
import { blocksOfPages } from '../layout/page-blocks.ts'
import { readingLimits } from '../limits.ts'
import type { FileInput, ReadOptions } from '../read-options.ts'
import { UnreadableFileError } from '../unreadable.ts'
import { openRecogniser } from './recogniser.ts'

/** Recognises a picture file, every page of it. */
export async function readPicture(
  { name, bytes, mediaType }: FileInput & { mediaType: string },
  { signal, onProgress }: ReadOptions,
): Promise<DocumentContent> {
  const pages = await countPages(bytes)
  const recogniser = await openRecogniser()
  const printed: PrintedPage[] = []
  try {
    for (let page = 0; page < pages; page++) {
      signal?.throwIfAborted()
      onProgress?.({ page: page + 1, pages })
      printed.push(await recogniser.recognise(bytes, page))
    }
  } finally {
    await recogniser.close()
  }
  const blocks = blocksOfPages(printed)
  if (blocks.length === 0) throw new UnreadableFileError('no-text')
  return { name, mediaType, pages, readBy: 'ocr', blocks }
}

async function countPages(bytes: Uint8Array): Promise<number> {
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new UnreadableFileError('damaged')
    })
  if (metadata.width * (metadata.pageHeight ?? metadata.height) > readingLimits.picturePixels) {
    throw new UnreadableFileError('picture-too-large')
  }
  const pages = metadata.pages ?? 1
  if (pages > readingLimits.ocrPages) {
    throw new UnreadableFileError('too-many-pages', { pages, limit: readingLimits.ocrPages })
  }
  return pages
}
