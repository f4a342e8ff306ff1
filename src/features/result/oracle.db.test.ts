import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction } from '#platform/context.ts'
import { Refusal } from '#platform/errors.ts'
import { openReportingOffice, type ReportingOffice, typedFigure } from '../../../test/results.ts'
import { assignTargets } from '../target/assign-target.command.ts'
import { enterResults } from './enter-results.command.ts'
import { openCellsIn } from './open-cells.command.ts'
import { acceptReports, returnFigures, undoAccept } from './review-reports.command.ts'
import { rollUpMovedIn } from './roll-up.command.ts'
import { submitReport } from './submit-report.command.ts'

// What stands in the cells and the roll-ups is made anew here, slowly and by other means, from what was only appended.

let office: ReportingOffice

beforeAll(async () => {
  office = await openReportingOffice('2026-03-20')
})
afterAll(() => office.tenant.close())

/** A small generator with a seed, so that a failure comes again. */
function randomly(seed: number) {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, one: <T>(list: readonly T[]): T => list[below(list.length)] as T }
}

const tables = async (ctx: Context) =>
  inTransaction(ctx, async (tx) => {
    const { tenantId } = ctx
    const units = await tx
      .selectFrom('unit')
      .select(['id', 'parent_id'])
      .where('tenant_id', '=', ctx.tenantId)
      .execute()
    return {
      cells: await tx.selectFrom('result_cell').selectAll().where('tenant_id', '=', tenantId).execute(),
      events: await tx.selectFrom('result_event').selectAll().where('tenant_id', '=', tenantId).execute(),
      entries: await tx.selectFrom('result_entry').selectAll().where('tenant_id', '=', tenantId).execute(),
      rollUps: await tx.selectFrom('target_roll_up').selectAll().where('tenant_id', '=', tenantId).execute(),
      units,
    }
  })

type Tables = Awaited<ReturnType<typeof tables>>
const keyOf = (row: { target_id: string; unit_id: string; period: string }) =>
  `${row.target_id} ${row.unit_id} ${row.period}`

/** Every cell as its log says it stands. */
function replayed({ events, entries, cells }: Tables) {
  const said = new Map(entries.map((entry) => [entry.id, entry]))
  return cells.map((cell) => {
    const log = events.filter((event) => keyOf(event) === keyOf(cell)).sort((a, b) => a.sequence - b.sequence)
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1))
    let state = 'open'
    let entryId: string | null = null
    for (const event of log) {
      expect(event.from_state).toBe(state)
      state = event.to_state
      if (event.action === 'enter' || event.action === 'correct') entryId = event.entry_id
      if (event.action === 'owe') entryId = null
    }
    const value = entryId === null ? null : (said.get(entryId)?.value ?? null)
    return { key: keyOf(cell), state, entryId, value, version: log.length + 1 }
  })
}

/** The office's figures by the plainest arithmetic there is, from the log alone. */
function slowRollUps(all: Tables) {
  const parents = new Map(all.units.map(({ id, parent_id }) => [id, parent_id]))
  const isUnder = (unitId: string, node: string): boolean => {
    for (let at: string | null = unitId; at; at = parents.get(at) ?? null) if (at === node) return true
    return false
  }
  const said = new Map(all.entries.map((entry) => [entry.id, entry]))
  const cells = replayed(all)
  const { sum, ratio, average, max } = office.targets
  const figures = new Map<string, { value: number | null; owed: number; reported: number }>()
  for (const { target_id, period } of all.cells)
    for (const { id: node } of all.units) {
      const below = cells.filter(({ key, state }) => {
        const [target, unit = '', when] = key.split(' ')
        return target === target_id && when === period && state !== 'waived' && isUnder(unit, node)
      })
      const told = below
        .filter(({ state, entryId }) => entryId !== null && ['submitted', 'accepted'].includes(state))
        .map(({ entryId }) => said.get(entryId ?? ''))
        .filter((entry) => entry !== undefined && entry.kind !== 'missing')
      const values = told.flatMap((entry) => (entry?.value == null ? [] : [Number(entry.value)]))
      const total = (list: number[]) => list.reduce((all, one) => all + one, 0)
      let value: number | null = null
      if (target_id === sum) value = told.length > 0 ? total(values) : null
      else if (target_id === average) value = values.length > 0 ? total(values) / values.length : null
      else if (target_id === max) value = values.length > 0 ? Math.max(...values) : null
      else if (target_id === ratio) {
        const whole = total(told.map((entry) => Number(entry?.denominator ?? 0)))
        value = whole > 0 ? (total(told.map((entry) => Number(entry?.numerator ?? 0))) / whole) * 100 : null
      } else value = told.length > 0 ? values.filter((one) => one >= 10).length : null
      figures.set(`${target_id} ${node} ${period}`, { value, owed: below.length, reported: told.length })
    }
  return figures
}

