import { fold } from '../fold.ts'
import type { TextFact } from '../plan.ts'
import { afterHeading, headingOf, type Section, walk } from '../structure/sections.ts'

const general = /^muc tieu(?: (?:tong quat|chung))?$|muc tieu (?:tong quat|chung)/

/** The general objective: the text under its heading. */
export function readObjective(root: Section): TextFact | null {
  for (const section of walk(root)) {
    if (!section.own || !general.test(fold(headingOf(section)))) continue
    const rest = afterHeading(section)
    if (rest && !/:\s*$/.test(rest.text)) return { text: rest.text, span: [rest.start, rest.start + rest.text.length] }
    const line = section.lines[0]
    if (line && !/:\s*$/.test(line.text)) return { text: line.text, span: [line.start, line.end] }
  }
  return null
}
