import { plainDate } from '#platform/clock.ts'
import type { Role } from '#platform/context.ts'
import { transact } from '#platform/db.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { sampleOffices } from '../../db/sample/city.ts'
import type { TestOffice } from './office.ts'

type Seat = { accountId: string; name: string; unitId: string }

/**
 * The sample commune, as an office that is filled by the same commands as others. Its officer speaks for the unit of its
 * village head, so that what is made concerns that unit, and every role has something to see.
 */
export async function openSampleOffice({ db, now }: Pick<Services, 'db' | 'now'>, word: string): Promise<TestOffice> {
  const people = sampleOffices.find((office) => office.people.some(({ role }) => role === 'unit'))?.people ?? []
  const first = await db
    .selectFrom('account')
    .innerJoin('account_office', 'account_office.account_id', 'account.id')
    .select('office_id')
    .where('user_name', '=', people[0]?.userName ?? '')
    .executeTakeFirstOrThrow()
  const tenantId = first.office_id
  const seats = new Map<Role, Seat>()
  for (const { userName, role } of people)
    if (!seats.has(role)) seats.set(role, await seatOf({ db }, { tenantId, userName }))
  return {
    tenantId,
    word,
    as: (role) => {
      const { accountId = '', name = '', unitId: own = '' } = seats.get(role) ?? {}
      const unitId = role === 'officer' ? (seats.get('unit')?.unitId ?? '') : own
      const at = now()
      return { db, tenantId, now: at, today: plainDate(at), newId, actor: { accountId, name, role, unitId } }
    },
    userName: (role) => people.find((person) => person.role === role)?.userName ?? '',
  }
}

function seatOf({ db }: Pick<Services, 'db'>, { tenantId, userName }: { tenantId: string; userName: string }) {
  return transact(db, { tenantId, actorId: null, role: 'admin' }, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('account', 'account.id', 'membership.account_id')
      .select(['account.id as accountId', 'account.name', 'membership.unit_id as unitId'])
      .where('membership.tenant_id', '=', tenantId)
      .where('account.user_name', '=', userName)
      .executeTakeFirstOrThrow(),
  )
}
