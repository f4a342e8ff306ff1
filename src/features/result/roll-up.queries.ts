import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Comparator } from '#reading/plan.ts'
import type { Direction } from '../target/goal.ts'
import type { RollUpMethod } from '../target/roll-up.ts'
import type { FigureKind, ResultState } from './result.ts'
import type { Measure } from './typed-figure.ts'

export type RollUpScope = { targetIds: readonly string[]; periods: readonly string[] }

/** One unit's figure of one target in one period, with how the target makes one figure of many. */
export type RolledCell = {
  target_id: string
  unit_id: string
  period: string
  period_to: string
  state: ResultState
  kind: FigureKind | null
  value: number | null
  numerator: number | null
  denominator: number | null
  entered_at: Date | null
  roll_up: RollUpMethod
  measure: Measure
  unit: string | null
  direction: Direction | null
  comparator: Comparator | null
  asked: number | null
  asked_to: number | null
  own_value: number | null
  share: number | null
}

export type RollUpRow = {
  target_id: string
  unit_id: string
  period: string
  period_to: string
  value: number | null
  numerator: number | null
  denominator: number | null
  owed: number
  reported: number
  passing: number
}

/**
 * One maker of these figures at a time, until the transaction ends: two units saving at once must each see what the
 * other said. Taken in one order, after the cells and before the audit log.
 */
export async function lockRollUps(tx: Tx, tenantId: string, { targetIds, periods }: RollUpScope): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended('roll-up ' || ${tenantId} || target || period, 0) as key
      from unnest(${targetIds}::text[]) target, unnest(${periods}::text[]) period order by 1
    ) keys`.execute(tx)
}

/** Every cell that the figures of these targets and periods are made of. */
export async function listRolledCells(tx: Tx, tenantId: string, of: RollUpScope): Promise<RolledCell[]> {
  const { rows } = await sql<RolledCell>`
    select c.target_id, c.unit_id, c.period, c.period_to, c.state, c.kind, c.value, c.numerator, c.denominator,
      c.entered_at, t.roll_up, t.measure, t.unit, t.direction, t.comparator, t.value as asked, t.value_to as asked_to, a.own_value, a.share
    from result_cell c
    join target t on t.tenant_id = ${tenantId} and t.id = c.target_id
    left join (
      select distinct on (target_id, unit_id) target_id, unit_id, own_value, share from assignment
      where tenant_id = ${tenantId} and target_id = any(${of.targetIds}::uuid[])
        and (own_value is not null or share is not null)
      order by target_id, unit_id, valid_from desc
    ) a on a.target_id = c.target_id and a.unit_id = c.unit_id
    where c.tenant_id = ${tenantId} and c.target_id = any(${of.targetIds}::uuid[])
      and c.period = any(${of.periods}::text[])`.execute(tx)
  return rows
}

/** Who stands under whom. */
export function listParents(tx: Tx, tenantId: string): Promise<{ id: string; parent_id: string | null }[]> {
  return tx.selectFrom('unit').select(['id', 'parent_id']).where('tenant_id', '=', tenantId).execute()
}

export async function writeRollUps(tx: Tx, tenantId: string, rows: readonly RollUpRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into target_roll_up (tenant_id, target_id, unit_id, period, period_to, value, numerator, denominator, owed,
      reported, passing)
    select ${tenantId}::uuid, target_id, unit_id, period, period_to, value, numerator, denominator, owed, reported, passing
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (target_id uuid, unit_id uuid, period text,
      period_to date, value numeric, numerator numeric, denominator numeric, owed integer, reported integer,
      passing integer)
    on conflict (tenant_id, target_id, unit_id, period) do update set period_to = excluded.period_to,
      value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator, owed = excluded.owed,
      reported = excluded.reported, passing = excluded.passing`.execute(tx)
}

/** Nodes that nothing is owed under any more say nothing. Rows are never deleted. */
export async function emptyRollUps(
  tx: Tx,
  tenantId: string,
  of: RollUpScope & { kept: readonly RollUpRow[] },
): Promise<void> {
  const kept = of.kept.map(({ target_id, unit_id, period }) => ({ target_id, unit_id, period }))
  await sql`
    update target_roll_up r set value = null, numerator = null, denominator = null, owed = 0, reported = 0, passing = 0
    where r.tenant_id = ${tenantId} and r.target_id = any(${of.targetIds}::uuid[])
      and r.period = any(${of.periods}::text[]) and r.owed > 0
      and not exists (
        select from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k (target_id uuid, unit_id uuid, period text)
        where k.target_id = r.target_id and k.unit_id = r.unit_id and k.period = r.period
      )`.execute(tx)
}

/** Targets and periods in which these units owe or have said a figure. */
export async function scopeOfUnits(tx: Tx, tenantId: string, unitIds: readonly string[]): Promise<RollUpScope> {
  const rows = await tx
    .selectFrom('result_cell')
    .select(['target_id', 'period'])
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('unit_id', 'in', [...unitIds])
    .execute()
  return {
    targetIds: [...new Set(rows.map(({ target_id }) => target_id))].sort(),
    periods: [...new Set(rows.map(({ period }) => period))].sort(),
  }
}
