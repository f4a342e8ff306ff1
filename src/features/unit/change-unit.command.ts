import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import { fold } from '#reading/fold.ts'
import { rollUpMovedIn } from '../result/roll-up.command.ts'
import { tidyName } from './create-unit.command.ts'
import { subtreeIds } from './tree.ts'
import { getUnit, listUnits, lockTree, type Unit, type UnitChange, updateUnit } from './unit.queries.ts'
import type { UnitKindCode } from './unit.ts'

export type UnitEdit = {
  unitId: string
  /** As it was read; a change in between is a conflict. */
  version: number
  name: string
  kind: UnitKindCode
  parentId: string | null
  outside: boolean
  validFrom: string
}

/**
 * Renames a unit, moves it in the tree, corrects its kind or first day. Refusals: `unit-moves-under-itself`,
 * `unit-name-taken`, `unit-is-root`, `unit-dates`; 404, 409.
 */
export async function changeUnit(ctx: Context, edit: UnitEdit): Promise<void> {
  requireRole(ctx, 'officer', 'admin')
  return inTransaction(ctx, async (tx) => {
    await lockTree(tx, ctx.tenantId)
    const unit = await getUnit(tx, ctx.tenantId, edit.unitId)
    const units = await listUnits(tx, ctx.tenantId, null)
    requirePlace(units, unit, edit)
    if (unit.validTo !== null && unit.validTo < edit.validFrom) throw new PreconditionError('unit-dates')
    const name = tidyName(edit.name)
    await write(tx, ctx, {
      unit,
      version: edit.version,
      action: 'unit.change',
      change: {
        name,
        name_folded: fold(name),
        kind: edit.kind,
        parent_id: edit.parentId,
        outside: edit.outside,
        valid_from: edit.validFrom,
      },
    })
    if (edit.parentId !== unit.parentId) await rollUpMovedIn(tx, ctx, [...subtreeIds(units, unit.id)])
  })
}

function requirePlace(units: readonly Unit[], unit: Unit, edit: UnitEdit): void {
  if ((unit.parentId === null) !== (edit.parentId === null)) throw new PreconditionError('unit-is-root')
  const parent = units.find(({ id }) => id === edit.parentId)
  if (edit.parentId !== null && !parent) throw new NotFoundError('unit', edit.parentId)
  if (edit.parentId !== null && subtreeIds(units, unit.id).has(edit.parentId))
    throw new PreconditionError('unit-moves-under-itself')
  const name = tidyName(edit.name).toLocaleLowerCase('vi')
  const twin = units.some(
    (other) =>
      other.id !== unit.id &&
      other.parentId === edit.parentId &&
      other.validTo === null &&
      other.name.toLocaleLowerCase('vi') === name,
  )
  if (twin) throw new PreconditionError('unit-name-taken', { name: tidyName(edit.name) })
}

/** Closes a unit after its last day. Refusals: `unit-is-root`, `unit-has-open-children`, `unit-dates`. */
export async function closeUnit(
  ctx: Context,
  close: { unitId: string; version: number; lastDay: string },
): Promise<void> {
  requireRole(ctx, 'officer', 'admin')
  return inTransaction(ctx, async (tx) => {
    await lockTree(tx, ctx.tenantId)
    const unit = await getUnit(tx, ctx.tenantId, close.unitId)
    if (unit.parentId === null) throw new PreconditionError('unit-is-root')
    if (close.lastDay < unit.validFrom) throw new PreconditionError('unit-dates')
    const open = (await listUnits(tx, ctx.tenantId, null)).filter(
      ({ parentId, validTo }) => parentId === unit.id && (validTo === null || validTo > close.lastDay),
    )
    if (open.length > 0) throw new PreconditionError('unit-has-open-children', { count: open.length })
    await write(tx, ctx, { unit, version: close.version, action: 'unit.close', change: { valid_to: close.lastDay } })
  })
}

/** Takes a closing back. Refusals: `unit-parent-closed`, `unit-name-taken`. */
export async function reopenUnit(ctx: Context, reopen: { unitId: string; version: number }): Promise<void> {
  requireRole(ctx, 'officer', 'admin')
  return inTransaction(ctx, async (tx) => {
    await lockTree(tx, ctx.tenantId)
    const unit = await getUnit(tx, ctx.tenantId, reopen.unitId)
    const units = await listUnits(tx, ctx.tenantId, null)
    const parent = units.find(({ id }) => id === unit.parentId)
    if (parent && parent.validTo !== null) throw new PreconditionError('unit-parent-closed', { name: parent.name })
    requirePlace(units, unit, { ...unit, unitId: unit.id })
    await write(tx, ctx, { unit, version: reopen.version, action: 'unit.reopen', change: { valid_to: null } })
  })
}

type Write = { unit: Unit; version: number; action: string; change: UnitChange }

async function write(tx: Tx, ctx: Context, { unit, version, action, change }: Write): Promise<void> {
  await updateUnit(tx, ctx.tenantId, { id: unit.id, version, change })
  await recordAudit(tx, ctx, { action, objectKind: 'unit', objectId: unit.id, before: unit, after: change })
}
