import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { actionsOn, refusalOf } from '../../../test/movement.ts'
import { openReportingOffice, type ReportingOffice, typedFigure } from '../../../test/results.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import type { EntryOutcome } from './enter.ts'
import { enterResults } from './enter-results.command.ts'
import { allowException, lockPeriod, unlockPeriod } from './lock-period.command.ts'
import { loadReport } from './report.queries.ts'
import { acceptReports, returnFigures, undoAccept } from './review-reports.command.ts'
import { submitReport } from './submit-report.command.ts'

let office: ReportingOffice
let other: TestTenant

beforeAll(async () => {
  office = await openReportingOffice()
  other = await openTestTenant('2026-03-20', 'Khác Xã')
})
afterAll(async () => {
  await office.tenant.close()
  await other.close()
})

const village = (index: number) => office.villages[index] ?? ''
const villager = (index: number) => office.tenant.as('unit', village(index))
const read = (unitId: string, period: string) =>
  inTransaction(office.officer, (tx) => loadReport(tx, office.officer, { unitId, period }))
const cell = async (unitId: string, period: string, targetId: string) => {
  const found = (await read(unitId, period)).figures.find((figure) => figure.targetId === targetId)
  if (!found) throw new Error('no such cell')
  return found
}
const entryOf = (outcomes: EntryOutcome[]) => outcomes[0]?.entryId ?? ''
const at = (ctx: Context, day: string): Context => ({ ...ctx, today: day, now: new Date(`${day}T09:00:00+07:00`) })

/** Says something of every figure of a report. */
async function fill(ctx: Context, unitId: string, period: string) {
  const value = 7
  const { sum, average, max, passing, ratio } = office.targets
  const basedOn = new Map(
    (await read(unitId, period)).figures.map(({ targetId, entry }) => [targetId, entry?.id ?? null]),
  )
  const figures = [sum, average, max, passing].map((id) =>
    typedFigure(id, { value }, { basedOn: basedOn.get(id) ?? null }),
  )
  figures.push(typedFigure(ratio, { numerator: value, denominator: 100 }, { basedOn: basedOn.get(ratio) ?? null }))
  return enterResults(ctx, { unitId, period, figures })
}

describe('who may enter figures', () => {
  it('the unit its own, the officer everyone’s, nobody else', async () => {
    const input = { unitId: village(0), period: '2026-01', figures: [typedFigure(office.targets.sum, { value: 1 })] }
    for (const role of roles.filter((known) => known !== 'officer' && known !== 'unit'))
      expect([role, await refusalOf(enterResults(office.tenant.as(role, village(0)), input))]).toEqual([
        role,
        '403 forbidden',
      ])
    expect(await refusalOf(enterResults(villager(1), input))).toBe('403 forbidden')
    expect((await cell(village(0), '2026-01', office.targets.sum)).state).toBe('open')
    expect((await enterResults(office.officer, input))[0]?.outcome).toBe('saved')
  })

  it('another office’s report is not found', async () => {
    const figures = [typedFigure(office.targets.sum, { value: 1 })]
    const input = { unitId: village(0), period: '2026-01', figures }
    expect(await refusalOf(enterResults(other.as('officer'), input))).toBe('404 not-found')
    expect(await refusalOf(enterResults(other.as('unit', village(0)), input))).toBe('404 not-found')
    expect(await refusalOf(submitReport(other.as('officer'), { unitId: village(0), period: '2026-01' }))).toBe(
      '404 not-found',
    )
  })
})

