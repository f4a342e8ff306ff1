import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { PreconditionError } from '#platform/errors.ts'
import { lockDocument, updateDocument } from './document.queries.ts'
import { type DocumentState, mayBeDiscarded, mayBeRestored } from './document.ts'

/**
 * Throws away a plan that was handed in by mistake or could not be read. Nothing is deleted: for a while it can be
 * taken back as it was, and its file stays for as long as the office's other papers.
 */
export function discardDocument(ctx: Context, input: { documentId: string }): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const { id, state, name, sha256 } = await lockDocument(tx, ctx.tenantId, input.documentId)
    if (!mayBeDiscarded(state)) throw new PreconditionError('document-not-discardable', { state })
    await updateDocument(
      tx,
      { tenantId: ctx.tenantId, id, in: [state] },
      { state: 'discarded', discarded_from: state, discarded_at: ctx.now, discarded_by_name: ctx.actor.name },
    )
    const before = { state, name, sha256 }
    await recordAudit(tx, ctx, { action: 'document.discard', objectKind: 'document', objectId: id, before })
  })
}

/** Takes a thrown-away plan back as it was; refused once the time for it has passed. */
export function restoreDocument(ctx: Context, input: { documentId: string }): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const document = await lockDocument(tx, ctx.tenantId, input.documentId)
    const { id, state, discarded_from, discarded_at } = document
    if (!mayBeRestored({ state, discardedAt: discarded_at }, ctx.now)) throw new PreconditionError('document-gone')
    const restored = { state: discarded_from as DocumentState, discarded_from: null, discarded_at: null }
    await updateDocument(
      tx,
      { tenantId: ctx.tenantId, id, in: ['discarded'] },
      { ...restored, discarded_by_name: null },
    )
    const after = { state: discarded_from }
    await recordAudit(tx, ctx, { action: 'document.restore', objectKind: 'document', objectId: id, after })
  })
}
