import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { PreconditionError } from '#platform/errors.ts'
import { type DifficultyRow, insertDifficultyEvent, lockDifficulties, updateDifficulty } from './difficulty.queries.ts'
import { isUnanswered } from './difficulty.ts'

/**
 * Says that several units raised the same thing: the one raised first stands for all, and is answered once. Only while
 * none is answered. Refusals: `difficulty-join-two`, `difficulty-join-answered`; 403, 404.
 */
export async function joinDifficulties(ctx: Context, input: { difficultyIds: string[] }): Promise<{ leadId: string }> {
  requireRole(ctx, 'officer')
  const ids = [...new Set(input.difficultyIds)].sort()
  if (ids.length < 2) throw new PreconditionError('difficulty-join-two')
  return inTransaction(ctx, async (tx) => {
    const all = new Map<string, DifficultyRow>()
    for (const id of ids) {
      const { lead, joined } = await lockDifficulties(tx, ctx.tenantId, id)
      for (const row of [lead, ...joined]) all.set(row.id, row)
    }
    const rows = [...all.values()].toSorted((a, b) => a.raised_at.getTime() - b.raised_at.getTime())
    if (rows.some(({ state }) => !isUnanswered(state))) throw new PreconditionError('difficulty-join-answered')
    const lead = rows.find(({ joined_into_id }) => joined_into_id === null) ?? rows[0]
    if (!lead) throw new PreconditionError('difficulty-join-two')
    const moved = rows.filter((row) => row.id !== lead.id && row.joined_into_id !== lead.id)
    for (const row of moved) await join(tx, ctx, { row, lead })
    await recordAudit(tx, ctx, {
      action: 'difficulty.join',
      objectKind: 'difficulty',
      objectId: lead.id,
      after: { joined: moved.map(({ id }) => id) },
    })
    return { leadId: lead.id }
  })
}

async function join(tx: Tx, ctx: Context, { row, lead }: { row: DifficultyRow; lead: DifficultyRow }): Promise<void> {
  const { assigned_unit_id, assigned_person, due_on, state } = lead
  await updateDifficulty(tx, row, { joined_into_id: lead.id, state, assigned_unit_id, assigned_person, due_on })
  await record(tx, ctx, { row, action: 'join', to: state })
}

/** Takes one out again, to be answered by itself. Refusals: `difficulty-not-joined`; 403, 404, 409. */
export async function separateDifficulty(
  ctx: Context,
  input: { difficultyId: string; version: number },
): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const { lead: row } = await lockDifficulties(tx, ctx.tenantId, input.difficultyId)
    if (row.joined_into_id === null) throw new PreconditionError('difficulty-not-joined')
    await updateDifficulty(tx, { ...row, version: input.version }, { joined_into_id: null })
    await record(tx, ctx, { row, action: 'separate', to: row.state })
    await recordAudit(tx, ctx, {
      action: 'difficulty.separate',
      objectKind: 'difficulty',
      objectId: row.id,
      before: { joinedInto: row.joined_into_id },
    })
  })
}

function record(tx: Tx, ctx: Context, { row, action, to }: { row: DifficultyRow; action: string; to: string }) {
  return insertDifficultyEvent(tx, {
    ...{ tenant_id: ctx.tenantId, difficulty_id: row.id, action, from_state: row.state, to_state: to },
    ...{ actor_id: ctx.actor.accountId, actor_name: ctx.actor.name, actor_role: ctx.actor.role, at: ctx.now },
  })
}
