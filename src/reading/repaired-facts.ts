import type { Span } from './plan.ts'
import type { Facts } from './read-facts.ts'
import type { RepairedText } from './repair/repair-text.ts'

/**
 * Facts of a repaired text put back on the text as it stood: spans are moved, and every fact with a span of its own
 * says how its letters stood (`asRead`) and how sure the reading is (`confidence`).
 */
export function mapFacts(facts: Facts, repaired: RepairedText, raw: string): Facts {
  return moved(
    facts,
    (value) => {
      const span = rawSpan(value.span, repaired, raw)
      const parts = { ...value, span }
      return { ...parts, asRead: raw.slice(...span), confidence: repaired.confidence(...value.span) }
    },
    (span) => rawSpan(span, repaired, raw),
  )
}

type Spanned = { span: Span }

function rawSpan(span: Span, repaired: RepairedText, raw: string): Span {
  const start = Math.min(repaired.toRaw(span[0]), raw.length)
  return [start, Math.max(start, Math.min(repaired.toRaw(span[1]), raw.length))]
}

/** Walks the facts once; only `outline` and `findings` carry spans without letters of their own. */
function moved(facts: Facts, fact: (value: Spanned) => Spanned, place: (span: Span) => Span): Facts {
  const walk = (value: unknown, bare: boolean): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, bare))
    if (value === null || typeof value !== 'object') return value
    const entries = Object.entries(value).map(([key, inner]) => [
      key,
      /^(?:title|number|date)Span$/.test(key) && inner
        ? place(inner as Span)
        : key === 'span'
          ? inner
          : walk(inner, bare || key === 'outline' || key === 'findings' || key === 'milestones'),
    ])
    const copy = Object.fromEntries(entries) as Record<string, unknown>
    if (!copy.span) return copy
    return bare ? { ...copy, span: place(copy.span as Span) } : fact(copy as unknown as Spanned)
  }
  return walk(facts, false) as Facts
}
