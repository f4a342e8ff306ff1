import { plainDate } from '#platform/clock.ts'
import type { Context, Role } from '#platform/context.ts'
import { type Tx, transact } from '#platform/db.ts'
import { PreconditionError } from '#platform/errors.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { firstSamplePerson, type SampleOffice, type SamplePerson, sampleOffices } from '../../../db/sample/city.ts'
import { sampleHeads } from '../../../db/sample/year.ts'
import { findAccountByUserName, hasAnyAccount } from '../access/account.queries.ts'
import { createAccountIn } from '../access/create-account.command.ts'
import { giveRoleIn } from '../access/give-role.command.ts'
import { createUnitIn } from '../unit/create-unit.command.ts'
import { loadSampleYear } from './load-sample-year.command.ts'
import type { LoadedSample, SampleMoment } from './loaded-sample.ts'
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
  const offices = new Map<string, LoadedSample>()
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
    offices.set(office.key, filled(tx, founder, { office, unitIds, accounts }))
  }
  await loadSampleYear(tx, offices)
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

type Filling = { office: SampleOffice; unitIds: ReadonlyMap<string, string>; accounts: ReadonlyMap<string, string> }

/** Whoever acts is a person of the sample; a unit without an account is spoken for by its head, on nobody's account. */
function filled(tx: Tx, founder: Context, { office, unitIds, accounts }: Filling): LoadedSample {
  const unitId = (key: string) => unitIds.get(key) ?? founder.tenantId
  const holderOf = (unit: string) => office.people.find((one) => one.role === 'unit' && one.unit === unit)
  const headOf = (unit: string) => holderOf(unit)?.name ?? sampleHeads[unit] ?? 'Phụ trách đơn vị'
  const actorOf = (role: Role, unit: string | undefined): Context['actor'] => {
    const person = unit === undefined ? office.people.find((one) => one.role === role) : holderOf(unit)
    const leader = role === 'leader' ? office.leader : undefined
    const fallback = unit === undefined ? (leader ?? office.people[0]?.name) : headOf(unit)
    return {
      accountId: accounts.get(person?.userName ?? '') ?? founder.tenantId,
      name: person?.name ?? fallback ?? founder.actor.name,
      role,
      unitId: unitId(unit ?? person?.unit ?? 'root'),
    }
  }
  const as = (role: Role, { day = founder.today, unit }: SampleMoment = {}): Context => {
    const at = new Date(`${day}T09:00:00+07:00`)
    const now = at < founder.now ? at : founder.now
    return { ...founder, db: tx, actor: actorOf(role, unit), now, today: day }
  }
  return { tenantId: founder.tenantId, today: founder.today, unitId, headOf, as }
}
