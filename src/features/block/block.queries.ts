import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError } from '#platform/errors.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { type Block, type BlockLeaders, type BlockMember, isHeldOn, type Membership } from './block.ts'

/** Blocks that stand on a day, each with its members of that day and its leaders of that year. */
export async function listBlocks(tx: Tx, tenantId: string, on: string): Promise<Block[]> {
  const rows = await tx
    .selectFrom('block')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('name')
    .execute()
  const members = await membersOn(tx, tenantId, on)
  const leaders = (await listLeaders(tx, tenantId, null)).filter(({ year }) => year === Number(on.slice(0, 4)))
  return rows.map((row) => ({
    ...blockOf(row),
    members: members.get(row.id) ?? [],
    leaders: leaders.find(({ blockId }) => blockId === row.id) ?? null,
  }))
}

/** One block, whether or not it stands on that day. 404 for another office's. */
export async function getBlock(tx: Tx, tenantId: string, of: { id: string; on: string }): Promise<Block> {
  const row = await tx
    .selectFrom('block')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', of.id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('block', of.id)
  const leaders = await listLeaders(tx, tenantId, of.id)
  return {
    ...blockOf(row),
    members: (await membersOn(tx, tenantId, of.on)).get(of.id) ?? [],
    leaders: leaders.find(({ year }) => year === Number(of.on.slice(0, 4))) ?? null,
  }
}

const blockOf = (row: { id: string; name: string; valid_from: string; valid_to: string | null; version: number }) => ({
  id: row.id,
  name: row.name,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  version: row.version,
})

async function membersOn(tx: Tx, tenantId: string, on: string): Promise<Map<string, BlockMember[]>> {
  const rows = (await listMemberships(tx, tenantId)).filter((row) => isHeldOn(row, on))
  const units = await listUnits(tx, tenantId, null)
  const found = new Map<string, BlockMember[]>()
  for (const unit of units)
    for (const { blockId, validFrom, validTo } of rows.filter(({ unitId }) => unitId === unit.id))
      found.set(blockId, [...(found.get(blockId) ?? []), { unitId: unit.id, name: unit.name, validFrom, validTo }])
  return found
}

/** Every membership there is or was; a slip put right on its own day is none. */
export async function listMemberships(tx: Tx, tenantId: string): Promise<Membership[]> {
  const rows = await tx
    .selectFrom('block_member')
    .select(['id', 'block_id', 'unit_id', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', eb.ref('valid_from'))]))
    .orderBy('valid_from')
    .execute()
  return rows.map(({ id, block_id, unit_id, valid_from, valid_to }) => ({
    id,
    blockId: block_id,
    unitId: unit_id,
    validFrom: valid_from,
    validTo: valid_to,
  }))
}

/** Who leads in each year, the latest word of each; of one block or of all, the newest year first. */
export async function listLeaders(
  tx: Tx,
  tenantId: string,
  blockId: string | null,
): Promise<(BlockLeaders & { blockId: string })[]> {
  const rows = await tx
    .selectFrom('block_leader')
    .distinctOn(['block_id', 'year'])
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .$if(blockId !== null, (query) => query.where('block_id', '=', blockId ?? ''))
    .orderBy('block_id')
    .orderBy('year', 'desc')
    .orderBy('sequence', 'desc')
    .execute()
  const names = new Map((await listUnits(tx, tenantId, null)).map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    blockId: row.block_id,
    year: row.year,
    leaderId: row.leader_unit_id,
    leaderName: names.get(row.leader_unit_id) ?? '',
    deputyId: row.deputy_unit_id,
    deputyName: row.deputy_unit_id && (names.get(row.deputy_unit_id) ?? ''),
    actorName: row.actor_name,
    at: row.at,
  }))
}

/** One change of blocks at a time in an office, so that no unit comes to be in two. */
export async function lockBlocks(tx: Tx, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('blocks ' || ${tenantId}::text, 0))`.execute(tx)
}

export async function insertBlock(
  tx: Tx,
  row: { tenant_id: string; id: string; name: string; name_folded: string; valid_from: string },
): Promise<void> {
  await tx.insertInto('block').values(row).execute()
}

/** Writes only over the version that was read. */
export async function updateBlock(
  tx: Tx,
  tenantId: string,
  of: { id: string; version: number; change: { name?: string; name_folded?: string; valid_to?: string | null } },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('block')
    .set({ ...of.change, version: of.version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', of.id)
    .where('version', '=', of.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ConflictError('block')
}

export async function insertMembers(
  tx: Tx,
  rows: readonly { tenant_id: string; id: string; block_id: string; unit_id: string; valid_from: string }[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('block_member')
      .values([...rows])
      .execute()
}

export async function endMembers(
  tx: Tx,
  tenantId: string,
  ends: readonly { id: string; validTo: string }[],
): Promise<void> {
  for (const { id, validTo } of ends)
    await tx
      .updateTable('block_member')
      .set({ valid_to: validTo })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute()
}

export async function insertLeaders(
  tx: Tx,
  ctx: Pick<Context, 'tenantId' | 'actor' | 'now'>,
  of: { blockId: string; year: number; leaderId: string; deputyId: string | null },
): Promise<void> {
  const { last } = await tx
    .selectFrom('block_leader')
    .select((eb) => eb.fn.coalesce(eb.fn.max('sequence'), eb.lit(0)).as('last'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('block_id', '=', of.blockId)
    .where('year', '=', of.year)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('block_leader')
    .values({
      tenant_id: ctx.tenantId,
      block_id: of.blockId,
      year: of.year,
      sequence: Number(last) + 1,
      leader_unit_id: of.leaderId,
      deputy_unit_id: of.deputyId,
      actor_name: ctx.actor.name,
      at: ctx.now,
    })
    .execute()
}
