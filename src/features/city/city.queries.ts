import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { type CommuneStanding, defaultPeriod } from './city.ts'

// Reads across offices: the policy `office_standing_city` opens what the communes of the city entered show, no more.

/** The communes of a city and how each stands with a period; `asked` of another city's is not found. */
export function loadCity(ctx: Context, asked: string | null) {
  return inTransaction(ctx, async (tx) => {
    const periods = await listPeriods(tx, ctx.tenantId)
    const period = asked ?? defaultPeriod(periods, ctx.today)
    return { periods, period, communes: await listCommunes(tx, ctx.tenantId, period), today: ctx.today }
  })
}

export type CityData = Awaited<ReturnType<typeof loadCity>>

/** Periods that any commune of the city has opened, the latest first. */
async function listPeriods(tx: Tx, cityId: string) {
  return tx
    .selectFrom('tenant')
    .innerJoin('office_standing', 'office_standing.tenant_id', 'tenant.id')
    .select('office_standing.period')
    .select((eb) => eb.fn.min('office_standing.due_on').as('due_on'))
    .where('tenant.parent_id', '=', cityId)
    .groupBy('office_standing.period')
    .orderBy('due_on', 'desc')
    .limit(24)
    .execute()
}

async function listCommunes(tx: Tx, cityId: string, period: string | null): Promise<CommuneStanding[]> {
  const rows = await tx
    .selectFrom('tenant')
    .leftJoin('office_standing as s', (join) =>
      join.onRef('s.tenant_id', '=', 'tenant.id').on('s.period', '=', period ?? ''),
    )
    .leftJoin('office_state', 'office_state.tenant_id', 'tenant.id')
    .select(['tenant.id', 'tenant.unit_kind', 'tenant.name', 'office_state.movements'])
    .select(['s.due_on', 's.units', 's.units_complete', 's.units_late', 's.owed', 's.submitted'])
    .where('tenant.parent_id', '=', cityId)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitKind: row.unit_kind,
    name: row.name,
    // An office that owes figures has launched something, whatever the clock has counted since.
    movements: row.movements ?? (row.owed === null ? 0 : 1),
    dueOn: row.due_on,
    units: row.units ?? 0,
    unitsComplete: row.units_complete ?? 0,
    unitsLate: row.units_late ?? 0,
    owed: row.owed ?? 0,
    submitted: row.submitted ?? 0,
  }))
}

/** One commune of the city entered: its periods, and how its targets stand. */
export function loadCommune(ctx: Context, communeId: string) {
  return inTransaction(ctx, async (tx) => {
    const commune = await tx
      .selectFrom('tenant')
      .select(['id', 'unit_kind', 'name'])
      .where('parent_id', '=', ctx.tenantId)
      .where('id', '=', communeId)
      .executeTakeFirst()
    if (!commune) throw new NotFoundError('tenant', communeId)
    const periods = await tx
      .selectFrom('office_standing')
      .selectAll()
      .where('tenant_id', '=', communeId)
      .orderBy('due_on', 'desc')
      .limit(24)
      .execute()
    const state = await tx.selectFrom('office_state').selectAll().where('tenant_id', '=', communeId).executeTakeFirst()
    return { commune, periods, state, today: ctx.today }
  })
}

export type CommuneData = Awaited<ReturnType<typeof loadCommune>>
