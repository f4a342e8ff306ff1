import type { Tx } from '#platform/db.ts'
import { listLiveMovementIds } from '../movement/movement.queries.ts'
import { launchedStatuses } from '../movement/movement.ts'
import { standingsOf } from '../target/standings.command.ts'
import type { TargetState } from '../target/status.ts'
import { writeState } from './office-standing.queries.ts'

/** Counts how the targets of the office stand today, for its city to see. Inside the clock's transaction. */
export async function refreshStateIn(tx: Tx, ctx: { tenantId: string; today: string; now: Date }): Promise<void> {
  const movementIds = await listLiveMovementIds(tx, ctx.tenantId, launchedStatuses)
  const states: TargetState[] = []
  for (const movementId of movementIds)
    states.push(...(await standingsOf(tx, ctx, movementId)).map(({ state }) => state))
  const count = (wanted: TargetState) => states.filter((state) => state === wanted).length
  await writeState(tx, ctx.tenantId, {
    movements: movementIds.length,
    met: count('met'),
    on_track: count('on-track'),
    at_risk: count('at-risk'),
    missed: count('missed'),
    unknown: count('unknown'),
    updated_at: ctx.now,
  })
}