describe('saying a figure', () => {
  it('sent twice with one key is one entry, and recorded once', async () => {
    const figures = [typedFigure(office.targets.sum, { value: 12.5 })]
    const input = { unitId: village(1), period: '2026-01', figures }
    const before = (await actionsOn(office.officer, village(1))).length
    const first = await enterResults(villager(1), input)
    const second = await enterResults(villager(1), input)
    expect([first[0]?.outcome, second[0]?.outcome]).toEqual(['saved', 'already-saved'])
    expect(second[0]?.entryId).toBe(first[0]?.entryId)
    expect((await cell(village(1), '2026-01', office.targets.sum)).entries).toHaveLength(1)
    expect((await actionsOn(office.officer, village(1))).slice(before)).toEqual(['result.enter'])
  })

  it('is never written over a figure its author has not seen', async () => {
    const { max } = office.targets
    const say = (value: number, basedOn: string | null) =>
      enterResults(villager(1), {
        unitId: village(1),
        period: '2026-01',
        figures: [typedFigure(max, { value }, { basedOn })],
      })
    const first = entryOf(await say(3, null))
    const blind = await say(4, null)
    expect(blind[0]).toMatchObject({ outcome: 'conflict', entryId: null, current: { entryId: first, value: 3 } })
    expect((await say(3, null))[0]).toMatchObject({ outcome: 'already-saved', entryId: first })
    expect((await say(4, first))[0]?.outcome).toBe('saved')
    expect((await cell(village(1), '2026-01', max)).entry).toMatchObject({ value: 4 })
  })

  it('a key of another figure is refused, whoever used it', async () => {
    const key = newId()
    const send = (ctx: Context, unitId: string) =>
      enterResults(ctx, {
        unitId,
        period: '2026-02',
        figures: [typedFigure(office.targets.max, { value: 1 }, { clientKey: key })],
      })
    expect((await send(villager(0), village(0)))[0]?.outcome).toBe('saved')
    expect((await send(villager(1), village(1)))[0]).toMatchObject({ outcome: 'refused', code: 'key-taken' })
  })

  it('two of one call for one figure stand on one another', async () => {
    const { max } = office.targets
    const figures = [typedFigure(max, { value: 1 }), typedFigure(max, { value: 2 })]
    const outcomes = await enterResults(villager(2), { unitId: village(2), period: '2026-02', figures })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['saved', 'saved'])
    const now = await cell(village(2), '2026-02', max)
    expect([now.entry?.value, now.entries.map(({ value }) => value), now.version]).toEqual([2, [1, 2], 3])
  })

  it('a ratio is worked out here; what is no figure is refused with its reason', async () => {
    const { ratio, sum } = office.targets
    const say = async (targetId: string, part: Parameters<typeof typedFigure>[1]) => {
      const [outcome] = await enterResults(villager(2), {
        unitId: village(2),
        period: '2026-01',
        figures: [typedFigure(targetId, part)],
      })
      return outcome?.outcome === 'refused' ? outcome.code : outcome?.outcome
    }
    expect(await say(ratio, { numerator: 0, denominator: 0 })).toBe('not-arisen')
    expect(await say(ratio, { numerator: 3, denominator: 2 })).toBe('numerator-over-denominator')
    expect(await say(ratio, { value: 99 })).toBe('figure-empty')
    expect(await say(sum, { value: Number.NaN })).toBe('figure-empty')
    expect(await say(sum, { kind: 'missing' })).toBe('reason-missing')
    expect(await say(sum, { kind: 'no-change' })).toBe('nothing-to-repeat')
    expect(await say(newId(), { value: 1 }).catch((error) => error.code)).toBe('not-found')
    expect(await say(ratio, { numerator: 1, denominator: 3, value: 99 })).toBe('saved')
    expect((await cell(village(2), '2026-01', ratio)).entry?.value).toBe(33.3333333333)
  })

  it('"no change" repeats the figure of the last period that had one; "not arisen" has none', async () => {
    const { sum } = office.targets
    const say = (period: string, part: Parameters<typeof typedFigure>[1]) =>
      enterResults(villager(2), { unitId: village(2), period, figures: [typedFigure(sum, part)] })
    await say('2026-01', { value: 40 })
    await say('2026-02', { kind: 'not-arisen', value: 3 })
    await say('2026-03', { kind: 'no-change' })
    expect((await cell(village(2), '2026-02', sum)).entry).toMatchObject({ kind: 'not-arisen', value: null })
    expect((await cell(village(2), '2026-03', sum)).entry).toMatchObject({ kind: 'no-change', value: 40 })
  })

  it('twenty at once on one figure: one wins, the others are told, nothing is lost', async () => {
    const { average } = office.targets
    const save = (value: number) =>
      enterResults(villager(0), { unitId: village(0), period: '2026-01', figures: [typedFigure(average, { value })] })
    const all = (await Promise.all(Array.from({ length: 20 }, (_, value) => save(value)))).flat()
    expect(all.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1)
    expect(all.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(19)
    const winner = all.findIndex(({ outcome }) => outcome === 'saved')
    const now = await cell(village(0), '2026-01', average)
    expect([now.entry?.value, now.entries.length, now.version]).toEqual([winner, 1, 2])
  })
})

