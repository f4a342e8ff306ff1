import { fold } from '../fold.ts'
import type { Line } from './lines.ts'
import { cellBorder } from './table-rows.ts'

const rightColumns: readonly RegExp[] = [
  /cong hoa xa hoi chu nghia/,
  /d.c\s.{2,3}\s?-\s?t.\s?do\s?-\s?hanh/,
  /dang cong san viet nam/,
  /(?<=\s)(?:t\/?m|kt|k\/t|tl|t\/l|tuq)\s?[./]\s?[a-z]/,
]
const gap = /\S(\s{3,})\S/g

/**
 * Puts what stood side by side (letterhead, signature beside the recipients) on lines of its own.
 * Of lines that follow one another the left column comes first as a whole.
 */
export function splitColumns(lines: readonly Line[]): Line[] {
  const out: Line[] = []
  let right: Line[] = []
  for (const [i, line] of lines.entries()) {
    const parts = partsOf(line, i < 12 || i > lines.length - 30)
    if (parts.length < 2) {
      out.push(...right, line)
      right = []
    } else {
      const [left = '', beside = ''] = parts
      out.push({ ...line, text: left, raw: left })
      right.push({ ...line, text: beside, raw: beside, blankBefore: 0 })
    }
  }
  return [...out, ...right]
}

function partsOf(line: Line, atAnEdge: boolean): string[] {
  if (!atAnEdge || line.row !== null || line.text.includes(cellBorder)) return [line.text]
  const folded = fold(line.text)
  for (const pattern of rightColumns) {
    const at = folded.search(pattern)
    if (at > 0 && isColumn(line.text, at)) return [line.text.slice(0, at).trim(), line.text.slice(at)]
  }
  const beside = besideHeading.exec(folded) ?? (/^[-+•]/.test(line.text) ? besideRecipient.exec(folded) : null)
  const office = beside === null ? '' : line.text.slice(-(beside[1] ?? '').length)
  if (beside && !/\p{Ll}/u.test(office)) return [line.text.slice(0, -office.length).trim(), office]
  return byGap(line)
}

/** "Nơi nhận: HIỆU TRƯỞNG" and "- Tổng LĐLĐ Việt Nam; CHỦ TỊCH": the office stands beside what is on the left. */
const besideHeading = /^no[il1]\s?nh.{1,3}n\s*:\s*([a-z][a-z\s./-]{5,})$/
const besideRecipient =
  /[;,.]\s+((?:pho |q\. ?|quyen )?(?:chu tich|bi thu|giam doc|tong giam doc|hieu truong|truong (?:phong|ban)|chanh van phong|bo truong|thu truong)(?: [a-z\s-]*)?)$/

/** A signature's opening is a column of its own only in capitals. */
function isColumn(text: string, at: number): boolean {
  const rest = text.slice(at)
  return !/\p{Ll}/u.test(rest) || /^(?:D.c l|Đ.c l|Cộng hòa|Cộng hoà)/iu.test(rest)
}

function byGap(line: Line): string[] {
  const raw = line.raw.trim()
  const parts = raw.replace(gap, (found, spaces: string) => found.replace(spaces, '\n')).split('\n')
  const clean = parts.map((part) => part.replace(/\s+/g, ' ').trim())
  if (clean.length !== 2 || clean.join(' ').length !== line.text.length) return [line.text]
  return /^(?:số|so)\s*:?[\s\d./-]*$/i.test(clean[0] ?? '') ? [line.text] : clean
}
