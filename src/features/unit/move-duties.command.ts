import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { PreconditionError } from '#platform/errors.ts'
import {
  countOtherAdmins,
  insertMembership,
  listMemberships,
  lockRoles,
  setMembershipDates,
} from '../access/membership.queries.ts'
import { listLiveMovementIds } from '../movement/movement.queries.ts'
import { liveStatuses } from '../movement/movement.ts'
import { waiveCells } from '../result/waive-cells.command.ts'
import { addToCharge, endCharges, insertCharges, listChargesOf } from '../target/charges.queries.ts'
import { moveOpenTasks } from '../task/task.queries.ts'
import { handOver } from './hand-over.ts'
import { dayBefore, handedOver } from './unit-change.ts'

export type Ending = { unitId: string; heirs: readonly string[] }
type Moving = { ending: readonly Ending[]; on: string }

/** Moves what units owed to their heirs: targets, tasks, people, figures not yet said. Returns how many of each. */
export async function moveWhatHangs(tx: Tx, ctx: Context, moving: Moving) {
  const movementIds = await listLiveMovementIds(tx, ctx.tenantId, liveStatuses)
  const charges = await moveCharges(tx, ctx, { ...moving, movementIds })
  let tasks = 0
  let people = 0
  for (const { unitId, heirs } of moving.ending) {
    const [to = null] = heirs
    // Without an heir they stay where they were, and are raised as nobody's: to whom they go is for a person to say.
    if (to !== null) tasks += (await moveOpenTasks(tx, ctx.tenantId, { from: unitId, to, movementIds })).length
    people += await movePeople(tx, ctx, { from: unitId, to, on: moving.on })
    await waiveCells(tx, ctx, { unitId, from: moving.on, reason: 'unit-ended' })
  }
  return { charges, tasks, people }
}

async function moveCharges(tx: Tx, ctx: Context, of: Moving & { movementIds: string[] }): Promise<number> {
  const { ending, on, movementIds } = of
  const unitIds = ending.map(({ unitId }) => unitId)
  const held = await listChargesOf(tx, ctx.tenantId, { unitIds, movementIds, on })
  const heirIds = [...new Set(ending.flatMap(({ heirs }) => heirs))]
  const heirs = await listChargesOf(tx, ctx.tenantId, { unitIds: heirIds, movementIds, on })
  const heirsOf = (unitId: string) => ending.find((end) => end.unitId === unitId)?.heirs ?? []
  const { ended, added, grown } = handOver(held, heirs, { on, heirsOf, newId: ctx.newId })
  await endCharges(tx, ctx.tenantId, { ids: ended, on })
  await insertCharges(tx, ctx.tenantId, added)
  for (const charge of grown) await addToCharge(tx, ctx.tenantId, charge)
  return held.length
}

/** Whoever sat in the unit sits in its heir from the day on; without an heir the role ends. */
async function movePeople(tx: Tx, ctx: Context, of: { from: string; to: string | null; on: string }): Promise<number> {
  await lockRoles(tx, ctx.tenantId)
  const held = (await listMemberships(tx, ctx.tenantId)).filter(
    ({ unit_id, valid_to }) => unit_id === of.from && (valid_to === null || valid_to >= of.on),
  )
  for (const seat of held) {
    const { from } = handedOver(seat.valid_from, of.on)
    if (of.to === null && seat.role === 'admin') {
      const others = await countOtherAdmins(tx, ctx.tenantId, { except: seat.id, on: of.on })
      if (others === 0) throw new PreconditionError('last-admin')
    }
    // A role that began later never was in the old unit.
    const began = seat.valid_from < of.on ? seat.valid_from : dayBefore(of.on)
    await setMembershipDates(tx, ctx.tenantId, { id: seat.id, from: began, to: dayBefore(of.on) })
    if (of.to !== null)
      await insertMembership(tx, {
        tenant_id: ctx.tenantId,
        id: ctx.newId(),
        account_id: seat.account_id,
        unit_id: of.to,
        role: seat.role,
        post: seat.post,
        valid_from: from,
        valid_to: seat.valid_to,
      })
  }
  return held.length
}
