import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { readText } from '#reading/files/read-text.ts'
import { fold } from '#reading/fold.ts'
import type { Plan } from '#reading/plan.ts'
import { readPlan } from '#reading/read-plan.ts'
import { samplePlans } from '../../../db/sample/plans.ts'
import { villageTargets } from '../../../db/sample/results.ts'
import { advanceIn, clock } from '../movement/advance-movements.command.ts'
import { createMovementIn } from '../movement/create-movement.command.ts'
import { moveMovementIn } from '../movement/move-movement.command.ts'
import { getMovement, updateMovement } from '../movement/movement.queries.ts'
import type { MovementAction } from '../movement/movement.ts'
import { loadSampleResults } from '../result/load-sample-results.command.ts'
import { openCellsIn } from '../result/open-cells.command.ts'
import type { LoadedSample } from '../setup/loaded-sample.ts'
import { setTaskStateIn } from '../task/change-task.command.ts'
import { listTasks } from '../task/task.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { insertDocument } from './document.queries.ts'
import { proposeUnits } from './propose-units.ts'
import { ownersOf } from './unit-choice.ts'

/** This year's plan as a movement under way since January, and a draft that waits to be checked. */
export async function loadSamplePlans(tx: Tx, sample: LoadedSample): Promise<void> {
  const officer = sample.as('officer')
  const year = Number(officer.today.slice(0, 4))
  const launchDay = `${year}-01-08`
  const then = <T extends Context>(ctx: T): T => ({
    ...ctx,
    now: new Date(`${launchDay}T09:00:00+07:00`),
    today: launchDay,
  })
  const people = { officer: then(officer), leader: then(sample.as('leader')) }
  const movementId = await runMovement(tx, { ...people, villages: sample.unitIds.get('all-villages') ?? '' }, year)
  await finishPastTasks(tx, officer, movementId)
  await openCellsIn(tx, { ...officer, actor: clock }, { movementId })
  await loadSampleResults(tx, sample, { movementId, year, lastMonth: Number(officer.today.slice(5, 7)) - 1 })
  await handIn(tx, officer, { name: `Dự thảo kế hoạch đón xuân ${year + 1}.txt`, text: samplePlans(year).draft })
}

async function runMovement(
  tx: Tx,
  { officer, leader, villages }: { officer: Context; leader: Context; villages: string },
  year: number,
): Promise<string> {
  const plan = read(`Kế hoạch 12 năm ${year}.txt`, samplePlans(year).underWay)
  const units = await listUnits(tx, officer.tenantId, officer.today)
  const proposal = proposeUnits(plan, units)
  const unitIds = proposal.units.map(({ unitId }) => unitId)
  const ofVillages = new Set<number>(Object.values(villageTargets))
  const owners = proposal.owners.map((owner, target) =>
    ofVillages.has(target) ? [villages] : [owner || proposal.defaultOwner || ''].filter(Boolean),
  )
  const { movementId } = await createMovementIn(tx, officer, {
    documentId: null,
    plan,
    kind: 'thematic',
    owners: ownersOf(owners, unitIds),
    responsibilityUnits: unitIds.flatMap((unitId, responsibility) => (unitId ? [{ responsibility, unitId }] : [])),
  })
  // Villages report every month, as the plan's own quarters would be too slow to follow.
  await updateMovement(tx, await getMovement(tx, officer.tenantId, movementId), { report_every: 'monthly' })
  await step(tx, officer, { movementId, action: 'make-ready' })
  await step(tx, leader, { movementId, action: 'launch' })
  await advanceIn(tx, { ...officer, actor: clock })
  return movementId
}

type Step = { movementId: string; action: MovementAction }

async function step(tx: Tx, ctx: Context, { movementId, action }: Step): Promise<void> {
  const { version } = await getMovement(tx, ctx.tenantId, movementId)
  await moveMovementIn(tx, ctx, { movementId, version, action, reason: null })
}

/** What was due before today has been done, but for the last of it: an office always has something late. */
async function finishPastTasks(tx: Tx, officer: Context, movementId: string): Promise<void> {
  const due = (await listTasks(tx, officer.tenantId, { movementId })).filter(
    ({ due_on }) => due_on !== null && due_on < officer.today,
  )
  for (const { id, version } of due.slice(0, -1))
    await setTaskStateIn(tx, officer, { taskId: id, version, state: 'done' })
}

async function handIn(tx: Tx, officer: Context, { name, text }: { name: string; text: string }): Promise<void> {
  await insertDocument(tx, {
    tenant_id: officer.tenantId,
    id: officer.newId(),
    name,
    name_folded: fold(name),
    media_type: 'text/plain',
    byte_size: new TextEncoder().encode(text).length,
    sha256: null,
    state: 'read',
    plan: JSON.stringify(read(name, text)),
    created_by: officer.actor.accountId,
    created_by_name: officer.actor.name,
    created_at: officer.now,
  })
}

function read(name: string, text: string): Plan {
  return readPlan(readText({ name, text }))
}
