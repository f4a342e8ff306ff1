import { fold } from '../fold.ts'
import { isCapitals, type Paragraph } from '../structure/paragraph.ts'

const heading = /^no[il1]\s?nh.{1,3}n\b\s*:?\s*/
const bullet = /^[-–—+•*]\s*/

/** The bodies under "Nơi nhận", without bullets and closing marks; the file copy ("Lưu") is the last. */
export function readRecipients(closing: readonly Paragraph[]): string[] {
  const at = closing.findIndex(({ folded }) => heading.test(folded))
  if (at < 0) return []
  const lines: string[] = []
  for (const [i, paragraph] of closing.slice(at).entries()) {
    const text = i === 0 ? paragraph.text.slice(heading.exec(paragraph.folded)?.[0].length ?? 0) : paragraph.text
    const last = lines.at(-1)
    if (last !== undefined && fileCopy.test(fold(last))) break
    const goesOn = last !== undefined && (/[-–]$/.test(last) || (/^[\p{Ll}\d(]/u.test(text) && !/[;.]$/.test(last)))
    if (goesOn) lines[lines.length - 1] = `${last} ${text}`
    else if (bullet.test(text) || (i === 0 && !isCapitals(text))) lines.push(text)
  }
  const recipients = lines
    .flatMap((line) => (lines.length === 1 ? line.split(/;\s+/) : [line]))
    .flatMap(split)
    .filter((name) => name !== '')
  const copy = recipients.findIndex((name) => fileCopy.test(fold(name)))
  return copy < 0 ? recipients : recipients.slice(0, copy + 1)
}

const fileCopy = /(?:^|[-–] ?)luu\b/

/** Several on one line: "- Như trên; - Lưu: VT." */
function split(line: string): string[] {
  return line.split(/(?<=[;,.])\s*[-–+•]\s+(?=\p{Lu})/u).map((part) =>
    part
      .replace(bullet, '')
      .replace(/[\s;.,]+$/, '')
      .trim(),
  )
}
