import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { planPage } from '../fixtures/plan-page.ts'
import { scanOf } from '../fixtures/scan.ts'
import { readFile } from '../read-file.ts'
import { linesOfTable } from './native-tesseract.ts'
import { pagePicture } from './page-picture.ts'
import { recogniserOf } from './recogniser.ts'
import { openWasm } from './wasm-tesseract.ts'

let scan: Uint8Array
beforeAll(async () => {
  scan = await scanOf(planPage)
})

describe('recognition', () => {
  it('reads a page with the model that the program brings', { timeout: 60_000 }, async () => {
    const recogniser = recogniserOf(await openWasm())
    const { fragments } = await recogniser.recognise(scan)
    await recogniser.close()
    const text = fragments.map((fragment) => fragment.text).join(' ')
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('đạt 126.291 triệu đồng, tăng từ 10% trở lên')
  })

  it('puts the letterhead of a picture in columns and tells every page', { timeout: 60_000 }, async () => {
    const pages: string[] = []
    const content = await readFile(
      { name: 'anh.png', bytes: scan },
      { onProgress: ({ page, pages: all }) => pages.push(`${page}/${all}`) },
    )
    expect(content).toMatchObject({ mediaType: 'image/png', pages: 1, readBy: 'ocr' })
    expect(content.blocks.find(({ text }) => text.startsWith('Số'))).toMatchObject({
      text: 'Số: 12/KH-UBND',
      cell: { table: 0, row: 0, column: 0 },
    })
    expect(pages).toEqual(['1/1'])
  })

  it('reads every page of a TIFF', { timeout: 60_000 }, async () => {
    const tall = await sharp(
      [scan, scan].map((page) => Buffer.from(page)),
      { join: { across: 1, animated: true } },
    )
      .tiff({ compression: 'lzw' })
      .toBuffer()
    const content = await readFile({ name: 'quet.tif', bytes: tall })
    expect(content).toMatchObject({ mediaType: 'image/tiff', pages: 2, readBy: 'ocr' })
    expect(content.blocks.filter(({ text }) => text === 'KẾ HOẠCH').map(({ page }) => page)).toEqual([1, 2])
  })

  it('stops between pages when cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(readFile({ name: 'anh.png', bytes: scan }, { signal })).rejects.toThrow('cancelled')
  })

  it('finds no text on an empty page', { timeout: 60_000 }, async () => {
    const blank = await sharp({ create: { width: 800, height: 1100, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer()
    await expect(readFile({ name: 'trang.jpg', bytes: blank })).rejects.toMatchObject({ code: 'no-text' })
  })
})

describe('a picture made ready', () => {
  it('is turned upright as the camera says', async () => {
    const photo = await sharp({ create: { width: 2000, height: 1500, channels: 3, background: 'white' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { width, height } = await pagePicture(photo)
    expect([width, height]).toEqual([1500, 2000])
  })

  it('is never larger than recognition needs, nor too small for it', async () => {
    const picture = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: 'white' } })
        .png()
        .toBuffer()
    const large = await pagePicture(await picture(4960, 7016))
    const small = await pagePicture(await picture(827, 1169))
    expect(large.width * large.height).toBeLessThan(4_410_000)
    expect(small.width).toBe(1330)
  })
})

it('takes lines and words from the table that tesseract prints', () => {
  const table = [
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
    '4\t1\t1\t1\t1\t0\t100\t200\t300\t40\t-1\t',
    '5\t1\t1\t1\t1\t1\t100\t202\t120\t38\t96.5\tThi',
    '5\t1\t1\t1\t1\t2\t240\t200\t160\t40\t91\tđua',
  ].join('\n')
  expect(linesOfTable(table)).toEqual([
    {
      top: 200,
      bottom: 240,
      words: [
        { text: 'Thi', confidence: 96.5, x: 100, width: 120 },
        { text: 'đua', confidence: 91, x: 240, width: 160 },
      ],
    },
  ])
})
