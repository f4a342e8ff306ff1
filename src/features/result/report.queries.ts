import { sql } from 'kysely'
import type { Context, Role } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Comparator } from '#reading/plan.ts'
import type { Direction } from '../target/goal.ts'
import type { OverTime } from '../target/measure-of.ts'
import type { RollUpMethod } from '../target/roll-up.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { listEvidence } from './evidence.queries.ts'
import { type ReportKey, readLocked } from './result.queries.ts'
import { type EnteredFigure, type FigureKind, type ResultState, saidStates } from './result.ts'
import type { Measure } from './typed-figure.ts'

/** Roles that may see the figures of every unit; a unit sees its own. */
const overseers: readonly Role[] = ['officer', 'leader', 'council', 'city', 'admin']
export const mayOversee = (role: Role): boolean => overseers.includes(role)

export function assertMaySee({ actor }: Pick<Context, 'actor'>, unitId: string): void {
  if (mayOversee(actor.role) || (actor.role === 'unit' && actor.unitId === unitId)) return
  throw new ForbiddenError('result.see')
}

export type ReportedEntry = EnteredFigure & { id: string; enteredByName: string; enteredAt: Date; enteredRole: string }
export type LastFigure = EnteredFigure & { period: string; value: number }
export type EvidenceItem = {
  id: string
  entryId: string
  name: string
  mediaType: string
  bytes: number
  sha256: string
  addedAt: Date
}

/** One owed figure with everything one has to know to say it or to judge it. */
export type ReportFigure = {
  targetId: string
  label: string | null
  name: string
  movementId: string
  movementName: string
  measure: Measure
  rollUp: RollUpMethod
  overTime: OverTime
  unit: string | null
  comparator: Comparator | null
  direction: Direction | null
  /** What the target asks of the office; `ownValue`: of this unit alone, where that was said. */
  asked: number | null
  askedTo: number | null
  ownValue: number | null
  share: number | null
  state: ResultState
  version: number
  periodFrom: string
  periodTo: string
  dueOn: string
  late: boolean
  corrected: boolean
  submittedAt: Date | null
  acceptedAt: Date | null
  returnReason: string | null
  /** What stands; null: nothing said yet, or not owed before. */
  entry: ReportedEntry | null
  /** The newest figure of an earlier period. */
  last: LastFigure | null
  /** Everything ever said for this period, oldest first, with `entry` as the last. */
  entries: ReportedEntry[]
  evidence: EvidenceItem[]
}

export type LoadedReport = {
  unitId: string
  unitName: string
  period: string
  periodTo: string
  /** The last day on which all of it is in time. */
  dueOn: string
  locked: boolean
  figures: ReportFigure[]
}

/** All that one unit owes for one period. 404 for a unit or a period that owes nothing here, 403 for another's. */
export async function loadReport(
  tx: Tx,
  ctx: Pick<Context, 'tenantId' | 'actor' | 'today'>,
  report: ReportKey,
): Promise<LoadedReport> {
  const unit = await getUnit(tx, ctx.tenantId, report.unitId)
  assertMaySee(ctx, report.unitId)
  const rows = await readFigures(tx, ctx.tenantId, report)
  const [first] = rows
  if (!first) throw new NotFoundError('report', report.unitId)
  const entries = Map.groupBy(await listEntries(tx, ctx.tenantId, report), ({ targetId }) => targetId)
  const evidence = Map.groupBy(await listEvidence(tx, ctx.tenantId, report), ({ targetId }) => targetId)
  const figures = rows.map((row) => figureOf(row, entries.get(row.target_id) ?? [], evidence.get(row.target_id) ?? []))
  return {
    unitId: unit.id,
    unitName: unit.name,
    period: report.period,
    periodTo:
      figures
        .map(({ periodTo }) => periodTo)
        .sort()
        .at(-1) ?? first.period_to,
    dueOn: figures.map(({ dueOn }) => dueOn).sort()[0] ?? first.due_on,
    locked: await readLocked(tx, ctx.tenantId, { ...report, today: ctx.today }),
    figures,
  }
}

