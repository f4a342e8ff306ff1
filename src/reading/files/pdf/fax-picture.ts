import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, type PDFRawStream } from 'pdf-lib'

/** TIFF's names for the ways of coding: Group 3, Group 4. */
const group3 = 3
const group4 = 4

/**
 * A fax-coded (CCITT) picture of a PDF as a TIFF file: the same bytes under another header, which a picture library
 * can open. Null for other codings.
 */
export function tiffOfFax(stream: PDFRawStream): Uint8Array | null {
  const { dict } = stream
  if (onlyOne(dict, 'Filter') !== PDFName.of('CCITTFaxDecode')) return null
  const found = onlyOne(dict, 'DecodeParms')
  const settings = found instanceof PDFDict ? found : undefined
  const number = (key: string, otherwise: number) =>
    settings?.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? otherwise
  const yes = (key: string) => settings?.lookupMaybe(PDFName.of(key), PDFBool)?.asBoolean() ?? false
  const size = (key: string) => dict.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? 0
  const decode = dict.lookupMaybe(PDFName.of('Decode'), PDFArray)?.lookup(0)
  const turned = decode instanceof PDFNumber && decode.asNumber() === 1
  const k = number('K', 0)
  return tiff(stream.getContents(), {
    width: number('Columns', 1728),
    height: size('Height'),
    coding: k < 0 ? group4 : group3,
    // Two-dimensional rows, and rows that begin at a byte.
    options: (k > 0 ? 1 : 0) + (yes('EncodedByteAlign') ? 4 : 0),
    blackIsOne: yes('BlackIs1') !== turned,
  })
}

function onlyOne(dict: PDFDict, key: string): unknown {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFArray && value.size() === 1 ? value.lookup(0) : value
}

type Fax = { width: number; height: number; coding: number; options: number; blackIsOne: boolean }

/** One strip; entries of the directory have to stand in rising order of their tags. */
function tiff(content: Uint8Array, { width, height, coding, options, blackIsOne }: Fax): Uint8Array {
  const entries: [tag: number, value: number][] = [
    [256, width],
    [257, height],
    [258, 1],
    [259, coding],
    // Runs of "black" are white on the page where the samples are turned round.
    [262, blackIsOne ? 1 : 0],
    [273, 0],
    [277, 1],
    [278, height],
    [279, content.length],
    ...(coding === group3 ? ([[292, options]] as [number, number][]) : []),
  ]
  const header = Buffer.alloc(8 + 2 + entries.length * 12 + 4)
  header.write('II')
  header.writeUInt16LE(42, 2)
  header.writeUInt32LE(8, 4)
  header.writeUInt16LE(entries.length, 8)
  entries.forEach(([tag, value], index) => {
    const at = 10 + index * 12
    header.writeUInt16LE(tag, at)
    header.writeUInt16LE(4, at + 2)
    header.writeUInt32LE(1, at + 4)
    header.writeUInt32LE(tag === 273 ? header.length : value, at + 8)
  })
  return Buffer.concat([header, content])
}
