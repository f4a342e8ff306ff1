import { plainDate } from '#platform/clock.ts'
import { transact } from '#platform/db.ts'
import type { Services } from '#platform/http.ts'
import { openCellsIn } from '../result/open-cells.command.ts'
import { advanceIn, clock } from './advance-movements.command.ts'
import { listTenants } from './movement.queries.ts'

type Clock = Pick<Services, 'db' | 'now'>

/** Opens and closes, in every office, what its dates say. Safe to run at any time, twice, or on two machines at once. */
export async function advanceMovements({ db, now }: Clock): Promise<void> {
  const at = now()
  const failures: unknown[] = []
  for (const { id: tenantId } of await listTenants(db)) {
    const ctx = { tenantId, actor: clock, now: at, today: plainDate(at) }
    const entry = { tenantId, actorId: clock.accountId, role: clock.role }
    // What is wrong in one office must not stop the clock of the others.
    await transact(db, entry, (tx) => advanceIn(tx, ctx)).catch((error) => failures.push(error))
    await transact(db, entry, (tx) => openCellsIn(tx, ctx, { quick: true })).catch((error) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, 'movements of some offices were not advanced')
}
