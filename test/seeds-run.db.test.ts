import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#platform/context.ts'
import { readText } from '#reading/files/read-text.ts'
import type { Plan } from '#reading/plan.ts'
import { readPlan } from '#reading/read-plan.ts'
import { carryStanding } from '../src/features/family/place-movement.command.ts'
import { getParts } from '../src/features/movement/movement.queries.ts'
import { listReviews } from '../src/features/movement/review.queries.ts'
import { carryTarget } from '../src/features/target/carry-over.command.ts'
import { listTargets } from '../src/features/target/target.queries.ts'
import { setTaskStateIn } from '../src/features/task/change-task.command.ts'
import { listTasks } from '../src/features/task/task.queries.ts'
import { step } from './movement.ts'
import {
  addUnit,
  launch,
  launchDraft,
  openRunningOffice,
  pass,
  type RunningOffice,
  report,
  review,
  states,
  statusOf,
} from './seeds/running-office.ts'

// The five real plans, each run to the state that its results say. The papers stay outside this project.
const folder = join(import.meta.dirname, '../../shared/seeds')
const isHere = existsSync(folder)
if (!isHere) console.info('../shared/seeds is not here: its five movements are not run')

function planOf(prefix: string): Plan {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix) && file.endsWith('.txt')) ?? ''
  return readPlan(readText({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

const opened: RunningOffice[] = []
const office = async (name: string) => {
  const made = await openRunningOffice(name)
  opened.push(made)
  return made
}
afterAll(() => Promise.all(opened.map((one) => one.close())))

/** Finishes or leaves tasks of a movement on a day. */
async function finishTasks(place: RunningOffice, movementId: string, { day, count }: { day: string; count: number }) {
  const officer = place.on('officer', day)
  await inTransaction(officer, async (tx) => {
    const tasks = await listTasks(tx, officer.tenantId, { movementId })
    for (const { id, version } of tasks.filter(({ state }) => state !== 'done').slice(0, count))
      await setTaskStateIn(tx, officer, { taskId: id, version, state: 'done' })
  })
}

const tasksOf = (place: RunningOffice, movementId: string, day: string) =>
  inTransaction(place.on('officer', day), async (tx) => {
    const tasks = await listTasks(tx, place.tenantId, { movementId })
    const done = tasks.filter(({ state }) => state === 'done').length
    const late = tasks.filter(({ state, due_on }) => state !== 'done' && due_on !== null && due_on < day).length
    return { all: tasks.length, done, late }
  })

describe.skipIf(!isHere)('the five movements run', () => {
  it('twelve targets until December: each met or missed as its last figure says', async () => {
    const place = await office('Mười Hai Chỉ Tiêu')
    const economy = await addUnit(place, { name: 'Phòng Kinh tế', kind: 'division' })
    const villages = [
      await addUnit(place, { name: 'Thôn Một', kind: 'village' }),
      await addUnit(place, { name: 'Thôn Hai', kind: 'village' }),
    ]
    const movementId = await launch(place, planOf('000'), {
      day: '2025-09-22',
      owners: (target) => (target === 5 ? villages : [economy]),
    })
    await pass(place, '2025-10-01')
    const third = { period: '2025-Q3', day: '2025-10-03' }
    await report(place, {
      movementId,
      ...{ unitId: economy, ...third },
      figures: { 0: 90_000, 1: 900, 2: 0.7, 3: 1.1, 4: 95, 6: 94, 7: 90, 10: 85, 11: 0 },
    })
    await report(place, { movementId, unitId: villages[0] ?? '', ...third, figures: { 5: [180, 210] } })
    const autumn = await states(place, movementId, '2025-11-18')
    expect([autumn[1], autumn[5], autumn[11]]).toEqual(['on-track', 'unknown', 'on-track'])
    await report(place, { movementId, unitId: villages[1] ?? '', ...third, figures: { 5: [80, 90] } })

    await pass(place, '2026-01-03')
    const fourth = { period: '2025-Q4', day: '2026-01-04' }
    await report(place, {
      movementId,
      ...{ unitId: economy, ...fourth },
      figures: { 0: 130_000, 1: 1240, 2: 0.7, 3: 0.9, 4: 97.1, 6: 94.5, 7: 100, 10: 85, 11: 0 },
    })
    await report(place, { movementId, unitId: villages[0] ?? '', ...fourth, figures: { 5: [206, 210] } })
    await report(place, { movementId, unitId: villages[1] ?? '', ...fourth, figures: { 5: [90, 90] } })
    const reached = Object.entries(await states(place, movementId, '2026-01-06'))
    expect(reached.filter(([, state]) => state === 'met').map(([at]) => Number(at))).toEqual([0, 2, 4, 6, 7, 10, 11])
    expect(reached.filter(([, state]) => state === 'missed').map(([at]) => Number(at))).toEqual([1, 3, 5])
    expect(await statusOf(place, movementId)).toBe('closing')
    await review(place, { movementId, day: '2026-01-07', kind: 'final-review' })
    await step(place.on('leader', '2026-01-09'), movementId, 'sum-up')
    await step(place.on('officer', '2026-02-01'), movementId, 'archive')
    expect(await statusOf(place, movementId)).toBe('archived')
  })

  it('targets that outlive their campaign go on under the next, each with the figures before', async () => {
    const place = await office('Đi Qua Nhiều Năm')
    const economy = await addUnit(place, { name: 'Phòng Kinh tế', kind: 'division' })
    const plan = planOf('001')
    const movementId = await launch(place, plan, { day: '2025-09-22', owners: () => [economy] })
    await pass(place, '2026-01-02')
    const said = { 0: 12, 5: 180, 6: 60, 12: 40, 19: 97, 24: 100, 25: 88 }
    const everyFigure = await figuresFor(place, movementId, said)
    for (const [period, day] of [
      ['2025-Q3', '2025-10-03'],
      ['2025-Q4', '2026-01-04'],
    ] as const)
      await report(place, { movementId, unitId: economy, period, day, figures: everyFigure })
    expect(await states(place, movementId, '2026-01-06')).toMatchObject({ 0: 'met', 24: 'met', 25: 'missed' })
    expect((await states(place, movementId, '2026-01-06'))[5]).toMatch(/on-track|at-risk/)

    await review(place, { movementId, day: '2026-01-07', kind: 'final-review' })
    await step(place.on('leader', '2026-01-09'), movementId, 'sum-up')
    const next = await launch(
      place,
      { ...plan, targets: [], period: { ...plan.period, from: '2026-01-10', to: '2026-12-31' } } as Plan,
      {
        day: '2026-01-10',
        owners: () => [economy],
      },
    )
    const before = await targetAt(place, movementId, 5)
    const officer = place.on('officer', '2026-01-12')
    const { targetId } = await carryTarget(officer, { targetId: before.id, movementId: next })
    const carried = await inTransaction(officer, (tx) =>
      listTargets(tx, officer.tenantId, { movementId: next, on: '2026-01-12' }),
    )
    expect(carried.find(({ id }) => id === targetId)).toMatchObject({
      carried_from_id: before.id,
      value: 230,
      due_on: '2030-12-31',
    })
    // What was met is not owed any more.
    const met = await targetAt(place, movementId, 0)
    await expect(carryTarget(officer, { targetId: met.id, movementId: next })).rejects.toMatchObject({ status: 404 })
  })

  it('eight standing movements under one plan are each carried and summed up by themselves', async () => {
    const place = await office('Tám Phong Trào')
    const movementId = await launch(place, planOf('002'), { day: '2025-07-02', owners: () => [] })
    const officer = place.on('officer', '2025-07-03')
    const { named } = await inTransaction(officer, (tx) => getParts(tx, officer.tenantId, movementId))
    expect(named).toHaveLength(8)
    const standing: string[] = []
    for (const { id } of named)
      standing.push((await carryStanding(officer, { movementId, namedMovementId: id, standingId: null })).standingId)
    expect(new Set(standing).size).toBe(8)
    await finishTasks(place, movementId, { day: '2025-11-03', count: 5 })
    expect(await tasksOf(place, movementId, '2025-11-18')).toEqual({ all: 9, done: 5, late: 0 })
    const [first = '', second = ''] = standing
    await launchDraft(place, { movementId: first, day: '2025-11-18' })
    await review(place, { movementId: first, day: '2025-12-20', kind: 'interim-review' })
    expect(await reviewsOf(place, first)).toEqual(['interim-review issued'])
    expect(await reviewsOf(place, second)).toEqual([])
    expect(await reviewsOf(place, movementId)).toEqual([])
    expect([await statusOf(place, first), await statusOf(place, second)]).toEqual(['running', 'draft'])
  })

  it('two stages with their reviews: a yearly target has one state a year', async () => {
    const place = await office('Hai Chặng')
    const economy = await addUnit(place, { name: 'Phòng Kinh tế', kind: 'division' })
    const movementId = await launch(place, planOf('003'), { day: '2026-01-05', owners: () => [economy] })
    const reportYear = async (year: number, share: number) => {
      for (const quarter of [1, 2, 3, 4]) {
        const day = quarter === 4 ? `${year + 1}-01-04` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-04`
        await pass(place, day)
        await report(place, {
          movementId,
          ...{ unitId: economy, period: `${year}-Q${quarter}`, day },
          figures: { 0: (share * quarter) / 4 },
        })
      }
    }
    await reportYear(2026, 96.5)
    expect(await states(place, movementId, '2027-01-06')).toEqual({ 0: 'met' })
    await reportYear(2027, 91)
    expect(await states(place, movementId, '2028-01-06')).toEqual({ 0: 'missed' })
    await reportYear(2028, 95)
    expect(await states(place, movementId, '2029-01-06')).toEqual({ 0: 'met' })
    expect(await statusOf(place, movementId)).toBe('running')
    await review(place, { movementId, day: '2029-01-06', kind: 'interim-review' })
    await pass(place, '2031-01-02')
    expect(await statusOf(place, movementId)).toBe('closing')
    await review(place, { movementId, day: '2031-01-10', kind: 'final-review' })
    await step(place.on('leader', '2031-01-15'), movementId, 'sum-up')
    expect(await statusOf(place, movementId)).toBe('summed-up')
  })

  it('two quarters of tasks: what was not done by the end of its quarter is late', async () => {
    const place = await office('Hai Quý')
    const movementId = await launch(place, planOf('004'), { day: '2025-07-08', owners: () => [] })
    const { all } = await tasksOf(place, movementId, '2025-07-08')
    expect(all).toBe(17)
    await finishTasks(place, movementId, { day: '2025-09-20', count: 4 })
    const autumn = await tasksOf(place, movementId, '2025-10-01')
    expect(autumn.done).toBe(4)
    expect(autumn.late).toBeGreaterThan(0)
    await finishTasks(place, movementId, { day: '2025-12-20', count: 13 })
    expect(await tasksOf(place, movementId, '2026-01-01')).toEqual({ all: 17, done: 17, late: 0 })
    await pass(place, '2026-01-01')
    await review(place, { movementId, day: '2026-01-05', kind: 'final-review' })
    await step(place.on('leader', '2026-01-06'), movementId, 'sum-up')
    expect(await statusOf(place, movementId)).toBe('summed-up')
  })
})

const reviewsOf = (place: RunningOffice, movementId: string) =>
  inTransaction(place.on('officer', '2025-12-20'), async (tx) => {
    const reviews = await listReviews(tx, place.tenantId, movementId)
    return reviews.map(({ kind, state }) => `${kind} ${state}`)
  })

async function targetAt(place: RunningOffice, movementId: string, at: number) {
  const officer = place.on('officer', '2026-01-12')
  const targets = await inTransaction(officer, (tx) =>
    listTargets(tx, officer.tenantId, { movementId, on: '2026-01-12' }),
  )
  const target = targets.find(({ position }) => position === at)
  if (!target) throw new Error(`no target at ${at}`)
  return target
}

/** Every measurable target a figure: the one said, else what is asked for. */
async function figuresFor(place: RunningOffice, movementId: string, said: Record<number, number>) {
  const officer = place.on('officer', '2026-01-02')
  const targets = await inTransaction(officer, (tx) =>
    listTargets(tx, officer.tenantId, { movementId, on: '2026-01-02' }),
  )
  const counted = targets.filter(({ measurable, requirement }) => measurable && !requirement)
  return Object.fromEntries(counted.map(({ position, value }) => [position, said[position] ?? value ?? 0]))
}
