import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction } from '#platform/context.ts'
import { type Desk, openDesk, refused, rolesBut } from '../../../test/document.ts'
import { actionsOn } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { addFact, confirmClearFacts, decideFacts } from './decide-facts.command.ts'
import { openFacts } from './decisions.ts'
import { listDecisions } from './document.queries.ts'
import { documentStates } from './document.ts'
import { loadDocuments, loadReview } from './review.queries.ts'

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

describe('reviewing', () => {
  it('is for the officer and the leader; another tenant’s document is not found, nor listed', async () => {
    const id = await desk.submitRead()
    for (const role of rolesBut('officer', 'leader')) {
      expect([role, await refused(() => loadReview(tenant.as(role), id))]).toEqual([role, '403 forbidden'])
      expect([role, await refused(() => loadDocuments(tenant.as(role)))]).toEqual([role, '403 forbidden'])
    }
    expect((await loadReview(tenant.as('leader'), id)).document.id).toBe(id)
    expect(await refused(() => loadReview(stranger, id))).toBe('404 not-found')
    expect(await loadDocuments(stranger)).toEqual({ documents: [], discarded: [] })
    const [listed] = (await loadDocuments(officer)).documents.filter((document) => document.id === id)
    expect(listed?.title).toBe(
      'Phát động phong trào thi đua hoàn thành thắng lợi nhiệm vụ kinh tế - xã hội năm 2026 trên địa bàn xã',
    )
  })
})

