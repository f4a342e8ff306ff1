import type { CitedInstrument, Plan, Span } from '../plan.ts'
import type { Section } from '../structure/sections.ts'
import type { FindingId } from './rules.ts'

/** What the checks look at: everything read, before any finding, with the text and the parts it was read from. */
export type Draft = {
  facts: Omit<Plan, 'findings' | 'source' | 'text'>
  damaged: boolean
  text: string
  folded: string
  root: Section
  mentions: readonly CitedInstrument[]
  hasDateLine: boolean
  titleEnd: number
}

export type Doubt = { rule: FindingId; span: Span | null; detail?: string }
export type Check = (draft: Draft) => Doubt[]
