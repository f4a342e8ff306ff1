import { strFromU8, unzipSync, zipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { Refusal } from './errors.ts'
import { spreadsheetRefusals } from './spreadsheet.messages.ts'
import { cellName, writeWorkbook } from './spreadsheet.ts'
import { readWorkbook } from './spreadsheet-reader.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A second reader: the XML of the parts, cell by cell, without the library that wrote them. */
function cellsOf(file: Uint8Array, part = 'xl/worksheets/sheet1.xml'): Map<string, string> {
  const parts = unzipSync(file)
  const shared = strings(strFromU8(parts['xl/sharedStrings.xml'] ?? bytesOf('<sst/>')))
  const found = new Map<string, string>()
  let cell = { name: '', type: '', text: '' }
  parse(strFromU8(parts[part] ?? new Uint8Array()), {
    open: (name, attributes) => {
      if (name === 'c') cell = { name: attributes.r ?? '', type: attributes.t ?? 'n', text: '' }
      if (name === 'f') cell.text += '[formula]'
    },
    text: (text) => {
      cell.text += text
    },
    close: (name) => {
      if (name === 'c') found.set(cell.name, cell.type === 's' ? (shared[Number(cell.text)] ?? '') : cell.text)
    },
  })
  return found
}

function strings(xml: string): string[] {
  const all: string[] = []
  parse(xml, {
    open: (name) => {
      if (name === 'si') all.push('')
    },
    text: (text) => {
      all[all.length - 1] += text
    },
    close: () => {},
  })
  return all
}

type Handlers = {
  open: (name: string, attributes: Record<string, string>) => void
  text: (text: string) => void
  close: (name: string) => void
}

function parse(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => open(name, attributes as Record<string, string>))
  parser.on('text', text)
  parser.on('closetag', ({ name }) => close(name))
  parser.write(xml).close()
}

const sheet = {
  name: 'Đăng ký',
  headingRows: 1,
  rows: [
    ['Đơn vị', 'Chỉ tiêu 1', 'Ngày ký'],
    ['Thôn Đông', 98.5, '2025-11-18'],
    ['=1+1', null, 'Trịnh Thị Thắm'],
  ],
}

