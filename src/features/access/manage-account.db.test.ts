import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { findAccount, rememberOffice } from './account.queries.ts'
import { addRole, createColleague, endRole, resetColleaguePassword, revokeSessions } from './manage-account.command.ts'
import { getMembership, listHeldRoles } from './membership.queries.ts'

let tenant: TestTenant
let other: TestTenant
let admin: Context

beforeAll(async () => {
  tenant = await openTestTenant()
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  admin = tenant.as('admin')
})

afterAll(async () => {
  await tenant.close()
  await other.close()
})

let count = 0
const role = (validFrom = '2025-07-01', validTo: string | null = null) =>
  ({ role: 'unit', post: 'Trưởng thôn', unitId: tenant.rootId, validFrom, validTo }) as const

const colleague = (held = role()) => {
  const userName = `dong-nghiep-${process.pid}-${Date.now()}-${++count}`
  return createColleague(admin, { name: 'Đỗ Văn Tiến', userName, role: held })
}

const heldOn = (accountId: string, on: string) =>
  inTransaction(admin, (tx) => listHeldRoles(tx, tenant.tenantId, { accountId, on }))

const actionsOn = (objectId: string) =>
  inTransaction(admin, async (tx) => {
    const rows = await tx
      .selectFrom('audit_entry')
      .select('action')
      .where('tenant_id', '=', tenant.tenantId)
      .where('object_id', '=', objectId)
      .orderBy('sequence')
      .execute()
    return rows.map(({ action }) => action)
  })

