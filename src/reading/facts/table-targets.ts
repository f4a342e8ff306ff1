import { fold } from '../fold.ts'
import type { PlainDate, Target } from '../plan.ts'
import { cellBorder } from '../prose/table-rows.ts'
import type { Paragraph } from '../structure/paragraph.ts'
import { inheritedRole } from '../structure/roles.ts'
import { type Section, walk } from '../structure/sections.ts'
import { readTargets } from '../targets/read-targets.ts'

type Columns = { name: number; unit: number | null; value: number; label: number | null }

const named = /^(?:t.n )?(?:cac )?(?:chi tieu|noi dung|tieu chi|ten chi tieu|chi so|nhiem vu|danh muc)/
const united = /^(?:don vi tinh|dvt|don vi)$/
const valued =
  /ke hoach|muc tieu|chi tieu (?:nam|giao|dang ky|phan dau|den)|nam 20\d\d|phan dau|so luong|gia tri|muc (?:dat|phan dau)/
const numbered = /^(?:stt|tt|so tt)$/

/**
 * Rows with figures under "Chỉ tiêu" that could not be read as targets, because the file lost the table's heading or
 * tore its rows: someone has to look at them.
 */
export function unreadTableRows(root: Section, targets: readonly Target[]): Paragraph[] {
  const read = new Set(targets.map(({ span }) => span[0]))
  const rows = [...walk(root)]
    .filter((section) => inheritedRole(section) === 'targets')
    .flatMap((section) => section.lines.filter((line) => line.text.includes(cellBorder) && /\d/.test(line.text)))
  return rows.filter((row) => columnsOf(row) === null && !read.has(row.start))
}

/**
 * Targets that stand in a table: each row is put as the sentence its columns mean and read like any other; its span is
 * the row. A table whose heading names no column of targets and none of values is left alone.
 */
export function readTableTargets(root: Section, context: { periodTo: PlainDate | null }): Target[] {
  const found: Target[] = []
  for (const section of walk(root)) {
    if (['responsibilities', 'awards', 'period', 'funding'].includes(inheritedRole(section))) continue
    let columns: Columns | null = null
    for (const line of section.own ? [section.own, ...section.lines] : section.lines) {
      if (!line.text.includes(cellBorder)) {
        columns = null
        continue
      }
      const heading = columnsOf(line)
      if (heading) columns = heading
      else if (columns) found.push(...rowTargets(line, columns, context))
    }
  }
  return found
}

function columnsOf({ folded }: Paragraph): Columns | null {
  const cells = folded.split(cellBorder).map((cell) => cell.trim())
  const name = cells.findIndex((cell) => named.test(cell))
  const value = cells.findIndex((cell, i) => i !== name && valued.test(cell))
  if (name < 0 || value < 0) return null
  const unit = cells.findIndex((cell, i) => i !== name && united.test(cell))
  const label = cells.findIndex((cell) => numbered.test(cell))
  return { name, value, unit: unit < 0 ? null : unit, label: label < 0 ? null : label }
}

function rowTargets(line: Paragraph, columns: Columns, context: { periodTo: PlainDate | null }): Target[] {
  const cells = line.text.split(cellBorder).map((cell) => cell.trim())
  const name = cells[columns.name]
  const value = cells[columns.value]
  if (!name || !value || !/\d|đạt|hoàn thành/i.test(value)) return []
  const unit = columns.unit === null ? '' : (cells[columns.unit] ?? '')
  const withUnit = /\d\s*$/.test(value) && unit !== '' ? `${value}${unit === '%' ? '' : ' '}${lowerFirst(unit)}` : value
  const label = columns.label === null ? null : (cells[columns.label] ?? null)
  const read = readTargets([{ label, text: `${name}: ${withUnit}`, start: line.start }], context)
  return read.slice(0, 1).map((target) => ({ ...target, name, parent: null, span: [line.start, line.end] }))
}

const lowerFirst = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) && fold(text) !== text ? text.charAt(0).toLowerCase() + text.slice(1) : text.toLowerCase()
