import { plainDate } from '#platform/clock.ts'
import { transact } from '#platform/db.ts'
import type { Services } from '#platform/http.ts'
import { clock } from '../movement/advance-movements.command.ts'
import { listTenants } from '../movement/movement.queries.ts'
import { refreshStateIn } from './refresh-state.command.ts'

/** How the targets of every office stand, office by office. Safe to run at any time, twice, or on two machines. */
export async function refreshStates({ db, now }: Pick<Services, 'db' | 'now'>): Promise<void> {
  const at = now()
  const failures: unknown[] = []
  for (const { id: tenantId } of await listTenants(db)) {
    const ctx = { tenantId, now: at, today: plainDate(at) }
    const entry = { tenantId, actorId: clock.accountId, role: clock.role }
    await transact(db, entry, (tx) => refreshStateIn(tx, ctx)).catch((error) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, 'the targets of some offices were not counted')
}