describe('who may manage accounts', () => {
  test.each(roles.filter((one) => one !== 'admin'))('not %s', async (one) => {
    const { accountId } = await colleague()
    const [held] = await heldOn(accountId, '2025-11-18')
    const ctx = tenant.as(one)
    const attempts = [
      () => createColleague(ctx, { name: 'Ai', userName: 'ai.do', role: role() }),
      () => addRole(ctx, { ...role(), accountId }),
      () => endRole(ctx, { membershipId: held?.membershipId ?? '', lastDay: null }),
      () => resetColleaguePassword(ctx, accountId),
      () => revokeSessions(ctx, accountId),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden', status: 403 })
  })

  test('no administrator of another office, for whom the account is not there', async () => {
    const { accountId } = await colleague()
    const [held] = await heldOn(accountId, '2025-11-18')
    const stranger = other.as('admin')
    const attempts = [
      () => addRole(stranger, { ...role(), unitId: other.rootId, accountId }),
      () => endRole(stranger, { membershipId: held?.membershipId ?? '', lastDay: null }),
      () => resetColleaguePassword(stranger, accountId),
      () => revokeSessions(stranger, accountId),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not-found', status: 404 })
  })

  test('no administrator puts someone into a unit of another office', async () => {
    const { accountId } = await colleague()
    const elsewhere = addRole(admin, { ...role(), unitId: other.rootId, accountId })
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an account', () => {
  test('begins with a role and a password to be changed, all in the log', async () => {
    const { accountId, password } = await colleague()
    expect(password).toHaveLength(19)
    const account = await inTransaction(admin, (tx) => findAccount(tx, accountId))
    expect(account).toMatchObject({ name: 'Đỗ Văn Tiến', must_change_password: true, sample_label: null })
    const [held] = await heldOn(accountId, '2025-11-18')
    expect(held).toMatchObject({ role: 'unit', post: 'Trưởng thôn', unitName: 'Ủy ban nhân dân xã An Hải Thử' })
    expect(await actionsOn(accountId)).toEqual(['account.create'])
    expect(await actionsOn(held?.membershipId ?? '')).toEqual(['role.give'])
  })

  test('has a user name of its own', async () => {
    const userName = `trung-ten-${process.pid}-${Date.now()}`
    await createColleague(admin, { name: 'Một', userName, role: role() })
    const twice = createColleague(admin, { name: 'Hai', userName: userName.toUpperCase(), role: role() })
    await expect(twice).rejects.toMatchObject({ code: 'user-name-taken' })
    const odd = createColleague(admin, { name: 'Ba', userName: 'tên có dấu', role: role() })
    await expect(odd).rejects.toMatchObject({ code: 'user-name-invalid' })
  })

  test('is not made when its role cannot be', async () => {
    const userName = `nua-voi-${process.pid}-${Date.now()}`
    const backwards = role('2025-12-01', '2025-11-01')
    const attempt = createColleague(admin, { name: 'Một', userName, role: backwards })
    await expect(attempt).rejects.toMatchObject({ code: 'role-ends-before-start' })
    await expect(createColleague(admin, { name: 'Một', userName, role: role() })).resolves.toBeDefined()
  })

  test('that works in another office too gets no new password from either', async () => {
    const { accountId } = await colleague()
    await inTransaction(admin, (tx) => rememberOffice(tx, accountId, other.tenantId))
    await expect(resetColleaguePassword(admin, accountId)).rejects.toMatchObject({ code: 'account-elsewhere' })
  })

  test('gets a new password and loses its sessions, and the log says so', async () => {
    const { accountId, password } = await colleague()
    const reset = await resetColleaguePassword(admin, accountId)
    expect(reset.password).not.toBe(password)
    expect(await revokeSessions(admin, accountId)).toBe(0)
    expect(await actionsOn(accountId)).toEqual(['account.create', 'account.reset-password', 'account.revoke-sessions'])
  })
})

describe('a role', () => {
  test('is held on its days and no other', async () => {
    const { accountId } = await colleague(role('2025-11-10', '2025-11-20'))
    const days = ['2025-11-09', '2025-11-10', '2025-11-20', '2025-11-21']
    const held = await Promise.all(days.map(async (day) => (await heldOn(accountId, day)).length))
    expect(held).toEqual([0, 1, 1, 0])
  })

  test.each([
    ['2025-07-01', '2025-07-01', '2025-11-17'],
    ['2025-11-18', '2025-11-17', '2025-11-17'],
    ['2026-01-01', '2025-11-17', '2025-11-17'],
  ])('that began on %s and ends now was held from %s to %s', async (began, from, to) => {
    const { accountId } = await colleague(role(began))
    const all = await inTransaction(admin, (tx) =>
      tx
        .selectFrom('membership')
        .select('id')
        .where('tenant_id', '=', tenant.tenantId)
        .where('account_id', '=', accountId)
        .execute(),
    )
    const id = all[0]?.id ?? ''
    await endRole(admin, { membershipId: id, lastDay: null })
    const row = await inTransaction(admin, (tx) => getMembership(tx, tenant.tenantId, id))
    expect([row.valid_from, row.valid_to]).toEqual([from, to])
    expect(await heldOn(accountId, '2025-11-18')).toEqual([])
    expect(await actionsOn(id)).toEqual(['role.give', 'role.end'])
  })

  test('is given once, however often the form is sent, and again once it has ended', async () => {
    const { accountId } = await colleague()
    const twice = { ...role(), unitId: tenant.rootId, role: 'council' as const, accountId }
    const outcomes = await Promise.allSettled([addRole(admin, twice), addRole(admin, twice)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refusal = outcomes.find((outcome) => outcome.status === 'rejected')?.reason
    expect(refusal).toMatchObject({ code: 'role-held-already', status: 422 })
    const [given] = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    const within = { ...twice, validFrom: '2025-09-01', validTo: '2025-09-30' }
    await expect(addRole(admin, within)).rejects.toMatchObject({ code: 'role-held-already' })
    await endRole(admin, { membershipId: given?.membershipId ?? '', lastDay: '2025-10-31' })
    await expect(addRole(admin, { ...twice, validFrom: '2025-10-31' })).rejects.toMatchObject({
      code: 'role-held-already',
    })
    expect(await addRole(admin, { ...twice, validFrom: '2025-11-01' })).toMatchObject({})
  })

  test('of the last administrator stays, even when two end each other at once', async () => {
    const own = await openTestTenant('2025-11-18', 'Quản Trị')
    const boss = own.as('admin')
    const make = async (name: string) => {
      const held = {
        role: 'admin',
        post: 'Quản trị',
        unitId: own.rootId,
        validFrom: '2025-07-01',
        validTo: null,
      } as const
      const userName = `${name}-${process.pid}-${Date.now()}`
      const { accountId } = await createColleague(boss, { name, userName, role: held })
      const [first] = await inTransaction(boss, (tx) =>
        listHeldRoles(tx, own.tenantId, { accountId, on: '2025-11-18' }),
      )
      return first?.membershipId ?? ''
    }
    const ids = [await make('mot'), await make('hai')]
    const ends = await Promise.allSettled(ids.map((membershipId) => endRole(boss, { membershipId, lastDay: null })))
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = ends.find((one) => one.status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'last-admin' } })
    await own.close()
  })
})
