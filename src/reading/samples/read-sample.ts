import { readFileSync } from 'node:fs'
import type { DocumentContent } from '../content.ts'
import type { Plan, Span } from '../plan.ts'
import { readPlan } from '../read-plan.ts'

/** A plain text as its file reader hands it over: one block a line. For tests. */
export function contentOf(text: string, name = 'sample.txt'): DocumentContent {
  const blocks = text.split('\n').map((line) => ({ text: line, wrapped: true }))
  return { name, mediaType: 'text/plain', pages: null, readBy: 'plain-text', blocks }
}

export const readText = (text: string): Plan => readPlan(contentOf(text))

/** One of the fictional plans beside this file. */
export const readSample = (name: string): Plan => readText(readFileSync(new URL(name, import.meta.url), 'utf8'))

export const slice = (plan: Plan, span: Span | null): string | null => span && plan.text.slice(...span)
