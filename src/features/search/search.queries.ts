import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { fold } from '#reading/fold.ts'

export type Hit = {
  kind: 'movement' | 'target' | 'unit' | 'document'
  id: string
  name: string
  movementId: string | null
}

const most = 20

/** Whatever bears all the typed words in its name, with or without marks, in any order; most in each kind. */
export function search(ctx: Context, typed: string): Promise<Hit[]> {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  if (words.length === 0) return Promise.resolve([])
  return inTransaction(ctx, async (tx) => [
    ...(await movements(tx, ctx.tenantId, words)),
    ...(await targets(tx, ctx.tenantId, words)),
    ...(await units(tx, ctx.tenantId, words)),
    ...(mayReadDocuments(ctx) ? await documents(tx, ctx.tenantId, words) : []),
  ])
}

const mayReadDocuments = ({ actor }: Context) => actor.role === 'officer' || actor.role === 'leader'

async function movements(tx: Tx, tenantId: string, words: readonly string[]): Promise<Hit[]> {
  const rows = await tx
    .selectFrom('movement')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb.and(words.map((word) => eb('name_folded', 'like', word))))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id, name }) => ({ kind: 'movement', id, name, movementId: id }))
}

async function targets(tx: Tx, tenantId: string, words: readonly string[]): Promise<Hit[]> {
  const rows = await tx
    .selectFrom('target')
    .select(['id', 'name', 'movement_id'])
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb.and(words.map((word) => eb('name_folded', 'like', word))))
    .orderBy('name_folded')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id, name, movement_id }) => ({ kind: 'target', id, name, movementId: movement_id }))
}

async function units(tx: Tx, tenantId: string, words: readonly string[]): Promise<Hit[]> {
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb.and(words.map((word) => eb('name_folded', 'like', word))))
    .orderBy('position')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id, name }) => ({ kind: 'unit', id, name, movementId: null }))
}

async function documents(tx: Tx, tenantId: string, words: readonly string[]): Promise<Hit[]> {
  const rows = await tx
    .selectFrom('document')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('state', '!=', 'discarded')
    .where((eb) => eb.and(words.map((word) => eb('name_folded', 'like', word))))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id, name }) => ({ kind: 'document', id, name, movementId: null }))
}
