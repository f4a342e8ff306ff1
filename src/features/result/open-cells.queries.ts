import { sql } from 'kysely'
import type { Recorder } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { launchedStatuses } from '../movement/movement.ts'
import type { Charge, OwedCell, ReportedTarget } from './owed.ts'
import type { ResultState } from './result.ts'

/** Which targets: of one movement, or these; all of the office's launched movements when neither is said. */
export type OpeningScope = { movementId?: string; targetIds?: readonly string[] }

/** Measurable targets of launched movements, with when their figures are due. */
export async function listReportedTargets(tx: Tx, tenantId: string, of: OpeningScope): Promise<ReportedTarget[]> {
  const rows = await tx
    .selectFrom('target')
    .innerJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'target.tenant_id').onRef('movement.id', '=', 'target.movement_id'),
    )
    .select(['target.id', 'target.cadence', 'target.due_on', 'target.ended_on'])
    .select(['movement.report_within_days', 'movement.period_from', 'movement.period_to'])
    .select(
      sql<ReportedTarget['report_every']>`coalesce(target.report_every, movement.report_every)`.as('report_every'),
    )
    .select(sql<string>`coalesce(movement.launched_on, movement.period_from)`.as('launched_on'))
    .where('target.tenant_id', '=', tenantId)
    .where('target.measurable', '=', true)
    .where('movement.status', 'in', [...launchedStatuses])
    .where((eb) => eb.or([eb('movement.launched_on', 'is not', null), eb('movement.period_from', 'is not', null)]))
    .$if(of.movementId !== undefined, (query) => query.where('movement.id', '=', of.movementId ?? ''))
    .$if(of.targetIds !== undefined, (query) => query.where('target.id', 'in', [...(of.targetIds ?? [])]))
    .orderBy('target.id')
    .execute()
  return rows
}

/** Every charge of these targets there ever was. */
export function listCharges(tx: Tx, tenantId: string, targetIds: readonly string[]): Promise<Charge[]> {
  return tx
    .selectFrom('assignment')
    .select(['target_id', 'unit_id', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', tenantId)
    .where('target_id', 'in', [...targetIds])
    .orderBy('valid_from')
    .execute()
}

/** How many figures of each target are owed or said. */
export async function countCells(tx: Tx, tenantId: string, targetIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('result_cell')
    .select((eb) => ['target_id', eb.fn.countAll<number>().as('count')])
    .where('tenant_id', '=', tenantId)
    .where('target_id', 'in', [...targetIds])
    .where('state', '!=', 'waived')
    .groupBy('target_id')
    .execute()
  return new Map(rows.map(({ target_id, count }) => [target_id, Number(count)]))
}

/** All cells of these targets, held until the transaction ends. */
export async function lockCellsOfTargets(tx: Tx, tenantId: string, targetIds: readonly string[]) {
  const rows = await tx
    .selectFrom('result_cell')
    .select(['target_id', 'unit_id', 'period', 'period_from', 'period_to', 'due_on', 'state', 'entry_id'])
    .where('tenant_id', '=', tenantId)
    .where('target_id', 'in', [...targetIds])
    .orderBy('target_id')
    .orderBy('unit_id')
    .orderBy('period')
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as ResultState }))
}

const owedRecord = sql`(target_id uuid, unit_id uuid, period text, period_from date, period_to date, due_on date)`

/** Cells that another transaction has made meanwhile stay as they are. */
export async function insertCells(tx: Tx, tenantId: string, cells: readonly OwedCell[]): Promise<void> {
  if (cells.length === 0) return
  await sql`
    insert into result_cell (tenant_id, target_id, unit_id, period, period_from, period_to, due_on, state)
    select ${tenantId}::uuid, target_id, unit_id, period, period_from, period_to, due_on, 'open'
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as v ${owedRecord}
    on conflict (tenant_id, target_id, unit_id, period) do nothing`.execute(tx)
}

export async function dateCells(tx: Tx, tenantId: string, cells: readonly OwedCell[]): Promise<void> {
  if (cells.length === 0) return
  await sql`
    update result_cell c set period_from = v.period_from, period_to = v.period_to, due_on = v.due_on
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as v ${owedRecord}
    where c.tenant_id = ${tenantId} and c.target_id = v.target_id and c.unit_id = v.unit_id and c.period = v.period`.execute(
    tx,
  )
}

/** Figures that were let go are owed again, from the beginning; what was said of them stays in the log. */
export async function writeOwedAgain(tx: Tx, ctx: Recorder, cells: readonly OwedCell[]): Promise<void> {
  if (cells.length === 0) return
  const { accountId, name, role } = ctx.actor
  await sql`
    with asked as (
      select c.tenant_id, c.target_id, c.unit_id, c.period, c.version
      from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as v (target_id uuid, unit_id uuid, period text)
      join result_cell c on c.tenant_id = ${ctx.tenantId} and c.target_id = v.target_id and c.unit_id = v.unit_id
        and c.period = v.period and c.state = 'waived'
    ), logged as (
      insert into result_event (tenant_id, target_id, unit_id, period, sequence, action, from_state, to_state, actor_id,
        actor_name, actor_role, at)
      select tenant_id, target_id, unit_id, period, version, 'owe', 'waived', 'open', ${accountId}::uuid, ${name}, ${role},
        ${ctx.now}::timestamptz from asked
    )
    update result_cell c set state = 'open', entry_id = null, kind = null, value = null, numerator = null,
      denominator = null, entered_at = null, return_reason = null, version = c.version + 1
    from asked a
    where c.tenant_id = a.tenant_id and c.target_id = a.target_id and c.unit_id = a.unit_id and c.period = a.period`.execute(
    tx,
  )
}