function expectTrue(all: Tables): void {
  const cached = all.cells.map((cell) => ({
    key: keyOf(cell),
    state: cell.state,
    entryId: cell.entry_id,
    value: cell.value,
    version: cell.version,
  }))
  expect(cached).toEqual(replayed(all))
  const slow = slowRollUps(all)
  for (const row of all.rollUps) {
    const known = slow.get(keyOf(row))
    expect([keyOf(row), row.owed, row.reported]).toEqual([keyOf(row), known?.owed, known?.reported])
    if (known?.value == null) expect([keyOf(row), row.value]).toEqual([keyOf(row), null])
    else expect(Number(row.value), keyOf(row)).toBeCloseTo(known.value, 8)
  }
  const kept = new Set(all.rollUps.map(keyOf))
  for (const [key, { owed }] of slow) if (owed > 0) expect(kept.has(key), key).toBe(true)
}

const quietly = (work: Promise<unknown>) =>
  work.catch((error) => {
    if (!(error instanceof Refusal)) throw error
  })

type Stepping = ReportingOffice & ReturnType<typeof randomly>

const reportOf = ({ one, villages }: Stepping) => ({
  unitId: one(villages),
  period: one(['2026-01', '2026-02', '2026-03']),
})

async function enterOne(on: Stepping): Promise<void> {
  const { below, one, targets, officer, tenant } = on
  const { unitId, period } = reportOf(on)
  const targetId = one(Object.values(targets))
  const { cells } = await tables(officer)
  const cell = cells.find((known) => keyOf(known) === `${targetId} ${unitId} ${period}`)
  const kind = one(['value', 'value', 'value', 'value', 'no-change', 'not-arisen', 'missing'] as const)
  const isRatio = targetId === targets.ratio
  const part = isRatio ? { numerator: below(50), denominator: 50 + below(50) } : { value: below(2000) / 100 }
  const basedOn = below(10) === 0 ? null : (cell?.entry_id ?? null)
  const figures = [typedFigure(targetId, { ...part, kind, note: `Lần ${below(1e9)}` }, { basedOn })]
  await enterResults(below(3) === 0 ? officer : tenant.as('unit', unitId), { unitId, period, figures })
}

/** Says of everything still owed that it was not counted, and hands the report in. */
async function handInWhole(on: Stepping): Promise<void> {
  const { unitId, period } = reportOf(on)
  const { cells } = await tables(on.officer)
  const owed = cells.filter(
    (cell) => cell.unit_id === unitId && cell.period === period && ['open', 'returned'].includes(cell.state),
  )
  const figures = owed.map(({ target_id, entry_id }) =>
    typedFigure(target_id, { kind: 'missing', note: 'Chưa đếm' }, { basedOn: entry_id }),
  )
  await enterResults(on.officer, { unitId, period, figures })
  await submitReport(on.officer, { unitId, period })
}