describe('a report', () => {
  it('is handed in whole, once, and is late from the day after it was due', async () => {
    const report = { unitId: village(0), period: '2026-02' }
    expect(await refusalOf(submitReport(villager(0), report))).toBe('422 report-incomplete')
    await fill(villager(0), village(0), '2026-02')
    expect(await refusalOf(submitReport(villager(1), report))).toBe('403 forbidden')
    const late = at(villager(0), '2026-03-26')
    const both = await Promise.all([submitReport(late, report), submitReport(late, report)])
    expect(both.map(({ submitted }) => submitted).sort()).toEqual([0, 5])
    expect((await read(village(0), '2026-02')).figures.every(({ state, late }) => state === 'submitted' && late)).toBe(
      true,
    )
    await fill(villager(0), village(0), '2026-03')
    expect(await submitReport(at(villager(0), '2026-04-05'), { ...report, period: '2026-03' })).toEqual({
      submitted: 5,
      late: false,
    })
  })

  it('figure by figure is sent back with a reason, entered again and handed in again', async () => {
    const { sum, max } = office.targets
    const report = { unitId: village(0), period: '2026-02' }
    const back = (ctx: Context, targetId: string, reason: string) =>
      returnFigures(ctx, { ...report, figures: [{ targetId, reason }] })
    for (const role of roles.filter((known) => known !== 'officer'))
      expect([role, await refusalOf(back(office.tenant.as(role, village(0)), sum, 'Sai'))]).toEqual([
        role,
        '403 forbidden',
      ])
    expect(await refusalOf(back(other.as('officer'), sum, 'Sai'))).toBe('404 not-found')
    expect(await refusalOf(back(office.officer, sum, ' '))).toBe('422 reason-missing')
    await back(office.officer, sum, 'Chưa khớp sổ hộ nghèo')
    const returned = await cell(village(0), '2026-02', sum)
    expect(returned).toMatchObject({ state: 'returned', returnReason: 'Chưa khớp sổ hộ nghèo' })
    expect(await refusalOf(back(office.officer, sum, 'Nữa'))).toBe('422 result-wrong-state')
    expect(await refusalOf(submitReport(villager(0), report))).toBe('422 report-incomplete')
    // The same figure again is an answer too: it was right.
    const figures = [typedFigure(sum, { value: 7 }, { basedOn: returned.entry?.id ?? null })]
    expect((await enterResults(villager(0), { ...report, figures }))[0]?.outcome).toBe('saved')
    expect((await submitReport(villager(0), report)).submitted).toBe(1)
    expect((await cell(village(0), '2026-02', max)).state).toBe('submitted')
  })

  it('is accepted by the officer alone, and taken back within ten minutes only', async () => {
    const report = { unitId: village(0), period: '2026-02' }
    for (const role of roles.filter((known) => known !== 'officer')) {
      expect([role, await refusalOf(acceptReports(office.tenant.as(role, village(0)), [report]))]).toEqual([
        role,
        '403 forbidden',
      ])
      expect([role, await refusalOf(undoAccept(office.tenant.as(role), { batchId: newId() }))]).toEqual([
        role,
        '403 forbidden',
      ])
    }
    expect(await refusalOf(acceptReports(other.as('officer'), [report]))).toBe('404 not-found')
    const accepted = await acceptReports(office.officer, [report])
    expect(accepted).toMatchObject({ reports: 1, figures: 5 })
    expect(await acceptReports(office.officer, [report])).toEqual({ batchId: null, reports: 0, figures: 0 })
    const batchId = accepted.batchId ?? ''
    expect(await refusalOf(undoAccept(other.as('officer'), { batchId }))).toBe('404 not-found')
    const later = (minutes: number) => ({
      ...office.officer,
      now: new Date(office.officer.now.getTime() + minutes * 60_000),
    })
    expect(await refusalOf(undoAccept(later(11), { batchId }))).toBe('422 undo-too-late')
    expect(await undoAccept(later(9), { batchId })).toEqual({ figures: 5 })
    expect(await undoAccept(later(9), { batchId })).toEqual({ figures: 0 })
    expect(await cell(village(0), '2026-02', office.targets.sum)).toMatchObject({
      state: 'submitted',
      acceptedAt: null,
    })
    expect(await actionsOn(office.officer, batchId)).toEqual(['result.accept', 'result.undo-accept'])
  })

  it('after acceptance is put right by a new entry with a reason, which waits to be accepted again', async () => {
    const { sum } = office.targets
    const report = { unitId: village(0), period: '2026-02' }
    await acceptReports(office.officer, [report])
    const { entry } = await cell(village(0), '2026-02', sum)
    const correct = (note: string | null) =>
      enterResults(villager(0), {
        ...report,
        figures: [typedFigure(sum, { value: 8, note }, { basedOn: entry?.id ?? null })],
      })
    expect((await correct(null))[0]).toMatchObject({ outcome: 'refused', code: 'reason-missing' })
    expect((await correct('Cộng thiếu một hộ'))[0]?.outcome).toBe('saved')
    const now = await cell(village(0), '2026-02', sum)
    expect(now).toMatchObject({ state: 'submitted', corrected: true, acceptedAt: null, entry: { value: 8 } })
    expect(now.entries.map(({ value }) => value)).toEqual([7, 7, 8])
  })
})

