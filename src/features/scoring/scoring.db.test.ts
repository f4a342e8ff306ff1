import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, type Role, roles } from '#platform/context.ts'
import { actionsOn, refusalOf } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { createBlock } from '../block/manage-block.command.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { standingsOf } from './card.ts'
import { putCriterion, putGroup } from './draft.ts'
import { changeDraft, createSheet, dropSheet, publishSheet, reviseSheet } from './keep-sheet.command.ts'
import { ruleTie } from './rule-tie.command.ts'
import { appraise, type CardStep, moveCard, scoreSelf, settle } from './score-unit.command.ts'
import { getSheet, listCards, listEntries, listEvents, lockCard } from './scoring.queries.ts'
import type { Criterion } from './sheet.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let finance: string
let blockId: string
let units: string[]

const division = async (name: string) =>
  (await createUnit(officer, { parentId: tenant.rootId, kind: 'division', name })).unitId

beforeAll(async () => {
  tenant = await openTestTenant()
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  officer = tenant.as('officer')
  finance = await division('Phòng Kinh tế')
  units = [await division('Phòng Văn hóa'), await division('Phòng Hạ tầng'), finance]
  blockId = (await createBlock(officer, { name: 'Khối các phòng', validFrom: '2025-07-01', unitIds: units })).blockId
})
afterAll(async () => {
  await tenant.close()
  await other.close()
})

const direct = (key: string, maximum = 50): Criterion => ({
  ...{ key, name: `Tiêu chí ${key}`, maximum, weight: 1, rule: { kind: 'direct' as const } },
  ...{ targetId: null, leastPoints: null, guide: null },
})
const unit = () => units[0] ?? ''

async function draft(more: { appraisers?: string[] } = {}): Promise<string> {
  const { sheetId } = await createSheet(officer, {
    ...{ name: 'Bảng chấm điểm năm 2025', blockId, movementId: null, year: 2025, scale: 100 },
    ...{ figuresUntil: '2025-12-31', selfScoreUntil: '2025-12-10', origin: { kind: 'empty' } },
  })
  const group = (appraisers: string[]) => ({ name: 'Nhóm', kind: 'standard' as const, mostPoints: null, appraisers })
  await changeDraft(officer, {
    sheetId,
    version: 1,
    change: (content) => {
      const grouped = putGroup(putGroup(content, 'g', group([])), 'h', group(more.appraisers ?? []))
      return putCriterion(putCriterion(grouped, 'g', direct('a')), 'h', direct('b'))
    },
  })
  return sheetId
}
async function published(more: { appraisers?: string[] } = {}): Promise<string> {
  const sheetId = await draft(more)
  await publishSheet(officer, { sheetId, version: 2 })
  return sheetId
}
const versionOf = (sheetId: string, unitId = unit()) =>
  inTransaction(officer, async (tx) => (await lockCard(tx, tenant.tenantId, { sheetId, unitId })).version)
const at = async (sheetId: string, unitId = unit()) => ({ sheetId, unitId, version: await versionOf(sheetId, unitId) })
const mark = (key: string, points: number, reason: string | null = null) => ({
  ...{ key, mark: { kind: 'points' as const, points }, evidence: null, reason },
})
const move = async (ctx: Context, sheetId: string, step: CardStep | [action: CardStep, reason: string]) => {
  const [action, reason = null] = [step].flat() as [CardStep, string?]
  return moveCard(ctx, { ...(await at(sheetId)), action, reason })
}
async function submitted(more: { appraisers?: string[] } = {}): Promise<string> {
  const sheetId = await published(more)
  const own = tenant.as('unit', unit())
  await scoreSelf(own, { ...(await at(sheetId)), marks: [mark('a', 40), mark('b', 45)] })
  await move(own, sheetId, 'submit')
  return sheetId
}

