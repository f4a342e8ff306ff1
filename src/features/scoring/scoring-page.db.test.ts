import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, type Role, roles } from '#platform/context.ts'
import { writeWorkbook } from '#platform/spreadsheet.ts'
import { readWorkbook } from '#platform/spreadsheet-reader.ts'
import { refusalOf } from '../../../test/movement.ts'
import { openReportingOffice, type ReportingOffice, typedFigure } from '../../../test/results.ts'
import { createBlock } from '../block/manage-block.command.ts'
import { enterResults } from '../result/enter-results.command.ts'
import { acceptReports } from '../result/review-reports.command.ts'
import { submitReport } from '../result/submit-report.command.ts'
import { loadWorklist } from '../worklist/worklist.queries.ts'
import { workOf } from '../worklist/worklist.ts'
import { putCriterion, putGroup } from './draft.ts'
import { changeDraft, createSheet, publishSheet, reviseSheet } from './keep-sheet.command.ts'
import { rankingOf } from './ranking.ts'
import { ruleTie } from './rule-tie.command.ts'
import { appraise, moveCard, scoreSelf } from './score-unit.command.ts'
import { scoreWorkbook } from './score-workbook.ts'
import { loadCard, loadRanking, loadSheet, loadSheets } from './scoring-page.queries.ts'

let office: ReportingOffice
let officer: Context
let sheetId: string
const village = (index: number) => office.villages[index] ?? ''
const division = () => office.divisions[0] ?? ''
const as = (role: Role, unitId?: string) => office.tenant.as(role, unitId)

beforeAll(async () => {
  office = await openReportingOffice('2026-03-20')
  officer = office.officer
  const name = 'Khối các thôn'
  const { blockId } = await createBlock(officer, { name, validFrom: '2026-01-01', unitIds: office.villages })
  sheetId = (
    await createSheet(officer, {
      ...{ name: 'Bảng chấm điểm quý I', blockId, movementId: office.movementId, year: 2026, scale: 100 },
      ...{ figuresUntil: '2026-02-28', selfScoreUntil: '2026-03-31', origin: { kind: 'empty' } },
    })
  ).sheetId
  const group = { kind: 'standard' as const, mostPoints: null }
  const criterion = { weight: 1, leastPoints: null, guide: null, maximum: 50 }
  await changeDraft(officer, {
    ...{ sheetId, version: 1 },
    change: (content) => {
      const first = putGroup(content, 'figures', { ...group, name: 'Chỉ tiêu', appraisers: [division()] })
      const both = putGroup(first, 'other', { ...group, name: 'Khác', appraisers: [] })
      const share = { kind: 'proportional' as const, asked: null, excess: null }
      const linked = { ...criterion, key: 'sum', name: 'Chỉ tiêu 1', rule: share, targetId: office.targets.sum }
      const given = {
        ...criterion,
        key: 'given',
        name: 'Phong trào',
        rule: { kind: 'direct' as const },
        targetId: null,
      }
      return putCriterion(putCriterion(both, 'figures', linked), 'other', given)
    },
  })
  await publishSheet(officer, { sheetId, version: 2 })
  await report('2026-01', 40)
  await report('2026-02', 80)
  await report('2026-03', 99)
})
afterAll(() => office.tenant.close())

/** A figure of the first village, accepted; the third month is after the day the sheet's figures end. */
async function report(period: string, value: number): Promise<void> {
  const of = { unitId: village(0), period }
  await enterResults(officer, { ...of, figures: [typedFigure(office.targets.sum, { value })] })
  const rest = [office.targets.average, office.targets.max, office.targets.passing]
  const none = { kind: 'missing' as const, note: 'Chưa thống kê' }
  const missing = [...rest, office.targets.ratio].map((id) => typedFigure(id, none))
  await enterResults(officer, { ...of, figures: missing })
  await submitReport(officer, of)
  await acceptReports(officer, [of])
}

