import { transact } from '#platform/db.ts'
import type { Services } from '#platform/http.ts'
import { listTenants } from '../movement/movement.queries.ts'
import { listUnread } from './document.queries.ts'

/** Queues again whatever a killed program had not finished reading. Only where no other program can be reading it. */
export async function requeueDocuments({ db, jobs }: Pick<Services, 'db' | 'jobs'>): Promise<void> {
  for (const { id: tenantId } of await listTenants(db)) {
    const unread = await transact(db, { tenantId, actorId: null, role: 'officer' }, (tx) => listUnread(tx, tenantId))
    for (const { id } of unread) await jobs.add('read-document', { tenantId, documentId: id }, id)
  }
}
