import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, roles } from '#platform/context.ts'
import { type FileStore, openFileStore } from '#platform/files.ts'
import { newId } from '#platform/ids.ts'
import { writeWorkbook } from '#platform/spreadsheet.ts'
import { actionsOn, draftMovement, refusalOf, step } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { listTargets } from '../target/target.queries.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { confirmImport, makeTemplate, previewImport, uploadRegistrations } from './import-registrations.command.ts'
import { keepPaper, readPaper } from './keep-paper.command.ts'
import { type NewRegistration, register, setDeadline, withdrawRegistration } from './register.command.ts'
import { listRegistrations, listVersions } from './registration.queries.ts'
import { loadRegistration, loadRegistrationOverview } from './registration-page.queries.ts'
import { templateSheets } from './registration-sheet.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let folder: string
let files: FileStore
let east: string
let west: string

beforeAll(async () => {
  tenant = await openTestTenant('2026-02-10')
  other = await openTestTenant('2026-02-10', 'Khác Xã')
  officer = tenant.as('officer')
  folder = await mkdtemp(join(tmpdir(), 'thidua-registration-'))
  files = openFileStore(folder)
  const village = async (name: string) =>
    (await createUnit(officer, { parentId: tenant.rootId, kind: 'village', name })).unitId
  east = await village('Thôn Đông')
  west = await village('Thôn Tây')
})
afterAll(async () => {
  await tenant.close()
  await other.close()
  await rm(folder, { recursive: true, force: true })
})

async function launched() {
  const movementId = await draftMovement(officer)
  await step(officer, movementId, 'make-ready')
  await step(tenant.as('leader'), movementId, 'launch')
  const all = await inTransaction(officer, (tx) => listTargets(tx, tenant.tenantId, { movementId, on: officer.today }))
  const targets = all.filter(({ measurable, requirement }) => measurable && !requirement)
  return { movementId, targets, targetId: targets[0]?.id ?? '' }
}

const promiseOf = (movementId: string, targetId: string, change: Partial<NewRegistration> = {}): NewRegistration => ({
  ...{ movementId, unitId: east, promises: [{ targetId, value: 96.5 }], basedOn: 0, clientKey: newId(), way: 'unit' },
  aims: [{ awardCode: 'TVH', awardRuleId: null, recipients: null }],
  ...{ signatory: { name: 'Trịnh Thị Thắm', post: 'Trưởng thôn' }, signedOn: '2026-02-09', note: null },
  ...change,
})
const standing = (movementId: string, unitId = east) =>
  inTransaction(officer, async (tx) => (await listRegistrations(tx, tenant.tenantId, { movementId, unitId }))[0])

