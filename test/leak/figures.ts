import { addEvidence } from '#features/result/add-evidence.command.ts'
import { enterResults } from '#features/result/enter-results.command.ts'
import { allowException, lockPeriod, unlockPeriod } from '#features/result/lock-period.command.ts'
import { acceptReports, returnFigures, undoAccept } from '#features/result/review-reports.command.ts'
import { submitReport } from '#features/result/submit-report.command.ts'
import { inTransaction } from '#platform/context.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import type { TestOffice } from './office.ts'

/** A period for which the own unit of every office owes figures. */
export const month = '2026-10'

/** `acceptance`: what one stroke has accepted. */
export type Figures = { evidence: string; entry: string; acceptance: string }

/**
 * What the office's own unit owes for two periods: 2026-10 waits to be entered, 2026-09 was handed in with a photo and one
 * figure came back.
 */
export async function fillFigures(services: Services, office: TestOffice, targetId: string): Promise<Figures> {
  const officer = office.as('officer')
  const { unitId } = officer.actor
  const handedIn = { unitId, period: await freeMonth(office) }
  for (const period of [handedIn.period, month]) await openCell(office, { targetId, unitId, period })
  const note = `Ghi chú ${office.word}`
  const figure = { kind: 'value' as const, value: 5, numerator: null, denominator: null, note }
  const asked = { ...figure, numerator: 5, denominator: 10 }
  const figures = [{ targetId, clientKey: newId(), basedOn: null, figure: asked, typedAt: null }]
  const [entered] = await enterResults(officer, { ...handedIn, figures })
  if (!entered?.entryId) throw new Error(`the figure was not taken: ${JSON.stringify(entered)}`)
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const photo = { entryId: entered.entryId, name: `anh-${office.word}.png`, bytes: png }
  const { evidenceId } = await addEvidence(officer, services.files, photo)
  await submitReport(officer, handedIn)
  const { batchId } = await acceptReports(officer, [handedIn])
  if (!batchId) throw new Error('nothing was accepted')
  await undoAccept(officer, { batchId })
  const reason = `Lý do ${office.word}`
  await returnFigures(officer, { ...handedIn, figures: [{ targetId, reason }] })
  await lockPeriod(officer, { period: '2026-08', reason })
  await allowException(officer, { period: '2026-08', unitId, until: '2026-12-31', reason })
  await unlockPeriod(officer, { period: '2026-08', reason })
  return { evidence: evidenceId, entry: entered.entryId, acceptance: batchId }
}

/** September, and where that is filled, a month before it. */
async function freeMonth(office: TestOffice): Promise<string> {
  const officer = office.as('officer')
  const rows = await inTransaction(officer, (tx) =>
    tx.selectFrom('result_cell').select('period').where('tenant_id', '=', officer.tenantId).execute(),
  )
  return ['2026-09', '2026-07'].find((free) => !rows.some(({ period }) => period === free)) ?? '2026-06'
}

/** Owed without a launch, so that the movement stays a draft that other routes can move. */
async function openCell(office: TestOffice, of: { targetId: string; unitId: string; period: string }): Promise<void> {
  const officer = office.as('officer')
  await inTransaction(officer, (tx) =>
    tx
      .insertInto('result_cell')
      .values({
        ...{ tenant_id: officer.tenantId, target_id: of.targetId, unit_id: of.unitId, period: of.period },
        ...{ period_from: `${of.period}-01`, period_to: `${of.period}-30`, due_on: '2026-11-05', state: 'open' },
      })
      .execute(),
  )
}
