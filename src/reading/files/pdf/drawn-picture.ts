import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { getResolvedPDFJS } from 'unpdf'
import type { PdfPage } from './open-pdf.ts'

type Matrix = readonly [number, number, number, number, number, number]
type Drawn = { id: string; place: Matrix }
type Decoded = { width: number; height: number; data: Uint8Array | Uint8ClampedArray; kind: number }

/** Height of the picture that strips of a scan are put together on; A4 at 215 dpi. */
const sheetHeight = 2510

/** The scan of a page that is not one JPEG: decoded, and put together where it lies in strips. Null without pictures. */
export async function drawnPicture(page: PdfPage): Promise<Uint8Array | null> {
  const drawn = await drawnImages(page)
  const { width, height } = page.getViewport({ scale: 1, rotation: 0 })
  const scale = sheetHeight / Math.max(width, height)
  const sheet = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const [x0 = 0, , , y1 = height] = page.view
  const layers: OverlayOptions[] = []
  for (const { id, place } of drawn) {
    const image = await objectOf(page, id)
    if (!image) continue
    const box = boxOf(place)
    const size = {
      width: Math.round((box.right - box.left) * scale),
      height: Math.round((box.top - box.bottom) * scale),
    }
    if (size.width < 8 || size.height < 8) continue
    const input = await upright(image, place)
      .resize({ ...size, fit: 'fill' })
      .greyscale()
      .png({ compressionLevel: 1 })
      .toBuffer()
    layers.push({ input, left: Math.round((box.left - x0) * scale), top: Math.round((y1 - box.top) * scale) })
  }
  if (layers.length === 0) return null
  const joined = await sharp({ create: { ...sheet, channels: 3, background: 'white' } })
    .composite(layers.filter(({ left = 0, top = 0 }) => left > -sheet.width && top > -sheet.height))
    .png({ compressionLevel: 1 })
    .toBuffer()
  return page.rotate === 0 ? joined : sharp(joined).rotate(page.rotate).png({ compressionLevel: 1 }).toBuffer()
}

/** Pictures in the order they are drawn, each with the matrix in force. */
async function drawnImages(page: PdfPage): Promise<Drawn[]> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const drawn: Drawn[] = []
  const saved: Matrix[] = []
  let place: Matrix = [1, 0, 0, 1, 0, 0]
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index]
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(place)
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) place = saved.pop() ?? place
    if (operator === OPS.transform) place = times(place, args)
    if (operator === OPS.paintFormXObjectBegin && Array.isArray(args)) place = times(place, args[0])
    if (operator === OPS.paintImageXObject && Array.isArray(args)) drawn.push({ id: String(args[0]), place })
  })
  return drawn
}

function times(a: Matrix, value: unknown): Matrix {
  const b = value === null || typeof value !== 'object' ? [] : Object.values(value).map(Number)
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b
  return [
    a[0] * b0 + a[2] * b1,
    a[1] * b0 + a[3] * b1,
    a[0] * b2 + a[2] * b3,
    a[1] * b2 + a[3] * b3,
    a[0] * b4 + a[2] * b5 + a[4],
    a[1] * b4 + a[3] * b5 + a[5],
  ]
}

/** Where the unit square, on which every picture is drawn, comes to lie. */
function boxOf([a, b, c, d, e, f]: Matrix): { left: number; right: number; bottom: number; top: number } {
  const xs = [e, e + a, e + c, e + a + c]
  const ys = [f, f + b, f + d, f + b + d]
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

function objectOf(page: PdfPage, id: string): Promise<Decoded | null> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => store.get(id, (value: unknown) => resolve(isDecoded(value) ? value : null)))
}

function isDecoded(value: unknown): value is Decoded {
  return typeof value === 'object' && value !== null && 'data' in value && 'kind' in value && Boolean(value.data)
}

/** As it stands on the page: turned in quarters, mirrored where the matrix says so. */
function upright(image: Decoded, [a, b, c, d]: Matrix): Sharp {
  const raw = pixels(image)
  const turned = Math.abs(b) + Math.abs(c) > Math.abs(a) + Math.abs(d)
  if (turned) return raw.rotate(b > 0 ? 270 : 90)
  return raw.flop(a < 0).flip(d < 0)
}

/** 1: one bit a pixel, rows padded to bytes; 2: RGB; 3: RGBA. */
function pixels({ width, height, data, kind }: Decoded): Sharp {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  if (kind !== 1) return sharp(bytes, { raw: { width, height, channels: kind === 2 ? 3 : 4 } })
  const row = Math.ceil(width / 8)
  const grey = Buffer.alloc(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      grey[y * width + x] = (((bytes[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255
    }
  }
  return sharp(grey, { raw: { width, height, channels: 1 } })
}
