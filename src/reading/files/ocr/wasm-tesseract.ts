import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, type Worker } from 'tesseract.js'
import type { Engine } from './recognised-words.ts'

const { resolve } = createRequire(import.meta.url)

/** The recogniser never gives memory back, so it is started anew after this many pages. */
const pagesPerWorker = 6

/** The recogniser that comes with the program, with its Vietnamese model; nothing is fetched and nothing is written. */
export async function openWasm(): Promise<Engine> {
  let worker = await startWorker()
  let pages = 0
  return {
    read: async (png) => {
      if (pages++ === pagesPerWorker) {
        await worker.terminate()
        worker = await startWorker()
        pages = 1
      }
      const { data } = await worker.recognize(Buffer.from(png), { rotateAuto: true }, { text: false, blocks: true })
      const lines = data.blocks?.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines)) ?? []
      return lines.map(({ bbox, words }) => ({
        top: bbox.y0,
        bottom: bbox.y1,
        words: words.map((word) => ({
          text: word.text,
          confidence: word.confidence,
          x: word.bbox.x0,
          width: word.bbox.x1 - word.bbox.x0,
        })),
      }))
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

function startWorker(): Promise<Worker> {
  const model = join(dirname(resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')
  return createWorker('vie', OEM.LSTM_ONLY, { langPath: model, cacheMethod: 'none', gzip: true })
}
