import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { PreconditionError } from '#platform/errors.ts'
import { createUnitsIn, type NewUnit } from './create-unit.command.ts'
import { type PastedLine, readPastedUnits } from './pasted-units.ts'
import { getUnit, listUnits } from './unit.queries.ts'

export type Paste = { text: string; parentId: string }

/** What the lines would become, with the problem of each that cannot be taken. */
export async function previewPaste(ctx: Context, { text, parentId }: Paste): Promise<PastedLine[]> {
  requireRole(ctx, 'officer', 'admin')
  return inTransaction(ctx, async (tx) => {
    await getUnit(tx, ctx.tenantId, parentId)
    return readPastedUnits(text, await listUnits(tx, ctx.tenantId, ctx.today), parentId)
  })
}

/** Adds every line as a unit, or none: `pasted-lines-wrong` when one has a problem, `nothing-pasted` when there is none. */
export async function pasteUnits(ctx: Context, { text, parentId }: Paste): Promise<{ unitIds: string[] }> {
  requireRole(ctx, 'officer', 'admin')
  return inTransaction(ctx, async (tx) => {
    await getUnit(tx, ctx.tenantId, parentId)
    const lines = readPastedUnits(text, await listUnits(tx, ctx.tenantId, ctx.today), parentId)
    if (lines.length === 0) throw new PreconditionError('nothing-pasted')
    const wrong = lines.filter(({ problem }) => problem !== null)
    if (wrong.length > 0) throw new PreconditionError('pasted-lines-wrong', { count: wrong.length })
    const units = lines.flatMap(({ name, kind, parentId: own }): NewUnit[] =>
      kind ? [{ name, kind, parentId: own ?? parentId }] : [],
    )
    return { unitIds: await createUnitsIn(tx, ctx, units) }
  })
}
