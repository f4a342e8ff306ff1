import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { actionsOn, refusalOf } from '../../../test/movement.ts'
import { openReportingOffice, type ReportingOffice, typedFigure } from '../../../test/results.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { insertMembership, listMemberships } from '../access/membership.queries.ts'
import { loadOrphans } from '../movement/life-page.queries.ts'
import { enterResults } from '../result/enter-results.command.ts'
import { submitReport } from '../result/submit-report.command.ts'
import { listTargets } from '../target/target.queries.ts'
import { carryOutDue } from './carry-out-due.job.ts'
import { createUnit } from './create-unit.command.ts'
import { getUnit, listUnits } from './unit.queries.ts'
import { cancelUnitChange, makeUnitChange, previewUnitChange } from './unit-change.command.ts'
import { listOpenUnitChanges, listUnitEvents, listUnitNamesOn } from './unit-change.queries.ts'
import type { UnitChangeRequest } from './unit-change.ts'

let office: ReportingOffice
let other: TestTenant

beforeAll(async () => {
  office = await openReportingOffice('2026-03-20', 'An Lão Thử')
  other = await openTestTenant('2026-03-20', 'Khác Xã')
  await asOfOld()
  await reportTwoMonths()
})
afterAll(async () => {
  await office.tenant.close()
  await other.close()
})

const village = (index: number) => office.villages[index] ?? ''
const division = (index: number) => office.divisions[index] ?? ''
const change = (request: UnitChangeRequest, effectiveOn = '2026-03-20', ctx: Context = office.officer) =>
  makeUnitChange(ctx, { request, effectiveOn, paper: 'Nghị quyết số 12/NQ-HĐND' })

/** Units and duties as they would be had they stood for a while. */
async function asOfOld() {
  await inTransaction(office.officer, async (tx) => {
    for (const table of ['unit', 'assignment'] as const)
      await tx
        .updateTable(table)
        .set({ valid_from: '2025-07-01' })
        .where('tenant_id', '=', office.tenant.tenantId)
        .execute()
    await tx
      .updateTable('movement')
      .set({ launched_on: '2026-01-05' })
      .where('tenant_id', '=', office.tenant.tenantId)
      .execute()
  })
}

/** Every village says something of every target for January and February. */
async function reportTwoMonths() {
  const { sum, ratio, average, max, passing } = office.targets
  for (const [index, unitId] of office.villages.entries())
    for (const [month, period] of ['2026-01', '2026-02'].entries()) {
      const value = 10 * (index + 1) + month
      await enterResults(office.officer, {
        unitId,
        period,
        figures: [
          ...[sum, average, max, passing].map((id) => typedFigure(id, { value })),
          typedFigure(ratio, { numerator: value, denominator: 50 }),
        ],
      })
      await submitReport(office.officer, { unitId, period })
    }
}

/** The office's figures of every target and period. */
const totals = (unitId = office.tenant.rootId) =>
  inTransaction(office.officer, (tx) =>
    tx
      .selectFrom('target_roll_up')
      .select(['target_id', 'period', 'value', 'numerator', 'denominator', 'reported'])
      .where('tenant_id', '=', office.tenant.tenantId)
      .where('unit_id', '=', unitId)
      .where('period', 'in', ['2026-01', '2026-02'])
      .orderBy('target_id')
      .orderBy('period')
      .execute(),
  )
const cellsOf = (unitId: string) =>
  inTransaction(office.officer, (tx) =>
    tx
      .selectFrom('result_cell')
      .select(['period', 'state'])
      .distinct()
      .where('tenant_id', '=', office.tenant.tenantId)
      .where('unit_id', '=', unitId)
      .orderBy('period')
      .execute(),
  )
const unitNow = (id: string) => inTransaction(office.officer, (tx) => getUnit(tx, office.tenant.tenantId, id))
const ownersOf = async (targetId: string) => {
  const of = { movementId: office.movementId, on: '2026-03-20' }
  const targets = await inTransaction(office.officer, (tx) => listTargets(tx, office.tenant.tenantId, of))
  return targets.find(({ id }) => id === targetId)?.owners.map(({ name }) => name)
}

