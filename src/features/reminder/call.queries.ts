import { type Insertable, sql } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'

/** How often each unit was called on by hand that day for a period. */
export async function countCallsOn(
  tx: Tx,
  tenantId: string,
  { period, on }: { period: string; on: string },
): Promise<Map<string, { standing: number; attempts: number }>> {
  const rows = await tx
    .selectFrom('reminder_call')
    .select(['unit_id'])
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('withdrawn_at', 'is', null).as('standing'),
      eb.fn.max('attempt').as('attempts'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('period', '=', period)
    .where('called_on', '=', on)
    .groupBy('unit_id')
    .execute()
  return new Map(rows.map(({ unit_id, standing, attempts }) => [unit_id, { standing, attempts }]))
}

export async function insertCalls(tx: Tx, rows: readonly Insertable<Schema['reminder_call']>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('reminder_call')
      .values([...rows])
      .execute()
}

export function listBatch(tx: Tx, tenantId: string, batchId: string) {
  return tx
    .selectFrom('reminder_call')
    .select(['id', 'unit_id', 'period', 'shown_from', 'withdrawn_at', 'called_by'])
    .where('tenant_id', '=', tenantId)
    .where('batch_id', '=', batchId)
    .orderBy('unit_id')
    .forUpdate()
    .execute()
}

/** Takes back what nobody has been shown yet. */
export async function withdrawBatch(
  tx: Tx,
  tenantId: string,
  { batchId, at }: { batchId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('reminder')
    .set({ withdrawn_at: at })
    .where('tenant_id', '=', tenantId)
    .where((eb) =>
      eb(
        'call_id',
        'in',
        eb.selectFrom('reminder_call').select('id').where('tenant_id', '=', tenantId).where('batch_id', '=', batchId),
      ),
    )
    .execute()
  await tx
    .updateTable('reminder_call')
    .set({ withdrawn_at: at })
    .where('tenant_id', '=', tenantId)
    .where('batch_id', '=', batchId)
    .execute()
  await tx
    .updateTable('outgoing_mail')
    .set({ state: 'cancelled' })
    .where('tenant_id', '=', tenantId)
    .where('batch_id', '=', batchId)
    .where('state', '=', 'queued')
    .execute()
}

export type Called = { unitId: string; times: number; lastOn: string }

/** On how many days each unit was reminded of its report of a period, by the clock or by hand, and when last. */
export async function countReminded(tx: Tx, tenantId: string, period: string): Promise<Map<string, Called>> {
  const { rows } = await sql<{ unit_id: string; times: number; last_on: string }>`
    select unit_id, count(distinct day) as times, max(day) as last_on from (
      select unit_id, called_on as day from reminder_call
        where tenant_id = ${tenantId} and period = ${period} and withdrawn_at is null
      union
      select unit_id, (made_at at time zone 'Asia/Ho_Chi_Minh')::date as day from reminder
        where tenant_id = ${tenantId} and period = ${period} and duty_kind = 'report' and call_id is null
          and unit_id is not null and step not in ('to-officer', 'to-leader')
    ) said group by unit_id`.execute(tx)
  return new Map(rows.map(({ unit_id, times, last_on }) => [unit_id, { unitId: unit_id, times, lastOn: last_on }]))
}
