import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { PreconditionError } from '#platform/errors.ts'
import { getDocument, updateDocument } from './document.queries.ts'
import { mayBeCancelled } from './document.ts'

/** Stops the reading of a document; the file stays. */
export function cancelReading(ctx: Context, input: { documentId: string }): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const document = await getDocument(tx, ctx.tenantId, input.documentId)
    const of = { tenantId: ctx.tenantId, id: document.id, in: ['queued', 'reading'] as const }
    if (!mayBeCancelled(document.state) || !(await updateDocument(tx, of, { state: 'cancelled' })))
      throw new PreconditionError('document-wrong-state', { state: document.state })
    await recordAudit(tx, ctx, { action: 'document.cancel', objectKind: 'document', objectId: document.id })
  })
}
