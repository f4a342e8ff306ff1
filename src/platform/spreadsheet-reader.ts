import { crc32 } from 'node:zlib'
import { readXlsx } from 'hucre/xlsx'
import { SaxesParser } from 'saxes'
import { type Archive, openArchive } from '#reading/files/docx/zip.ts'
import { sniff } from '#reading/files/sniff.ts'
import { UnreadableFileError } from '#reading/files/unreadable.ts'
import { PreconditionError } from './errors.ts'
import type { CellValue, Sheet } from './spreadsheet.ts'

/** What one workbook may cost; a list of all units of a commune needs about a hundredth. */
export const spreadsheetLimits = {
  bytes: 5 * 1024 * 1024,
  /** All parts that are read, really inflated. */
  inflatedBytes: 48 * 1024 * 1024,
  sheets: 30,
  rows: 20_000,
  columns: 200,
  cells: 400_000,
  cellLength: 32_767,
} as const

/**
 * The values of every sheet, row by row; a date is `YYYY-MM-DD`, a formula is what Excel last showed for it and is never
 * calculated. Refusals, each with a sentence in `spreadsheet.messages.ts`: `spreadsheet-` + `empty`, `too-large`,
 * `not-xlsx`, `old-excel`, `macros`, `encrypted`, `unsafe`, `damaged`, `too-many-rows`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length > spreadsheetLimits.bytes) refuse('too-large', { limit: spreadsheetLimits.bytes / 1024 / 1024 })
  refuseByKind(bytes)
  const safe = repacked(bytes)
  const { sheets } = await readXlsx(safe, { readStyles: true }).catch(() => refuse('damaged'))
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(plain)) }))
}

function refuseByKind(bytes: Uint8Array): void {
  const kind = sniff(bytes)
  if (kind === 'empty') refuse('empty')
  if (kind === 'docm') refuse('macros')
  if (kind === 'encrypted-office') refuse('encrypted')
  if (kind === 'ole2' || kind === 'old-word') refuse('old-excel')
  if (kind !== 'xlsx') refuse('not-xlsx')
}

const readParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i

/**
 * The parts that hold values, looked through and packed anew without compression: what is then read is what was looked
 * through, whatever else the archive pretends to be.
 */
function repacked(bytes: Uint8Array): Uint8Array {
  try {
    const archive = openArchive(bytes)
    if (archive.names.some((name) => /vba|macrosheets|\.bin$/i.test(name) && !/printerSettings/i.test(name)))
      refuse('macros')
    const parts = partsOf(archive)
    if (!parts.some(({ name }) => /^xl\/workbook\.xml$/i.test(name))) refuse('not-xlsx')
    return store(parts)
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    return refuse(error.code === 'zip-bomb' ? 'unsafe' : error.code === 'encrypted' ? 'encrypted' : 'damaged')
  }
}

type Part = { name: string; bytes: Uint8Array }

function partsOf(archive: Archive): Part[] {
  const names = [...new Set(archive.names)].filter((name) => readParts.test(name))
  const seen = { rows: 0, cells: 0 }
  let inflated = 0
  return names.map((name) => {
    const bytes = archive.read(name) ?? new Uint8Array()
    inflated += bytes.length
    if (inflated > spreadsheetLimits.inflatedBytes) refuse('unsafe')
    lookThrough(bytes, seen)
    return { name, bytes: /\[Content_Types\]/i.test(name) ? refuseMacroTypes(bytes) : bytes }
  })
}

function refuseMacroTypes(bytes: Uint8Array): Uint8Array {
  if (/macroEnabled|vbaProject/i.test(new TextDecoder().decode(bytes))) refuse('macros')
  return bytes
}

/** Well-formed, without a document type (so no entity can be made), and no more cells than are asked of anyone. */
function lookThrough(bytes: Uint8Array, seen: { rows: number; cells: number }): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', () => refuse('damaged'))
  parser.on('doctype', () => refuse('unsafe'))
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.slice(name.indexOf(':') + 1)
    if (local === 'row') countRow(attributes.r, seen)
    if (local === 'c') countCell(attributes.r, seen)
    if (local === 'sheet' && ++seen.rows > spreadsheetLimits.rows)
      refuse('too-many-rows', { limit: spreadsheetLimits.rows })
  })
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += 65_536)
    parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }))
  parser.write(decoder.decode())
  parser.close()
}

function countRow(number: string | undefined, seen: { rows: number }): void {
  const row = Math.max(++seen.rows, Number(number ?? 0))
  if (!(row <= spreadsheetLimits.rows)) refuse('too-many-rows', { limit: spreadsheetLimits.rows })
}

/** One far cell makes the sheet a rectangle up to it, so its place counts and not only how many there are. */
function countCell(name: string | undefined, seen: { cells: number }): void {
  const [, letters = '', row = '0'] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name ?? 'A1') ?? []
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  if (letters === '' || column > spreadsheetLimits.columns || ++seen.cells > spreadsheetLimits.cells) refuse('unsafe')
  if (Number(row) > spreadsheetLimits.rows) refuse('too-many-rows', { limit: spreadsheetLimits.rows })
}

function plain(value: string | number | boolean | Date | null): CellValue {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  if (typeof value === 'string') return value.normalize('NFC').slice(0, spreadsheetLimits.cellLength)
  return value
}

/** A zip archive whose parts are stored as they are. */
function store(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes } of parts) {
    const title = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, title, bytes])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, title]))
    locals.push(local)
    at += local.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}

function refuse(why: string, facts: Record<string, string | number> = {}): never {
  throw new PreconditionError(`spreadsheet-${why}`, facts)
}
