import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { type SampleFigure, type SampleReport, sampleReports } from '../../../db/sample/results.ts'
import type { LoadedSample } from '../setup/loaded-sample.ts'
import { listTargets } from '../target/target.queries.ts'
import type { TypedFigure } from './enter.ts'
import { enterResultsIn } from './enter-results.command.ts'
import { addDays, parsePeriod } from './period.ts'
import type { EnteredFigure } from './result.ts'
import { acceptReportsIn } from './review-reports.command.ts'
import { submitReportIn } from './submit-report.command.ts'

type Year = { movementId: string; year: number; lastMonth: number }

/** What the units of the sample have reported in the months that are past, and what the officer has accepted of it. */
export async function loadSampleResults(tx: Tx, sample: LoadedSample, { movementId, year, lastMonth }: Year) {
  const officer = sample.as('officer')
  const targets = await listTargets(tx, officer.tenantId, { movementId, on: officer.today })
  const ids = new Map(targets.map(({ position, id }) => [position, id]))
  for (let month = 1; month <= lastMonth; month++) {
    const period = `${year}-${String(month).padStart(2, '0')}`
    const last = month === lastMonth
    const reports = sampleReports(month, last)
    for (const report of reports) await reportOf(tx, sample, { period, report, ids })
    const handedIn = reports.filter(({ sent }) => sent === 'in-time' || sent === 'late')
    const keys = handedIn.map(({ unit }) => ({ unitId: sample.unitIds.get(unit) ?? '', period }))
    if (!last) await acceptReportsIn(tx, on(officer, dayAfter(period, 12)), keys)
  }
}

type Reporting = { period: string; report: SampleReport; ids: ReadonlyMap<number, string> }

/** In time is the third day after the period; late the ninth. */
async function reportOf(tx: Tx, sample: LoadedSample, { period, report, ids }: Reporting): Promise<void> {
  if (report.sent === 'not') return
  const unitId = sample.unitIds.get(report.unit) ?? ''
  const day = dayAfter(period, report.sent === 'late' ? 9 : 3)
  const author = on({ ...sample.as('unit'), actor: { ...sample.as('unit').actor, unitId } }, day)
  const said = [...report.figures].slice(0, report.sent === 'partly' ? 1 : undefined)
  const figures = said.map(
    ([position, figure]): TypedFigure => ({
      targetId: ids.get(position) ?? '',
      clientKey: author.newId(),
      basedOn: null,
      figure: entered(figure),
      typedAt: null,
    }),
  )
  await enterResultsIn(tx, author, { unitId, period, figures })
  if (report.sent !== 'partly') await submitReportIn(tx, author, { unitId, period })
}

/** What a ratio comes to is worked out where it is kept. */
function entered(figure: SampleFigure): EnteredFigure {
  const nothing = { value: null, numerator: null, denominator: null, note: null }
  return { ...nothing, ...figure }
}

function dayAfter(period: string, days: number): string {
  const { to } = parsePeriod(period) ?? { to: '' }
  return addDays(to, days)
}

const on = (ctx: Context, day: string): Context => ({ ...ctx, now: new Date(`${day}T09:00:00+07:00`), today: day })
