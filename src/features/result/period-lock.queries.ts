import { sql } from 'kysely'
import type { Recorder } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'

/** What was said last of a period; one change of it at a time. */
export async function readPeriodLock(tx: Tx, tenantId: string, period: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended('period lock ' || ${tenantId}::text || ${period}::text, 0))`.execute(
    tx,
  )
  return tx
    .selectFrom('period_lock')
    .select(['sequence', 'locked'])
    .where('tenant_id', '=', tenantId)
    .where('period', '=', period)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type NewLock = { period: string; sequence: number; locked: boolean; reason: string | null }

export async function insertPeriodLock(tx: Tx, ctx: Recorder, lock: NewLock): Promise<void> {
  const row = { tenant_id: ctx.tenantId, ...lock, actor_name: ctx.actor.name, at: ctx.now }
  await tx.insertInto('period_lock').values(row).execute()
}

type NewException = { id: string; period: string; unitId: string; until: string; reason: string }

export async function insertPeriodException(tx: Tx, ctx: Recorder, { unitId, ...rest }: NewException): Promise<void> {
  const row = { tenant_id: ctx.tenantId, unit_id: unitId, ...rest, actor_name: ctx.actor.name, at: ctx.now }
  await tx.insertInto('period_exception').values(row).execute()
}

/** How each period that was ever closed stands now. */
export function listPeriodLocks(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('period_lock')
    .distinctOn('period')
    .select(['period', 'locked', 'reason', 'actor_name', 'at'])
    .where('tenant_id', '=', tenantId)
    .orderBy('period')
    .orderBy('sequence', 'desc')
    .execute()
}

/** Exceptions that still hold on a day, with the names of their units. */
export function listPeriodExceptions(tx: Tx, tenantId: string, on: string) {
  return tx
    .selectFrom('period_exception')
    .innerJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'period_exception.tenant_id').onRef('unit.id', '=', 'period_exception.unit_id'),
    )
    .select(['period_exception.period', 'period_exception.unit_id', 'unit.name as unit_name'])
    .select(['period_exception.until', 'period_exception.reason', 'period_exception.actor_name'])
    .where('period_exception.tenant_id', '=', tenantId)
    .where('period_exception.until', '>=', on)
    .orderBy('unit.name')
    .execute()
}
