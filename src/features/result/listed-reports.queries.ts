import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Observation } from '../target/measured.ts'
import type { EnteredFigure, FigureKind, ResultState } from './result.ts'

/** How far one unit is with one period. */
export type ListedReport = {
  unitId: string
  unitName: string
  period: string
  periodTo: string
  /** The first day after which one of the figures still owed, or handed in, is late. */
  dueOn: string
  /** The last time anything was handed in. */
  submittedAt: Date | null
  late: boolean
  owed: number
  open: number
  entered: number
  submitted: number
  returned: number
  accepted: number
}

type Of = { unitId?: string; period?: string /** Only reports with a figure in this state. */; state?: ResultState }

/** Reports of all units, or one, or one period; those handed in late first, then by the day they were due. */
export async function listReports(tx: Tx, tenantId: string, of: Of = {}): Promise<ListedReport[]> {
  const { rows } = await sql<ListedReport>`
    select c.unit_id as "unitId", u.name as "unitName", c.period, max(c.period_to) as "periodTo", min(c.due_on) as "dueOn",
      max(c.submitted_at) as "submittedAt", bool_or(c.late) as late, count(*) as owed,
      count(*) filter (where c.state = 'open') as open, count(*) filter (where c.state = 'entered') as entered,
      count(*) filter (where c.state = 'submitted') as submitted,
      count(*) filter (where c.state = 'returned') as returned,
      count(*) filter (where c.state = 'accepted') as accepted
    from result_cell c join unit u on u.tenant_id = ${tenantId} and u.id = c.unit_id
    where c.tenant_id = ${tenantId} and c.state <> 'waived'
      and (${of.unitId ?? null}::uuid is null or c.unit_id = ${of.unitId ?? null}::uuid)
      and (${of.period ?? null}::text is null or c.period = ${of.period ?? null}::text)
    group by c.unit_id, u.name, u.position, c.period
    having ${of.state ?? null}::text is null or bool_or(c.state = ${of.state ?? null}::text)
    order by bool_or(c.late) desc, min(c.due_on), c.period, u.position, u.name`.execute(tx)
  return rows
}

export type CellOfTarget = EnteredFigure & {
  unitId: string
  unitName: string
  period: string
  periodTo: string
  dueOn: string
  state: ResultState
  entryId: string | null
  late: boolean
  corrected: boolean
  submittedAt: Date | null
  acceptedAt: Date | null
}

/** Every figure of a target, by period, then in the order of units; what is not owed any more stands among them. */
export async function cellsOfTarget(tx: Tx, tenantId: string, targetId: string): Promise<CellOfTarget[]> {
  const { rows } = await sql<Omit<CellOfTarget, 'kind'> & { kind: FigureKind }>`
    select c.unit_id as "unitId", u.name as "unitName", c.period, c.period_to as "periodTo", c.due_on as "dueOn", c.state,
      c.entry_id as "entryId", c.kind, c.value, c.numerator, c.denominator, e.note, c.late, c.corrected,
      c.submitted_at as "submittedAt", c.accepted_at as "acceptedAt"
    from result_cell c
    join unit u on u.tenant_id = ${tenantId} and u.id = c.unit_id
    left join result_entry e on e.tenant_id = ${tenantId} and e.id = c.entry_id
    where c.tenant_id = ${tenantId} and c.target_id = ${targetId}
    order by c.period_to, c.period, u.position, u.name`.execute(tx)
  return rows
}

/** The figures of a node of the tree, period by period, as the state of a target is judged by. */
export async function observationsOf(
  tx: Tx,
  tenantId: string,
  { targetIds, unitId }: { targetIds: readonly string[]; unitId: string },
): Promise<Map<string, Observation[]>> {
  if (targetIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('target_roll_up')
    .select(['target_id', 'period', 'period_to as on', 'value', 'numerator', 'denominator', 'owed', 'reported'])
    .where('tenant_id', '=', tenantId)
    .where('target_id', 'in', [...targetIds])
    .where('unit_id', '=', unitId)
    .where('owed', '>', 0)
    .orderBy('period_to')
    .execute()
  const observed = rows.map(({ target_id, value, numerator, denominator, ...row }) => ({
    targetId: target_id,
    ...row,
    value: numberOf(value),
    numerator: numberOf(numerator),
    denominator: numberOf(denominator),
  }))
  return Map.groupBy(observed, ({ targetId }) => targetId)
}

const numberOf = (figure: string | number | null): number | null => (figure === null ? null : Number(figure))

/** The newest figure of each of these targets at a node of the tree. */
export async function latestFigures(
  tx: Tx,
  tenantId: string,
  of: { targetIds: readonly string[]; unitId: string },
): Promise<Map<string, Observation>> {
  const all = await observationsOf(tx, tenantId, of)
  return new Map(
    [...all].flatMap(([id, list]) => {
      const newest = list.findLast(({ value }) => value !== null)
      return newest ? [[id, newest] as const] : []
    }),
  )
}