describe('deciding on facts', () => {
  const decide = (ctx: Context, documentId: string, key = 'theme') =>
    decideFacts(ctx, { documentId, decisions: [{ key, verdict: 'confirmed', value: null }] })
  const decisionsOf = (id: string) => inTransaction(officer, (tx) => listDecisions(tx, tenant.tenantId, id))

  it('is the officer’s alone; another tenant’s document is not found', async () => {
    const id = await desk.submitRead()
    for (const role of rolesBut('officer')) {
      const ctx = tenant.as(role)
      expect([role, await refused(() => decide(ctx, id))]).toEqual([role, '403 forbidden'])
      expect([role, await refused(() => confirmClearFacts(ctx, { documentId: id, group: null }))]).toEqual([
        role,
        '403 forbidden',
      ])
      expect([role, await refused(() => addFact(ctx, { documentId: id, list: 'targets', value: {} }))]).toEqual([
        role,
        '403 forbidden',
      ])
    }
    expect(await refused(() => decide(stranger, id))).toBe('404 not-found')
    expect(await refused(() => confirmClearFacts(stranger, { documentId: id, group: null }))).toBe('404 not-found')
    expect(await refused(() => addFact(stranger, { documentId: id, list: 'theme', value: {} }))).toBe('404 not-found')
    expect(await decisionsOf(id)).toEqual([])
  })

  it('is recorded with who and when, in the audit log too', async () => {
    const id = await desk.submitRead()
    await decide(officer, id)
    expect(await decisionsOf(id)).toEqual([
      { key: 'theme', verdict: 'confirmed', value: null, by: 'Người giữ vai officer', at: officer.now },
    ])
    expect(await actionsOn(officer, id)).toEqual(['document.submit', 'plan.decide'])
  })

  it.each(documentStates.filter((state) => state !== 'read'))(
    'a document that is %s is not decided on',
    async (state) => {
      const id = await desk.submitRead()
      await desk.setState(id, state)
      expect(await refused(() => decide(officer, id))).toBe('422 document-wrong-state')
      expect(await refused(() => confirmClearFacts(officer, { documentId: id, group: null }))).toBe(
        '422 document-wrong-state',
      )
      expect(await refused(() => addFact(officer, { documentId: id, list: 'theme', value: {} }))).toBe(
        '422 document-wrong-state',
      )
      expect(await decisionsOf(id)).toEqual([])
    },
  )

  const strangeKeys = [
    'document.__proto__',
    'document.constructor',
    '__proto__',
    'targets',
    'targets.999',
    'targets.-1',
    'targets.0.name',
  ]
  it.each([...strangeKeys, 'text', 'document.text', "theme'; --", ''])(
    'no verdict is taken on a fact called %j',
    async (key) => {
      const id = await desk.submitRead()
      for (const verdict of ['confirmed', 'corrected', 'added', 'rejected', 'reopened'] as const) {
        const decisions = [
          { key: 'theme', verdict: 'confirmed' as const, value: null },
          { key, verdict, value: { text: 'x' } },
        ]
        expect([verdict, await refused(() => decideFacts(officer, { documentId: id, decisions }))]).toEqual([
          verdict,
          '404 not-found',
        ])
      }
      expect(
        await refused(() => addFact(officer, { documentId: id, list: key === 'targets' ? 'nothing' : key, value: {} })),
      ).toBe('404 not-found')
      expect(await decisionsOf(id)).toEqual([])
    },
  )

  it('confirms what is clear, of one group or of all, and says how many; then there is nothing left', async () => {
    const id = await desk.submitRead()
    expect(await confirmClearFacts(officer, { documentId: id, group: 'targets' })).toHaveLength(5)
    expect(await confirmClearFacts(officer, { documentId: id, group: 'targets' })).toEqual([])
    expect((await confirmClearFacts(officer, { documentId: id, group: null })).length).toBeGreaterThan(10)
    expect(await confirmClearFacts(officer, { documentId: id, group: null })).toEqual([])
    const open = openFacts((await loadReview(officer, id)).facts)
    expect(open.length).toBeGreaterThan(0)
    expect(open.every(({ doubts }) => doubts.length > 0)).toBe(true)
  })

  it('many people at once decide one after another, none lost', async () => {
    const id = await desk.submitRead()
    const keys = [
      'theme',
      'objective',
      'period',
      'targets.0',
      'targets.1',
      'targets.2',
      'document.title',
      'document.number',
    ]
    await Promise.all(keys.map((key) => decide(tenant.as('officer'), id, key)))
    expect((await decisionsOf(id)).map(({ key }) => key).sort()).toEqual([...keys].sort())
    expect((await desk.now(id)).decisions).toBe(8)
  })

  it('two who confirm all that is clear at once confirm it once', async () => {
    const id = await desk.submitRead()
    const confirmed = await Promise.all([1, 2].map(() => confirmClearFacts(officer, { documentId: id, group: null })))
    const counts = confirmed.map((keys) => keys.length)
    expect(Math.min(...counts)).toBe(0)
    expect(await decisionsOf(id)).toHaveLength(Math.max(...counts))
  })

  it('a value of 100 kB is kept whole', async () => {
    const id = await desk.submitRead()
    const value = { text: 'Thi đua 😀 '.repeat(10_000), span: [0, 0] }
    await decideFacts(officer, { documentId: id, decisions: [{ key: 'theme', verdict: 'corrected', value }] })
    expect((await loadReview(officer, id)).confirmed.theme).toEqual(value)
  })

  it('an added fact has a key of its own, is in the plan, and is gone when undone', async () => {
    const id = await desk.submitRead()
    const value = { unit: 'Trạm Y tế', asked: false, duties: [], span: [0, 0] }
    const key = await addFact(officer, { documentId: id, list: 'responsibilities', value })
    expect(key).toMatch(/^responsibilities\.\+[0-9a-f-]{36}$/)
    expect((await loadReview(officer, id)).confirmed.responsibilities.at(-1)).toEqual(value)
    await decide(officer, id, key)
    expect((await loadReview(officer, id)).confirmed.responsibilities.at(-1)).toEqual(value)
    await decideFacts(officer, { documentId: id, decisions: [{ key, verdict: 'reopened', value: null }] })
    expect((await loadReview(officer, id)).confirmed.responsibilities).toHaveLength(3)
    expect(await refused(() => decide(officer, id, key))).toBe('404 not-found')
  })
})
