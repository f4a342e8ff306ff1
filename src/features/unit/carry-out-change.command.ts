import { recordAudit } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { fold } from '#reading/fold.ts'
import { openCellsIn } from '../result/open-cells.command.ts'
import { rollUpMovedIn } from '../result/roll-up.command.ts'
import { createUnitsIn, tidyName } from './create-unit.command.ts'
import { moveWhatHangs } from './move-duties.command.ts'
import { subtreeIds } from './tree.ts'
import { getUnit, listUnits, type Unit, updateUnit } from './unit.queries.ts'
import { isInForce } from './unit.ts'
import { insertUnitEvents, insertUnitName, listUnitNamesInTime, settleUnitChange } from './unit-change.queries.ts'
import { type ChangeSteps, dayBefore, type UnitChangeRequest } from './unit-change.ts'

export type Order = {
  changeId: string
  steps: ChangeSteps
  request: UnitChangeRequest
  effectiveOn: string
  paper: string | null
}

type Event = Parameters<typeof insertUnitEvents>[1][number]

/** Does one change of the tree: units, names, places, duties, people, figures owed. Under the lock of the tree. */
export async function carryOut(tx: Tx, ctx: Context, order: Order): Promise<void> {
  const { steps, effectiveOn: on } = order
  const made = await createUnitsIn(
    tx,
    ctx,
    steps.made.map((unit) => ({ ...unit, validFrom: on, succeeds: steps.ending.map(({ unitId }) => unitId) })),
  )
  const ending = steps.ending.map(({ unitId, heirs }) => ({
    unitId,
    heirs: heirs.map((heir) => (typeof heir === 'number' ? (made[heir] ?? '') : heir)),
  }))
  const events: Event[] = []
  const moved: string[] = []
  for (const end of ending) moved.push(...(await endUnit(tx, ctx, { ...end, on })))
  const counts = await moveWhatHangs(tx, ctx, { ending, on })
  for (const { unitId, heirs } of ending) events.push(...eventsOfEnd(order, unitId, heirs).map(stamped(ctx, order)))
  if (order.request.kind === 'split')
    events.push(
      ...made.map((id) =>
        stamped(ctx, order)({ unitId: id, kind: 'split-from', relatedId: ending[0]?.unitId ?? null }),
      ),
    )
  if (steps.renamed) events.push(stamped(ctx, order)(await rename(tx, ctx, { ...steps.renamed, on })))
  if (steps.moved) {
    events.push(stamped(ctx, order)(await move(tx, ctx, { ...steps.moved, on })))
    moved.push(steps.moved.unitId)
  }
  await insertUnitEvents(tx, events)
  await countAnew(tx, ctx, [...moved, ...ending.flatMap(({ unitId, heirs }) => [unitId, ...heirs])])
  await settleUnitChange(tx, ctx.tenantId, { id: order.changeId, state: 'done', doneAt: ctx.now })
  // Recorded last: the log's head is one row for the whole office, and whoever holds it must want nothing more.
  await recordAudit(tx, ctx, {
    action: `unit.${order.request.kind}`,
    objectKind: 'unit-change',
    objectId: order.changeId,
    before: { units: ending.map(({ unitId }) => unitId) },
    after: { request: order.request, effectiveOn: on, paper: order.paper, made, ...counts },
  })
}

type Said = { unitId: string; kind: string; relatedId: string | null; detail?: object }

const stamped =
  (ctx: Context, { changeId, effectiveOn }: Order) =>
  ({ unitId, kind, relatedId, detail = {} }: Said): Event => ({
    tenant_id: ctx.tenantId,
    id: ctx.newId(),
    change_id: changeId,
    unit_id: unitId,
    kind,
    effective_on: effectiveOn,
    related_id: relatedId,
    detail: JSON.stringify(detail),
    actor_name: ctx.actor.name,
    at: ctx.now,
  })