describe('who may change the tree from a day on', () => {
  it('the officer alone; another office’s unit is unknown', async () => {
    const request = { kind: 'rename' as const, unitId: village(0), name: 'Thôn Khác' }
    for (const role of roles.filter((known) => known !== 'officer')) {
      expect([role, await refusalOf(change(request, '2026-03-20', office.tenant.as(role)))]).toEqual([
        role,
        '403 forbidden',
      ])
      const preview = previewUnitChange(office.tenant.as(role), { request, effectiveOn: '2026-03-20', paper: null })
      expect(await refusalOf(preview)).toBe('403 forbidden')
    }
    expect(await refusalOf(change(request, '2026-03-20', other.as('officer')))).toBe('422 unit-change-unknown')
    const under = { kind: 'move' as const, unitId: village(0), parentId: other.rootId }
    expect(await refusalOf(change(under))).toBe('422 unit-change-unknown')
  })
})

describe('a tier between closes', () => {
  it('its units come under what it stood under, and no figure of any past period is lost', async () => {
    const before = await totals()
    expect(before).toHaveLength(10)
    expect((await totals(division(0))).filter(({ value }) => value !== null)).toHaveLength(10)
    const found = await previewUnitChange(office.officer, {
      request: { kind: 'close', unitId: division(0), successorId: null },
      effectiveOn: '2026-03-20',
      paper: null,
    })
    expect([found.children.map(({ name }) => name), found.charges]).toEqual([['Thôn Một', 'Thôn Hai'], 0])

    for (const unitId of office.divisions) await change({ kind: 'close', unitId, successorId: null })
    expect(await totals()).toEqual(before)
    expect((await totals(division(0))).filter(({ value }) => value !== null)).toEqual([])
    expect((await unitNow(village(0))).parentId).toBe(office.tenant.rootId)
    expect((await unitNow(division(0))).validTo).toBe('2026-03-19')
  })

  it('the log of each unit says so, and where it stood before is kept', async () => {
    const events = await inTransaction(office.officer, (tx) => listUnitEvents(tx, office.tenant.tenantId, division(0)))
    expect(events.map(({ kind, effective_on, paper }) => [kind, effective_on, paper])).toEqual([
      ['closed', '2026-03-20', 'Nghị quyết số 12/NQ-HĐND'],
    ])
  })
})

describe('units are merged', () => {
  it('the new one answers for what they answered for; what they said stays, and the totals with it', async () => {
    const before = await totals()
    const accountId = newId()
    await inTransaction(office.officer, (tx) =>
      insertMembership(tx, {
        ...{ tenant_id: office.tenant.tenantId, id: newId(), account_id: accountId, unit_id: village(0) },
        ...{ role: 'unit', post: 'Trưởng thôn', valid_from: '2025-07-01' },
      }),
    )
    const into = { name: 'Thôn Một Hai', kind: 'village' as const, parentId: office.tenant.rootId }
    const { changeId, done } = await change({ kind: 'merge', unitIds: [village(0), village(1)], into })
    expect(done).toBe(true)
    const merged = (
      await inTransaction(office.officer, (tx) => listUnits(tx, office.tenant.tenantId, '2026-03-20'))
    ).find(({ name }) => name === 'Thôn Một Hai')
    expect(await totals()).toEqual(before)
    expect(await ownersOf(office.targets.sum)).toEqual(['Thôn Ba', 'Thôn Một Hai'])
    expect(await cellsOf(village(0))).toEqual([
      { period: '2026-01', state: 'submitted' },
      { period: '2026-02', state: 'submitted' },
      { period: '2026-03', state: 'waived' },
    ])
    expect(await cellsOf(merged?.id ?? '')).toEqual([{ period: '2026-03', state: 'open' }])
    expect((await unitNow(village(0))).mergedIntoId).toBe(merged?.id)
    const seats = (await inTransaction(office.officer, (tx) => listMemberships(tx, office.tenant.tenantId))).filter(
      ({ account_id }) => account_id === accountId,
    )
    expect(seats.map(({ unitName, valid_from, valid_to }) => [unitName, valid_from, valid_to])).toEqual([
      ['Thôn Một Hai', '2026-03-20', null],
      ['Thôn Một', '2025-07-01', '2026-03-19'],
    ])
    expect(await actionsOn(office.officer, changeId)).toEqual(['unit.merge'])
    const events = await inTransaction(office.officer, (tx) =>
      listUnitEvents(tx, office.tenant.tenantId, merged?.id ?? ''),
    )
    expect(events.map(({ kind, related_name }) => [kind, related_name]).sort()).toEqual([
      ['absorbed', 'Thôn Hai'],
      ['absorbed', 'Thôn Một'],
    ])
  })
})

