import { awardTitle, awardTitles } from '#law/award-titles.ts'
import type { CellValue, NewSheet, Sheet } from '#platform/spreadsheet.ts'
import { fold } from '#reading/fold.ts'
import { formatDate, parseDate } from '#web/format.ts'
import type { ListedTarget } from '../target/target.queries.ts'
import { registrationText } from './registration.messages.ts'
import type { Aim, PromisedFigure } from './registration.ts'
import { askedOf, readPromise } from './registration-form.ts'

type SheetTarget = Pick<ListedTarget, 'id' | 'name' | 'comparator' | 'value' | 'value_to' | 'unit' | 'measure'>
type SheetUnit = { id: string; name: string }

/** What the uploaded list is read against. */
export type SheetKey = { targets: readonly SheetTarget[]; units: readonly SheetUnit[]; today: string }

export type CellProblem =
  | 'no-sheet'
  | 'other-movement'
  | 'no-rows'
  | 'unit'
  | 'twice'
  | 'figure'
  | 'name'
  | 'post'
  | 'day'
  | 'aim'
  | 'empty'

/** What is wrong at one place: the sheet, the cell ("C7"), what stands there. */
export type CellIssue = { sheet: string; cell: string; problem: CellProblem; typed: string }

export type SheetRow = {
  unitId: string
  unitName: string
  promises: PromisedFigure[]
  aims: Aim[]
  signatory: { name: string; post: string }
  signedOn: string
  note: string | null
}

const words = registrationText.vi
const leading = 4
const mainName = words.sheet.main

/** Heading of a target's column: its number leads back to it, its words say it to people and guard the number. */
const headingOf = (target: SheetTarget, index: number): string => {
  const asked = askedOf(target, 'vi')
  return `CT${index + 1}. ${target.name.slice(0, 120)}${asked ? ` (${asked})` : ''}`
}

/** The workbook that units fill in: a row a unit, a column a target; the names and codes that may be used beside it. */
export function templateSheets({ targets, units }: Omit<SheetKey, 'today'>): NewSheet[] {
  const heads = [words.who, words.signatoryName, words.signatoryPost, words.signedOn]
  const last = [words.sheet.aimColumn, words.sheet.note]
  const blank = Array.from({ length: heads.length - 1 + targets.length + last.length }, () => null)
  return [
    {
      name: mainName,
      headingRows: 1,
      landscape: true,
      columns: [{ width: 30 }, { width: 22 }, { width: 18 }, { width: 13 }, ...targets.map(() => ({ width: 24 }))],
      rows: [[...heads, ...targets.map(headingOf), ...last], ...units.map(({ name }) => [name, ...blank])],
    },
    { name: words.sheet.units, headingRows: 1, rows: [[words.who], ...units.map(({ name }) => [name])] },
    {
      name: words.sheet.aims,
      headingRows: 1,
      rows: [[words.sheet.code, words.aimed], ...awardTitles.map(({ code, vi }) => [code, vi])],
    },
  ]
}

/** Every row of the list, or every place where it is wrong; rows with nothing but a unit's name count for nothing. */
export function readRegistrationSheet(
  sheets: readonly Sheet[],
  key: SheetKey,
): { rows: SheetRow[]; issues: CellIssue[] } {
  const sheet = sheets.find(({ name }) => name.normalize('NFC') === mainName)
  if (!sheet)
    return { rows: [], issues: [{ sheet: sheets[0]?.name ?? '', cell: 'A1', problem: 'no-sheet', typed: '' }] }
  const issues = headIssues(sheet.rows[0] ?? [], key.targets)
  if (issues.length > 0) return { rows: [], issues }
  const seen = new Set<string>()
  const rows: SheetRow[] = []
  sheet.rows.slice(1).forEach((cells, at) => {
    if (cells.slice(1).every(isBlank)) return
    const read = readRow(cells, { row: at + 1, seen, key })
    issues.push(...read.issues)
    if (read.row) rows.push(read.row)
  })
  if (rows.length === 0 && issues.length === 0)
    issues.push({ sheet: mainName, cell: 'A2', problem: 'no-rows', typed: '' })
  return { rows, issues }
}

