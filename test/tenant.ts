import { plainDate } from '#platform/clock.ts'
import type { Context, Role } from '#platform/context.ts'
import { openDatabase, transact } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { migrate } from '#platform/migrate.ts'

const ownerUrl = process.env.THIDUA_TEST_OWNER_URL ?? ''

/** An office of its own for one test file, in the shared real database, on a stopped clock. */
export type TestTenant = {
  tenantId: string
  /** The office's own unit, root of its tree. */
  rootId: string
  /** A context of a new person in this role; in the root unit unless another is named. */
  as(role: Role, unitId?: string): Context
  close(): Promise<void>
}

/** `today` stops the clock at 09:00 of that day in Vietnam. */
export async function openTestTenant(today = '2025-11-18', name = 'An Hải Thử'): Promise<TestTenant> {
  const { appUrl } = await migrate(ownerUrl, 'db/migrations')
  const database = openDatabase(appUrl, () => {}, 4)
  const tenantId = newId()
  const rootId = newId()
  const now = new Date(`${today}T09:00:00+07:00`)
  await database.db
    .insertInto('tenant')
    .values({ id: tenantId, kind: 'commune', unit_kind: 'xã', name, parent_id: null, created_at: now })
    .execute()
  await transact(database.db, { tenantId, actorId: null, role: 'admin' }, async (tx) => {
    await tx
      .insertInto('audit_head')
      .values({ tenant_id: tenantId, sequence: 0, hash: Buffer.alloc(32) })
      .execute()
    await tx
      .insertInto('unit')
      .values({
        tenant_id: tenantId,
        id: rootId,
        kind: 'office',
        name: `Ủy ban nhân dân xã ${name}`,
        name_folded: 'uy ban nhan dan xa',
        valid_from: '2025-07-01',
      })
      .execute()
  })
  const as = (role: Role, unitId = rootId): Context => ({
    db: database.db,
    tenantId,
    actor: { accountId: newId(), name: `Người giữ vai ${role}`, role, unitId },
    now,
    today: plainDate(now),
    newId,
  })
  return { tenantId, rootId, as, close: () => database.close() }
}
