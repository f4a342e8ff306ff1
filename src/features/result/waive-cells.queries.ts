import { sql } from 'kysely'
import type { Recorder } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import type { ResultState } from './result.ts'

/** Figures of a unit for periods that end on a day or later and that it has not handed in; held until the end. */
export async function lockOwedCells(tx: Tx, tenantId: string, of: { unitId: string; from: string; targetId?: string }) {
  const rows = await tx
    .selectFrom('result_cell')
    .select(['target_id', 'unit_id', 'period', 'state', 'entry_id'])
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', of.unitId)
    .where('period_to', '>=', of.from)
    .where('state', 'in', ['open', 'entered', 'returned'])
    .$if(of.targetId !== undefined, (query) => query.where('target_id', '=', of.targetId ?? ''))
    .orderBy('target_id')
    .orderBy('period')
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as ResultState }))
}

export type OwedCell = Awaited<ReturnType<typeof lockOwedCells>>[number]

/** How many figures these units still owe for periods that end on a day or later. */
export async function countOpenCells(
  tx: Tx,
  tenantId: string,
  of: { unitIds: readonly string[]; from: string },
): Promise<number> {
  if (of.unitIds.length === 0) return 0
  const { count } = await tx
    .selectFrom('result_cell')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('unit_id', 'in', [...of.unitIds])
    .where('period_to', '>=', of.from)
    .where('state', 'in', ['open', 'entered', 'returned'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Writes that these cells are not owed any more, in the cells and in their log. Under the locks of the cells. */
export async function writeWaived(
  tx: Tx,
  ctx: Recorder,
  { cells, reason }: { cells: readonly OwedCell[]; reason: string },
): Promise<void> {
  const keys = JSON.stringify(cells.map(({ target_id, unit_id, period }) => ({ target_id, unit_id, period })))
  await sql`
    insert into result_event (tenant_id, target_id, unit_id, period, sequence, action, from_state, to_state, entry_id,
      reason, actor_id, actor_name, actor_role, at)
    select ${ctx.tenantId}::uuid, c.target_id, c.unit_id, c.period,
      coalesce((select max(e.sequence) from result_event e where e.tenant_id = ${ctx.tenantId}
        and e.target_id = c.target_id and e.unit_id = c.unit_id and e.period = c.period), 0) + 1,
      'waive', c.state, 'waived', c.entry_id, ${reason}, ${ctx.actor.accountId}::uuid, ${ctx.actor.name},
      ${ctx.actor.role}, ${ctx.now}
    from result_cell c
    join jsonb_to_recordset(${keys}::jsonb) as k (target_id uuid, unit_id uuid, period text)
      on c.target_id = k.target_id and c.unit_id = k.unit_id and c.period = k.period
    where c.tenant_id = ${ctx.tenantId}`.execute(tx)
  await sql`
    update result_cell c set state = 'waived', version = c.version + 1
    from jsonb_to_recordset(${keys}::jsonb) as k (target_id uuid, unit_id uuid, period text)
    where c.tenant_id = ${ctx.tenantId} and c.target_id = k.target_id and c.unit_id = k.unit_id
      and c.period = k.period`.execute(tx)
}
