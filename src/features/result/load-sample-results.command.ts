import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import type { SampleFigure, SampleReport } from '../../../db/sample/results.ts'
import type { LoadedSample, SampleEvent } from '../setup/loaded-sample.ts'
import type { TypedFigure } from './enter.ts'
import { enterResultsIn } from './enter-results.command.ts'
import { addDays, parsePeriod } from './period.ts'
import { readEnterableCells } from './result.queries.ts'
import type { EnteredFigure } from './result.ts'
import { acceptReportsIn, returnFigures } from './review-reports.command.ts'
import { submitReportIn } from './submit-report.command.ts'

type Begun = {
  targets: ReadonlyMap<number, string>
  period: string
  reports: readonly SampleReport[]
  /** Whether the officer has accepted all of it by the twelfth day after. */
  accepted: boolean
}

/** What units of the sample report of one period, on the first days after it, and what the officer accepts of it. */
export function sampleResultEvents(sample: LoadedSample, { targets, period, reports, accepted }: Begun): SampleEvent[] {
  const reporting = reports.flatMap((report, index): SampleEvent[] => {
    if (report.sent === 'not') return []
    const day = dayAfter(period, report.sent === 'late' ? 9 : (index % 3) + 1)
    return [{ day, happen: (tx) => reportOf(tx, sample, { period, report, targets, day }) }]
  })
  if (!accepted) return reporting
  const day = dayAfter(period, 12)
  const keys = reports
    .filter(({ sent }) => sent === 'in-time' || sent === 'late')
    .map(({ unit }) => ({ unitId: sample.unitId(unit), period }))
  const accept = async (tx: Tx) => {
    await acceptReportsIn(tx, sample.as('officer', { day }), keys)
  }
  return [...reporting, { day, happen: accept }]
}

type Reporting = {
  period: string
  report: Omit<SampleReport, 'sent'> & { sent?: SampleReport['sent'] }
  targets: ReadonlyMap<number, string>
  day: string
  note?: string
}

async function reportOf(tx: Tx, sample: LoadedSample, { period, report, targets, day, note }: Reporting) {
  const unitId = sample.unitId(report.unit)
  const author = sample.as(report.onPaper ? 'officer' : 'unit', { day, ...(!report.onPaper && { unit: report.unit }) })
  const said = [...report.figures].slice(0, report.sent === 'partly' ? 1 : undefined)
  const figures = said.map(
    ([position, figure]): TypedFigure => ({
      targetId: targets.get(position) ?? '',
      clientKey: author.newId(),
      basedOn: null,
      figure: { ...entered(figure), note: note ?? null },
      typedAt: null,
    }),
  )
  const { cells } = note
    ? await readEnterableCells(tx, sample.tenantId, { unitId, period, figures, today: day })
    : { cells: [] }
  const seen = new Map(cells.map(({ targetId, current }) => [targetId, current?.entryId ?? null]))
  const typed = figures.map((figure) => ({ ...figure, basedOn: seen.get(figure.targetId) ?? null }))
  const outcomes = await enterResultsIn(tx, author, { unitId, period, figures: typed })
  if (outcomes.some(({ outcome }) => outcome !== 'saved')) throw new Error(`the sample's ${period} of ${report.unit}`)
  if (report.sent !== 'partly') await submitReportIn(tx, author, { unitId, period })
}

export type SampleReview = {
  period: string
  targets: ReadonlyMap<number, string>
  accepted: readonly string[]
  corrected: { unit: string; target: number; figure: SampleFigure; note: string }
  returned: { unit: string; target: number; reason: string }
}

/** In the last period: some reports accepted early, a figure of one corrected after that, a figure of another returned. */
export function sampleCorrectionEvents(sample: LoadedSample, of: SampleReview): SampleEvent[] {
  const { period, targets, corrected, returned } = of
  const on = (days: number) => dayAfter(period, days)
  const officer = (days: number): Context => sample.as('officer', { day: on(days) })
  const report = { unit: corrected.unit, figures: new Map([[corrected.target, corrected.figure]]) }
  const reports = of.accepted.map((unit) => ({ unitId: sample.unitId(unit), period }))
  const wrong = { targetId: targets.get(returned.target) ?? '', reason: returned.reason }
  return [
    {
      day: on(4),
      happen: async (tx) => {
        await acceptReportsIn(tx, officer(4), reports)
      },
    },
    {
      day: on(5),
      happen: () => returnFigures(officer(5), { unitId: sample.unitId(returned.unit), period, figures: [wrong] }),
    },
    {
      day: on(6),
      happen: (tx) => reportOf(tx, sample, { period, report, targets, day: on(6), note: corrected.note }),
    },
  ]
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
