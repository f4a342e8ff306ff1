import { registeredInstrument } from '#law/register/instruments.ts'
import type { Check, Doubt } from './draft.ts'

/** A date that differs from the register's, or from the date the same instrument carries elsewhere in the plan. */
export const citationMismatch: Check = ({ mentions }) => {
  const doubts: Doubt[] = []
  const dates = new Map<string, string>()
  for (const { number, date, span } of mentions) {
    if (date === null) continue
    const key = number.toUpperCase()
    const known = registeredInstrument(number)
    const expected = known?.verified ? known.date : dates.get(key)
    dates.set(key, dates.get(key) ?? date)
    if (expected !== undefined && expected !== date) {
      doubts.push({ rule: 'citation-mismatch', span, detail: `${number}: ${date}, ${expected}` })
    }
  }
  return doubts
}
