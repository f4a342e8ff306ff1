import { plainDate } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { type Tx, transact } from '#platform/db.ts'
import { PreconditionError } from '#platform/errors.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { hasAnyAccount } from '../access/account.queries.ts'
import { createAccountIn } from '../access/create-account.command.ts'
import { giveRoleIn } from '../access/give-role.command.ts'
import { hashPassword } from '../access/password.adapter.ts'
import { createUnitIn } from '../unit/create-unit.command.ts'
import type { OfficeChoice } from './office-choice.ts'
import { enterOffice, insertOffice, lockSetup } from './setup.queries.ts'

export type FirstOffice = {
  office: OfficeChoice
  person: { name: string; userName: string; post: string; password: string }
}

/** Two-tier government began on this day; the office stands since then. */
const since = '2025-07-01'

/**
 * Makes the office, the city above it and the first account, an administrator and officer in one, on an empty
 * database. Of two at the same moment one is refused. Refusals: `setup-done`, `user-name-invalid`.
 */
export async function setUpOffice(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { office, person }: FirstOffice,
): Promise<{ accountId: string; tenantId: string }> {
  const at = now()
  const passwordHash = await hashPassword(person.password)
  const cityId = newId(at.getTime())
  const tenantId = newId(at.getTime())
  return transact(db, { tenantId: cityId, actorId: null, role: 'admin' }, async (tx) => {
    await lockSetup(tx)
    if (await hasAnyAccount(tx)) throw new PreconditionError('setup-done')
    const founderOf = (id: string): Context => ({
      db,
      tenantId: id,
      // Before there is a person, the program itself acts.
      actor: { accountId: id, name: 'Thi Đua', role: 'admin', unitId: id },
      now: at,
      today: plainDate(at),
      newId,
    })
    await makeCity(tx, founderOf(cityId), office.city)
    await enterOffice(tx, tenantId)
    const { kind, name } = office
    await insertOffice(tx, {
      id: tenantId,
      kind: 'commune',
      unitKind: kind,
      name,
      parentId: cityId,
      sample: false,
      now: at,
    })
    const accountId = await makePerson(tx, founderOf(tenantId), { office, person, passwordHash })
    return { accountId, tenantId }
  })
}

async function makeCity(tx: Tx, founder: Context, city: string): Promise<void> {
  const [, unitKind = 'thành phố', name = city] = /^(tỉnh|thành phố) (.+)$/i.exec(city) ?? []
  const { tenantId: id, now } = founder
  const row = { id, kind: 'city', unitKind: unitKind.toLowerCase(), name, parentId: null, sample: false, now } as const
  await insertOffice(tx, row)
  await createUnitIn(tx, founder, { parentId: null, kind: 'office', name: `Ủy ban nhân dân ${city}`, validFrom: since })
}

async function makePerson(tx: Tx, founder: Context, first: FirstOffice & { passwordHash: string }): Promise<string> {
  const { office, person, passwordHash } = first
  const name = `Ủy ban nhân dân ${office.kind} ${office.name}`
  const root = await createUnitIn(tx, founder, { parentId: null, kind: 'office', name, validFrom: since })
  const account = { name: person.name, userName: person.userName, passwordHash, mustChangePassword: false }
  const { accountId } = await createAccountIn(tx, founder, account)
  const held = { accountId, unitId: root.unitId, post: person.post, validFrom: founder.today, validTo: null }
  await giveRoleIn(tx, founder, { ...held, role: 'officer' })
  await giveRoleIn(tx, founder, { ...held, role: 'admin' })
  return accountId
}
