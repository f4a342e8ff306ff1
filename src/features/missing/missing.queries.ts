import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { countCallsOn, countReminded } from '../reminder/call.queries.ts'
import { listPeople } from '../reminder/reminder.queries.ts'
import { listOwedFigures, listReportPeriods, loadReportMatrix } from '../result/report-matrix.queries.ts'
import { standingFor } from '../unit/group.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { chosenPeriod, columnsAround, matrixRows } from './matrix.ts'

export type Asked = { period: string | null; kind: string | null }

/** Everything the page shows; null where no unit has ever owed a figure. */
export function loadMissing(ctx: Context, asked: Asked) {
  return inTransaction(ctx, async (tx) => {
    const periods = await listReportPeriods(tx, ctx.tenantId)
    const chosen = chosenPeriod(periods, asked.period, ctx.today)
    if (!chosen) return null
    const columns = columnsAround(periods, chosen.period)
    const cells = await loadReportMatrix(
      tx,
      ctx.tenantId,
      columns.map(({ period }) => period),
    )
    const units = await listUnits(tx, ctx.tenantId, null)
    const people = await peopleOfUnits(tx, ctx)
    const named = units.map(({ id, name, kind }) => ({ id, name, kind, person: people.get(id) ?? null }))
    const all = matrixRows(named, cells, { columns, chosen: chosen.period, today: ctx.today })
    return {
      ...{ periods, chosen, columns, today: ctx.today },
      kinds: [...new Set(all.map(({ unit }) => unit.kind))],
      kind: asked.kind,
      rows: asked.kind ? all.filter(({ unit }) => unit.kind === asked.kind) : all,
      reminded: await countReminded(tx, ctx.tenantId, chosen.period),
      unreached: await listUnreached(tx, ctx.tenantId, chosen.period),
      difficulties: await difficultiesOf(tx, ctx.tenantId, chosen.period),
    }
  })
}

export type MissingData = NonNullable<Awaited<ReturnType<typeof loadMissing>>>

/** Who acts for each unit today; the first by date of the role where there are several. */
async function peopleOfUnits(tx: Tx, { tenantId, today }: Context): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['membership.unit_id', 'account.name'])
    .where('membership.tenant_id', '=', tenantId)
    .where('membership.role', '=', 'unit')
    .where('membership.valid_from', '<=', today)
    .where((eb) => eb.or([eb('membership.valid_to', 'is', null), eb('membership.valid_to', '>=', today)]))
    .orderBy('membership.valid_from', 'desc')
    .orderBy('membership.id', 'desc')
    .execute()
  return new Map(rows.map(({ unit_id, name }) => [unit_id, name]))
}

/** Units that were called on for a period when nobody had an account to get it, and that nobody of was reminded since. */
async function listUnreached(tx: Tx, tenantId: string, period: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('reminder_call')
    .select('unit_id')
    .where('tenant_id', '=', tenantId)
    .where('period', '=', period)
    .where('withdrawn_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reminder')
            .select('reminder.id')
            .where('reminder.tenant_id', '=', tenantId)
            .whereRef('reminder.unit_id', '=', 'reminder_call.unit_id')
            .where('reminder.period', '=', period)
            .where('reminder.withdrawn_at', 'is', null)
            .where('reminder.step', 'not in', ['to-officer', 'to-leader']),
        ),
      ),
    )
    .groupBy('unit_id')
    .having((eb) => eb(eb.fn.max('recipients'), '=', 0))
    .execute()
  return new Set(rows.map(({ unit_id }) => unit_id))
}

/** What units said stops them, in this period; the same said by several counts as one. */
async function difficultiesOf(tx: Tx, tenantId: string, period: string) {
  const rows = await tx
    .selectFrom('difficulty')
    .select(['id', 'unit_id', 'text', 'state', 'due_on', 'answered_on', 'joined_into_id'])
    .where('tenant_id', '=', tenantId)
    .where('period', '=', period)
    .where('state', '!=', 'withdrawn')
    .orderBy('raised_at')
    .execute()
  const joined = Map.groupBy(rows, ({ id, joined_into_id }) => joined_into_id ?? id)
  return rows
    .filter(({ joined_into_id }) => joined_into_id === null)
    .map(({ id, text, due_on, answered_on }) => ({
      ...{ id, text, dueOn: due_on, answeredOn: answered_on },
      units: new Set(joined.get(id)?.map(({ unit_id }) => unit_id)).size,
    }))
    .sort((a, b) => b.units - a.units)
}

/** What will be sent to whom, before it is. Units of another office are not found. */
export function loadCheck(ctx: Context, { period, unitIds }: { period: string; unitIds: readonly string[] }) {
  return inTransaction(ctx, async (tx) => {
    const units = await listUnits(tx, ctx.tenantId, null)
    const chosen = unitIds.map((id) => units.find((unit) => unit.id === id) ?? notFound(id))
    const reports = await loadReportMatrix(tx, ctx.tenantId, [period])
    const today = await countCallsOn(tx, ctx.tenantId, { period, on: ctx.today })
    const people = await listPeople(tx, ctx.tenantId, ctx.today)
    const reached = new Set(
      people.filter(({ role }) => role === 'unit').flatMap(({ unitId }) => standingFor(unitId, units)),
    )
    return chosen.map(({ id, name }) => {
      const report = reports.find(({ unitId }) => unitId === id)
      return {
        ...{ id, name, open: report?.openDueOn ? report.owed - report.submitted : 0 },
        ...{ dueOn: report?.openDueOn ?? null, hasAccount: reached.has(id) },
        remindedToday: (today.get(id)?.standing ?? 0) > 0,
      }
    })
  })
}

export type CheckedUnit = Awaited<ReturnType<typeof loadCheck>>[number]

function notFound(id: string): never {
  throw new NotFoundError('unit', id)
}

/** The official letter: which figures each unit still owes, and who signs. */
export function loadLetter(ctx: Context, { period, unitIds }: { period: string; unitIds: readonly string[] }) {
  return inTransaction(ctx, async (tx) => {
    const units = await listUnits(tx, ctx.tenantId, null)
    const figures = await listOwedFigures(tx, ctx.tenantId, { period, unitIds })
    const chosen = unitIds.map((id) => units.find((unit) => unit.id === id) ?? notFound(id))
    const owing = chosen.map(({ id, name, kind }) => ({
      ...{ name, kind },
      figures: figures.filter(({ unitId }) => unitId === id),
    }))
    return {
      units: owing.filter((unit) => unit.figures.length > 0),
      signatory: await signatoryOf(tx, ctx),
      today: ctx.today,
    }
  })
}

export type LetterData = Awaited<ReturnType<typeof loadLetter>>

/** Whoever leads the office today, the longest in the post first. */
async function signatoryOf(tx: Tx, { tenantId, today }: Context): Promise<{ name: string; post: string } | null> {
  const row = await tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['account.name', 'membership.post'])
    .where('membership.tenant_id', '=', tenantId)
    .where('membership.role', '=', 'leader')
    .where('membership.valid_from', '<=', today)
    .where((eb) => eb.or([eb('membership.valid_to', 'is', null), eb('membership.valid_to', '>=', today)]))
    .orderBy('membership.valid_from')
    .orderBy('membership.id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