describe('registering', () => {
  it('is for the unit itself and the officer; another office finds nothing', async () => {
    const { movementId, targetId } = await launched()
    for (const role of roles.filter((known) => known !== 'unit' && known !== 'officer'))
      expect([role, await refusalOf(register(tenant.as(role, east), promiseOf(movementId, targetId)))]).toEqual([
        role,
        '403 forbidden',
      ])
    expect(await refusalOf(register(tenant.as('unit', west), promiseOf(movementId, targetId)))).toBe('403 forbidden')
    for (const role of ['unit', 'officer'] as const)
      expect(await refusalOf(register(other.as(role, east), promiseOf(movementId, targetId)))).toBe('404 not-found')
    expect(await standing(movementId)).toBeUndefined()
    await register(tenant.as('unit', east), promiseOf(movementId, targetId))
    await register(officer, promiseOf(movementId, targetId, { unitId: west, way: 'paper' }))
    expect([(await standing(movementId))?.way, (await standing(movementId, west))?.way]).toEqual(['unit', 'paper'])
  })

  it('keeps each time as a version, the same form once, and a stale form is a conflict', async () => {
    const { movementId, targetId } = await launched()
    const unit = tenant.as('unit', east)
    const first = promiseOf(movementId, targetId)
    const [{ registrationId }] = await Promise.all([register(unit, first), register(unit, first)])
    expect(await refusalOf(register(unit, promiseOf(movementId, targetId)))).toBe('409 conflict')
    await register(unit, promiseOf(movementId, targetId, { basedOn: 1, promises: [{ targetId, value: 60 }] }))
    await withdrawRegistration(unit, {
      movementId,
      unitId: east,
      version: 2,
      reason: 'Đổi trưởng thôn',
      clientKey: newId(),
    })
    await register(unit, promiseOf(movementId, targetId, { basedOn: 3 }))
    const versions = await inTransaction(officer, (tx) =>
      listVersions(tx, tenant.tenantId, { movementId, unitId: east }),
    )
    expect(versions.map(({ version, action, promises }) => `${version} ${action} ${promises}`)).toEqual([
      ...['4 register 1', '3 withdraw 0', '2 change 1', '1 register 1'],
    ])
    expect(await actionsOn(officer, registrationId)).toEqual([
      ...['registration.register', 'registration.change', 'registration.withdraw', 'registration.register'],
    ])
  })

  it('a key that was used registers no other unit and nothing else', async () => {
    const { movementId, targetId } = await launched()
    const first = promiseOf(movementId, targetId, { way: 'paper' })
    const { registrationId } = await register(officer, first)
    const again = (change: Partial<NewRegistration>) => refusalOf(register(officer, { ...first, ...change }))
    expect(await again({ unitId: west })).toBe('409 conflict')
    expect(await again({ promises: [{ targetId, value: 60 }] })).toBe('409 conflict')
    expect(await again({ aims: [] })).toBe('409 conflict')
    expect(await again({ note: 'Thay bản trước' })).toBe('409 conflict')
    expect(await standing(movementId, west)).toBeUndefined()
    expect(await register(officer, first)).toEqual({ registrationId })
    expect((await standing(movementId))?.version).toBe(1)
  })

  it('a key that was used takes no registration back; the same withdrawal twice is one', async () => {
    const { movementId, targetId } = await launched()
    const typed = promiseOf(movementId, targetId)
    await register(tenant.as('unit', east), typed)
    const own = { movementId, unitId: east, version: 1, reason: 'Đổi kế hoạch', clientKey: newId() }
    const back = (change: Partial<typeof own>) => withdrawRegistration(officer, { ...own, ...change })
    expect(await refusalOf(back({ clientKey: typed.clientKey }))).toBe('409 conflict')
    expect((await standing(movementId))?.state).toBe('registered')
    await back({})
    await back({})
    expect(await refusalOf(back({ reason: 'Lý do khác' }))).toBe('409 conflict')
    expect(await standing(movementId)).toMatchObject({ state: 'withdrawn', version: 2, note: 'Đổi kế hoạch' })
  })

  it('refuses what says nothing, a wrong day, a foreign target, an unknown title, a movement not launched', async () => {
    const { movementId, targetId } = await launched()
    const refused = (change: Partial<NewRegistration>) =>
      refusalOf(register(tenant.as('unit', east), promiseOf(movementId, targetId, change)))
    expect(await refused({ promises: [], aims: [] })).toBe('422 registration-empty')
    expect(await refused({ signatory: { name: ' ', post: 'x' } })).toBe('400 invalid-input')
    expect(await refused({ signedOn: '2026-02-11' })).toBe('400 invalid-input')
    expect(await refused({ promises: [{ targetId: newId(), value: 1 }] })).toBe('404 not-found')
    expect(await refused({ promises: [{ targetId, value: Number.NaN }] })).toBe('400 invalid-input')
    expect(await refused({ aims: [{ awardCode: 'X', awardRuleId: null, recipients: null }] })).toBe('400 invalid-input')
    expect(await refused({ aims: [{ awardCode: null, awardRuleId: newId(), recipients: null }] })).toBe('404 not-found')
    const draft = await draftMovement(officer)
    expect(await refused({ movementId: draft, promises: [] })).toBe('422 registration-not-open')
    expect(await standing(movementId)).toBeUndefined()
  })

  it('after the last day a unit is refused, the officer’s paper is marked late', async () => {
    const { movementId, targetId } = await launched()
    for (const role of roles.filter((known) => known !== 'officer'))
      expect([role, await refusalOf(setDeadline(tenant.as(role), { movementId, closesOn: '2026-02-09' }))]).toEqual([
        role,
        '403 forbidden',
      ])
    expect(await refusalOf(setDeadline(other.as('officer'), { movementId, closesOn: null }))).toBe('404 not-found')
    await setDeadline(officer, { movementId, closesOn: '2026-02-09' })
    expect(await refusalOf(register(tenant.as('unit', east), promiseOf(movementId, targetId)))).toBe(
      '422 registration-closed',
    )
    await register(officer, promiseOf(movementId, targetId, { way: 'paper' }))
    expect((await standing(movementId))?.late).toBe(true)
    expect((await loadRegistration(tenant.as('unit', east), { movementId, unitId: null })).mayWrite).toBe(false)
    expect(await actionsOn(officer, movementId)).toContain('registration.deadline')
  })

  it('withdrawing is refused to others and elsewhere, and needs a reason', async () => {
    const { movementId, targetId } = await launched()
    await register(tenant.as('unit', east), promiseOf(movementId, targetId))
    const back = (ctx: Context, reason = 'Đổi kế hoạch') =>
      refusalOf(withdrawRegistration(ctx, { movementId, unitId: east, version: 1, reason, clientKey: newId() }))
    for (const role of roles.filter((known) => known !== 'unit' && known !== 'officer'))
      expect([role, await back(tenant.as(role, east))]).toEqual([role, '403 forbidden'])
    expect(await back(tenant.as('unit', west))).toBe('403 forbidden')
    expect(await back(other.as('officer'))).toBe('404 not-found')
    expect(await back(officer, ' ')).toBe('400 invalid-input')
    expect((await standing(movementId))?.state).toBe('registered')
  })
})

