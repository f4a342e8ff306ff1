import { plainDate } from '#platform/clock.ts'
import type { Context, Role } from '#platform/context.ts'
import { type Tx, transact } from '#platform/db.ts'
import { PreconditionError } from '#platform/errors.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { firstSamplePerson, type SampleOffice, type SamplePerson, sampleOffices } from '../../../db/sample/city.ts'
import { findAccountByUserName, hasAnyAccount } from '../access/account.queries.ts'
import { createAccountIn } from '../access/create-account.command.ts'
import { giveRoleIn } from '../access/give-role.command.ts'
import { loadSamplePlans } from '../plan/load-sample-plans.command.ts'
import { createUnitIn } from '../unit/create-unit.command.ts'
import { enterOffice, insertOffice, lockSetup } from './setup.queries.ts'

/** Two-tier government began on this day; the sample's units and roles stand since then. */
const since = '2025-07-01'

/**
 * Fills an empty database with the sample city, its three communes and their people, wholly or not at all. When the
 * sample is already there nothing changes. Returns the account to begin with. Refuses with `setup-done` once a real
 * account exists.
 */
export async function loadSample({ db, now }: Pick<Services, 'db' | 'now'>): Promise<{ accountId: string }> {
  const at = now()
  const ids = new Map(sampleOffices.map(({ key }) => [key, newId(at.getTime())]))
  const first = ids.get(sampleOffices[0]?.key ?? '') ?? ''
  return transact(db, { tenantId: first, actorId: null, role: 'admin' }, async (tx) => {
    await lockSetup(tx)
    if (!(await hasAnyAccount(tx))) await loadOffices(tx, { db, now: at, ids })
    const account = await findAccountByUserName(tx, firstSamplePerson)
    if (account?.sample_label == null) throw new PreconditionError('setup-done')
    return { accountId: account.id }
  })
}

type Loading = { db: Context['db']; now: Date; ids: ReadonlyMap<string, string> }

async function loadOffices(tx: Tx, { db, now, ids }: Loading): Promise<void> {
  const people = sampleOffices.flatMap((office) => office.people)
  const position = new Map(orderOfMenu(people).map((person, index) => [person.userName, index]))
  for (const office of sampleOffices) {
    const tenantId = ids.get(office.key) ?? ''
    const parentId = office.kind === 'city' ? null : (ids.get(sampleOffices[0]?.key ?? '') ?? null)
    await enterOffice(tx, tenantId)
    await insertOffice(tx, { id: tenantId, parentId, sample: true, now, ...office })
    const founder: Context = {
      db,
      tenantId,
      // Before there is a person, the program itself acts.
      actor: { accountId: tenantId, name: 'Thi Đua', role: 'admin', unitId: tenantId },
      now,
      today: plainDate(now),
      newId,
    }
    const unitIds = await loadUnits(tx, founder, office)
    const accounts = await loadPeople(tx, founder, { office, unitIds, position })
    if (office.people.some(({ userName }) => userName === firstSamplePerson))
      await loadRest(tx, founder, { office, unitIds, accounts })
  }
}

/** The commune's own people first, whoever else there is after them. */
function orderOfMenu(people: readonly SamplePerson[]): SamplePerson[] {
  const home = sampleOffices.find((office) => office.people.some(({ userName }) => userName === firstSamplePerson))
  return people.toSorted((a, b) => Number(home?.people.includes(b)) - Number(home?.people.includes(a)))
}

async function loadUnits(tx: Tx, ctx: Context, office: SampleOffice): Promise<Map<string, string>> {
  const root = await createUnitIn(tx, ctx, { parentId: null, kind: 'office', name: office.rootName, validFrom: since })
  const ids = new Map([['root', root.unitId]])
  for (const { key, kind, name, under = 'root' } of office.units) {
    const { unitId } = await createUnitIn(tx, ctx, { parentId: ids.get(under) ?? null, kind, name, validFrom: since })
    ids.set(key, unitId)
  }
  return ids
}

type Peopling = { office: SampleOffice; unitIds: ReadonlyMap<string, string>; position: ReadonlyMap<string, number> }

async function loadPeople(tx: Tx, ctx: Context, { office, unitIds, position }: Peopling): Promise<Map<string, string>> {
  const accounts = new Map<string, string>()
  for (const { userName, name, role, unit, post, label } of office.people) {
    const sample = { label, position: position.get(userName) ?? 0 }
    const account = { name, userName, passwordHash: null, mustChangePassword: false, sample }
    const { accountId } = await createAccountIn(tx, ctx, account)
    accounts.set(userName, accountId)
    const unitId = unitIds.get(unit) ?? ''
    await giveRoleIn(tx, ctx, { accountId, unitId, role, post, validFrom: since, validTo: null })
  }
  return accounts
}

type Rest = { office: SampleOffice; unitIds: ReadonlyMap<string, string>; accounts: ReadonlyMap<string, string> }

async function loadRest(tx: Tx, founder: Context, { office, unitIds, accounts }: Rest): Promise<void> {
  const as = (role: Role): Context => {
    const person = office.people.find((one) => one.role === role)
    if (!person) throw new Error(`the sample has no ${role}`)
    const accountId = accounts.get(person.userName) ?? ''
    const unitId = unitIds.get(person.unit) ?? ''
    return { ...founder, actor: { accountId, name: person.name, role, unitId } }
  }
  await loadSamplePlans(tx, { tenantId: founder.tenantId, unitIds, as })
}
