import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { ForbiddenError } from '#platform/errors.ts'
import type { FileStore } from '#platform/files.ts'
import { deleteAccountsOf } from '../access/account.queries.ts'
import { getOffice } from '../access/membership.queries.ts'
import { listSampleOfficeIds, lockSetup, removeSampleOffice } from './setup.queries.ts'

/**
 * Deletes the sample offices, all that is in them with its files, and their people, at once; the next visit is the
 * first one again. Refused outside a sample office. Nothing is recorded: the log goes with the sample.
 */
export async function removeSample(ctx: Context, files: Pick<FileStore, 'removeAll'>): Promise<void> {
  requireRole(ctx, 'officer', 'admin')
  const removed = await inTransaction(ctx, async (tx) => {
    if (!(await getOffice(tx, ctx.tenantId))?.sample) throw new ForbiddenError('sample.remove')
    await lockSetup(tx)
    const offices = await listSampleOfficeIds(tx)
    await deleteAccountsOf(tx, offices)
    for (const id of offices) await removeSampleOffice(tx, id)
    return offices
  })
  // Only once no row can point at them any more.
  for (const id of removed) await files.removeAll(id)
}
