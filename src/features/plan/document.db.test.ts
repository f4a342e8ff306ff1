import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context.ts'
import { ole2File } from '#reading/files/fixtures/hostile-files.ts'
import { attempt, type Desk, openDesk, refused, rolesBut } from '../../../test/document.ts'
import { actionsOn } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { cancelReading } from './cancel-reading.command.ts'
import { loadOriginal } from './original.queries.ts'
import { startBlankPlan, submitDocument } from './submit-document.command.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let stranger: Context
let desk: Desk

beforeAll(async () => {
  tenant = await openTestTenant()
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  officer = tenant.as('officer')
  stranger = other.as('officer')
  desk = await openDesk(officer)
})
afterAll(async () => {
  await desk.close()
  await tenant.close()
  await other.close()
})

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('handing a plan in', () => {
  it('is the officer’s alone', async () => {
    for (const role of rolesBut('officer')) {
      const input = { name: 'x.txt', bytes: desk.sample }
      expect([role, await refused(() => submitDocument(tenant.as(role), desk.files, input))]).toEqual([
        role,
        '403 forbidden',
      ])
      expect([role, await refused(() => startBlankPlan(tenant.as(role), { name: 'x' }))]).toEqual([
        role,
        '403 forbidden',
      ])
    }
  })

  it('keeps the bytes, queues the reading and writes the audit log', async () => {
    const id = await desk.submit()
    expect(await desk.now(id)).toMatchObject({
      name: 'Kế hoạch.txt',
      state: 'queued',
      byte_size: desk.sample.length,
      plan: null,
      created_by: officer.actor.accountId,
    })
    expect(await actionsOn(officer, id)).toEqual(['document.submit'])
    const original = await loadOriginal(officer, desk.files, id)
    expect([original.name, Buffer.compare(original.bytes, desk.sample)]).toEqual(['Kế hoạch.txt', 0])
  })

  it('an empty file is refused', async () =>
    expect(await refused(() => submitDocument(officer, desk.files, { name: 'x.txt', bytes: new Uint8Array() }))).toBe(
      '400 invalid-input',
    ))

  it('a name from anywhere is kept as NFC without control characters', async () => {
    const name = '  ../K\u0065\u0302\u0301 ho\u1ea1ch\u0000\r\n.txt\ud800'
    expect((await desk.now(await desk.submit(desk.sample, name))).name).toBe('../Kế hoạch   .txt\ufffd')
    const { documentId } = await startBlankPlan(officer, { name: 'a\u0000b' })
    expect((await desk.now(documentId)).name).toBe('a b')
    expect((await desk.now(await desk.submit(desk.sample, '😀'.repeat(10_000)))).name).toHaveLength(500)
  })

  it('the same paper twice is two documents', async () => {
    const [first, second] = [await desk.submit(), await desk.submit()]
    expect((await desk.now(first)).sha256).toBe((await desk.now(second)).sha256)
    expect(first).not.toBe(second)
  })
})

describe('the original', () => {
  it('goes out to the officer and the leader only, and never to another tenant', async () => {
    const id = await desk.submit()
    for (const role of rolesBut('officer', 'leader')) {
      expect([role, await refused(() => loadOriginal(tenant.as(role), desk.files, id))]).toEqual([
        role,
        '403 forbidden',
      ])
    }
    expect((await loadOriginal(tenant.as('leader'), desk.files, id)).name).toBe('Kế hoạch.txt')
    expect(await refused(() => loadOriginal(stranger, desk.files, id))).toBe('404 not-found')
  })
  it('of a plan written here does not exist', async () => {
    const { documentId } = await startBlankPlan(officer, { name: 'Kế hoạch mới' })
    expect(await refused(() => loadOriginal(officer, desk.files, documentId))).toBe('404 not-found')
  })
})

