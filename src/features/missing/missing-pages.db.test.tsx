import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { ViewContext } from '#web/view-context.ts'
import { completePlan, draftMovement, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { insertAccount } from '../access/account.queries.ts'
import { insertMembership } from '../access/membership.queries.ts'
import { remindUnits } from '../reminder/remind-units.command.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { CheckPage } from './check.page.tsx'
import { LetterPage } from './letter.page.tsx'
import { loadCheck, loadLetter, loadMissing } from './missing.queries.ts'

let tenant: TestTenant
let officer: Context
let office: string
let village: string

const period = '2026-Q3'
const asked = () => ({ period, unitIds: [office, village] })
const view: ViewContext = {
  ...{ locale: 'vi', tenantName: 'Xã An Hải', userName: 'Nguyễn Thị Lan', unitName: 'Văn phòng' },
  ...{ role: 'Công chức', signedIn: true, nav: [] },
}
const frame = { locale: 'vi' as const, view, period }

beforeAll(async () => {
  tenant = await openTestTenant('2026-07-15')
  officer = { ...tenant.as('officer'), today: '2026-11-21' }
  const made = async (kind: 'division' | 'village', name: string) =>
    (await createUnit(tenant.as('officer'), { parentId: tenant.rootId, kind, name })).unitId
  office = await made('division', 'Phòng Kinh tế')
  village = await made('village', 'Thôn Đông')
  const movement = await draftMovement(tenant.as('officer'), {
    owners: completePlan.targets.map((_, target) => ({ target, unitIds: [office, village] })),
    responsibilityUnits: [{ responsibility: 1, unitId: office }],
  })
  await step(tenant.as('officer'), movement, 'make-ready')
  await step(tenant.as('leader'), movement, 'launch')
})
afterAll(() => tenant.close())

async function giveAccount(unitId: string): Promise<void> {
  const { accountId } = tenant.as('unit', unitId).actor
  const { now } = officer
  const account = { id: accountId, name: 'Bùi Văn Thọ', user_name: `tho.${newId()}`, created_at: now }
  await insertAccount(officer.db, { ...account, email: `${newId()}@account.invalid`, updated_at: now })
  await inTransaction(officer, (tx) =>
    insertMembership(tx, {
      ...{ tenant_id: tenant.tenantId, id: newId(), account_id: accountId, role: 'unit', post: 'Trưởng thôn' },
      ...{ unit_id: unitId, valid_from: '2026-07-01', valid_to: null },
    }),
  )
}

const remindOn = (today: string) =>
  remindUnits(
    { ...officer, today },
    { ...asked(), ...{ text: 'Đề nghị nộp đủ.', forced: false, officeName: 'Xã An Hải', mail: null } },
  )
const unreached = async () => [...((await loadMissing(officer, { period, kind: null }))?.unreached ?? [])].sort()

describe('units that nobody has an account for', () => {
  it('are not counted as reminded until somebody there gets it', async () => {
    expect(await unreached()).toEqual([])
    await remindOn('2026-11-20')
    expect(await unreached()).toEqual([office, village].sort())
    await giveAccount(village)
    await remindOn('2026-11-21')
    expect(await unreached()).toEqual([office])
  })

  it('are told apart on the button that sends', async () => {
    const units = await loadCheck(officer, asked())
    const html = String(await (<CheckPage {...frame} units={units} text="Đề nghị nộp đủ." mailOn={false} />))
    expect(html).toContain('Gửi nhắc việc (1 đơn vị nhận được, 1 đơn vị cần gọi điện)')
  })
})

describe('the letter', () => {
  it('is a draft that asks heads of offices and of villages, with a day to be filled in, and prints by script only', async () => {
    const data = await loadLetter(officer, asked())
    const html = String(await (<LetterPage {...frame} data={data} />))
    expect(html).toContain('Dự thảo công văn gửi 2 đơn vị')
    expect(html).toContain('đề nghị Thủ trưởng các cơ quan, đơn vị, Trưởng các thôn nêu trên')
    expect(html).toContain('trước ngày …/…/2026;')
    expect(html).toMatch(/<th-print class="[^"]*" hidden/)
  })
})
