import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { formatFigure } from '#reading/figures/read-figure.ts'
import type { Locale } from '#web/i18n.ts'
import { listReports } from '../result/listed-reports.queries.ts'
import { assertMaySee, loadReport, type ReportFigure as Owed, type ReportedEntry } from '../result/report.queries.ts'
import { labelled } from '../target/target.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { figureOf } from './entries.ts'
import { type Report, type ReportEntry, type ReportFigure, stateOfReport } from './report.ts'

type Reader = Pick<Context, 'tenantId' | 'actor' | 'today'>

/** One report as its page and its form know it. Throws not-found where the unit owes nothing for that period. */
export async function loadUnitReport(
  tx: Tx,
  ctx: Reader,
  { locale, ...of }: { unitId: string; period: string; locale: Locale },
): Promise<Report> {
  const { figures, ...report } = await loadReport(tx, ctx, of)
  const times = figures.flatMap(({ submittedAt }) => (submittedAt ? [submittedAt] : []))
  const submittedAt = times.toSorted((a, b) => a.getTime() - b.getTime()).at(-1) ?? null
  return { ...report, submittedAt, figures: figures.map((owed) => shownFigure(owed, locale)) }
}

function shownFigure(owed: Owed, locale: Locale): ReportFigure {
  const { targetId, measure, unit, comparator, last, state, movementId, movementName, dueOn, returnReason } = owed
  const required = owed.ownValue ?? owed.asked
  const figure = { value: required ?? 0, valueTo: owed.askedTo, unit }
  return {
    ...{ targetId, measure, unit, comparator, last, state, movementId, movementName, dueOn, returnReason },
    name: labelled(owed),
    required,
    requiredTo: owed.askedTo,
    requiredText:
      comparator === null || required === null ? null : unbroken(formatFigure({ comparator, ...figure }, locale)),
    current: owed.entry && entryOf(owed.entry),
    earlier: owed.entries.map(entryOf),
    evidence: owed.evidence.map(({ id, name }) => ({ id, name })),
  }
}

/** A sign stays with its figure, and a figure with its unit. */
const unbroken = (figure: string): string => figure.replaceAll(' ', '\u00a0')

const entryOf = (entry: ReportedEntry): ReportEntry => ({
  id: entry.id,
  by: entry.enteredByName,
  figure: figureOf(entry),
})

/** Every period a unit reports for, each with how it stands today. */
export async function listUnitReports(tx: Tx, ctx: Reader, { unitId }: { unitId: string }) {
  const unit = await getUnit(tx, ctx.tenantId, unitId)
  assertMaySee(ctx, unitId)
  const reports = await listReports(tx, ctx.tenantId, { unitId })
  return {
    unitName: unit.name,
    reports: reports.map((report) => ({ ...report, state: stateOfReport(report, ctx.today) })),
  }
}
