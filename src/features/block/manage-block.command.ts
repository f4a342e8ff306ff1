import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { PreconditionError } from '#platform/errors.ts'
import { fold } from '#reading/fold.ts'
import { getUnit } from '../unit/unit.queries.ts'
import {
  endMembers,
  getBlock,
  insertBlock,
  insertLeaders,
  insertMembers,
  listBlocks,
  listMemberships,
  lockBlocks,
  updateBlock,
} from './block.queries.ts'
import { assertLeaders, changeMembers, isHeldOn } from './block.ts'

type NewBlock = { name: string; validFrom: string; unitIds: readonly string[] }

/**
 * Makes a block with its first members. The officer's to do. Refusals: `block-name-taken`, `unit-in-other-block`,
 * `block-member-group`; 404 for a unit elsewhere.
 */
export function createBlock(ctx: Context, input: NewBlock): Promise<{ blockId: string }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    await lockBlocks(tx, ctx.tenantId)
    const name = tidy(input.name)
    await assertNameFree(tx, ctx, { name, except: null })
    const blockId = ctx.newId()
    const row = { tenant_id: ctx.tenantId, id: blockId, name, name_folded: fold(name), valid_from: input.validFrom }
    await insertBlock(tx, row)
    await writeMembers(tx, ctx, { blockId, unitIds: input.unitIds, from: input.validFrom })
    const after = { name, validFrom: input.validFrom, units: input.unitIds }
    await recordAudit(tx, ctx, { action: 'block.create', objectKind: 'block', objectId: blockId, after })
    return { blockId }
  })
}

type Edit = { blockId: string; version: number; name: string; unitIds: readonly string[]; from: string }

/** Renames a block and makes exactly these units its members from a day on; who was a member is kept with dates. */
export function changeBlock(ctx: Context, edit: Edit): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    await lockBlocks(tx, ctx.tenantId)
    const block = await getBlock(tx, ctx.tenantId, { id: edit.blockId, on: edit.from })
    if (block.validTo !== null) throw new PreconditionError('block-closed')
    if (edit.from < block.validFrom) throw new PreconditionError('block-dates')
    const name = tidy(edit.name)
    await assertNameFree(tx, ctx, { name, except: block.id })
    const change = { name, name_folded: fold(name) }
    await updateBlock(tx, ctx.tenantId, { id: block.id, version: edit.version, change })
    await writeMembers(tx, ctx, edit)
    await recordAudit(tx, ctx, {
      action: 'block.change',
      objectKind: 'block',
      objectId: block.id,
      before: { name: block.name, units: block.members.map(({ unitId }) => unitId) },
      after: { name, units: edit.unitIds, from: edit.from },
    })
  })
}

/** Ends a block after its last day, or takes that back (`lastDay` null). */
export function closeBlock(
  ctx: Context,
  close: { blockId: string; version: number; lastDay: string | null },
): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    await lockBlocks(tx, ctx.tenantId)
    const block = await getBlock(tx, ctx.tenantId, { id: close.blockId, on: ctx.today })
    if (close.lastDay !== null && close.lastDay < block.validFrom) throw new PreconditionError('block-dates')
    if (close.lastDay === null) await assertNameFree(tx, ctx, { name: block.name, except: block.id })
    const change = { valid_to: close.lastDay }
    await updateBlock(tx, ctx.tenantId, { id: block.id, version: close.version, change })
    await recordAudit(tx, ctx, {
      action: close.lastDay === null ? 'block.reopen' : 'block.close',
      objectKind: 'block',
      objectId: block.id,
      before: { name: block.name, validTo: block.validTo },
      after: { name: block.name, validTo: close.lastDay },
    })
  })
}

type NewLeaders = { blockId: string; year: number; leaderId: string; deputyId: string | null }

/** Says which units lead a block in a year; both are members of it then. */
export function setLeaders(ctx: Context, input: NewLeaders): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    await lockBlocks(tx, ctx.tenantId)
    const on = ctx.today.startsWith(`${input.year}-`) ? ctx.today : `${input.year}-12-31`
    const block = await getBlock(tx, ctx.tenantId, { id: input.blockId, on })
    for (const id of [input.leaderId, input.deputyId]) if (id !== null) await getUnit(tx, ctx.tenantId, id)
    const memberIds = block.members.map(({ unitId }) => unitId)
    assertLeaders(memberIds, input.leaderId, input.deputyId)
    await insertLeaders(tx, ctx, input)
    const named = (id: string | null) => block.members.find(({ unitId }) => unitId === id)?.name ?? null
    const leader = named(input.leaderId)
    await recordAudit(tx, ctx, {
      action: 'block.set-leaders',
      objectKind: 'block',
      objectId: block.id,
      before: { name: block.name, leader: block.leaders?.leaderName, deputy: block.leaders?.deputyName },
      after: { name: block.name, year: input.year, leader, deputy: named(input.deputyId) },
    })
  })
}

async function assertNameFree(tx: Tx, ctx: Context, { name, except }: { name: string; except: string | null }) {
  const twin = (await listBlocks(tx, ctx.tenantId, ctx.today)).some(
    (block) => block.id !== except && fold(block.name) === fold(name),
  )
  if (twin) throw new PreconditionError('block-name-taken', { name })
}

type Members = { blockId: string; unitIds: readonly string[]; from: string }

/** A unit competes in one block at a time. */
async function writeMembers(tx: Tx, ctx: Context, { blockId, unitIds, from }: Members): Promise<void> {
  const all = await listMemberships(tx, ctx.tenantId)
  const change = changeMembers(
    all.filter((row) => row.blockId === blockId),
    unitIds,
    from,
  )
  for (const unitId of change.add) {
    const unit = await getUnit(tx, ctx.tenantId, unitId)
    if (unit.kind === 'group') throw new PreconditionError('block-member-group', { name: unit.name })
    const elsewhere = all.find((row) => row.unitId === unitId && row.blockId !== blockId && isOpen(row, from))
    if (elsewhere && (await isStanding(tx, ctx, { id: elsewhere.blockId, on: from })))
      throw new PreconditionError('unit-in-other-block', { name: unit.name })
  }
  await endMembers(tx, ctx.tenantId, change.end)
  const row = (unitId: string) => ({ tenant_id: ctx.tenantId, id: ctx.newId(), block_id: blockId, unit_id: unitId })
  await insertMembers(
    tx,
    change.add.map((unitId) => ({ ...row(unitId), valid_from: from })),
  )
}

/** Still running on that day or later. */
const isOpen = (row: { validFrom: string; validTo: string | null }, from: string): boolean =>
  isHeldOn(row, from) || row.validFrom > from

async function isStanding(tx: Tx, ctx: Context, of: { id: string; on: string }): Promise<boolean> {
  return isHeldOn(await getBlock(tx, ctx.tenantId, of), of.on)
}

const tidy = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim()
