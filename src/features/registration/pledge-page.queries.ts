import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ForbiddenError } from '#platform/errors.ts'
import { getBlock, listBlocks } from '../block/block.queries.ts'
import { getMovement, getParts } from '../movement/movement.queries.ts'
import { listTargets } from '../target/target.queries.ts'
import { findPledge, listConsents } from './pledge.queries.ts'
import { type PledgeMember, standingOf } from './pledge.ts'
import { listRegistrations } from './registration.queries.ts'

type Key = { blockId: string; movementId: string }

/** A block's pledge for a movement: who promised what, who agreed, who signed. */
export async function readPledge(tx: Tx, ctx: Context, { blockId, movementId }: Key) {
  const block = await getBlock(tx, ctx.tenantId, { id: blockId, on: ctx.today })
  const movement = await getMovement(tx, ctx.tenantId, movementId)
  const registrations = await listRegistrations(tx, ctx.tenantId, { movementId })
  const standing = registrations.filter(({ state }) => state === 'registered')
  const members = block.members.map(
    ({ unitId, name }): PledgeMember => ({
      unitId,
      name,
      version: standing.find(({ unit_id }) => unit_id === unitId)?.version ?? null,
    }),
  )
  const pledge = await findPledge(tx, ctx.tenantId, { blockId, movementId })
  const words = pledge ? await listConsents(tx, ctx.tenantId, pledge.id) : []
  return { block, movement, registrations: standing, members, standing: standingOf(members, words) }
}

/** The same for a page. A unit sees the pledge of the block it is in, and no other. */
export async function loadPledge(ctx: Context, of: Key) {
  requireRole(ctx, 'officer', 'leader', 'unit')
  return inTransaction(ctx, async (tx) => {
    const read = await readPledge(tx, ctx, of)
    const member = read.members.some(({ unitId }) => unitId === ctx.actor.unitId)
    if (ctx.actor.role === 'unit' && !member) throw new ForbiddenError('pledge.read')
    const all = await listTargets(tx, ctx.tenantId, { movementId: of.movementId, on: ctx.today })
    return {
      ...read,
      targets: all.filter(({ measurable, requirement }) => measurable && !requirement),
      awards: (await getParts(tx, ctx.tenantId, of.movementId)).awards,
      role: ctx.actor.role,
      unitId: ctx.actor.unitId,
      today: ctx.today,
    }
  })
}

export type PledgeData = Awaited<ReturnType<typeof loadPledge>>

/** Blocks whose pledge a person may open; a unit sees those it is a member of. */
export async function pledgeBlocks(tx: Tx, ctx: Context): Promise<{ id: string; name: string }[]> {
  const blocks = await listBlocks(tx, ctx.tenantId, ctx.today)
  const own = blocks.filter(({ members }) => members.some(({ unitId }) => unitId === ctx.actor.unitId))
  return (ctx.actor.role === 'unit' ? own : blocks).map(({ id, name }) => ({ id, name }))
}
