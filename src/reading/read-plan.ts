import type { DocumentContent } from './content.ts'
import type { Plan } from './plan.ts'
import { readProse } from './prose/read-prose.ts'
import { cellBorder } from './prose/table-rows.ts'
import { readFacts } from './read-facts.ts'
import { assessDamage, type RepairedText, repairText } from './repair/repair-text.ts'
import { mapFacts } from './repaired-facts.ts'

/**
 * Reads a plan document: `thidua.plan/1`. Pure: no clock, no files. Never throws on any text; what is not there
 * is null or empty. A damaged text is read in its repaired form, but `text` and all spans are the text as it stood.
 */
export function readPlan(content: DocumentContent): Plan {
  const { text, looks } = readProse(content)
  const { damaged } = assessDamage(text)
  const source = {
    name: content.name,
    mediaType: content.mediaType,
    pages: content.pages,
    readBy: content.readBy,
    damaged,
  }
  if (!damaged) return { ...readFacts(text, looks, false), schema: 'thidua.plan/1', source, text }
  const repaired = repairKeepingBorders(text)
  return { ...mapFacts(readFacts(repaired.text, looks, true), repaired, text), schema: 'thidua.plan/1', source, text }
}

// The repair takes a stroke for a misread letter, so the borders of table rows pass through it as a letter of no script.
const strangeBorder = ` \u{e000} `

function repairKeepingBorders(text: string): RepairedText {
  const repaired = repairText(text.replaceAll(cellBorder, strangeBorder))
  return { ...repaired, text: repaired.text.replaceAll(strangeBorder, cellBorder) }
}