describe('reading a document', () => {
  it('gives the plan that is in it', async () => {
    const id = await desk.submit()
    await desk.read(id)
    const document = await desk.now(id)
    expect(document).toMatchObject({ state: 'read', media_type: 'text/plain', failure_code: null })
    expect(document.plan?.document).toMatchObject({ number: 31, symbol: 'KH-UBND', issuedOn: '2026-01-12' })
    expect(document.plan?.targets.map(({ value }) => value)).toEqual([12450, 1200, 6.5, 40, 100, null])
  })

  it('twice, or twice at once, is the same plan', async () => {
    const id = await desk.submit()
    await Promise.all([desk.read(id), desk.read(id)])
    const first = await desk.now(id)
    await desk.read(id)
    expect(await desk.now(id)).toEqual(first)
    expect(first.state).toBe('read')
  })

  it('goes on where a killed process left it', async () => {
    const id = await desk.submit()
    await desk.setState(id, 'reading')
    await desk.read(id)
    expect((await desk.now(id)).state).toBe('read')
  })

  it.each(['read', 'failed', 'cancelled', 'confirmed'] as const)(
    'leaves a document alone that is %s',
    async (state) => {
      const id = await desk.submit()
      await desk.setState(id, state)
      await desk.read(id)
      expect(await desk.now(id)).toMatchObject({ state, plan: null })
    },
  )

  const unreadable: [what: string, name: string, bytes: () => Uint8Array, code: string][] = [
    ['an old Word file', 'kh.doc', () => ole2File('WordDocument'), 'old-word'],
    ['a PDF cut short', 'kh.pdf', () => bytesOf('%PDF-1.7\n1 0 obj\n<<'), 'damaged'],
    ['a text of blanks', 'kh.txt', () => bytesOf(' \n \n'), 'empty'],
    ['bytes of nothing known', 'kh.bin', () => Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 9]), 'unsupported'],
  ]
  it.each(unreadable)('%s fails with its reason, and is not tried again', async (_what, name, bytes, code) => {
    const id = await desk.submit(bytes(), name)
    await desk.read(id)
    await desk.read(id)
    expect(await desk.now(id)).toMatchObject({ state: 'failed', failure_code: code, plan: null })
  })

  it('keeps letters beyond the common plane whole wherever facts are cut', async () => {
    const text = new TextDecoder()
      .decode(desk.sample)
      .replaceAll('“', '“😀')
      .replaceAll('đạt', '😀đạt😀')
      .replaceAll('- ', '- 😀')
    const id = await desk.submit(bytesOf(text))
    await desk.read(id)
    const { state, plan } = await desk.now(id)
    expect(state).toBe('read')
    expect(plan?.text).toContain('😀')
  })

  it('of another tenant’s document is not found, and changes nothing', async () => {
    const id = await desk.submit()
    expect(await refused(() => desk.read(id, other.tenantId))).toBe('404 not-found')
    expect((await desk.now(id)).state).toBe('queued')
  })

  it('of a plan written here does nothing', async () => {
    const { documentId } = await startBlankPlan(officer, { name: 'Kế hoạch mới' })
    await desk.read(documentId)
    expect((await desk.now(documentId)).state).toBe('read')
  })
})

describe('stopping the reading', () => {
  it('is the officer’s alone; another tenant’s document is not found', async () => {
    const id = await desk.submit()
    for (const role of rolesBut('officer')) {
      expect([role, await refused(() => cancelReading(tenant.as(role), { documentId: id }))]).toEqual([
        role,
        '403 forbidden',
      ])
    }
    expect(await refused(() => cancelReading(stranger, { documentId: id }))).toBe('404 not-found')
    expect((await desk.now(id)).state).toBe('queued')
  })

  it('before it begins: it never begins', async () => {
    const id = await desk.submit()
    await cancelReading(officer, { documentId: id })
    await desk.read(id)
    expect(await desk.now(id)).toMatchObject({ state: 'cancelled', plan: null })
    expect(await actionsOn(officer, id)).toEqual(['document.submit', 'document.cancel'])
  })

  it('while it runs: what was read is not kept', async () => {
    const id = await desk.submit()
    const job = desk.read(id)
    while ((await desk.now(id)).state !== 'reading') await new Promise((resolve) => setTimeout(resolve, 2))
    await cancelReading(officer, { documentId: id })
    await job
    expect(await desk.now(id)).toMatchObject({ state: 'cancelled', plan: null })
  })

  it('when it has ended is refused; two at once: one of them', async () => {
    for (const state of ['read', 'failed', 'cancelled', 'confirmed'] as const) {
      const id = await desk.submit()
      await desk.setState(id, state)
      expect(await refused(() => cancelReading(officer, { documentId: id }))).toBe('422 document-wrong-state')
    }
    const id = await desk.submit()
    const cancel = () => refused(() => cancelReading(officer, { documentId: id }))
    expect((await Promise.all([cancel(), cancel()])).sort()).toEqual(['422 document-wrong-state', null])
    expect(await actionsOn(officer, id)).toEqual(['document.submit', 'document.cancel'])
  })
})

describe('what the program may not do', () => {
  it.each(['fact_decision', 'finding_override'])('%s is neither changed nor deleted', async (table) => {
    expect(await attempt(officer, `update ${table} set decided_by_name = 'x'`)).toBe('42501')
    expect(await attempt(officer, `delete from ${table}`)).toBe('42501')
    expect(await attempt(officer, `truncate ${table}`)).toBe('42501')
  })
  it('a document is never deleted', async () => expect(await attempt(officer, 'delete from document')).toBe('42501'))
})