function eventsOfEnd({ request }: Order, unitId: string, heirs: readonly string[]): Said[] {
  if (request.kind === 'split') return heirs.map((relatedId) => ({ unitId, kind: 'split-into', relatedId }))
  if (heirs.length === 0) return [{ unitId, kind: 'closed', relatedId: null }]
  const ended = request.kind === 'close' ? 'closed' : 'merged-into'
  return heirs.flatMap((heir) => [
    { unitId, kind: ended, relatedId: heir },
    { unitId: heir, kind: 'absorbed', relatedId: unitId },
  ])
}

/** Ends a unit on the eve of the day; what stood under it comes under its first heir, or under what it stood under. */
async function endUnit(tx: Tx, ctx: Context, end: { unitId: string; heirs: string[]; on: string }): Promise<string[]> {
  const unit = await getUnit(tx, ctx.tenantId, end.unitId)
  const [heir = null] = end.heirs
  const units = await listUnits(tx, ctx.tenantId, null)
  const children = units.filter((other) => other.parentId === unit.id && isInForce(other, end.on))
  for (const child of children) {
    if (child.id === heir) continue
    await place(tx, ctx, { unit: child, parentId: heir ?? unit.parentId, on: end.on })
  }
  const { version } = await getUnit(tx, ctx.tenantId, unit.id)
  await updateUnit(tx, ctx.tenantId, {
    id: unit.id,
    version,
    change: { valid_to: dayBefore(end.on), merged_into_id: heir },
  })
  return children.map(({ id }) => id)
}

type Placing = { unit: Unit; parentId: string | null; on: string }

async function place(tx: Tx, ctx: Context, { unit, parentId, on }: Placing): Promise<void> {
  await nameFirst(tx, ctx, unit)
  await insertUnitName(tx, ctx.tenantId, { unitId: unit.id, validFrom: on, name: unit.name, parentId })
  await updateUnit(tx, ctx.tenantId, { id: unit.id, version: unit.version, change: { parent_id: parentId } })
}

/** What it was called and where it stood until now, kept before the first change. */
async function nameFirst(tx: Tx, ctx: Context, { id, name, parentId, validFrom }: Unit): Promise<void> {
  if ((await listUnitNamesInTime(tx, ctx.tenantId, id)).length > 0) return
  await insertUnitName(tx, ctx.tenantId, { unitId: id, validFrom, name, parentId })
}

async function rename(tx: Tx, ctx: Context, to: { unitId: string; name: string; on: string }): Promise<Said> {
  const unit = await getUnit(tx, ctx.tenantId, to.unitId)
  await nameFirst(tx, ctx, unit)
  const name = tidyName(to.name)
  await insertUnitName(tx, ctx.tenantId, { unitId: unit.id, validFrom: to.on, name, parentId: unit.parentId })
  const change = { name, name_folded: fold(name) }
  await updateUnit(tx, ctx.tenantId, { id: unit.id, version: unit.version, change })
  return { unitId: unit.id, kind: 'renamed', relatedId: null, detail: { from: unit.name, to: name } }
}

async function move(tx: Tx, ctx: Context, to: { unitId: string; parentId: string; on: string }): Promise<Said> {
  const unit = await getUnit(tx, ctx.tenantId, to.unitId)
  await place(tx, ctx, { unit, parentId: to.parentId, on: to.on })
  return { unitId: unit.id, kind: 'moved', relatedId: to.parentId, detail: { from: unit.parentId } }
}

/** Opens what the heirs owe now, then makes the figures of every node above what moved anew. */
async function countAnew(tx: Tx, ctx: Context, unitIds: readonly string[]): Promise<void> {
  await openCellsIn(tx, ctx, {})
  const units = await listUnits(tx, ctx.tenantId, null)
  const all = new Set(unitIds.flatMap((id) => [...subtreeIds(units, id)]))
  await rollUpMovedIn(tx, ctx, [...all])
}