describe('a unit is renamed', () => {
  it('and a paper of last year still has last year’s name', async () => {
    await change({ kind: 'rename', unitId: village(2), name: 'Tổ dân phố Ba' })
    const on = (day: string) =>
      inTransaction(office.officer, (tx) =>
        listUnitNamesOn(tx, office.tenant.tenantId, { ids: [village(2), office.tenant.rootId], on: day }),
      )
    expect((await on('2026-03-19')).get(village(2))).toBe('Thôn Ba')
    expect((await on('2026-03-20')).get(village(2))).toBe('Tổ dân phố Ba')
    expect((await unitNow(village(2))).name).toBe('Tổ dân phố Ba')
    expect((await on('2026-03-19')).get(office.tenant.rootId)).toBe((await unitNow(office.tenant.rootId)).name)
  })
})

describe('a change for a day to come', () => {
  it('waits for its day, is done then by the clock, and only once', async () => {
    const { changeId, done } = await change({ kind: 'close', unitId: village(2), successorId: null }, '2026-04-01')
    expect([done, (await unitNow(village(2))).validTo]).toEqual([false, null])
    const at = (day: string) => carryOutDue({ db: office.officer.db, now: () => new Date(`${day}T08:00:00+07:00`) })
    await at('2026-03-31')
    expect((await unitNow(village(2))).validTo).toBe(null)
    await at('2026-04-01')
    await at('2026-04-01')
    expect((await unitNow(village(2))).validTo).toBe('2026-03-31')
    expect(await actionsOn(office.officer, changeId)).toEqual(['unit.plan-change', 'unit.close'])
  })

  it('what nobody took over is raised at once', async () => {
    const later = { ...office.officer, today: '2026-04-01' }
    const { targets } = await loadOrphans(later)
    expect(targets).toEqual([])
    const merged = (await inTransaction(later, (tx) => listUnits(tx, office.tenant.tenantId, '2026-04-01'))).find(
      ({ name }) => name === 'Thôn Một Hai',
    )
    await change({ kind: 'close', unitId: merged?.id ?? '', successorId: null }, '2026-04-01', later)
    const raised = (await loadOrphans(later)).targets
    expect(raised.map(({ fault }) => fault)).toEqual(raised.map(() => 'nobody'))
    expect(raised).toHaveLength(5)
  })

  it('is cancelled before its day, and never after', async () => {
    const { unitId } = await createUnit(office.officer, {
      ...{ parentId: office.tenant.rootId, kind: 'village', name: 'Thôn Tạm', validFrom: '2025-07-01' },
    })
    const { changeId } = await change({ kind: 'rename', unitId, name: 'Thôn Bền' }, '2026-05-01')
    expect(await refusalOf(cancelUnitChange(other.as('officer'), { changeId }))).toBe('404 not-found')
    await cancelUnitChange(office.officer, { changeId })
    expect(await refusalOf(cancelUnitChange(office.officer, { changeId }))).toBe('422 unit-change-not-planned')
    const { changeId: failing } = await change({ kind: 'rename', unitId, name: 'Thôn Bền' }, '2026-05-01')
    await change({ kind: 'close', unitId, successorId: null })
    await carryOutDue({ db: office.officer.db, now: () => new Date('2026-05-01T08:00:00+07:00') })
    const open = await inTransaction(office.officer, (tx) => listOpenUnitChanges(tx, office.tenant.tenantId))
    expect(open.map(({ id, state, failure }) => [id, state, failure])).toEqual([[failing, 'failed', 'unit-ended']])
  })
})
