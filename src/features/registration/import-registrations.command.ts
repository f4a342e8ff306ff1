import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { PreconditionError } from '#platform/errors.ts'
import type { FileStore } from '#platform/files.ts'
import { writeWorkbook } from '#platform/spreadsheet.ts'
import { readWorkbook } from '#platform/spreadsheet-reader.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { getImport, insertImport, useImport } from './import.queries.ts'
import { registerIn } from './register.command.ts'
import { takesRegistrations } from './registration.ts'
import { loadExpected } from './registration-page.queries.ts'
import { readRegistrationSheet, type SheetKey, templateName, templateSheets } from './registration-sheet.ts'

/** The list of a movement to fill in: units that are expected to register, and its targets. */
export async function makeTemplate(ctx: Context, movementId: string): Promise<{ name: string; bytes: Uint8Array }> {
  requireRole(ctx, 'officer')
  const { movement, expected, targets } = await inTransaction(ctx, (tx) => loadExpected(tx, ctx, movementId))
  const bytes = await writeWorkbook(templateSheets({ units: expected, targets }))
  return { name: templateName(movement.name, ctx.today), bytes }
}

/**
 * Keeps an uploaded list as it is; nothing is registered yet. What is no workbook is refused before it is kept.
 * Refusals: `registration-not-open`, `spreadsheet-…`; 403, 404.
 */
export async function uploadRegistrations(
  ctx: Context,
  files: FileStore,
  input: { movementId: string; name: string; bytes: Uint8Array },
): Promise<{ importId: string }> {
  requireRole(ctx, 'officer')
  const movement = await inTransaction(ctx, (tx) => getMovement(tx, ctx.tenantId, input.movementId))
  if (!takesRegistrations(movement.status))
    throw new PreconditionError('registration-not-open', { status: movement.status })
  await readWorkbook(input.bytes)
  // The bytes are kept before the row, so that a row never lacks its file.
  const sha256 = await files.put(ctx.tenantId, input.bytes)
  return inTransaction(ctx, async (tx) => {
    const id = ctx.newId()
    const name =
      input.name
        .normalize('NFC')
        .toWellFormed()
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 200) || 'xlsx'
    const row = { tenant_id: ctx.tenantId, id, movement_id: movement.id, sha256, name, bytes: input.bytes.length }
    await insertImport(tx, { ...row, actor_name: ctx.actor.name, at: ctx.now })
    await recordAudit(tx, ctx, {
      action: 'registration.upload',
      objectKind: 'registration-import',
      objectId: id,
      after: { movementId: movement.id, name, sha256 },
    })
    return { importId: id }
  })
}

type Wanted = { movementId: string; importId: string }

/** What a list would register, or every cell in which it is wrong. */
export async function previewImport(ctx: Context, files: FileStore, of: Wanted) {
  requireRole(ctx, 'officer')
  const found = await inTransaction(ctx, (tx) => loadImport(tx, ctx, of))
  const sheets = await readWorkbook(await files.get(ctx.tenantId, found.list.sha256))
  return { ...found, ...readRegistrationSheet(sheets, found.key) }
}

export type ImportPreview = Awaited<ReturnType<typeof previewImport>>

async function loadImport(tx: Tx, ctx: Context, { movementId, importId }: Wanted) {
  const { movement, targets, units, registrations } = await loadExpected(tx, ctx, movementId)
  const single = units.filter(({ kind, parentId }) => kind !== 'group' && parentId !== null)
  const key: SheetKey = { targets, units: single, today: ctx.today }
  const standing = new Set(registrations.filter(({ state }) => state === 'registered').map(({ unit_id }) => unit_id))
  return { movement, key, standing, list: await getImport(tx, ctx.tenantId, { id: importId, movementId }) }
}

/**
 * Registers every unit of a list, or none. Taken over once: asked again it changes nothing. Refusals:
 * `registration-list-wrong`, those of {@link registerIn}; 403, 404.
 */
export async function confirmImport(ctx: Context, files: FileStore, of: Wanted): Promise<{ registered: number }> {
  const { rows, issues, list } = await previewImport(ctx, files, of)
  if (list.registered !== null) return { registered: list.registered }
  if (issues.length > 0) throw new PreconditionError('registration-list-wrong', { count: issues.length })
  return inTransaction(ctx, async (tx) => {
    const used = { tenant_id: ctx.tenantId, import_id: of.importId, registered: rows.length }
    if (!(await useImport(tx, { ...used, actor_name: ctx.actor.name, at: ctx.now }))) return { registered: rows.length }
    // In one order for everyone, so that two lists wait for each other and never lock in a circle.
    for (const row of rows.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))) {
      const { unitName: _, ...registration } = row
      const from = { basedOn: null, clientKey: ctx.newId(), way: 'list' as const, importId: of.importId }
      await registerIn(tx, ctx, { movementId: of.movementId, ...registration, ...from })
    }
    await recordAudit(tx, ctx, {
      action: 'registration.import',
      objectKind: 'registration-import',
      objectId: of.importId,
      after: { registered: rows.length },
    })
    return { registered: rows.length }
  })
}
