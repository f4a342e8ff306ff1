import type { PrintedPage } from '../layout/fragments.ts'
import { findNative, recogniseNative } from './native-tesseract.ts'
import { pagePicture } from './page-picture.ts'
import { type Engine, fragmentsOf } from './recognised-words.ts'
import { openWasm } from './wasm-tesseract.ts'

/** Reads print from pictures of pages. Everything it needs lies on this machine. */
export type Recogniser = {
  /** `page` counts from 0 in a picture file of several pages. */
  recognise: (picture: Uint8Array, page?: number) => Promise<PrintedPage>
  close: () => Promise<void>
}

/** The machine's own `tesseract` where it has the Vietnamese model, since it is twice as fast; else the one we bring. */
export async function openRecogniser(): Promise<Recogniser> {
  if (await findNative()) return recogniserOf({ read: recogniseNative, close: async () => {} })
  return recogniserOf(await openWasm())
}

export function recogniserOf({ read, close }: Engine): Recogniser {
  return {
    recognise: async (picture, page = 0) => {
      const { png, width, height } = await pagePicture(picture, page)
      return { width, height, fragments: fragmentsOf(await read(png)) }
    },
    close,
  }
}