describe('a sheet', () => {
  it('is the officer’s to make, change, publish, revise and drop', async () => {
    const sheetId = await draft()
    const input = { name: 'Khác', blockId, movementId: null, year: 2025, scale: 100 as const }
    const dates = { figuresUntil: '2025-12-31', selfScoreUntil: '2025-12-10', origin: { kind: 'empty' as const } }
    for (const role of roles.filter((known) => known !== 'officer')) {
      const ctx = tenant.as(role)
      const doings: (() => Promise<unknown>)[] = [
        () => createSheet(ctx, { ...input, ...dates }),
        () => changeDraft(ctx, { sheetId, version: 2, change: (content) => content }),
        () => publishSheet(ctx, { sheetId, version: 2 }),
        () => reviseSheet(ctx, { sheetId }),
        () => dropSheet(ctx, { sheetId, version: 2 }),
        () => ruleTie(ctx, { sheetId, kind: 'vote', values: [], reason: 'x' }),
      ]
      for (const doing of doings)
        expect([role, await refusalOf(Promise.resolve().then(doing))]).toEqual([role, '403 forbidden'])
    }
  })

  it('of another tenant is not found, nor are its block, sheet or units', async () => {
    const sheetId = await draft()
    const stranger = other.as('officer')
    const input = { name: 'Khác', movementId: null, year: 2025, scale: 100 as const, blockId }
    const dates = { figuresUntil: '2025-12-31', selfScoreUntil: '2025-12-10' }
    const doings = [
      createSheet(stranger, { ...input, ...dates, origin: { kind: 'empty' } }),
      changeDraft(stranger, { sheetId, version: 2, change: (content) => content }),
      publishSheet(stranger, { sheetId, version: 2 }),
      reviseSheet(stranger, { sheetId }),
      dropSheet(stranger, { sheetId, version: 2 }),
      ruleTie(stranger, { sheetId, kind: 'vote', values: [], reason: 'x' }),
      changeDraft(officer, {
        ...{ sheetId, version: 2 },
        change: (content) =>
          putGroup(content, 'g', { name: 'Nhóm', kind: 'standard', mostPoints: null, appraisers: [other.rootId] }),
      }),
      changeDraft(officer, {
        ...{ sheetId, version: 2 },
        change: (content) => putCriterion(content, 'g', { ...direct('a'), targetId: other.rootId }),
      }),
    ]
    const refused = await Promise.all(doings.map(refusalOf))
    expect(refused).toEqual(doings.map(() => '404 not-found'))
  })

  it('once published stays as it is; the next edition takes its place', async () => {
    const sheetId = await published()
    const change = { sheetId, version: 3, change: <T>(content: T) => content }
    expect(await refusalOf(changeDraft(officer, change))).toBe('422 score-sheet-frozen')
    expect(await refusalOf(publishSheet(officer, { sheetId, version: 3 }))).toBe('422 score-sheet-not-draft')
    const { sheetId: next } = await reviseSheet(officer, { sheetId })
    expect(await refusalOf(reviseSheet(officer, { sheetId }))).toBe('422 score-sheet-has-draft')
    await publishSheet(officer, { sheetId: next, version: 1 })
    const read = (id: string) => inTransaction(officer, (tx) => getSheet(tx, tenant.tenantId, id))
    expect([(await read(sheetId)).state, (await read(next)).state, (await read(next)).edition]).toEqual([
      'replaced',
      'published',
      2,
    ])
    const late = scoreSelf(officer, { ...(await at(sheetId)), marks: [mark('a', 1)] })
    expect(await refusalOf(late)).toBe('422 score-sheet-replaced')
    expect(await actionsOn(officer, sheetId)).toEqual([
      'scoring.create-sheet',
      'scoring.change-sheet',
      'scoring.publish-sheet',
    ])
  })

  it('is not published before it makes its scale', async () => {
    const sheetId = await draft()
    const lighter = {
      sheetId,
      version: 2,
      change: (c: Parameters<typeof putCriterion>[0]) => putCriterion(c, 'g', direct('a', 40)),
    }
    await changeDraft(officer, lighter)
    expect(await refusalOf(publishSheet(officer, { sheetId, version: 3 }))).toBe('422 score-sheet-unready')
  })

  it('opens one card for each member of its block', async () => {
    const sheetId = await published()
    const cards = await inTransaction(officer, (tx) => listCards(tx, tenant.tenantId, sheetId))
    expect(cards.map(({ unitId, state }) => [unitId, state])).toEqual(units.toSorted().map((id) => [id, 'open']))
  })
})

