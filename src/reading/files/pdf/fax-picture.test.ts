import { PDFContext, type PDFDict, PDFRawStream } from 'pdf-lib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { tiffOfFax } from './fax-picture.ts'

/** Eight rows of sixteen white dots in Group 4: one bit a row says "as the row above", then the end mark. */
const whiteRows = Uint8Array.of(0xff, 0x00, 0x10, 0x01)

function fax(settings: object, more: object = {}): PDFRawStream {
  const context = PDFContext.create()
  const parts = {
    Width: 16,
    Height: 8,
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: 16, ...settings },
    ...more,
  }
  return PDFRawStream.of(context.obj(parts) as PDFDict, whiteRows)
}

async function brightness(stream: PDFRawStream): Promise<unknown[]> {
  const picture = sharp(tiffOfFax(stream) ?? new Uint8Array()).greyscale()
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  return [info.width, info.height, data[0]]
}

it('opens fax-coded pictures of a PDF, dark on light and the other way round', async () => {
  expect(await brightness(fax({}))).toEqual([16, 8, 255])
  expect(await brightness(fax({ BlackIs1: true }))).toEqual([16, 8, 0])
  expect(await brightness(fax({ BlackIs1: true }, { Decode: [1, 0] }))).toEqual([16, 8, 255])
})

it('leaves other codings alone', () => {
  expect(tiffOfFax(fax({}, { Filter: 'FlateDecode' }))).toBeNull()
})
