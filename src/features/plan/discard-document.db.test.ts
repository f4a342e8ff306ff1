import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context.ts'
import { type Desk, openDesk, refused, rolesBut } from '../../../test/document.ts'
import { actionsOn } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { search } from '../search/search.queries.ts'
import { confirmClearFacts } from './decide-facts.command.ts'
import { discardDocument, restoreDocument } from './discard-document.command.ts'
import { type DocumentState, documentStates } from './document.ts'
import { loadOriginal } from './original.queries.ts'
import { loadDocuments, loadReview } from './review.queries.ts'
import { submitDocument } from './submit-document.command.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let desk: Desk

beforeAll(async () => {
  tenant = await openTestTenant()
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  officer = tenant.as('officer')
  desk = await openDesk(officer)
})
afterAll(async () => {
  await desk.close()
  await tenant.close()
  await other.close()
})

const discard = (documentId: string, ctx = officer) => discardDocument(ctx, { documentId })
const restore = (documentId: string, ctx = officer) => restoreDocument(ctx, { documentId })
const later = (days: number): Context => ({ ...officer, now: new Date(officer.now.getTime() + days * 86_400_000) })

describe('throwing a plan away', () => {
  it('and taking it back is the officer’s alone; another tenant’s document is not found', async () => {
    const id = await desk.submitRead()
    for (const role of rolesBut('officer'))
      expect([
        role,
        await refused(() => discard(id, tenant.as(role))),
        await refused(() => restore(id, tenant.as(role))),
      ]).toEqual([role, '403 forbidden', '403 forbidden'])
    expect(await refused(() => discard(id, other.as('officer')))).toBe('404 not-found')
    expect(await refused(() => restore(id, other.as('officer')))).toBe('404 not-found')
    expect((await desk.now(id)).state).toBe('read')
  })

  it('is let happen in these states and in no other', async () => {
    const outcomes: Partial<Record<DocumentState, string>> = {}
    for (const state of documentStates) {
      if (state === 'discarded') continue
      const id = await desk.submitRead()
      await desk.setState(id, state)
      outcomes[state] = (await refused(() => discard(id))) ?? 'done'
    }
    expect(outcomes).toEqual({
      ...{ queued: '422 document-not-discardable', reading: '422 document-not-discardable' },
      ...{ read: 'done', failed: 'done', cancelled: 'done', confirmed: '422 document-not-discardable' },
    })
  })

  it('takes it from the list and from the search, and keeps its file and what was decided', async () => {
    const id = await desk.submit(desk.sample, 'Bản nhầm lạ lùng.txt')
    await desk.setState(id, 'failed')
    expect((await search(officer, 'nhầm lạ lùng')).map((hit) => hit.id)).toEqual([id])
    await discard(id)
    const { documents, discarded } = await loadDocuments(officer)
    expect(documents.map((document) => document.id)).not.toContain(id)
    expect(discarded.map((document) => document.id)).toContain(id)
    expect(await search(officer, 'nhầm lạ lùng')).toEqual([])
    expect(Buffer.compare((await loadOriginal(officer, desk.files, id)).bytes, desk.sample)).toBe(0)
    expect(await actionsOn(officer, id)).toEqual(['document.submit', 'document.discard'])
  })

  it('is undone as it was, with its decisions', async () => {
    const id = await desk.submitRead()
    const confirmed = await confirmClearFacts(officer, { documentId: id, group: null })
    await discard(id)
    expect(await refused(() => confirmClearFacts(officer, { documentId: id, group: null }))).toBe(
      '422 document-wrong-state',
    )
    await restore(id)
    const { facts } = await loadReview(officer, id)
    expect((await desk.now(id)).state).toBe('read')
    expect(facts.filter(({ verdict }) => verdict === 'confirmed').map(({ key }) => key)).toEqual(confirmed)
    expect(await actionsOn(officer, id)).toEqual([
      ...['document.submit', 'plan.decide', 'document.discard', 'document.restore'],
    ])
  })

  it('can be undone for thirty days and not longer', async () => {
    const id = await desk.submitRead()
    await discard(id)
    expect(await refused(() => restore(id, later(31)))).toBe('422 document-gone')
    expect((await loadDocuments(later(31))).discarded).toEqual([])
    expect(await refused(() => restore(id, later(30)))).toBeNull()
  })

  it('twice at once happens once', async () => {
    const id = await desk.submitRead()
    const outcomes = await Promise.all([refused(() => discard(id)), refused(() => discard(id))])
    expect(outcomes.toSorted()).toEqual(['422 document-not-discardable', null])
  })
})

describe('the same file handed in before', () => {
  it('is told of the later one, unless the earlier was thrown away or belongs to another office', async () => {
    const bytes = new TextEncoder().encode('KẾ HOẠCH riêng của bài thử này')
    const first = await desk.submit(bytes, 'Một.txt')
    const { documentId: second } = await submitDocument(later(1), desk.files, { name: 'Hai.txt', bytes })
    const desk2 = await openDesk(other.as('officer'))
    await desk2.submit(bytes, 'Ba.txt')
    const names = async (id: string) => (await loadReview(officer, id)).sameFile.map(({ name }) => name)
    expect([await names(first), await names(second)]).toEqual([[], ['Một.txt']])
    await desk.setState(first, 'failed')
    await discard(first)
    expect(await names(second)).toEqual([])
    await desk2.close()
  })
})
