import { strToU8, unzipSync, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { abstractList, docxFile, level, list, listed, paragraph } from './fixtures/docx-file.ts'
import { textPdf } from './fixtures/pdf-file.ts'
import { planPage } from './fixtures/plan-page.ts'
import { pagePicture } from './ocr/page-picture.ts'
import { readFile } from './read-file.ts'
import { UnreadableFileError } from './unreadable.ts'

/** Numbers below `limit`, the same in every run. */
function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/** A few bytes changed, and now and then the end cut off. */
function spoil(bytes: Uint8Array, roll: (limit: number) => number): Uint8Array {
  const copy = bytes.slice()
  for (let change = roll(12); change >= 0; change--) copy[roll(copy.length)] = roll(256)
  return roll(5) === 0 ? copy.subarray(0, roll(copy.length)) : copy
}

/** Tags lost, doubled, or given values that no writer gives. */
function spoilXml(text: string, roll: (limit: number) => number): string {
  const tags = text.split(/(?=<)/)
  for (let change = roll(3); change >= 0; change--) {
    const at = roll(tags.length)
    const tag = tags[at] ?? ''
    const odd = ['-1', '999999999', 'x', '', '1e9', 'NaN'][roll(6)] ?? ''
    tags[at] = [tag.replace(/"[^"]*"/, `"${odd}"`), '', tag + tag][roll(3)] ?? ''
  }
  return tags.join('')
}

/** Every ending that is not a document or a sentence for the person. */
async function surprises(read: () => Promise<unknown>): Promise<string[]> {
  try {
    await read()
    return []
  } catch (error) {
    const expected = error instanceof UnreadableFileError && !(error.cause instanceof TypeError)
    return expected ? [] : [String((error as Error).cause ?? error)]
  }
}

const docx = docxFile({
  body: listed('A', 1) + listed('B', 1, 1) + paragraph('Kế hoạch thi đua'),
  numbering: abstractList(0, level(0, ['upperRoman', '%1.']) + level(1, ['lowerLetter', '%2)'])) + list(1, 0),
  styles: '<w:style w:type="paragraph" w:styleId="a"/>',
})

describe('spoilt files give a document or a sentence, never anything else', () => {
  it('Word files, bytes changed', { timeout: 30_000 }, async () => {
    const roll = dice(1)
    for (let round = 0; round < 250; round++) {
      expect(await surprises(() => readFile({ name: 'a.docx', bytes: spoil(docx, roll) }))).toEqual([])
    }
  })

  it('Word files, XML changed', { timeout: 30_000 }, async () => {
    const roll = dice(2)
    const parts = unzipSync(docx)
    for (let round = 0; round < 250; round++) {
      const entries = Object.entries(parts).map(([name, bytes]) => {
        const spoilt = roll(2) === 0 ? strToU8(spoilXml(new TextDecoder().decode(bytes), roll)) : bytes
        return [name, spoilt] as const
      })
      const bytes = zipSync(Object.fromEntries(entries))
      expect(await surprises(() => readFile({ name: 'a.docx', bytes }))).toEqual([])
    }
  })

  it('PDF files, bytes changed', { timeout: 60_000 }, async () => {
    const roll = dice(3)
    const pdf = await textPdf([planPage])
    for (let round = 0; round < 15; round++) {
      expect(await surprises(() => readFile({ name: 'a.pdf', bytes: spoil(pdf, roll) }))).toEqual([])
    }
  })

  it('pictures, bytes changed', { timeout: 60_000 }, async () => {
    const roll = dice(4)
    const base = sharp({ create: { width: 300, height: 200, channels: 3, background: '#aabbcc' } })
    const pictures = [await base.png().toBuffer(), await base.jpeg().toBuffer(), await base.tiff().toBuffer()]
    for (let round = 0; round < 60; round++) {
      const picture = pictures[round % 3] ?? new Uint8Array()
      expect(await surprises(() => pagePicture(spoil(picture, roll)))).toEqual([])
    }
  })
})
