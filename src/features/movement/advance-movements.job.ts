import { plainDate } from '#platform/clock.ts'
import { transact } from '#platform/db.ts'
import type { Services } from '#platform/http.ts'
import { advanceIn, clock } from './advance-movements.command.ts'
import { listTenants } from './movement.queries.ts'

type Clock = Pick<Services, 'db' | 'now'>

/** Opens and closes, in every office, what its dates say. Safe to run at any time, twice, or on two machines at once. */
export async function advanceMovements({ db, now }: Clock): Promise<void> {
  const at = now()
  for (const { id: tenantId } of await listTenants(db)) {
    const ctx = { tenantId, actor: clock, now: at, today: plainDate(at) }
    await transact(db, { tenantId, actorId: clock.accountId, role: clock.role }, (tx) => advanceIn(tx, ctx))
  }
}