const isBlank = (value: CellValue): boolean => value === null || String(value).trim() === ''
const textOf = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value).trim()

function headIssues(head: readonly CellValue[], targets: readonly SheetTarget[]): CellIssue[] {
  return targets.flatMap((target, index) => {
    const typed = textOf(head[leading + index])
    const start = fold(`CT${index + 1}. ${target.name.slice(0, 40)}`)
    if (fold(typed).startsWith(start)) return []
    return [{ sheet: mainName, cell: cellAt(0, leading + index), problem: 'other-movement' as const, typed }]
  })
}

type Place = { row: number; seen: Set<string>; key: SheetKey }

function readRow(
  cells: readonly CellValue[],
  { row, seen, key }: Place,
): { row: SheetRow | null; issues: CellIssue[] } {
  const issues: CellIssue[] = []
  const wrong = (column: number, problem: CellProblem) =>
    issues.push({ sheet: mainName, cell: cellAt(row, column), problem, typed: textOf(cells[column]).slice(0, 80) })
  const unit = key.units.find(({ name }) => fold(name) === fold(textOf(cells[0])))
  if (!unit) wrong(0, 'unit')
  else if (seen.has(unit.id)) wrong(0, 'twice')
  else seen.add(unit.id)
  if (textOf(cells[1]) === '') wrong(1, 'name')
  if (textOf(cells[2]) === '') wrong(2, 'post')
  const signedOn = parseDate(textOf(cells[3]))
  if (signedOn === null || signedOn > key.today || signedOn < '2000-01-01') wrong(3, 'day')
  const promises = promisesIn(cells, key.targets, (column) => wrong(column, 'figure'))
  const aimsAt = leading + key.targets.length
  const aims = aimsIn(textOf(cells[aimsAt]))
  if (aims === null) wrong(aimsAt, 'aim')
  if (issues.length === 0 && promises.length + (aims ?? []).length === 0) wrong(0, 'empty')
  if (issues.length > 0 || !unit || !signedOn || !aims) return { row: null, issues }
  const signatory = { name: textOf(cells[1]).slice(0, 200), post: textOf(cells[2]).slice(0, 200) }
  const note = textOf(cells[aimsAt + 1]).slice(0, 2000) || null
  return { row: { unitId: unit.id, unitName: unit.name, promises, aims, signatory, signedOn, note }, issues }
}

function promisesIn(
  cells: readonly CellValue[],
  targets: readonly SheetTarget[],
  wrong: (column: number) => void,
): PromisedFigure[] {
  return targets.flatMap(({ id, measure }, index) => {
    const cell = cells[leading + index] ?? null
    if (isBlank(cell)) return []
    const value = figureOf(cell, measure)
    if (value === null) wrong(leading + index)
    return value === null ? [] : [{ targetId: id, value }]
  })
}

/** What Excel keeps as a number is one; text is read as people write it. */
function figureOf(cell: CellValue, measure: string): number | null {
  const typed = textOf(cell)
  if (measure === 'yes-no' && /^(có|x|1|true|yes)$/i.test(typed)) return 1
  if (typeof cell === 'number') return Number.isFinite(cell) && Math.abs(cell) < 1e15 ? cell : null
  return typeof cell === 'string' ? readPromise(typed, 'vi') : null
}

function aimsIn(typed: string): Aim[] | null {
  const codes = typed
    .split(/[,;\n]/)
    .map((code) => code.trim().toUpperCase())
    .filter(Boolean)
  if (codes.some((code) => !awardTitle(code))) return null
  return [...new Set(codes)].map((awardCode) => ({ awardCode, awardRuleId: null, recipients: null }))
}

/** "C7" of a row and a column counted from 0. */
function cellAt(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** A name for the download: of the movement, cut to what a file name bears. */
export const templateName = (movement: string, today: string): string =>
  `Đăng ký - ${movement.slice(0, 60).replace(/[/\\:*?"<>|]/g, ' ')} - ${formatDate(today).replaceAll('/', '.')}.xlsx`