/** A workbook of ours with some of its parts replaced or added. */
const altered = async (change: Record<string, string | Uint8Array>) => {
  const parts = unzipSync(await writeWorkbook([sheet]))
  for (const [name, content] of Object.entries(change))
    parts[name] = typeof content === 'string' ? bytesOf(content) : new Uint8Array(content)
  return zipSync(parts)
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'read'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const worksheet = (inner: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inner}</sheetData></worksheet>`

describe('writing', () => {
  it('puts each value where it belongs, as a reader of plain XML sees it', async () => {
    const cells = cellsOf(await writeWorkbook([sheet]))
    expect(cells.get('A1')).toBe('Đơn vị')
    expect(cells.get('A2')).toBe('Thôn Đông')
    expect(cells.get('B2')).toBe('98.5')
    // 18 November 2025 counted as Excel counts days.
    expect(cells.get('C2')).toBe('45979')
    expect(cells.get('C3')).toBe('Trịnh Thị Thắm')
  })

  it('writes what begins like a formula as text, never as a formula', async () => {
    const file = await writeWorkbook([sheet])
    expect(cellsOf(file).get('A3')).toBe('=1+1')
    expect(strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>')
  })

  it('gives sheets names that Excel takes, each its own', async () => {
    const name = 'Kết quả: thi đua / quý IV năm 2025 của các thôn'
    const file = await writeWorkbook([
      { name, rows: [['một']] },
      { name, rows: [['hai']] },
      { name: '', rows: [['ba']] },
    ])
    const read = await readWorkbook(file)
    expect(read.map((own) => own.name)).toEqual([
      'Kết quả  thi đua   quý IV năm 2',
      'Kết quả  thi đua   quý IV n (2)',
      'Trang',
    ])
    expect(cellsOf(file, 'xl/worksheets/sheet3.xml').get('A1')).toBe('ba')
  })

  it('keeps headings in sight, offers choices and joins cells', async () => {
    const file = await writeWorkbook([
      {
        ...sheet,
        choices: [{ column: 1, fromRow: 1, toRow: 2, values: ['Có', 'Không'] }],
        merges: [{ fromRow: 2, fromColumn: 0, toRow: 2, toColumn: 1 }],
      },
    ])
    const xml = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/<pane [^>]*ySplit="1"/)
    expect(xml).toMatch(/<dataValidation [^>]*sqref="B2:B3"/)
    expect(xml).toContain('<mergeCell ref="A3:B3"')
  })

  it.each([
    [0, 0, 'A1'],
    [6, 25, 'Z7'],
    [0, 26, 'AA1'],
    [9, 701, 'ZZ10'],
    [0, 702, 'AAA1'],
  ])('names row %i column %i %s', (row, column, name) => {
    expect(cellName(row, column)).toBe(name)
  })
})

describe('reading', () => {
  it('reads back what was written: text, figures, days, empty cells', async () => {
    expect(await readWorkbook(await writeWorkbook([sheet]))).toEqual([{ name: 'Đăng ký', rows: sheet.rows }])
  })

  it('takes what Excel last showed for a formula and calculates nothing', async () => {
    const row = '<row r="1"><c r="A1"><f>40+2</f><v>41</v></c><c r="B1" t="str"><f>"a"</f><v>chữ</v></c></row>'
    const [read] = await readWorkbook(await altered({ 'xl/worksheets/sheet1.xml': worksheet(row) }))
    expect(read?.rows).toEqual([[41, 'chữ']])
  })

  const macroTypes =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'
  const entity = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const lol = `<!DOCTYPE worksheet [<!ENTITY a "lol">${'bcdefgh'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(10)}">`)
    .join('')}]>`

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['an empty file', async () => new Uint8Array(), 'spreadsheet-empty'],
    ['plain text', async () => bytesOf('Đơn vị;Chỉ tiêu\nThôn Đông;98'), 'spreadsheet-not-xlsx'],
    ['a PDF', async () => bytesOf('%PDF-1.7\n%âãÏÓ\n'), 'spreadsheet-not-xlsx'],
    ['a zip of something else', async () => zipSync({ 'a.txt': bytesOf('a') }), 'spreadsheet-not-xlsx'],
    [
      'an old .xls',
      async () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'spreadsheet-old-excel',
    ],
    ['a file over 5 MB', async () => new Uint8Array(5 * 1024 * 1024 + 1), 'spreadsheet-too-large'],
    ['a macro part', () => altered({ 'xl/vbaProject.bin': 'x' }), 'spreadsheet-macros'],
    ['a macro part renamed', () => altered({ 'xl/other.bin': 'x' }), 'spreadsheet-macros'],
    ['a workbook declared as .xlsm', () => altered({ '[Content_Types].xml': macroTypes }), 'spreadsheet-macros'],
    [
      'a file of another place',
      () => altered({ 'xl/worksheets/sheet1.xml': worksheet('<row><c t="str"><v>&x;</v></c></row>', entity) }),
      'spreadsheet-unsafe',
    ],
    [
      'entities that grow',
      () => altered({ 'xl/sharedStrings.xml': `${lol}<sst><si><t>&h;</t></si></sst>` }),
      'spreadsheet-unsafe',
    ],
    [
      'a zip bomb',
      () => altered({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024).fill(32) }),
      'spreadsheet-unsafe',
    ],
    ['broken XML', () => altered({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }), 'spreadsheet-damaged'],
    [
      'a cell in a far column',
      () => altered({ 'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="XFD1"><v>1</v></c></row>') }),
      'spreadsheet-unsafe',
    ],
    [
      'a cell in a far row',
      () => altered({ 'xl/worksheets/sheet1.xml': worksheet('<row><c r="A1048576"><v>1</v></c></row>') }),
      'spreadsheet-too-many-rows',
    ],
    [
      'more than 20,000 rows',
      () => altered({ 'xl/worksheets/sheet1.xml': worksheet('<row/>'.repeat(20_001)) }),
      'spreadsheet-too-many-rows',
    ],
    ['a file cut in the middle', async () => (await writeWorkbook([sheet])).slice(0, 3000), 'spreadsheet-damaged'],
  ])('refuses %s in a sentence', async (_, make, code) => {
    expect(await codeOf(readWorkbook(await make()))).toBe(code)
    expect(Object.keys(spreadsheetRefusals.vi)).toContain(code)
  })

  it('takes a printer setting, which is no macro', async () => {
    const file = await altered({ 'xl/printerSettings/printerSettings1.bin': 'x' })
    expect((await readWorkbook(file))[0]?.rows[1]?.[1]).toBe(98.5)
  })
})