describe('scoring a unit', () => {
  it('is for the unit itself and the officer', async () => {
    const sheetId = await published()
    const [, neighbour = ''] = units
    const marks = [mark('a', 40)]
    const place = await at(sheetId)
    for (const role of roles.filter((known) => known !== 'officer' && known !== 'unit'))
      expect([role, await refusalOf(scoreSelf(tenant.as(role, unit()), { ...place, marks }))]).toEqual([
        role,
        '403 forbidden',
      ])
    expect(await refusalOf(scoreSelf(tenant.as('unit', neighbour), { ...place, marks }))).toBe('403 forbidden')
    await scoreSelf(tenant.as('unit', unit()), { ...place, marks })
    expect(await refusalOf(scoreSelf(officer, { ...place, marks }))).toBe('409 conflict')
    await scoreSelf(officer, { ...(await at(sheetId)), marks: [mark('b', 30)] })
  })

  it('of another tenant is not found, whatever is done', async () => {
    const sheetId = await submitted()
    const place = await at(sheetId)
    const stranger = other.as('officer')
    const doings = [
      scoreSelf(stranger, { ...place, marks: [] }),
      appraise(stranger, { ...place, marks: [] }),
      settle(stranger, { ...place, key: 'a', mark: { kind: 'points', points: 1 }, reason: 'x' }),
      moveCard(stranger, { ...place, action: 'lock', reason: null }),
    ]
    const refused = await Promise.all(doings.map(refusalOf))
    expect(refused).toEqual(doings.map(() => '404 not-found'))
  })

  it('is submitted only when every criterion is judged, and not with a mark of another kind', async () => {
    const sheetId = await published()
    const own = tenant.as('unit', unit())
    const wrong = { key: 'a', mark: { kind: 'level' as const, index: 0 }, evidence: null }
    expect(await refusalOf(scoreSelf(own, { ...(await at(sheetId)), marks: [wrong] }))).toBe('422 score-wrong-mark')
    await scoreSelf(own, { ...(await at(sheetId)), marks: [mark('a', 40)] })
    expect(await refusalOf(move(own, sheetId, 'submit'))).toBe('422 score-incomplete')
  })

  it('is appraised by the officer and by the offices named, never by the unit itself', async () => {
    const sheetId = await submitted({ appraisers: [finance] })
    const asFinance = (role: Role) => tenant.as(role, finance)
    const try_ = async (ctx: Context, key: string) =>
      refusalOf(appraise(ctx, { ...(await at(sheetId)), marks: [mark(key, 45, 'Đối chiếu sổ')] }))
    expect(await try_(asFinance('unit'), 'a')).toBe('403 forbidden')
    expect(await try_(tenant.as('unit', unit()), 'b')).toBe('403 forbidden')
    for (const role of ['leader', 'city', 'admin'] as const)
      expect([role, await try_(asFinance(role), 'b')]).toEqual([role, '403 forbidden'])
    expect(await try_(asFinance('unit'), 'b')).toBe(null)
    expect(await try_(officer, 'a')).toBe(null)
  })

  it('asks for a reason where an appraisal differs from the self-score', async () => {
    const sheetId = await submitted()
    const say = async (points: number, reason: string | null) =>
      refusalOf(appraise(officer, { ...(await at(sheetId)), marks: [mark('a', points, reason)] }))
    expect(await say(35, null)).toBe('422 score-reason-missing')
    expect(await say(35, '  ')).toBe('422 score-reason-missing')
    expect(await say(35, 'Thiếu biên bản')).toBe(null)
    expect(await say(40, null)).toBe(null)
  })

  it('two offices in parallel that differ are settled by the officer with a reason, then locked', async () => {
    const sheetId = await submitted({ appraisers: [finance, units[1] ?? ''] })
    await appraise(officer, { ...(await at(sheetId)), marks: [mark('a', 40)] })
    await appraise(tenant.as('unit', finance), { ...(await at(sheetId)), marks: [mark('b', 45)] })
    expect(await refusalOf(move(officer, sheetId, 'lock'))).toBe('422 score-undecided')
    const second = tenant.as('unit', units[1] ?? '')
    await appraise(second, { ...(await at(sheetId)), marks: [mark('b', 30, 'Hai việc trễ hạn')] })
    expect(await refusalOf(move(officer, sheetId, 'lock'))).toBe('422 score-undecided')
    const settling = { ...(await at(sheetId)), key: 'b', mark: { kind: 'points' as const, points: 35 } }
    expect(await refusalOf(settle(officer, { ...settling, reason: ' ' }))).toBe('422 reason-missing')
    await settle(officer, { ...settling, reason: 'Một việc trễ có lý do' })
    await move(officer, sheetId, 'lock')
    const entries = await inTransaction(officer, (tx) => listEntries(tx, tenant.tenantId, { sheetId, unitId: unit() }))
    const { content } = await inTransaction(officer, (tx) => getSheet(tx, tenant.tenantId, sheetId))
    const standings = standingsOf({ unitId: unit(), officerUnitId: tenant.rootId, content, entries })
    expect(standings.map(({ decided }) => decided?.mark)).toEqual([
      { kind: 'points', points: 40 },
      { kind: 'points', points: 35 },
    ])
    expect(entries.map(({ voice, points }) => [voice, points])).toEqual([
      ['self', 40],
      ['self', 45],
      ['appraisal', 40],
      ['appraisal', 45],
      ['appraisal', 30],
      ['settlement', 35],
    ])
  })

  it('keeps a log from which the state of the card can be told', async () => {
    const sheetId = await submitted()
    const own = tenant.as('unit', unit())
    await move(own, sheetId, 'take-back')
    await move(own, sheetId, 'submit')
    await appraise(officer, { ...(await at(sheetId)), marks: [mark('a', 40), mark('b', 45)] })
    expect(await refusalOf(move(own, sheetId, 'take-back'))).toBe('422 score-being-appraised')
    await move(officer, sheetId, ['return', 'Bổ sung minh chứng'])
    await move(own, sheetId, 'submit')
    await appraise(officer, { ...(await at(sheetId)), marks: [mark('a', 40), mark('b', 45)] })
    await move(officer, sheetId, 'lock')
    await move(officer, sheetId, ['unlock', 'Nhập nhầm'])
    const events = await inTransaction(officer, (tx) => listEvents(tx, tenant.tenantId, { sheetId, unitId: unit() }))
    expect(events.map(({ action, toState }) => `${action} ${toState}`)).toEqual([
      'score-self open',
      'submit submitted',
      'take-back open',
      'submit submitted',
      'appraise submitted',
      'return returned',
      'submit submitted',
      'appraise submitted',
      'lock locked',
      'unlock submitted',
    ])
    const [card] = (await inTransaction(officer, (tx) => listCards(tx, tenant.tenantId, sheetId))).filter(
      ({ unitId }) => unitId === unit(),
    )
    expect(card).toMatchObject({ state: events.at(-1)?.toState, submittedOn: '2025-11-18', late: false, version: 11 })
    expect((await actionsOn(officer, sheetId)).slice(3)).toEqual([
      ...['scoring.score-self', 'scoring.submit', 'scoring.take-back', 'scoring.submit', 'scoring.appraise'],
      ...['scoring.return', 'scoring.submit', 'scoring.appraise', 'scoring.lock', 'scoring.unlock'],
    ])
  })

  it('twice at once from one page: once, and the other is a conflict', async () => {
    const sheetId = await published()
    const place = await at(sheetId)
    const save = () => refusalOf(scoreSelf(officer, { ...place, marks: [mark('a', 40)] }))
    expect((await Promise.all([save(), save()])).sort()).toEqual(['409 conflict', null])
  })
})

