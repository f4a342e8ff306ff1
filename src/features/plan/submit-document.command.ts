import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { InvalidInputError } from '#platform/errors.ts'
import type { FileStore, KeptFile } from '#platform/files.ts'
import { fold } from '#reading/fold.ts'
import { getOffice } from '../access/membership.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { insertDocument } from './document.queries.ts'
import { blankPlan } from './empty-plan.ts'

/** Takes a plan file in and queues its reading. The bytes are kept before the row, so a row never lacks its file. */
export async function submitDocument(
  ctx: Context,
  files: FileStore,
  input: { name: string; bytes: Uint8Array },
): Promise<{ documentId: string }> {
  requireRole(ctx, 'officer')
  if (input.bytes.length === 0) throw new InvalidInputError({ file: 'file-empty' })
  const sha256 = await files.put(ctx.tenantId, input.bytes)
  return submitKept(ctx, { name: input.name, sha256, size: input.bytes.length })
}

/** The same for a file that stands in the store already. */
export async function submitKept(ctx: Context, file: KeptFile & { name: string }): Promise<{ documentId: string }> {
  requireRole(ctx, 'officer')
  const { name, sha256, size } = file
  if (size === 0) throw new InvalidInputError({ file: 'file-empty' })
  return writeDocument(ctx, { name, byte_size: size, sha256, state: 'queued', plan: null })
}

/**
 * Opens an empty plan to be written by hand on the same screen. What an office writes at the head of every paper stands
 * there already, to be confirmed or corrected.
 */
export async function startBlankPlan(ctx: Context, input: { name: string }): Promise<{ documentId: string }> {
  requireRole(ctx, 'officer')
  const name = tidyName(input.name)
  const office = await inTransaction(ctx, async (tx) => {
    const units = await listUnits(tx, ctx.tenantId, ctx.today)
    return units.find(({ parentId }) => parentId === null)?.name ?? null
  })
  const plan = JSON.stringify(blankPlan(name, { office, place: (await getOffice(ctx.db, ctx.tenantId))?.name ?? null }))
  return writeDocument(ctx, { name, byte_size: 0, sha256: null, state: 'read', plan })
}

type NewDocument = {
  name: string
  byte_size: number
  sha256: string | null
  state: 'queued' | 'read'
  plan: string | null
}

function writeDocument(ctx: Context, document: NewDocument): Promise<{ documentId: string }> {
  return inTransaction(ctx, async (tx) => {
    const id = ctx.newId()
    const name = tidyName(document.name)
    await insertDocument(tx, {
      ...document,
      name,
      name_folded: fold(name),
      tenant_id: ctx.tenantId,
      id,
      created_by: ctx.actor.accountId,
      created_by_name: ctx.actor.name,
      created_at: ctx.now,
    })
    const { sha256, byte_size } = document
    await recordAudit(tx, ctx, {
      action: 'document.submit',
      objectKind: 'document',
      objectId: id,
      after: { name, sha256, byte_size },
    })
    return { documentId: id }
  })
}

/** A name comes from a stranger's machine: NFC, no control characters (the database keeps no NUL), no endless length. */
function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 500)
    .toWellFormed()
}
