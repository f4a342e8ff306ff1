import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { draftMovement, refusalOf } from '../../../test/movement.ts'
import { handInSaid, openReportingOffice, type ReportingOffice, typedFigure } from '../../../test/results.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { loadIndicatorUses } from '../indicator/indicator.queries.ts'
import { loadMovement } from '../movement/movement-page.queries.ts'
import { enterResults } from '../result/enter-results.command.ts'
import { describeTarget } from './describe-target.command.ts'
import type { TargetDescription } from './description.ts'
import { madeOf } from './made-of.ts'
import { statusSentence } from './status.messages.ts'
import { listTargets } from './target.queries.ts'
import { loadTarget, loadTargetForm } from './target-page.queries.ts'
import { descriptionOf } from './target-row.ts'

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
const form = (id: string) => loadTargetForm(office.officer, id)

/** Describes a target as it stands, but for some fields. */
async function describeAs(
  targetId: string,
  change: Partial<TargetDescription>,
  more: {
    ctx?: Context
    version?: number
    own?: { unitId: string; value: number | null; share: number | null }[]
  } = {},
) {
  const { row } = await form(targetId)
  const input = { targetId, version: more.version ?? row.version, own: more.own ?? [] }
  return describeTarget(more.ctx ?? office.officer, {
    ...input,
    description: { ...descriptionOf(row), ...change },
  })
}

/** A target of a movement that is still a draft. */
async function draftTarget(): Promise<string> {
  const movementId = await draftMovement(office.officer)
  const on = office.officer.today
  const targets = await inTransaction(office.officer, (tx) =>
    listTargets(tx, office.tenant.tenantId, { movementId, on }),
  )
  return targets[0]?.id ?? ''
}

async function say(index: number, [period, value]: [string, number], targetId: string): Promise<void> {
  const unit = office.tenant.as('unit', village(index))
  const report = { unitId: village(index), period }
  await enterResults(unit, { ...report, figures: [typedFigure(targetId, { value })] })
  await handInSaid(unit, report)
}

describe('who may say how a target is measured', () => {
  it('is the officer alone', async () => {
    const targetId = await draftTarget()
    for (const role of roles.filter((known) => known !== 'officer')) {
      const ctx = office.tenant.as(role)
      const refused = (async () => describeAs(targetId, { baseline: 1 }, { ctx }))()
      expect([role, await refusalOf(refused)]).toEqual([role, '403 forbidden'])
    }
    expect((await form(targetId)).row.baseline).toBeNull()
  })

  it('a target, or a unit, of another tenant is not found', async () => {
    const targetId = await draftTarget()
    const ctx = other.as('officer')
    expect(await refusalOf(describeAs(targetId, { baseline: 1 }, { ctx }))).toBe('404 not-found')
    expect(await refusalOf(loadTarget(ctx, targetId))).toBe('404 not-found')
    const own = [{ unitId: other.rootId, value: 1, share: null }]
    expect(await refusalOf(describeAs(targetId, {}, { own }))).toBe('404 not-found')
  })
})