describe('a locked period', () => {
  const period = '2026-03'
  const figures = () => [typedFigure(office.targets.sum, { value: 5 })]

  it('is the officer’s to lock and to open', async () => {
    for (const role of roles.filter((known) => known !== 'officer')) {
      const ctx = office.tenant.as(role, village(1))
      expect([role, await refusalOf(lockPeriod(ctx, { period, reason: null }))]).toEqual([role, '403 forbidden'])
      expect([role, await refusalOf(unlockPeriod(ctx, { period, reason: null }))]).toEqual([role, '403 forbidden'])
      const exception = { period, unitId: village(1), until: '2026-04-30', reason: 'Mất mạng' }
      expect([role, await refusalOf(allowException(ctx, exception))]).toEqual([role, '403 forbidden'])
    }
    expect(await refusalOf(lockPeriod(office.officer, { period: 'tháng 3', reason: null }))).toBe('400 invalid-input')
  })

  it('takes no figure, but from a unit that was let in, until the day named', async () => {
    await Promise.all([1, 2, 3].map(() => lockPeriod(office.officer, { period, reason: 'Đã chốt' })))
    expect(await actionsOn(office.officer, office.tenant.tenantId)).toEqual(['result.lock-period'])
    const enter = (ctx: Context) => enterResults(ctx, { unitId: village(1), period, figures: figures() })
    expect((await enter(villager(1)))[0]).toMatchObject({ outcome: 'refused', code: 'period-locked' })
    expect((await enter(office.officer))[0]).toMatchObject({ outcome: 'refused', code: 'period-locked' })
    const exception = { period, unitId: village(1), until: '2026-03-25', reason: 'Thôn mất mạng' }
    expect(await refusalOf(allowException(office.officer, { ...exception, unitId: other.rootId }))).toBe(
      '404 not-found',
    )
    expect(await refusalOf(allowException(office.officer, { ...exception, reason: '' }))).toBe('422 reason-missing')
    expect(await refusalOf(allowException(office.officer, { ...exception, until: '2026-03-19' }))).toBe(
      '422 exception-past',
    )
    await allowException(office.officer, exception)
    expect((await enter(at(villager(1), '2026-03-26')))[0]).toMatchObject({ outcome: 'refused', code: 'period-locked' })
    expect((await enter(at(villager(1), '2026-03-25')))[0]?.outcome).toBe('saved')
    await fill(villager(1), village(1), period)
    const report = { unitId: village(1), period }
    expect(await refusalOf(submitReport(at(villager(1), '2026-03-26'), report))).toBe('422 period-locked')
    await unlockPeriod(office.officer, { period, reason: null })
    expect((await submitReport(at(villager(1), '2026-03-26'), report)).submitted).toBe(5)
  })
})
