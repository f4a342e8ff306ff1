import { fold } from '../fold.ts'
import { readLabel } from '../structure/label.ts'
import type { Line } from './lines.ts'
import { cellBorder } from './table-rows.ts'

/** How the lines of one file were broken: `width` in characters, `spaced` when an empty line stands between any two. */
export type Layout = { wrapped: boolean; width: number; spaced: boolean }

const longestWrappedLine = 130
const ends = /[.;:!?…/]["”')]*$/
const lone =
  /^(?:noi nhan|no[il]\s?nh[a-z]{1,2}n\s*:|kinh gui|tm\.|t\/m|kt\.|k\/t|tl\.|tuq\.|cong hoa xa hoi|doc lap -|dang cong san viet nam|so\s*:|ke hoach$|phu luc)/
const opener =
  /^(?:can cu|thuc hien (?:ke hoach|chi thi|nghi quyet|quyet dinh|luat|nghi dinh|huong dan|cong van|chuong trinh)|tren day la)\b/

const dateLeftOpen = /(?:ngày|tháng|năm)$/i
const phaseOpener = /^(?:chang|giai doan|dot|buoc)\s+(?:thu\s+)?(?:\d|[ivx]+|nhat|hai|ba)\b.{0,60}:/

export function layoutOf(lines: readonly Line[]): Layout {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.93)] ?? 0
  const longest = lengths.at(-1) ?? 0
  const spacedLines = lines.filter((line) => line.blankBefore > 0).length
  return {
    wrapped: lines.some((line) => line.wrapped) && longest <= longestWrappedLine && width > 30 && isBroken(lines),
    width,
    spaced: spacedLines > lines.length * 0.75,
  }
}

/** Breaks in mid-sentence: a text that has none was written one paragraph a line, however short its lines are. */
function isBroken(lines: readonly Line[]): boolean {
  return lines.some((line, i) => {
    const next = lines[i + 1]
    if (next === undefined || line.text.length <= 40) return false
    return /[-/]$/.test(line.text) || (/[\p{L}\d,]$/u.test(line.text) && /^(?:[-–]\s?)?\p{Ll}/u.test(next.text))
  })
}

/** Whether `next` goes on with the paragraph that `line` is part of. `soFar` is that paragraph's text. */
export function goesOn(line: Line, next: Line, layout: Layout): boolean {
  if (line.row !== next.row || line.text.includes(cellBorder) || next.text.includes(cellBorder)) return false
  const folded = fold(next.text)
  if (lone.test(folded) || standsAlone(line) || /\.\/\.?\s*$/.test(line.text)) return false
  if (!line.wrapped && !next.wrapped) return false
  if (/^\d/.test(next.text) && (dateLeftOpen.test(line.text) || isLetterLeftOpen(line, next, layout))) return true
  if (isCapitals(line.text) !== isCapitals(next.text)) return isBrokenDash(line, next)
  if (isCapitals(line.text)) return capitalsGoOn(line, next, layout)
  const closed = ends.test(line.text)
  const label = readLabel(next.text)
  if (label && (closed || !isFalseLabel(line, next))) return false
  if (next.heading || line.heading || line.bold !== next.bold) return /^[\p{Ll}]/u.test(next.text) && !closed
  if (!layout.wrapped) return !closed && /^\p{Ll}/u.test(next.text) && line.text.length > 60
  if (/^\p{Ll}|^[),;]/u.test(next.text)) return !closed || isFull(line, next, layout)
  const gap = layout.spaced ? next.blankBefore > 1 : next.blankBefore > 0
  if (opener.test(folded) && (closed || gap || /\bso\s*:?\s*\d/.test(folded.slice(0, 60)))) return false
  if (phaseOpener.test(folded)) return false
  if (gap)
    return !closed && isFull(line, next, layout) && (layout.spaced || next.blankBefore > 1) && next.blankBefore < 6
  return isFull(line, next, layout)
}

/** "Nơi nhận: - …; - …" on one line goes on like any paragraph. */
function standsAlone(line: Line): boolean {
  const folded = fold(line.text)
  return lone.test(folded) && !(folded.startsWith('noi nhan') && line.text.length > 40)
}

/** The first word of the next line would not have fitted, so the break was made by the width and not by a person. */
function isFull(line: Line, next: Line, layout: Layout): boolean {
  const word = next.text.split(' ', 1)[0] ?? ''
  return line.text.length + word.length + 1 > layout.width * 0.9
}

/** A line in capitals; a stray "IV/2028." or "UB" is none. */
const isCapitals = (text: string) => !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4

function capitalsGoOn(line: Line, next: Line, layout: Layout): boolean {
  if (readLabel(next.text) || ends.test(line.text)) return false
  const longest = readLabel(line.text) ? layout.width * 0.5 : layout.width * 0.75
  return line.text.length > Math.max(longest, readLabel(line.text) ? 30 : 45)
}

/** A dash or a bracket that belongs to the sentence: "chính trị / - xã hội", "2025 / - 2030", "giai đoạn / (2". */
function isFalseLabel(line: Line, next: Line): boolean {
  if (/^[-–]\s?(?:\d{4}|\p{Ll})/u.test(next.text)) return !ends.test(line.text) && !/,$/.test(line.text)
  if (/^\d{1,3}[.)/]/.test(next.text))
    return /(?:\s(?:số|ngày|năm|đến|từ|khoản|điều|mục|lần)|[-–(/])$/iu.test(line.text)
  return /^[IVX]+[.)]/.test(next.text) && /(?:lần thứ|khóa|quý|hạng|khoá)$/iu.test(line.text)
}

/** A line that breaks off before a number: "ngày / 26/12/2024", "theo QĐ số / 3116/…". */
function isLetterLeftOpen(line: Line, next: Line, layout: Layout): boolean {
  if (!layout.wrapped || readLabel(next.text) || next.blankBefore > 2) return false
  return /\p{Ll},?$/u.test(line.text) && line.text.length > layout.width * 0.3
}

const isBrokenDash = (line: Line, next: Line) => /\p{L}-$/u.test(line.text) && /^\p{Lu}/u.test(next.text)

/** The two texts as one: a word broken at its dash (`KH-` / `UBND`) closes up. */
export function joined(text: string, next: string): string {
  const closesUp = /[\p{L}\d)][-/]$/u.test(text) && /^[\p{Lu}\d]/u.test(next)
  return closesUp ? text + next : `${text} ${next}`
}
