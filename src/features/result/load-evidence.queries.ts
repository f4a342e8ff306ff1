import { type Context, inTransaction } from '#platform/context.ts'
import type { FileStore } from '#platform/files.ts'
import { getEvidence } from './evidence.queries.ts'
import { assertMaySee } from './report.queries.ts'

/** The bytes as they were handed in, for those who may see the figure. */
export async function loadEvidence(ctx: Context, files: FileStore, id: string) {
  const { name, media_type, sha256 } = await inTransaction(ctx, async (tx) => {
    const evidence = await getEvidence(tx, ctx.tenantId, id)
    assertMaySee(ctx, evidence.unit_id)
    return evidence
  })
  return { name, mediaType: media_type, bytes: await files.get(ctx.tenantId, sha256) }
}
