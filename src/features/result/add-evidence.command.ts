import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import { PreconditionError } from '#platform/errors.ts'
import type { FileStore } from '#platform/files.ts'
import { sniff } from '#reading/files/sniff.ts'
import { assertMayReport } from './enter-results.command.ts'
import { getEntryPlace, insertEvidence, listEvidenceOfEntry } from './evidence.queries.ts'
import { evidenceType, maxEvidenceBytes, maxEvidenceFiles } from './evidence.ts'
import { lockCells, readLocked } from './result.queries.ts'

type NewEvidence = { entryId: string; name: string; bytes: Uint8Array }

/**
 * Keeps a photo, scan or file behind an entry, told by its bytes and kept as it is. The same file twice is one.
 * Refusals: `evidence-empty`, `evidence-too-large`, `evidence-kind`, `evidence-too-many`, `period-locked`.
 */
export async function addEvidence(ctx: Context, files: FileStore, input: NewEvidence): Promise<{ evidenceId: string }> {
  const { entryId, bytes } = input
  const mediaType = typeOf(bytes)
  const place = await inTransaction(ctx, (tx) => getEntryPlace(tx, ctx.tenantId, entryId))
  assertMayReport(ctx, place.unit_id)
  // The bytes are kept before the row, so that a row never lacks its file.
  const sha256 = await files.put(ctx.tenantId, bytes)
  return inTransaction(ctx, async (tx) => {
    const report = { unitId: place.unit_id, period: place.period }
    await lockCells(tx, ctx.tenantId, { ...report, targetIds: [place.target_id] })
    const kept = await listEvidenceOfEntry(tx, ctx.tenantId, entryId)
    const same = kept.find((evidence) => evidence.sha256 === sha256)
    if (same) return { evidenceId: same.id }
    if (await readLocked(tx, ctx.tenantId, { ...report, today: ctx.today }))
      throw new PreconditionError('period-locked')
    if (kept.length >= maxEvidenceFiles) throw new PreconditionError('evidence-too-many', { most: maxEvidenceFiles })
    const id = ctx.newId()
    const name = tidyName(input.name)
    const row = { id, entry_id: entryId, sha256, name, media_type: mediaType, bytes: bytes.length, added_at: ctx.now }
    await insertEvidence(tx, { tenant_id: ctx.tenantId, ...row })
    await recordAudit(tx, ctx, {
      action: 'result.add-evidence',
      objectKind: 'entry',
      objectId: entryId,
      after: { evidenceId: id, name, sha256, bytes: bytes.length },
    })
    return { evidenceId: id }
  })
}

function typeOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new PreconditionError('evidence-empty')
  if (bytes.length > maxEvidenceBytes) throw new PreconditionError('evidence-too-large', { megabytes: 15 })
  const type = evidenceType(sniff(bytes))
  if (type === null) throw new PreconditionError('evidence-kind')
  return type
}

/** A name comes from a stranger's machine: NFC, no control characters, nothing that turns reading round, no endless length. */
function tidyName(name: string): string {
  const tidy = name
    .normalize('NFC')
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
    .slice(0, 200)
    .toWellFormed()
  return tidy || 'file'
}