const open = (ctx: Context, unitId = village(0)) => loadCard(ctx, { sheetId, unitId })
const at = async (unitId: string) => ({ sheetId, unitId, version: (await open(officer, unitId)).row.card.version })

describe('a card', () => {
  it('takes the unit’s accepted figure up to the sheet’s day, with what it was asked for', async () => {
    const { figures } = await open(officer)
    expect([...figures.entries()]).toEqual([['sum', { kind: 'figure', value: 80, asked: 100 }]])
    expect([...(await open(officer, village(1))).figures]).toEqual([])
  })

  it('is seen by who oversees and the unit itself; by appraisers once submitted; by all once locked', async () => {
    const seen = async (ctx: Context) => (await refusalOf(open(ctx))) === null
    const who = async () => ({
      roles: (await Promise.all(roles.map(async (role) => ((await seen(as(role))) ? role : null)))).filter(Boolean),
      itself: await seen(as('unit', village(0))),
      neighbour: await seen(as('unit', village(1))),
      appraiser: await seen(as('unit', division())),
    })
    const overseers = ['officer', 'leader', 'council']
    const before = { roles: overseers, itself: true, neighbour: false }
    expect(await who()).toEqual({ ...before, appraiser: false })
    await score(village(0), 45)
    expect(await who()).toEqual({ ...before, appraiser: true })
    await lock(village(0), 45)
    expect(await who()).toEqual({ roles: [...roles], itself: true, neighbour: true, appraiser: true })
  })
})

/** Figures of 80 out of 100 asked for, and points given. */
const marks = (points: number) => [
  { ...{ key: 'sum', evidence: null, reason: null }, mark: { kind: 'figure' as const, value: 80, asked: 100 } },
  { ...{ key: 'given', evidence: null, reason: null }, mark: { kind: 'points' as const, points } },
]
async function score(unitId: string, points: number): Promise<void> {
  await scoreSelf(officer, { ...(await at(unitId)), marks: marks(points) })
  await moveCard(officer, { ...(await at(unitId)), action: 'submit', reason: null })
}
async function lock(unitId: string, points: number): Promise<void> {
  const [sum, given] = marks(points)
  if (!sum || !given) throw new Error('no marks')
  await appraise(as('unit', division()), { ...(await at(unitId)), marks: [sum] })
  await appraise(officer, { ...(await at(unitId)), marks: [given] })
  await moveCard(officer, { ...(await at(unitId)), action: 'lock', reason: null })
}

describe('the worklist', () => {
  const work = async (ctx: Context) => {
    const { waiting, today, unitIds } = await loadWorklist(ctx)
    return workOf({ role: ctx.actor.role, unitIds, today }, waiting)
      .filter(({ kind }) => kind === 'score-self' || kind === 'appraise-scores')
      .map(({ kind, count, due, href }) => [kind, count, due, href])
  }
  const self = (unitId: string) => ['score-self', 1, '2026-03-31', `/scoring/${sheetId}/units/${unitId}`]
  const appraisal = () => ['appraise-scores', 1, null, `/scoring/${sheetId}`]

  it('asks the unit for its self-score, then the appraisers, each until it has spoken', async () => {
    expect(await work(as('unit', village(1)))).toEqual([self(village(1))])
    expect(await work(officer)).toEqual([])
    await score(village(1), 45)
    expect(await work(as('unit', village(1)))).toEqual([])
    expect(await work(as('unit', division()))).toEqual([appraisal()])
    expect(await work(officer)).toEqual([appraisal()])
    const [sum] = marks(45)
    if (!sum) throw new Error('no marks')
    await appraise(as('unit', division()), { ...(await at(village(1))), marks: [sum] })
    expect(await work(as('unit', division()))).toEqual([])
    await lock(village(1), 45)
    expect(await work(officer)).toEqual([])
  })
})

