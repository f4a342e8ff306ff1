import { sql } from 'kysely'
import type { Recorder } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import type { EnterableCell, KnownKey, PlannedEntry } from './enter.ts'
import { type FigureKind, type ResultAction, type ResultState, saidStates } from './result.ts'

/** A unit's figures of one period. */
export type ReportKey = { unitId: string; period: string }

/**
 * Holds these cells until the transaction ends, in one order for everyone. Returns how many there are. What they say
 * is read afterwards, by a statement that sees what was written while this one waited.
 */
export async function lockCells(tx: Tx, tenantId: string, of: ReportKey & { targetIds: readonly string[] }) {
  const { rows } = await sql`
    select 1 from result_cell
    where tenant_id = ${tenantId} and unit_id = ${of.unitId} and period = ${of.period}
      and target_id = any(${of.targetIds}::uuid[])
    order by target_id for update`.execute(tx)
  return rows.length
}

type CellRow = {
  target_id: string
  client_key: string
  state: ResultState
  version: number
  measure: string
  entry_id: string | null
  kind: FigureKind
  value: number | null
  numerator: number | null
  denominator: number | null
  note: string | null
  entered_by_name: string
  entered_at: Date
  last_value: number | null
  last_numerator: number | null
  last_denominator: number | null
  known_id: string | null
  known_here: boolean | null
  locked: boolean
}

/** Cells that figures are typed into, with what stands there, what stood there last, and keys that are known already. */
export async function readEnterableCells(
  tx: Tx,
  tenantId: string,
  of: ReportKey & { figures: readonly { targetId: string; clientKey: string }[]; today: string },
): Promise<{ cells: EnterableCell[]; known: KnownKey[]; locked: boolean }> {
  const { rows } = await sql<CellRow>`
    select c.target_id, asked.client_key, c.state, c.version, t.measure, c.entry_id,
      e.kind, e.value, e.numerator, e.denominator, e.note, e.entered_by_name, e.entered_at,
      l.value as last_value, l.numerator as last_numerator, l.denominator as last_denominator,
      k.id as known_id, k.target_id = c.target_id and k.unit_id = c.unit_id and k.period = c.period as known_here,
      ${isLocked(tenantId, of)} as locked
    from unnest(${of.figures.map(({ targetId }) => targetId)}::uuid[], ${of.figures.map(({ clientKey }) => clientKey)}::uuid[])
      as asked (target_id, client_key)
    join result_cell c on c.tenant_id = ${tenantId} and c.target_id = asked.target_id
      and c.unit_id = ${of.unitId} and c.period = ${of.period}
    join target t on t.tenant_id = ${tenantId} and t.id = c.target_id
    left join result_entry e on e.tenant_id = ${tenantId} and e.id = c.entry_id
    left join result_entry k on k.tenant_id = ${tenantId} and k.client_key = asked.client_key
    left join lateral (
      select p.value, p.numerator, p.denominator from result_cell p
      where p.tenant_id = ${tenantId} and p.target_id = c.target_id and p.unit_id = c.unit_id
        and p.period_to < c.period_from and p.value is not null and p.state = any(${saidStates}::text[])
      order by p.period_to desc limit 1
    ) l on true`.execute(tx)
  const cells = new Map(rows.map((row) => [row.target_id, enterableCell(row)]))
  return { cells: [...cells.values()], known: rows.flatMap(knownKey), locked: rows.some(({ locked }) => locked) }
}

/** Whether the period is closed to this unit today: locked last, and no exception that still holds. */
export function isLocked(tenantId: string, { unitId, period, today }: ReportKey & { today: string }) {
  return sql<boolean>`(
    coalesce((select locked from period_lock where tenant_id = ${tenantId} and period = ${period}
      order by sequence desc limit 1), false)
    and not exists (select 1 from period_exception where tenant_id = ${tenantId} and period = ${period}
      and unit_id = ${unitId} and until >= ${today}))`
}

function enterableCell(row: CellRow): EnterableCell {
  const { last_value: value, last_numerator: numerator, last_denominator: denominator } = row
  return {
    targetId: row.target_id,
    state: row.state,
    version: row.version,
    measure: row.measure,
    last: value === null ? null : { value, numerator, denominator },
    current:
      row.entry_id === null
        ? null
        : {
            entryId: row.entry_id,
            kind: row.kind,
            value: row.value,
            numerator: row.numerator,
            denominator: row.denominator,
            note: row.note,
            enteredByName: row.entered_by_name,
            enteredAt: row.entered_at,
          },
  }
}

function knownKey({ client_key, known_id, known_here }: CellRow): KnownKey[] {
  return known_id === null ? [] : [{ clientKey: client_key, entryId: known_id, here: known_here === true }]
}

