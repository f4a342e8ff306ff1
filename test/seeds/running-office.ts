import { plainDate } from '#platform/clock.ts'
import { type Context, inTransaction, type Role } from '#platform/context.ts'
import { transact } from '#platform/db.ts'
import type { Plan } from '#reading/plan.ts'
import { advanceIn, clock } from '../../src/features/movement/advance-movements.command.ts'
import { createMovement } from '../../src/features/movement/create-movement.command.ts'
import { explainReadiness } from '../../src/features/movement/explain-readiness.command.ts'
import { getMovement } from '../../src/features/movement/movement.queries.ts'
import { loadReadiness } from '../../src/features/movement/readiness.queries.ts'
import { assessReadiness } from '../../src/features/movement/readiness.ts'
import { beginReview, issueReview } from '../../src/features/movement/write-review.command.ts'
import { enterResults } from '../../src/features/result/enter-results.command.ts'
import { openCellsIn } from '../../src/features/result/open-cells.command.ts'
import { acceptReports } from '../../src/features/result/review-reports.command.ts'
import { submitReport } from '../../src/features/result/submit-report.command.ts'
import { standingsOf } from '../../src/features/target/standings.command.ts'
import { listTargets } from '../../src/features/target/target.queries.ts'
import { createUnit } from '../../src/features/unit/create-unit.command.ts'
import { step } from '../movement.ts'
import { openTestTenant } from '../tenant.ts'

/** A figure as a unit says it: a number, or so many of so many. */
export type Said = number | [numerator: number, denominator: number]

/** An office in which a day can be chosen: people, units, a clock. */
export type RunningOffice = {
  tenantId: string
  rootId: string
  on(role: Role, day: string): Context
  close(): Promise<void>
}

export async function openRunningOffice(name: string): Promise<RunningOffice> {
  const { tenantId, rootId, as, close } = await openTestTenant('2025-07-01', name)
  const people = new Map<Role, Context>()
  const on = (role: Role, day: string): Context => {
    const ctx = people.get(role) ?? as(role)
    people.set(role, ctx)
    const now = new Date(`${day}T09:00:00+07:00`)
    return { ...ctx, now, today: plainDate(now) }
  }
  return { tenantId, rootId, on, close }
}

/** What time does in the office on a day: movements begin and end, figures come due. */
export async function pass({ tenantId, on }: RunningOffice, day: string): Promise<void> {
  const { db, now } = on('officer', day)
  const ctx = { tenantId, actor: clock, now, today: day }
  await transact(db, { tenantId, actorId: clock.accountId, role: clock.role }, async (tx) => {
    await advanceIn(tx, ctx)
    await openCellsIn(tx, ctx)
  })
}

type NewUnit = { name: string; kind: 'village' | 'division' }

export async function addUnit({ rootId, on }: RunningOffice, unit: NewUnit): Promise<string> {
  return (await createUnit(on('officer', '2025-07-01'), { parentId: rootId, ...unit })).unitId
}

type Launching = { day: string; owners: (target: number) => string[] }

/** Makes a movement of a plan and launches it on a day. */
export async function launch(office: RunningOffice, plan: Plan, { day, owners }: Launching): Promise<string> {
  const charged = plan.targets.map((_, target) => ({ target, unitIds: owners(target) }))
  const given = { documentId: null, plan, kind: 'thematic' as const, owners: charged, responsibilityUnits: [] }
  const { movementId } = await createMovement(office.on('officer', day), given)
  await launchDraft(office, { movementId, day })
  return movementId
}

export async function launchDraft(office: RunningOffice, { movementId, day }: { movementId: string; day: string }) {
  await explainGaps(office.on('officer', day), movementId)
  await step(office.on('officer', day), movementId, 'make-ready')
  await step(office.on('leader', day), movementId, 'launch')
  await pass(office, day)
}

type Report = { movementId: string; unitId: string; period: string; day: string; figures: Record<number, Said> }

/** One report: what a unit says of targets by their place in the plan, handed in and accepted on that day. */
export async function report({ tenantId, on }: RunningOffice, said: Report): Promise<void> {
  const { movementId, unitId, period, day, figures } = said
  const unit = { ...on('unit', day), actor: { ...on('unit', day).actor, unitId } }
  const targets = await inTransaction(unit, (tx) => listTargets(tx, tenantId, { movementId, on: day }))
  const typed = Object.entries(figures).map(([place, figure]) => {
    const target = targets.find(({ position }) => position === Number(place))
    const kept = { targetId: target?.id ?? '', figure: figureOf(figure, target?.measure ?? '') }
    return { ...kept, clientKey: unit.newId(), basedOn: null, typedAt: null }
  })
  const refused = (await enterResults(unit, { unitId, period, figures: typed })).filter(
    ({ outcome }) => outcome !== 'saved',
  )
  if (refused.length > 0) throw new Error(`not saved: ${JSON.stringify(refused)}`)
  await submitReport(unit, { unitId, period })
  await acceptReports(on('officer', day), [{ unitId, period }])
}

/** State of each measurable target of a movement on a day, by its place in the plan. */
export function states({ tenantId, on }: RunningOffice, movementId: string, day: string) {
  const officer = on('officer', day)
  return inTransaction(officer, async (tx): Promise<Record<number, string>> => {
    const targets = await listTargets(tx, tenantId, { movementId, on: day })
    const place = new Map(targets.map(({ id, position }) => [id, position]))
    const standings = await standingsOf(tx, officer, movementId)
    return Object.fromEntries(standings.map(({ id, state }) => [place.get(id) ?? -1, state]))
  })
}

export async function statusOf({ tenantId, on }: RunningOffice, movementId: string): Promise<string> {
  return (await inTransaction(on('officer', '2025-07-01'), (tx) => getMovement(tx, tenantId, movementId))).status
}

type Review = { movementId: string; day: string; kind: 'interim-review' | 'final-review' }

export async function review({ on }: RunningOffice, { movementId, day, kind }: Review): Promise<void> {
  const { reviewId } = await beginReview(on('officer', day), { movementId, kind, milestoneId: null })
  await issueReview(on('officer', day), { movementId, reviewId, version: 1 })
}

async function explainGaps(officer: Context, movementId: string): Promise<void> {
  const findings = await inTransaction(officer, async (tx) => {
    const { facts, reasons } = await loadReadiness(
      tx,
      await getMovement(tx, officer.tenantId, movementId),
      officer.today,
    )
    return assessReadiness(facts, reasons)
  })
  for (const { item, outcome, compulsory } of findings)
    if (outcome === 'unmet' && !compulsory)
      await explainReadiness(officer, { movementId, item, reason: 'Kế hoạch không nêu, lãnh đạo đã đồng ý' })
}

/** A share said as a number is so many of ten thousand. */
function figureOf(said: Said, measure: string) {
  const empty = { value: null, numerator: null, denominator: null, note: null }
  if (Array.isArray(said)) return { ...empty, kind: 'value' as const, numerator: said[0], denominator: said[1] }
  if (measure === 'ratio')
    return { ...empty, kind: 'value' as const, numerator: Math.round(said * 100), denominator: 10_000 }
  return { ...empty, kind: 'value' as const, value: said }
}
