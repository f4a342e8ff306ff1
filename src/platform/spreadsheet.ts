import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'

export const spreadsheetMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What stands in a cell. Dates of law are text, `YYYY-MM-DD`, and are written as days. */
export type CellValue = string | number | boolean | null

export type Sheet = { name: string; rows: CellValue[][] }

export type Column = {
  /** In characters; as wide as its content when absent. */
  width?: number
  /** Number format of Excel, such as `0.00`. */
  format?: string
}

export type NewSheet = Sheet & {
  columns?: readonly Column[]
  /** Rows at the top that are bold, filled, and stay in sight. */
  headingRows?: number
  /** Last row is a total. */
  totalRow?: boolean
  landscape?: boolean
  /** Cells that stretch, inclusive, counted from 0. */
  merges?: readonly { fromRow: number; fromColumn: number; toRow: number; toColumn: number }[]
  /** Values that one column accepts, chosen from a list in Excel; `fromRow` counted from 0. */
  choices?: readonly { column: number; fromRow: number; toRow: number; values: readonly string[] }[]
}

const heading: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECF2' } },
  alignment: { wrapText: true, vertical: 'center' },
  border: { bottom: { style: 'thin', color: { rgb: '5B6472' } } },
}
const total: CellStyle = { font: { bold: true }, border: { top: { style: 'thin', color: { rgb: '5B6472' } } } }
const epoch = new Date('2025-01-01T00:00:00Z')
const isoDay = /^\d{4}-\d{2}-\d{2}$/

/**
 * One .xlsx file of these sheets. What is text is written as text, also when it begins with "=": nothing in the file
 * is ever calculated. Names of sheets are cut and cleaned as Excel demands.
 */
export async function writeWorkbook(sheets: readonly NewSheet[]): Promise<Uint8Array> {
  const named = distinctNames(sheets.map(({ name }) => name))
  return writeXlsx({
    sheets: sheets.map((sheet, index) => toWrite(sheet, named[index] ?? '')),
    defaultFont: { name: 'Times New Roman', size: 12 },
    // Written twice, a workbook gives the same bytes.
    properties: { creator: 'Thi Đua', created: epoch, modified: epoch },
  })
}

function toWrite(sheet: NewSheet, name: string): WriteSheet {
  const { columns, headingRows = 0, landscape, merges = [], choices = [] } = sheet
  const wide = Math.max(0, ...sheet.rows.map((row) => row.length))
  return {
    name,
    rows: sheet.rows.map((row) => row.map(dated)),
    columns: Array.from({ length: wide }, (_, at) => columnOf(columns?.[at])),
    cells: styled(sheet),
    merges: merges.map((span) => ({
      startRow: span.fromRow,
      startCol: span.fromColumn,
      endRow: span.toRow,
      endCol: span.toColumn,
    })),
    dataValidations: choices.map(({ column, fromRow, toRow, values }) => ({
      type: 'list' as const,
      range: `${cellName(fromRow, column)}:${cellName(toRow, column)}`,
      values: [...values],
      allowBlank: true,
    })),
    ...(headingRows > 0 && { freezePane: { rows: headingRows } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}

/** A day as Excel keeps it: midnight, in no time zone. */
function dated(value: CellValue): string | number | boolean | Date | null {
  return typeof value === 'string' && isoDay.test(value) ? new Date(`${value}T00:00:00Z`) : value
}

function columnOf({ width, format }: Column = {}) {
  return { ...(width === undefined ? { autoWidth: true } : { width }), ...(format && { numFmt: format }) }
}

function styled({ rows, headingRows = 0, totalRow }: NewSheet): NonNullable<WriteSheet['cells']> {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  rows.forEach((row, at) => {
    const style = at < headingRows ? heading : totalRow && at === rows.length - 1 ? total : null
    row.forEach((value, column) => {
      if (style) cells.set(`${at},${column}`, { style })
      else if (typeof value === 'string' && isoDay.test(value))
        cells.set(`${at},${column}`, { style: { numFmt: 'dd/mm/yyyy' } })
    })
  })
  return cells
}

/** At most 31 characters, none of `[]:*?/\`, no two alike. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, 31) || 'Trang'
    let own = clean
    for (let copy = 2; taken.has(own.toLocaleLowerCase('vi')); copy++) own = `${clean.slice(0, 27)} (${copy})`
    taken.add(own.toLocaleLowerCase('vi'))
    return own
  })
}

/** "C7" of a row and a column counted from 0. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}