describe('the ranking', () => {
  it('is of locked units; a tie is open until it is voted on', async () => {
    const before = rankingOf(await loadRanking(officer, sheetId))
    expect(before.ranked.map(({ rank, total, place }) => [rank, total, place])).toEqual([
      [1, 85, 'open'],
      [1, 85, 'open'],
    ])
    expect(before.ties.map((rows) => rows.length)).toEqual([2])
    expect(before.waiting.map(({ card }) => card.unitId)).toEqual([village(2)])
    const values = [village(0), village(1)].map((unitId, index) => ({ unitId, value: index + 2 }))
    await ruleTie(officer, { sheetId, kind: 'vote', values, reason: 'Biên bản họp khối' })
    const after = rankingOf(await loadRanking(officer, sheetId))
    expect(after.ranked.map(({ unitId, rank, by, place }) => [unitId, rank, by, place])).toEqual([
      [village(1), 1, 'vote', 'first'],
      [village(0), 2, 'vote', 'second'],
    ])
  })

  it('goes into a workbook with a line for every unit and an explanation of every point', async () => {
    const sheets = await readWorkbook(await writeWorkbook(scoreWorkbook(await loadRanking(officer, sheetId), 'vi')))
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Xếp hạng', 4],
      ['Giải thích từng điểm', 7],
      ['Tiêu chí', 3],
    ])
    const [, explained] = sheets
    expect(explained?.rows[1]?.slice(0, 5)).toEqual([
      'Thôn Một',
      'Chỉ tiêu 1',
      40,
      '80 trên 100 được giao',
      '80 ÷ 100 × 50 điểm = 40 điểm',
    ])
  })
})

describe('a new edition', () => {
  it('begins with what the unit said on the edition before, unsaid until the unit says it', async () => {
    const { sheetId: next } = await reviseSheet(officer, { sheetId })
    await publishSheet(officer, { sheetId: next, version: 1 })
    const { proposed, row } = await loadCard(officer, { sheetId: next, unitId: village(0) })
    expect(proposed.get('given')).toEqual({ kind: 'points', points: 45 })
    expect([row.card.state, row.score.complete]).toEqual(['open', false])
    const { sheetId: third } = await reviseSheet(officer, { sheetId: next })
    await publishSheet(officer, { sheetId: third, version: 1 })
    expect((await loadCard(officer, { sheetId: third, unitId: village(0) })).proposed.size).toBe(2)
    expect((await loadCard(officer, { sheetId: third, unitId: village(2) })).proposed.size).toBe(0)
  })
})

describe('a sheet that is still being drawn up', () => {
  it('is read, ranked and listed for the officer and the leader alone', async () => {
    const blockId = (await loadSheet(officer, sheetId)).sheet.blockId
    const { sheetId: draft } = await createSheet(officer, {
      ...{ name: 'Bảng chấm điểm quý II', blockId, movementId: null, year: 2026, scale: 100 },
      ...{ figuresUntil: '2026-05-31', selfScoreUntil: '2026-06-30', origin: { kind: 'empty' } },
    })
    for (const role of roles) {
      const refused = role === 'officer' || role === 'leader' ? null : '403 forbidden'
      const listed = (await loadSheets(as(role), null)).rows.some(({ sheet }) => sheet.id === draft)
      expect([role, await refusalOf(loadSheet(as(role), draft))]).toEqual([role, refused])
      expect([role, await refusalOf(loadRanking(as(role), draft))]).toEqual([role, refused])
      expect([role, listed]).toEqual([role, refused === null])
    }
  })

  it('is not among the editions that others are shown', async () => {
    const published = (await loadSheets(officer, null)).rows.find(({ sheet }) => sheet.state === 'published')
    const id = published?.sheet.id ?? ''
    const { sheetId: next } = await reviseSheet(officer, { sheetId: id })
    const editions = async (ctx: Context) => (await loadSheet(ctx, id)).editions.map((edition) => edition.id)
    expect(await editions(officer)).toContain(next)
    expect(await editions(as('unit', village(0)))).not.toContain(next)
    expect(await editions(as('unit', village(0)))).toContain(id)
  })
})