describe('how a target is measured', () => {
  it('is written with what single units are asked for, and the log says what it was before', async () => {
    const targetId = await draftTarget()
    const own = [{ unitId: office.tenant.rootId, value: 40.5, share: 2 }]
    const change = { baseline: 10, baselineOn: '2025-12-31', rollUp: 'average', value: 50 } as const
    await describeAs(targetId, change, { own })
    const { row, owners } = await form(targetId)
    expect(row).toMatchObject({ baseline: 10, baseline_on: '2025-12-31', roll_up: 'average', value: 50, version: 2 })
    expect(owners).toMatchObject([{ unitId: office.tenant.rootId, value: 40.5, share: 2 }])
    const logged = await inTransaction(office.officer, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select(['action', 'before', 'after'])
        .where('tenant_id', '=', office.tenant.tenantId)
        .where('object_id', '=', targetId)
        .execute(),
    )
    expect(logged).toMatchObject([
      { action: 'target.describe', before: { baseline: null, rollUp: 'sum' }, after: { ...change, own } },
    ])
  })

  it('written by two at once is written by one', async () => {
    const targetId = await draftTarget()
    const outcomes = await Promise.all([
      refusalOf(describeAs(targetId, { baseline: 1 }, { version: 1 })),
      refusalOf(describeAs(targetId, { baseline: 2 }, { version: 1 })),
    ])
    expect(outcomes.sort()).toEqual(['409 conflict', null].sort())
  })

  it('what cannot be is refused by its field', async () => {
    const targetId = await draftTarget()
    expect(await refusalOf(describeAs(targetId, { unit: '%', rollUp: 'sum' }))).toBe('400 invalid-input')
  })

  it('what the plan fixed stays after the launch; how units make one figure may be put right, and is counted anew', async () => {
    const { sum } = office.targets
    await say(0, ['2026-02', 6], sum)
    await say(1, ['2026-02', 8], sum)
    expect(await refusalOf(describeAs(sum, { value: 1 }))).toBe('422 target-fixed')
    expect(await refusalOf(describeAs(sum, { measure: 'yes-no', rollUp: 'last' }))).toBe('422 target-fixed')
    const figureNow = async () =>
      (await loadTarget(office.officer, sum)).observations.find(({ period }) => period === '2026-02')?.value
    expect(await figureNow()).toBe(14)
    await describeAs(sum, { rollUp: 'average' })
    expect(await figureNow()).toBe(7)
    await describeAs(sum, { rollUp: 'sum' })
    expect(await figureNow()).toBe(14)
  })
})

describe('what a target shows', () => {
  it('how it stands, what its figure is made of, and who owes', async () => {
    const { max } = office.targets
    await say(0, ['2026-01', 4], max)
    await say(0, ['2026-02', 4], max)
    const data = await loadTarget(office.officer, max)
    expect(data.standing).toMatchObject({ state: 'unknown', reason: 'partial', known: 4, owed: 3 })
    expect(data.owing).toEqual(['Thôn Hai', 'Thôn Ba'])
    const periods = madeOf({ ...data, targetId: max, target: data.standing.target })
    const february = periods.find(({ period }) => period === '2026-02')
    expect(february?.units.map(({ cell }) => [cell.unitName, cell.value])).toEqual([
      ['Thôn Một', 4],
      ['Thôn Hai', null],
      ['Thôn Ba', null],
    ])
    expect(february?.units[0]?.said.map(({ entered_by_name }) => entered_by_name)).toEqual(['Người giữ vai unit'])
    expect(february?.units[0]?.anomalies).toEqual([{ code: 'copy', value: 4, period: '2026-01' }])
  })

  it('to a unit of single figures only its own', async () => {
    const { max } = office.targets
    const data = await loadTarget(office.tenant.as('unit', village(1)), max)
    expect([...new Set(data.cells.map(({ unitName }) => unitName))]).toEqual(['Thôn Hai'])
    expect(data.entries).toEqual([])
    const stranger = await loadTarget(office.tenant.as('finance'), max)
    expect(stranger.cells).toEqual([])
  })

  it('among the targets of its movement, in the same words', async () => {
    const { max } = office.targets
    const one = await loadTarget(office.officer, max)
    const all = await loadMovement(office.officer, office.movementId)
    const standing = all.standings.get(max)
    expect(standing && statusSentence(standing, 'vi')).toBe(statusSentence(one.standing, 'vi'))
    expect(all.owing.get(max)).toEqual(['Thôn Hai', 'Thôn Ba'])
  })

  it('in the library, under the indicator it counts, with its newest figure', async () => {
    const { sum } = office.targets
    await describeAs(sum, { indicator: 'JOBS' })
    const uses = await loadIndicatorUses(office.officer)
    expect(uses.get('JOBS')).toMatchObject([{ targetId: sum, latest: { value: 14, on: '2026-02-28' } }])
    expect((await loadIndicatorUses(other.as('officer'))).size).toBe(0)
  })
})