/** Entries, their steps in the log, and the cells they change: one statement, all of one report. */
export async function writeEntries(
  tx: Tx,
  ctx: Recorder,
  { unitId, period, entries }: ReportKey & { entries: readonly PlannedEntry[] },
): Promise<void> {
  const newest = new Set(new Map(entries.map((entry) => [entry.targetId, entry])).values())
  const said = entries.map((entry) => ({ ...entry, ...entry.figure, newest: newest.has(entry) }))
  const { accountId, name, role } = ctx.actor
  await sql`
    with said as (
      select * from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as v (id uuid, "targetId" uuid, kind text, value numeric,
        numerator numeric, denominator numeric, note text, "correctsId" uuid, "typedAt" timestamptz, "clientKey" uuid,
        sequence integer, action text, "from" text, "to" text, newest boolean)
    ), written as (
      insert into result_entry (tenant_id, id, target_id, unit_id, period, kind, value, numerator, denominator, note,
        corrects_id, entered_by, entered_by_name, entered_role, entered_at, typed_at, client_key)
      select ${ctx.tenantId}::uuid, id, "targetId", ${unitId}::uuid, ${period}, kind, value, numerator, denominator, note,
        "correctsId", ${accountId}::uuid, ${name}, ${role}, ${ctx.now}::timestamptz, "typedAt", "clientKey" from said
    ), logged as (
      insert into result_event (tenant_id, target_id, unit_id, period, sequence, action, from_state, to_state, entry_id,
        reason, actor_id, actor_name, actor_role, at)
      select ${ctx.tenantId}::uuid, "targetId", ${unitId}::uuid, ${period}, sequence, action, "from", "to", id,
        case when action = 'correct' then note end, ${accountId}::uuid, ${name}, ${role}, ${ctx.now}::timestamptz from said
    )
    update result_cell c set state = s."to", entry_id = s.id, kind = s.kind, value = s.value, numerator = s.numerator,
      denominator = s.denominator, entered_at = ${ctx.now}::timestamptz, return_reason = null, version = s.sequence + 1,
      accepted_at = null, corrected = c.corrected or s.action = 'correct'
    from said s
    where s.newest and c.tenant_id = ${ctx.tenantId} and c.target_id = s."targetId" and c.unit_id = ${unitId}
      and c.period = ${period}`.execute(tx)
}

export type LockedCell = {
  target_id: string
  unit_id: string
  period: string
  state: ResultState
  version: number
  due_on: string
  entry_id: string | null
}

/** All of one unit's cells of a period, held until the transaction ends; what was let go is not among them. */
export function lockReport(tx: Tx, tenantId: string, report: ReportKey): Promise<LockedCell[]> {
  return lockReports(tx, tenantId, [report])
}

/** Cells of many reports, held in one order for everyone. */
export async function lockReports(tx: Tx, tenantId: string, reports: readonly ReportKey[]): Promise<LockedCell[]> {
  const { rows } = await sql<LockedCell>`
    select c.target_id, c.unit_id, c.period, c.state, c.version, c.due_on, c.entry_id from result_cell c
    where c.tenant_id = ${tenantId} and c.state <> 'waived' and (c.unit_id, c.period) in (
      select * from unnest(${reports.map(({ unitId }) => unitId)}::uuid[], ${reports.map(({ period }) => period)}::text[]))
    order by c.target_id, c.unit_id, c.period for update`.execute(tx)
  return rows
}

/** Whether the period is closed to this unit today. */
export async function readLocked(tx: Tx, tenantId: string, of: ReportKey & { today: string }): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`select ${isLocked(tenantId, of)} as locked`.execute(tx)
  return rows[0]?.locked === true
}

type Moving = {
  cells: readonly (LockedCell & { reason?: string })[]
  action: ResultAction
  to: ResultState
  batchId?: string
}

/** Takes held cells one step on, in the cells and in their log: one statement for any number. */
export async function moveCells(tx: Tx, ctx: Recorder & { today: string }, { cells, action, to, batchId }: Moving) {
  const { accountId, name, role } = ctx.actor
  await sql`
    with moved as (
      select * from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as v (target_id uuid, unit_id uuid, period text,
        state text, version integer, entry_id uuid, reason text)
    ), logged as (
      insert into result_event (tenant_id, target_id, unit_id, period, sequence, action, from_state, to_state, entry_id,
        reason, actor_id, actor_name, actor_role, at, batch_id)
      select ${ctx.tenantId}::uuid, target_id, unit_id, period, version, ${action}, state, ${to}, entry_id, reason,
        ${accountId}::uuid, ${name}, ${role}, ${ctx.now}::timestamptz, ${batchId ?? null}::uuid from moved
    )
    update result_cell c set state = ${to}, version = m.version + 1,
      accepted_at = case when ${to} = 'accepted' then ${ctx.now}::timestamptz end,
      return_reason = case when ${to} = 'returned' then m.reason end,
      late = case when ${to} = 'submitted' and c.submitted_at is null then c.due_on < ${ctx.today}::date else c.late end,
      submitted_at = case when ${to} = 'submitted' then coalesce(c.submitted_at, ${ctx.now}::timestamptz) else c.submitted_at end
    from moved m
    where c.tenant_id = ${ctx.tenantId} and c.target_id = m.target_id and c.unit_id = m.unit_id and c.period = m.period`.execute(
    tx,
  )
}
