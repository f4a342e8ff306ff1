import type { Locale } from '#web/i18n.ts'
import type { Standing } from './card.ts'
import type { Mark } from './score.ts'
import { markFields, type ReadMark, readMark, type TypedMark, typedOf } from './typed-mark.ts'

/** What the form of one criterion holds. */
export type TypedRow = TypedMark & { evidence: string; reason: string }
export type TypedCard = ReadonlyMap<string, TypedRow>

/** Fields of a posted form, by criterion: `value.<key>`, `evidence.<key>`; criteria whose fields were not there are left out. */
export function typedCard(fields: Readonly<Record<string, unknown>>, keys: readonly string[]): TypedCard {
  const text = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value.slice(0, 2000) : ''
  }
  const there = (key: string) => [...markFields, 'evidence', 'reason'].some((field) => `${field}.${key}` in fields)
  return new Map(
    keys.filter(there).map((key) => {
      const row = { value: text(`value.${key}`), asked: text(`asked.${key}`), plus: text(`plus.${key}`) }
      const said = { evidence: text(`evidence.${key}`), reason: text(`reason.${key}`) }
      return [key, { ...row, ...said, minus: text(`minus.${key}`), none: text(`none.${key}`) === 'yes' }]
    }),
  )
}

export type CardIssue = { key: string; field: string }
export type ReadRow = { key: string; mark: Mark; evidence: string; reason: string }

/**
 * Marks that were typed. Where accepted results give the figure of a unit's own score, they stand for what was typed.
 */
export function readCard(
  standings: readonly Standing[],
  typed: TypedCard,
  { locale, fixed }: { locale: Locale; fixed: ReadonlyMap<string, Mark> },
): { rows: ReadRow[]; issues: CardIssue[] } {
  const rows: ReadRow[] = []
  const issues: CardIssue[] = []
  for (const { criterion } of standings) {
    const row = typed.get(criterion.key)
    if (!row) continue
    const known = fixed.get(criterion.key)
    const said: ReadMark = known ? { state: 'read', mark: known } : readMark(criterion, row, locale)
    const { evidence, reason } = row
    if (said.state === 'wrong') issues.push({ key: criterion.key, field: said.field })
    if (said.state === 'read') rows.push({ key: criterion.key, mark: said.mark, evidence, reason })
  }
  return { rows, issues }
}

/** What the fields of a criterion begin with: typed just now, said before, given by results, or said on the edition before. */
export function startOf(
  mark: Mark | null,
  said: { evidence?: string | null; reason?: string | null },
  locale: Locale,
): TypedRow {
  return { ...typedOf(mark, locale), evidence: said.evidence ?? '', reason: said.reason ?? '' }
}
