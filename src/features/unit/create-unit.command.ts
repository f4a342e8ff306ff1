import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { PreconditionError } from '#platform/errors.ts'
import { fold } from '#reading/fold.ts'
import { getUnit, insertUnits, listUnits, lockTree } from './unit.queries.ts'
import { isOutsideKind, type UnitKindCode } from './unit.ts'

export type NewUnit = {
  /** Null only for the root of an office's tree. */
  parentId: string | null
  kind: UnitKindCode
  name: string
  /** First day; today when absent. */
  validFrom?: string
  /** As its kind says when absent. */
  outside?: boolean
  /** Units it takes the place of: their names are free. */
  succeeds?: readonly string[]
}

/** Adds one unit to the tree. Refusals: `unit-name-taken` (beside its siblings), `unit-parent-closed`; 404 for a parent elsewhere. */
export async function createUnit(ctx: Context, input: NewUnit): Promise<{ unitId: string }> {
  return inTransaction(ctx, (tx) => createUnitIn(tx, ctx, input))
}

/** The same, inside the caller's transaction. */
export async function createUnitIn(tx: Tx, ctx: Context, input: NewUnit): Promise<{ unitId: string }> {
  const [unitId = ''] = await createUnitsIn(tx, ctx, [input])
  return { unitId }
}

/** Adds many, all or none, in the order given. Returns their ids in that order. */
export async function createUnitsIn(tx: Tx, ctx: Context, inputs: readonly NewUnit[]): Promise<string[]> {
  requireRole(ctx, 'officer', 'admin')
  await lockTree(tx, ctx.tenantId)
  const known = await listUnits(tx, ctx.tenantId, null)
  const replaced = new Set(inputs.flatMap(({ succeeds = [] }) => succeeds))
  const standing = known.filter(({ id, validTo }) => validTo === null && !replaced.has(id))
  const taken = new Set(standing.map((unit) => keyOf(unit.parentId, unit.name)))
  for (const input of inputs) {
    if (input.parentId) await requireOpenParent(tx, ctx, input.parentId)
    else if (known.length > 0) throw new PreconditionError('unit-is-root')
    const key = keyOf(input.parentId, tidyName(input.name))
    if (taken.has(key)) throw new PreconditionError('unit-name-taken', { name: tidyName(input.name) })
    taken.add(key)
  }
  const rows = inputs.map((input, index) => rowOf(ctx, input, known.length + index))
  await insertUnits(tx, rows)
  for (const row of rows)
    await recordAudit(tx, ctx, { action: 'unit.create', objectKind: 'unit', objectId: row.id, after: row })
  return rows.map(({ id }) => id)
}

async function requireOpenParent(tx: Tx, ctx: Context, parentId: string): Promise<void> {
  const parent = await getUnit(tx, ctx.tenantId, parentId)
  if (parent.validTo !== null && parent.validTo < ctx.today)
    throw new PreconditionError('unit-parent-closed', { name: parent.name })
}

function rowOf(ctx: Context, input: NewUnit, position: number) {
  const name = tidyName(input.name)
  return {
    tenant_id: ctx.tenantId,
    id: ctx.newId(),
    parent_id: input.parentId,
    kind: input.kind,
    name,
    name_folded: fold(name),
    outside: input.outside ?? isOutsideKind(input.kind),
    position,
    valid_from: input.validFrom ?? ctx.today,
  }
}

/** NFC, single spaces, no space around. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}

const keyOf = (parentId: string | null, name: string): string => `${parentId ?? ''} ${name.toLocaleLowerCase('vi')}`