/** The unit gets another place in the tree, and everything it said is counted anew. */
function moveUnit({ officer, one, villages, divisions, tenant }: Stepping): Promise<void> {
  const unitId = one(villages)
  return inTransaction(officer, async (tx) => {
    await tx
      .updateTable('unit')
      .set({ parent_id: one([...divisions, tenant.rootId]) })
      .where('tenant_id', '=', officer.tenantId)
      .where('id', '=', unitId)
      .execute()
    await rollUpMovedIn(tx, officer, [unitId])
  })
}

/** One random step; the common ones come more often. */
function stepper(on: Stepping): () => Promise<unknown> {
  const { officer, one, below, villages, targets } = on
  const ids = Object.values(targets)
  const batches: string[] = []
  const accept = async () => {
    const { batchId } = await acceptReports(officer, [reportOf(on), reportOf(on)])
    if (batchId) batches.push(batchId)
  }
  const undo = async () => {
    if (batches.length > 0) await undoAccept(officer, { batchId: one(batches) })
  }
  const giveBack = () =>
    returnFigures(officer, { ...reportOf(on), figures: [{ targetId: one(ids), reason: 'Chưa khớp' }] })
  const reassign = () => assignTargets(officer, { targetIds: [one(ids)], unitIds: villages.filter(() => below(3) > 0) })
  const enter = () => enterOne(on)
  const fillUp = () => handInWhole(on)
  const often = [enter, enter, enter, enter, enter, enter, enter, fillUp, fillUp]
  return () => one<() => Promise<unknown>>([...often, accept, undo, giveBack, () => moveUnit(on), reassign])()
}

describe('over several hundred random steps', () => {
  it('cells are what their log says, and the office’s figures are the sum of what was said', async () => {
    const { officer } = office
    const step = stepper({ ...office, ...randomly(20_260_320) })
    for (let steps = 0; steps < 400; steps++) {
      await quietly(step())
      if (steps % 40 === 39) expectTrue(await tables(officer))
    }
    const done = new Set((await tables(officer)).events.map(({ action }) => action))
    expect([...done].sort()).toEqual(['accept', 'correct', 'enter', 'owe', 'return', 'submit', 'undo-accept', 'waive'])
  })

  it('and the same when many work at once', async () => {
    const { officer, villages, targets } = office
    await assignTargets(officer, { targetIds: Object.values(targets), unitIds: villages })
    const before = (await tables(officer)).entries.length
    const work = Array.from({ length: 120 }, (_, index) => {
      const unitId = villages[index % 3] ?? ''
      const targetId = Object.values(targets)[index % 5] ?? ''
      const part = targetId === targets.ratio ? { numerator: index, denominator: 200 } : { value: index }
      const figures = [typedFigure(targetId, { ...part, note: 'Cùng lúc' })]
      return enterResults(office.tenant.as('unit', unitId), { unitId, period: '2026-02', figures })
    })
    const outcomes = (await Promise.all(work)).flat()
    const all = await tables(officer)
    expect(all.entries.length - before).toBe(outcomes.filter(({ outcome }) => outcome === 'saved').length)
    expectTrue(all)
  })
})

describe('what is owed', () => {
  it('opens with each period that begins, and opening twice changes nothing', async () => {
    const { officer, tenant } = office
    const clock = {
      tenantId: tenant.tenantId,
      actor: { accountId: officer.actor.accountId, name: 'Thi Đua', role: 'clock' },
    }
    const on = { ...clock, now: new Date('2026-04-01T09:00:00+07:00'), today: '2026-04-01' }
    const open = () => inTransaction(officer, (tx) => openCellsIn(tx, on, { quick: true }))
    await open()
    const first = await tables(officer)
    const april = first.cells.filter(({ period }) => period === '2026-04')
    expect(april).toHaveLength(15)
    expect(april[0]).toMatchObject({ period_from: '2026-04-01', period_to: '2026-04-30', due_on: '2026-05-05' })
    await Promise.all([open(), open(), open()])
    expect((await tables(officer)).events.length).toBe(first.events.length)
    expect((await tables(officer)).cells.length).toBe(first.cells.length)
    expectTrue(await tables(officer))
  })
})
