import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import type { FileStore } from '#platform/files.ts'
import { type FileKind, sniff } from '#reading/files/sniff.ts'
import type { Paper } from './register.command.ts'
import { getVersion } from './registration.queries.ts'

const mostBytes = 15 * 1024 * 1024
const types: Partial<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
}

/** Keeps a photo or scan of a unit's paper, told by its bytes. Refusals: `evidence-kind`, `evidence-too-large`. */
export async function keepPaper(ctx: Context, files: FileStore, file: File): Promise<Paper> {
  requireRole(ctx, 'officer')
  if (file.size > mostBytes) throw new PreconditionError('evidence-too-large', { megabytes: 15 })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mediaType = types[sniff(bytes)]
  if (!mediaType) throw new PreconditionError('evidence-kind')
  const name =
    file.name
      .normalize('NFC')
      .toWellFormed()
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 200) || 'paper'
  return { sha256: await files.put(ctx.tenantId, bytes), name, mediaType, bytes: bytes.length }
}

/** The paper behind a version; for those who oversee all and for the unit itself. */
export async function readPaper(ctx: Context, files: FileStore, of: { registrationId: string; version: number }) {
  requireRole(ctx, 'officer', 'leader', 'unit')
  const row = await inTransaction(ctx, (tx) => getVersion(tx, ctx.tenantId, of))
  const own = ctx.actor.role !== 'unit' || row.unit_id === ctx.actor.unitId
  const { paper_sha256, paper_name, paper_media_type } = row
  if (!own || !paper_sha256 || !paper_name || !paper_media_type)
    throw new NotFoundError('registration', of.registrationId)
  return { name: paper_name, mediaType: paper_media_type, bytes: await files.get(ctx.tenantId, paper_sha256) }
}