describe('a vote on a tie', () => {
  it('is recorded for units of the sheet that are locked, with a reason', async () => {
    const sheetId = await submitted()
    const [first = '', second = ''] = units
    const rule = (values: { unitId: string; value: number }[], reason = 'Biên bản họp khối ngày 18/11') =>
      refusalOf(ruleTie(officer, { sheetId, kind: 'vote', values, reason }))
    const both = [
      { unitId: first, value: 3 },
      { unitId: second, value: 5 },
    ]
    expect(await rule([{ unitId: other.rootId, value: 1 }, ...both])).toBe('404 not-found')
    expect(await rule(both, ' ')).toBe('422 reason-missing')
    expect(await rule([{ unitId: first, value: 1.5 }, ...both])).toBe('422 score-ruling-value')
    expect(await rule(both)).toBe('422 score-ruling-locked')
    for (const unitId of [first, second]) {
      if (unitId === second) {
        await scoreSelf(officer, { ...(await at(sheetId, second)), marks: [mark('a', 40), mark('b', 45)] })
        await moveCard(officer, { ...(await at(sheetId, second)), action: 'submit', reason: null })
      }
      await appraise(officer, { ...(await at(sheetId, unitId)), marks: [mark('a', 40), mark('b', 45)] })
      await moveCard(officer, { ...(await at(sheetId, unitId)), action: 'lock', reason: null })
    }
    expect(await rule(both)).toBe(null)
    expect((await actionsOn(officer, sheetId)).at(-1)).toBe('scoring.rule-tie')
  })
})
