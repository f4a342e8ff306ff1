import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { FileStore } from '#platform/files.ts'
import { getDocument } from './document.queries.ts'

/** The bytes as they were handed in. A plan written here has none. */
export async function loadOriginal(ctx: Context, files: FileStore, documentId: string) {
  requireRole(ctx, 'officer', 'leader')
  const document = await inTransaction(ctx, (tx) => getDocument(tx, ctx.tenantId, documentId))
  if (document.sha256 === null) throw new NotFoundError('file', documentId)
  return { name: document.name, bytes: await files.get(ctx.tenantId, document.sha256) }
}
