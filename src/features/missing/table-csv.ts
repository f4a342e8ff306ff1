import type { Locale } from '#web/i18n.ts'
import { periodLabel } from '../result/period.ts'
import { unitKindLabel } from '../unit/unit.ts'
import type { Standing } from './matrix.ts'
import { missingText } from './missing.messages.ts'
import type { MissingData } from './missing.queries.ts'

/** The whole table as text that a Vietnamese Excel opens by itself: semicolons, and a mark that says UTF-8. */
export function tableCsv(data: MissingData, locale: Locale): string {
  const words = missingText[locale]
  const head = [
    words.unitColumn,
    words.kindColumn,
    words.personColumn,
    ...data.columns.map(({ period }) => periodLabel(period, locale)),
    words.reminded,
  ]
  const rows = data.rows.map(({ unit, standings }) => {
    const said = data.reminded.get(unit.id)
    return [
      unit.name,
      unitKindLabel(unit.kind, locale),
      unit.person ?? '',
      ...standings.map((standing) => inWords(standing, locale)),
      data.unreached.has(unit.id) ? words.unreached : said ? words.times(said.times, said.lastOn) : '',
    ]
  })
  return `\uFEFF${[head, ...rows].map((line) => line.map(csvField).join(';')).join('\r\n')}\r\n`
}

function inWords(standing: Standing, locale: Locale): string {
  const words = missingText[locale].standing
  if (standing.state === 'later') return words.later(standing.submitted, standing.owed)
  if (standing.state === 'part') return words.part(standing.submitted, standing.owed, standing.days)
  if (standing.state === 'missing') return words.missing(standing.days)
  if (standing.state === 'late') return words.late(standing.days)
  return standing.state === 'none' ? words.none : words['in-time']
}

/** Quoted where it must be; what a spreadsheet would take for a formula is kept text by an apostrophe. */
export function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
