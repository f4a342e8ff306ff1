import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { actionsOn, draftMovement, refusalOf, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { createBlock, setLeaders } from '../block/manage-block.command.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { agreeToPledge, signPledge } from './consent-to-pledge.command.ts'
import { findPledge } from './pledge.queries.ts'
import { loadPledge } from './pledge-page.queries.ts'
import { register } from './register.command.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let east: string
let west: string
let south: string
let blockId: string
let movementId: string

beforeAll(async () => {
  tenant = await openTestTenant('2026-02-10')
  other = await openTestTenant('2026-02-10', 'Khác Xã')
  officer = tenant.as('officer')
  const village = async (name: string) =>
    (await createUnit(officer, { parentId: tenant.rootId, kind: 'village', name })).unitId
  east = await village('Thôn Đông')
  west = await village('Thôn Tây')
  south = await village('Thôn Nam')
  blockId = (await createBlock(officer, { name: 'Khối các thôn', validFrom: '2026-01-01', unitIds: [east, west] }))
    .blockId
  await setLeaders(officer, { blockId, year: 2026, leaderId: east, deputyId: null })
  movementId = await draftMovement(officer)
  await step(officer, movementId, 'make-ready')
  await step(tenant.as('leader'), movementId, 'launch')
})
afterAll(async () => {
  await tenant.close()
  await other.close()
})

const promise = (unitId: string, basedOn: number) =>
  register(tenant.as('unit', unitId), {
    ...{ movementId, unitId, promises: [], basedOn, clientKey: newId(), way: 'unit', note: null },
    aims: [{ awardCode: 'TVH', awardRuleId: null, recipients: null }],
    ...{ signatory: { name: 'Trịnh Thị Thắm', post: 'Trưởng thôn' }, signedOn: '2026-02-09' },
  })
const word = (unitId: string) => ({
  ...{ blockId, movementId, unitId },
  signatory: { name: 'Trịnh Thị Thắm', post: 'Trưởng thôn' },
})

describe('the pledge of a block', () => {
  it('each member agrees for itself, the leader signs when all have, a change undoes both', async () => {
    const [eastern, western] = [tenant.as('unit', east), tenant.as('unit', west)]
    expect(await refusalOf(agreeToPledge(eastern, word(east)))).toBe('422 pledge-not-registered')
    await promise(east, 0)
    await promise(west, 0)
    await agreeToPledge(eastern, word(east))
    expect(await refusalOf(signPledge(eastern, word(east)))).toBe('422 pledge-not-all')
    await Promise.all([agreeToPledge(western, word(west)), agreeToPledge(western, word(west))])
    expect(await refusalOf(signPledge(western, word(west)))).toBe('422 pledge-not-leader')
    await signPledge(eastern, word(east))
    await signPledge(eastern, word(east))
    const pledge = await inTransaction(officer, (tx) => findPledge(tx, tenant.tenantId, { blockId, movementId }))
    expect(await actionsOn(officer, pledge?.id ?? '')).toEqual(['pledge.agree', 'pledge.agree', 'pledge.sign'])
    expect((await loadPledge(officer, { blockId, movementId })).standing.signed?.holds).toBe(true)
    await promise(west, 1)
    const { standing } = await loadPledge(officer, { blockId, movementId })
    expect([standing.members.map(({ state }) => state), standing.signed?.holds]).toEqual([['agreed', 'changed'], false])
  })

  it('nobody agrees or signs for another, nobody from elsewhere finds it, a stranger to the block does not see it', async () => {
    for (const role of roles.filter((known) => known !== 'unit' && known !== 'officer')) {
      const tries = [agreeToPledge, signPledge].map((act) =>
        refusalOf(inOrder(() => act(tenant.as(role, east), word(east)))),
      )
      expect([role, await Promise.all(tries)]).toEqual([role, ['403 forbidden', '403 forbidden']])
    }
    expect(await refusalOf(agreeToPledge(tenant.as('unit', west), word(east)))).toBe('403 forbidden')
    expect(await refusalOf(agreeToPledge(tenant.as('unit', south), word(south)))).toBe('422 pledge-not-member')
    expect(await refusalOf(agreeToPledge(other.as('officer'), word(east)))).toBe('404 not-found')
    expect(await refusalOf(signPledge(other.as('officer'), word(east)))).toBe('404 not-found')
    expect(await refusalOf(loadPledge(tenant.as('unit', south), { blockId, movementId }))).toBe('403 forbidden')
    const nameless = { ...word(east), signatory: { name: ' ', post: 'x' } }
    expect(await refusalOf(agreeToPledge(tenant.as('unit', east), nameless))).toBe('422 pledge-signatory')
  })
})

const inOrder = async <T>(work: () => Promise<T>): Promise<T> => work()