describe('the paper behind a registration', () => {
  it('is read by the office and the unit, not by another unit or office; only pictures and PDF are kept', async () => {
    const { movementId, targetId } = await launched()
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const paper = await keepPaper(officer, files, new File([png], 'phieu.png'))
    const { registrationId } = await register(officer, promiseOf(movementId, targetId, { way: 'paper', paper }))
    const of = { registrationId, version: 1 }
    expect((await readPaper(tenant.as('unit', east), files, of)).mediaType).toBe('image/png')
    expect(await refusalOf(readPaper(tenant.as('unit', west), files, of))).toBe('404 not-found')
    expect(await refusalOf(readPaper(other.as('officer'), files, of))).toBe('404 not-found')
    expect(await refusalOf(keepPaper(officer, files, new File(['<html>'], 'a.png')))).toBe('422 evidence-kind')
    expect(await refusalOf(keepPaper(tenant.as('unit', east), files, new File([png], 'a.png')))).toBe('403 forbidden')
  })
})

describe('registering from a list', () => {
  async function listOf(movementId: string, rows: (string | number | null)[][]) {
    const { targets } = await loadRegistrationOverview(officer, movementId)
    const [head = []] = templateSheets({ targets, units: [] })[0]?.rows ?? []
    const wide = head.length
    const filled = rows.map((row) => Array.from({ length: wide }, (_, at) => row[at] ?? null))
    return {
      movementId,
      name: 'danh-sach.xlsx',
      bytes: await writeWorkbook([{ name: 'Đăng ký', rows: [head, ...filled] }]),
    }
  }
  const signed = ['Trịnh Thị Thắm', 'Trưởng thôn', '2026-02-09']

  it('takes all units once, however often it is confirmed', async () => {
    const { movementId } = await launched()
    const list = await listOf(movementId, [
      ['Thôn Đông', ...signed, 97],
      ['Thôn Tây', ...signed, '95,5'],
    ])
    const { importId } = await uploadRegistrations(officer, files, list)
    const of = { movementId, importId }
    expect((await previewImport(officer, files, of)).rows.map(({ unitName }) => unitName)).toEqual([
      'Thôn Đông',
      'Thôn Tây',
    ])
    expect(await standing(movementId)).toBeUndefined()
    const results = await Promise.all([confirmImport(officer, files, of), confirmImport(officer, files, of)])
    expect(results).toEqual([{ registered: 2 }, { registered: 2 }])
    await confirmImport(officer, files, of)
    expect((await standing(movementId))?.version).toBe(1)
    expect((await standing(movementId, west))?.promises[0]?.value).toBe(95.5)
    expect(await actionsOn(officer, importId)).toEqual(['registration.upload', 'registration.import'])
  })

  it('takes none when one cell is wrong', async () => {
    const { movementId } = await launched()
    const list = await listOf(movementId, [
      ['Thôn Đông', ...signed, 97],
      ['Thôn Tây', ...signed, 'cao'],
    ])
    const { importId } = await uploadRegistrations(officer, files, list)
    const { issues } = await previewImport(officer, files, { movementId, importId })
    expect(issues).toEqual([{ sheet: 'Đăng ký', cell: 'E3', problem: 'figure', typed: 'cao' }])
    expect(await refusalOf(confirmImport(officer, files, { movementId, importId }))).toBe('422 registration-list-wrong')
    expect(await standing(movementId)).toBeUndefined()
  })

  it('is the officer’s alone, of this office alone, and of real workbooks alone', async () => {
    const { movementId } = await launched()
    const list = await listOf(movementId, [['Thôn Đông', ...signed, 97]])
    const { importId } = await uploadRegistrations(officer, files, list)
    for (const role of roles.filter((known) => known !== 'officer')) {
      const ctx = tenant.as(role)
      const tries = [
        uploadRegistrations(ctx, files, list),
        confirmImport(ctx, files, { movementId, importId }),
        makeTemplate(ctx, movementId),
      ]
      expect([role, await Promise.all(tries.map(refusalOf))]).toEqual([role, Array(3).fill('403 forbidden')])
    }
    expect(await refusalOf(uploadRegistrations(other.as('officer'), files, list))).toBe('404 not-found')
    expect(await refusalOf(confirmImport(other.as('officer'), files, { movementId, importId }))).toBe('404 not-found')
    const bytes = new TextEncoder().encode('Thôn Đông;97')
    expect(await refusalOf(uploadRegistrations(officer, files, { ...list, bytes }))).toBe('422 spreadsheet-not-xlsx')
  })

  it('the template names the units that are expected and the movement’s targets', async () => {
    const { movementId, targets } = await launched()
    const { expected } = await loadRegistrationOverview(officer, movementId)
    expect(expected.map(({ name }) => name)).toEqual(['Thôn Đông', 'Thôn Tây'])
    expect(targets.length).toBeGreaterThan(0)
    const { name, bytes } = await makeTemplate(officer, movementId)
    expect(name).toMatch(/^Đăng ký - .+ - 10\.02\.2026\.xlsx$/)
    expect(bytes.length).toBeGreaterThan(2000)
  })
})
