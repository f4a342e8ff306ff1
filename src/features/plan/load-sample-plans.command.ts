import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { readText } from '#reading/files/read-text.ts'
import { fold } from '#reading/fold.ts'
import type { Plan } from '#reading/plan.ts'
import { readPlan } from '#reading/read-plan.ts'
import { advanceIn, clock } from '../movement/advance-movements.command.ts'
import { createMovementIn } from '../movement/create-movement.command.ts'
import { moveMovementIn } from '../movement/move-movement.command.ts'
import { getMovement, updateMovement } from '../movement/movement.queries.ts'
import type { MovementAction } from '../movement/movement.ts'
import { openCellsIn } from '../result/open-cells.command.ts'
import type { LoadedSample, SampleEvent } from '../setup/loaded-sample.ts'
import { listTargets } from '../target/target.queries.ts'
import { setTaskStateIn } from '../task/change-task.command.ts'
import { listTasks } from '../task/task.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { insertDocument } from './document.queries.ts'
import { proposeUnits } from './propose-units.ts'
import { ownersOf } from './unit-choice.ts'

export type SamplePlan = {
  name: string
  text: string
  /** The day it is launched. */
  day: string
  reportEvery: 'monthly' | 'quarterly'
  reportWithinDays: number
  /** Keys of the units that answer for a target, by its place in the plan; null: whom the plan names. */
  ownersOf(target: number): readonly string[] | null
}

/** A movement of the sample; its targets by their place in the plan. */
export type SampleMovement = { movementId: string; targets: ReadonlyMap<number, string> }

/** Reads a plan of the sample, launches its movement and opens what has been owed since. */
export async function launchSamplePlan(tx: Tx, sample: LoadedSample, spec: SamplePlan): Promise<SampleMovement> {
  const { day } = spec
  const officer = sample.as('officer', { day })
  const movementId = await makeMovement(tx, officer, { sample, spec })
  const movement = await getMovement(tx, officer.tenantId, movementId)
  const rhythm = { report_every: spec.reportEvery, report_within_days: spec.reportWithinDays }
  await updateMovement(tx, movement, rhythm)
  await step(tx, officer, { movementId, action: 'make-ready' })
  await step(tx, sample.as('leader', { day }), { movementId, action: 'launch' })
  await advanceIn(tx, { ...officer, actor: clock })
  await openCellsIn(tx, { ...sample.as('officer'), actor: clock }, { movementId })
  const targets = await listTargets(tx, officer.tenantId, { movementId, on: officer.today })
  return { movementId, targets: new Map(targets.map(({ position, id }) => [position, id])) }
}

async function makeMovement(
  tx: Tx,
  officer: Context,
  { sample, spec }: { sample: LoadedSample; spec: SamplePlan },
): Promise<string> {
  const plan = read(spec.name, spec.text)
  const units = await listUnits(tx, officer.tenantId, officer.today)
  const proposal = proposeUnits(plan, units)
  const unitIds = proposal.units.map(({ unitId }) => unitId)
  const owners = proposal.owners.map(
    (owner, target) =>
      spec.ownersOf(target)?.map((key) => sample.unitId(key)) ??
      [owner || proposal.defaultOwner || ''].filter((one) => one !== ''),
  )
  const { movementId } = await createMovementIn(tx, officer, {
    ...{ documentId: null, plan, kind: 'thematic', owners: ownersOf(owners, unitIds) },
    responsibilityUnits: unitIds.flatMap((unitId, responsibility) => (unitId ? [{ responsibility, unitId }] : [])),
  })
  return movementId
}

type Step = { movementId: string; action: MovementAction }

async function step(tx: Tx, ctx: Context, { movementId, action }: Step): Promise<void> {
  const { version } = await getMovement(tx, ctx.tenantId, movementId)
  await moveMovementIn(tx, ctx, { movementId, version, action, reason: null })
}

/** What was due before today has been done in time, but for the last of it: an office always has something late. */
export async function sampleTaskEvents(tx: Tx, sample: LoadedSample, movementId: string): Promise<SampleEvent[]> {
  const due = (await listTasks(tx, sample.tenantId, { movementId })).flatMap(({ id, version, due_on }) =>
    due_on !== null && due_on < sample.today ? [{ id, version, day: due_on }] : [],
  )
  return due.slice(0, -1).map(({ id, version, day }) => ({
    day,
    happen: (inTx) => setTaskStateIn(inTx, sample.as('officer', { day }), { taskId: id, version, state: 'done' }),
  }))
}

/** Hands a plan of the sample in, read and waiting to be checked. */
export async function handInSamplePlan(
  tx: Tx,
  officer: Context,
  { name, text }: { name: string; text: string },
): Promise<void> {
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
