import { readTargets } from '#reading/targets/read-targets.ts'
import type { FactKind } from './fact-summary.ts'

/** A first reading of a marked stretch as a fact of the kind someone chose, to be completed by hand. */
export function draftFact(kind: FactKind, quote: string): unknown {
  const text = quote.trim()
  if (kind === 'targets' || kind === 'requirements')
    return readTargets([{ label: null, text, start: 0 }], { periodTo: null })[0] ?? { name: text, comparator: null }
  if (kind === 'theme' || kind === 'objective' || kind === 'subjects' || kind === 'awards' || kind === 'period')
    return { text }
  if (kind === 'responsibilities') return { unit: text, duties: [] }
  if (kind === 'citations') return { number: text }
  return { name: text }
}
