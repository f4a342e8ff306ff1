import type { Tx } from '#platform/db.ts'
import type { OfficeDay } from './working-day.ts'

/** The days an office has set apart, in their order; of one year, or all. */
export function listOfficeDays(tx: Tx, tenantId: string, year: number | null = null): Promise<OfficeDay[]> {
  return tx
    .selectFrom('office_day')
    .select(['day', 'kind', 'name'])
    .where('tenant_id', '=', tenantId)
    .$if(year !== null, (query) => query.where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`))
    .orderBy('day')
    .execute()
}

export async function findOfficeDay(tx: Tx, tenantId: string, day: string): Promise<OfficeDay | null> {
  const row = await tx
    .selectFrom('office_day')
    .select(['day', 'kind', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('day', '=', day)
    .executeTakeFirst()
  return row ?? null
}

type Set = OfficeDay & { tenantId: string; by: string; at: Date }

/** The last word on a day; the audit log keeps the earlier ones. */
export async function putOfficeDay(tx: Tx, { tenantId, day, kind, name, by, at }: Set): Promise<void> {
  const said = { kind, name, set_by_name: by, set_at: at }
  await tx
    .insertInto('office_day')
    .values({ tenant_id: tenantId, day, ...said })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'day']).doUpdateSet(said))
    .execute()
}
