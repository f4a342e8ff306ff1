import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/**
 * Counts anew how far the office is with these periods. Call it after the audit entry of the change: the lock on the
 * log's head lets one such count follow the other, so the last one written has seen them all.
 */
export async function refreshStanding(
  tx: Tx,
  tenantId: string,
  { periods, now }: { periods: readonly string[]; now: Date },
): Promise<void> {
  if (periods.length === 0) return
  const sent = sql`state in ('submitted', 'accepted')`
  await sql`
    insert into office_standing (tenant_id, period, due_on, units, units_complete, units_late, owed, submitted, accepted,
      updated_at)
    select ${tenantId}::uuid, period, min(due_on), count(*), count(*) filter (where owed = sent),
      count(*) filter (where owed = sent and late), sum(owed), sum(sent), sum(accepted), ${now}::timestamptz
    from (
      select period, unit_id, min(due_on) as due_on, count(*) as owed, count(*) filter (where ${sent}) as sent,
        count(*) filter (where state = 'accepted') as accepted, bool_or(late) as late
      from result_cell
      where tenant_id = ${tenantId}::uuid and period = any(${[...periods]}::text[]) and state <> 'waived'
      group by period, unit_id
    ) as unit_report
    group by period
    on conflict on constraint office_standing_pk do update set
      due_on = excluded.due_on, units = excluded.units, units_complete = excluded.units_complete,
      units_late = excluded.units_late, owed = excluded.owed, submitted = excluded.submitted,
      accepted = excluded.accepted, updated_at = excluded.updated_at
    returning period`.execute(tx)
}

export type OfficeState = {
  movements: number
  met: number
  on_track: number
  at_risk: number
  missed: number
  unknown: number
}

/** Writes how the targets of the office stand. */
export async function writeState(tx: Tx, tenantId: string, state: OfficeState & { updated_at: Date }): Promise<void> {
  await tx
    .insertInto('office_state')
    .values({ tenant_id: tenantId, ...state })
    .onConflict((conflict) => conflict.constraint('office_state_pk').doUpdateSet(state))
    .execute()
}
