import { convertLegacy } from '../../legacy-encoding/convert-legacy.ts'
import type { Fragment, PrintedPage } from '../layout/fragments.ts'
import type { PdfPage } from './open-pdf.ts'

/** Turned print is a watermark or a stamp, not the text. */
const largestTilt = 0.05

/** The text layer of a page as print with places, the page turned as it is shown. */
export async function printOfPage(page: PdfPage): Promise<PrintedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  // Font names are known only after the drawing instructions were read.
  await page.getOperatorList()
  const fonts = new Map<string, string>()
  const fragments = items.flatMap((item): Fragment[] => {
    if (!('str' in item) || item.str === '') return []
    const place = times(transform, item.transform)
    const size = Math.hypot(place[2], place[3])
    if (Math.abs(Math.atan2(place[1], place[0])) > largestTilt || size === 0) return []
    const font = fonts.get(item.fontName) ?? fontName(page, item.fontName)
    fonts.set(item.fontName, font)
    return [
      {
        text: font === '' ? item.str : convertLegacy(item.str, { font }).text,
        x: place[4],
        y: place[5],
        width: item.width,
        size,
        bold: /bold|black|heavy/i.test(font),
        italic: /italic|oblique/i.test(font),
      },
    ]
  })
  return { width, height, fragments }
}

type Matrix = readonly [number, number, number, number, number, number]

/** First `b`, then `a`, as PDF multiplies. */
function times(a: readonly number[], b: readonly number[]): Matrix {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ]
}

/** The name in the file, such as `ABCDEF+TimesNewRomanPS-BoldMT`, without the subset's tag. */
function fontName(page: PdfPage, id: string): string {
  if (!page.commonObjs.has(id)) return ''
  const font: unknown = page.commonObjs.get(id)
  const name = typeof font === 'object' && font !== null && 'name' in font ? font.name : ''
  return typeof name === 'string' ? name.replace(/^[A-Z]{6}\+/, '') : ''
}
