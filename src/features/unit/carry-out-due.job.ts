import { plainDate } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { transact } from '#platform/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { listTenants } from '../movement/movement.queries.ts'
import { carryOutPlanned, failPlanned } from './unit-change.command.ts'
import { listDueUnitChanges, lockUnitChange } from './unit-change.queries.ts'

type Clock = Pick<Services, 'db' | 'now'>

/**
 * Does, in every office, the changes of units whose day has come; each in a transaction of its own, in the name of
 * whoever ordered it. Safe to run at any time, twice, or on two machines at once.
 */
export async function carryOutDue(services: Clock): Promise<void> {
  const failures: unknown[] = []
  // What is wrong in one office must not stop the clock of the others.
  for (const { id } of await listTenants(services.db))
    await carryOutInOffice(services, id).catch((error) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, 'unit changes of some offices were not carried out')
}

async function carryOutInOffice({ db, now }: Clock, tenantId: string): Promise<void> {
  const at = now()
  const today = plainDate(at)
  const entry = { tenantId, actorId: null, role: 'clock' }
  for (const changeId of await transact(db, entry, (tx) => listDueUnitChanges(tx, tenantId, today))) {
    const ctx = await transact(db, entry, async (tx): Promise<Context> => {
      const { made_by, made_by_name } = await lockUnitChange(tx, tenantId, changeId)
      const actor = { accountId: made_by, name: made_by_name, role: 'officer' as const, unitId: '' }
      return { db, tenantId, actor, now: at, today, newId }
    })
    await transact(db, entry, (tx) => carryOutPlanned(tx, ctx, changeId)).catch((error) => {
      if (!(error instanceof Refusal)) throw error
      return transact(db, entry, (tx) => failPlanned(tx, ctx, { changeId, code: error.code }))
    })
  }
}