type FigureRow = {
  target_id: string
  label: string | null
  name: string
  movement_id: string
  movement_name: string
  measure: Measure
  roll_up: RollUpMethod
  over_time: OverTime
  unit: string | null
  comparator: Comparator | null
  direction: Direction | null
  asked: number | null
  asked_to: number | null
  own_value: number | null
  share: number | null
  state: ResultState
  version: number
  period_from: string
  period_to: string
  due_on: string
  late: boolean
  corrected: boolean
  submitted_at: Date | null
  accepted_at: Date | null
  return_reason: string | null
  entry_id: string | null
  last_period: string | null
  last_kind: FigureKind
  last_value: number | null
  last_numerator: number | null
  last_denominator: number | null
}

async function readFigures(tx: Tx, tenantId: string, { unitId, period }: ReportKey) {
  const { rows } = await sql<FigureRow>`
    select c.*, t.label, t.name, t.movement_id, m.name as movement_name, t.measure, t.roll_up, t.over_time, t.unit, t.comparator, t.direction,
      t.value as asked, t.value_to as asked_to, a.own_value, a.share, l.period as last_period, l.kind as last_kind,
      l.value as last_value, l.numerator as last_numerator, l.denominator as last_denominator
    from result_cell c
    join target t on t.tenant_id = ${tenantId} and t.id = c.target_id
    join movement m on m.tenant_id = ${tenantId} and m.id = t.movement_id
    left join lateral (
      select own_value, share from assignment s
      where s.tenant_id = ${tenantId} and s.target_id = c.target_id and s.unit_id = c.unit_id
      order by s.valid_from desc limit 1
    ) a on true
    left join lateral (
      select p.period, p.kind, p.value, p.numerator, p.denominator from result_cell p
      where p.tenant_id = ${tenantId} and p.target_id = c.target_id and p.unit_id = c.unit_id
        and p.period_to < c.period_from and p.value is not null and p.state = any(${saidStates}::text[])
      order by p.period_to desc limit 1
    ) l on true
    where c.tenant_id = ${tenantId} and c.unit_id = ${unitId} and c.period = ${period} and c.state <> 'waived'
    order by m.created_at, m.id, t.position`.execute(tx)
  return rows
}

function figureOf(row: FigureRow, entries: ReportedEntry[], evidence: EvidenceItem[]): ReportFigure {
  const { last_period, last_value } = row
  const last =
    last_period === null || last_value === null
      ? null
      : {
          period: last_period,
          kind: row.last_kind,
          value: last_value,
          numerator: row.last_numerator,
          denominator: row.last_denominator,
          note: null,
        }
  return {
    targetId: row.target_id,
    label: row.label,
    name: row.name,
    movementId: row.movement_id,
    movementName: row.movement_name,
    measure: row.measure,
    rollUp: row.roll_up,
    overTime: row.over_time,
    unit: row.unit,
    comparator: row.comparator,
    direction: row.direction,
    asked: row.asked,
    askedTo: row.asked_to,
    ownValue: row.own_value,
    share: row.share,
    state: row.state,
    version: row.version,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    dueOn: row.due_on,
    late: row.late,
    corrected: row.corrected,
    submittedAt: row.submitted_at,
    acceptedAt: row.accepted_at,
    returnReason: row.return_reason,
    entry: entries.find(({ id }) => id === row.entry_id) ?? null,
    last,
    entries,
    evidence,
  }
}

/** Everything a unit ever said for a period, oldest first. */
async function listEntries(tx: Tx, tenantId: string, { unitId, period }: ReportKey) {
  const rows = await tx
    .selectFrom('result_event as step')
    .innerJoin('result_entry as entry', (join) =>
      join.onRef('entry.tenant_id', '=', 'step.tenant_id').onRef('entry.id', '=', 'step.entry_id'),
    )
    .selectAll('entry')
    .where('step.tenant_id', '=', tenantId)
    .where('entry.tenant_id', '=', tenantId)
    .where('entry.unit_id', '=', unitId)
    .where('entry.period', '=', period)
    .where('step.unit_id', '=', unitId)
    .where('step.period', '=', period)
    .where('step.action', 'in', ['enter', 'correct'])
    .orderBy('step.sequence')
    .execute()
  return rows.map((row) => ({
    targetId: row.target_id,
    id: row.id,
    kind: row.kind as FigureKind,
    value: row.value === null ? null : Number(row.value),
    numerator: row.numerator === null ? null : Number(row.numerator),
    denominator: row.denominator === null ? null : Number(row.denominator),
    note: row.note,
    enteredByName: row.entered_by_name,
    enteredAt: row.entered_at,
    enteredRole: row.entered_role,
  }))
}
