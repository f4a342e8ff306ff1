import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Context, inTransaction, type Role, roles } from '#platform/context.ts'
import { type FileStore, openFileStore } from '#platform/files.ts'
import { ole2File } from '#reading/files/fixtures/hostile-files.ts'
import { readSample } from '#reading/samples/read-sample.ts'
import { actionsOn, refusalOf } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import { loadMovement, loadMovements } from '../movement/movement-page.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { cancelReading } from './cancel-reading.command.ts'
import { type Confirmation, confirmPlan } from './confirm-plan.command.ts'
import { addFact, confirmClearFacts, decideFacts } from './decide-facts.command.ts'
import { openFacts } from './decisions.ts'
import { getDocument, listDecisions, listOverrides, updateDocument } from './document.queries.ts'
import { type DocumentState, documentStates } from './document.ts'
import { loadOriginal } from './original.queries.ts'
import { readDocument } from './read-document.job.ts'
import { loadDocuments, loadReview } from './review.queries.ts'
import { startBlankPlan, submitDocument } from './submit-document.command.ts'

let tenant: TestTenant
let other: TestTenant
let officer: Context
let stranger: Context
let folder: string
let files: FileStore
let sample: Uint8Array

beforeAll(async () => {
  tenant = await openTestTenant()
  other = await openTestTenant('2025-11-18', 'Khác Xã')
  officer = tenant.as('officer')
  stranger = other.as('officer')
  folder = await mkdtemp(join(tmpdir(), 'thidua-files-'))
  files = openFileStore(folder)
  sample = await readFile(new URL('../../reading/samples/commune-wrapped.txt', import.meta.url))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await tenant.close()
  await other.close()
})

const reading = readSample('commune-wrapped.txt')
const bytesOf = (text: string) => new TextEncoder().encode(text)
const others = (...allowed: Role[]) => roles.filter((role) => !allowed.includes(role))
/** A command may refuse before it returns a promise. */
const refused = (command: () => Promise<unknown>) => refusalOf(Promise.resolve().then(command))
const documentNow = (id: string) => inTransaction(officer, (tx) => getDocument(tx, tenant.tenantId, id))
const log = pino({ level: 'silent' })
const runJob = (documentId: string, tenantId = tenant.tenantId) =>
  readDocument({ db: officer.db, files, log }, { tenantId, documentId })
const setState = (id: string, state: DocumentState) =>
  inTransaction(officer, (tx) => updateDocument(tx, { tenantId: tenant.tenantId, id, in: documentStates }, { state }))

async function submitted(bytes = sample, name = 'Kế hoạch.txt'): Promise<string> {
  return (await submitDocument(officer, files, { name, bytes })).documentId
}
/** A document as the job leaves it; the reading is a real one, made once. */
async function readSampleDocument(): Promise<string> {
  const id = await submitted()
  await inTransaction(officer, (tx) =>
    updateDocument(
      tx,
      { tenantId: tenant.tenantId, id, in: ['queued'] },
      { state: 'read', plan: JSON.stringify(reading) },
    ),
  )
  return id
}

/** A document whose every fact a person has decided on. */
async function decidedDocument(): Promise<string> {
  const id = await readSampleDocument()
  await confirmClearFacts(officer, { documentId: id, group: null })
  const open = openFacts((await loadReview(officer, id)).facts)
  await decideFacts(officer, {
    documentId: id,
    decisions: open.map(({ key }) => ({ key, verdict: 'confirmed', value: null })),
  })
  return id
}

describe('handing a plan in', () => {
  it('is the officer’s alone', async () => {
    for (const role of others('officer')) {
      const input = { name: 'x.txt', bytes: sample }
      expect([role, await refused(() => submitDocument(tenant.as(role), files, input))]).toEqual([
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
    const id = await submitted()
    expect(await documentNow(id)).toMatchObject({
      name: 'Kế hoạch.txt',
      state: 'queued',
      byte_size: sample.length,
      plan: null,
      created_by: officer.actor.accountId,
    })
    expect(await actionsOn(officer, id)).toEqual(['document.submit'])
    const original = await loadOriginal(officer, files, id)
    expect([original.name, Buffer.compare(original.bytes, sample)]).toEqual(['Kế hoạch.txt', 0])
  })

  it('an empty file is refused', async () =>
    expect(await refused(() => submitDocument(officer, files, { name: 'x.txt', bytes: new Uint8Array() }))).toBe(
      '400 invalid-input',
    ))

  it('a name from anywhere is kept as NFC without control characters', async () => {
    const name = '  ../K\u0065\u0302\u0301 ho\u1ea1ch\u0000\r\n.txt\ud800'
    expect((await documentNow(await submitted(sample, name))).name).toBe('../Kế hoạch   .txt\ufffd')
    const { documentId } = await startBlankPlan(officer, { name: 'a\u0000b' })
    expect((await documentNow(documentId)).name).toBe('a b')
    expect((await documentNow(await submitted(sample, '😀'.repeat(10_000)))).name).toHaveLength(500)
  })

  it('the same paper twice is two documents', async () => {
    const [first, second] = [await submitted(), await submitted()]
    expect((await documentNow(first)).sha256).toBe((await documentNow(second)).sha256)
    expect(first).not.toBe(second)
  })
})

describe('the original', () => {
  it('goes out to the officer and the leader only, and never to another tenant', async () => {
    const id = await submitted()
    for (const role of others('officer', 'leader')) {
      expect([role, await refused(() => loadOriginal(tenant.as(role), files, id))]).toEqual([role, '403 forbidden'])
    }
    expect((await loadOriginal(tenant.as('leader'), files, id)).name).toBe('Kế hoạch.txt')
    expect(await refused(() => loadOriginal(stranger, files, id))).toBe('404 not-found')
  })
  it('of a plan written here does not exist', async () => {
    const { documentId } = await startBlankPlan(officer, { name: 'Kế hoạch mới' })
    expect(await refused(() => loadOriginal(officer, files, documentId))).toBe('404 not-found')
  })
})

describe('reading a document', () => {
  it('gives the plan that is in it', async () => {
    const id = await submitted()
    await runJob(id)
    const document = await documentNow(id)
    expect(document).toMatchObject({ state: 'read', media_type: 'text/plain', failure_code: null })
    expect(document.plan?.document).toMatchObject({ number: 31, symbol: 'KH-UBND', issuedOn: '2026-01-12' })
    expect(document.plan?.targets.map(({ value }) => value)).toEqual([12450, 1200, 6.5, 40, 100, null])
  })

  it('twice, or twice at once, is the same plan', async () => {
    const id = await submitted()
    await Promise.all([runJob(id), runJob(id)])
    const first = await documentNow(id)
    await runJob(id)
    expect(await documentNow(id)).toEqual(first)
    expect(first.state).toBe('read')
  })

  it('goes on where a killed process left it', async () => {
    const id = await submitted()
    await setState(id, 'reading')
    await runJob(id)
    expect((await documentNow(id)).state).toBe('read')
  })

  it.each(['read', 'failed', 'cancelled', 'confirmed'] as const)(
    'leaves a document alone that is %s',
    async (state) => {
      const id = await submitted()
      await setState(id, state)
      await runJob(id)
      expect(await documentNow(id)).toMatchObject({ state, plan: null })
    },
  )

  const unreadable: [what: string, name: string, bytes: () => Uint8Array, code: string][] = [
    ['an old Word file', 'kh.doc', () => ole2File('WordDocument'), 'old-word'],
    ['a PDF cut short', 'kh.pdf', () => bytesOf('%PDF-1.7\n1 0 obj\n<<'), 'damaged'],
    ['a text of blanks', 'kh.txt', () => bytesOf(' \n \n'), 'empty'],
    ['bytes of nothing known', 'kh.bin', () => Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 9]), 'unsupported'],
  ]
  it.each(unreadable)('%s fails with its reason, and is not tried again', async (_what, name, bytes, code) => {
    const id = await submitted(bytes(), name)
    await runJob(id)
    await runJob(id)
    expect(await documentNow(id)).toMatchObject({ state: 'failed', failure_code: code, plan: null })
  })

  it('keeps letters beyond the common plane whole wherever facts are cut', async () => {
    const text = new TextDecoder()
      .decode(sample)
      .replaceAll('“', '“😀')
      .replaceAll('đạt', '😀đạt😀')
      .replaceAll('- ', '- 😀')
    const id = await submitted(bytesOf(text))
    await runJob(id)
    const { state, plan } = await documentNow(id)
    expect(state).toBe('read')
    expect(plan?.text).toContain('😀')
  })

  it('of another tenant’s document is not found, and changes nothing', async () => {
    const id = await submitted()
    expect(await refused(() => runJob(id, other.tenantId))).toBe('404 not-found')
    expect((await documentNow(id)).state).toBe('queued')
  })

  it('of a plan written here does nothing', async () => {
    const { documentId } = await startBlankPlan(officer, { name: 'Kế hoạch mới' })
    await runJob(documentId)
    expect((await documentNow(documentId)).state).toBe('read')
  })
})

describe('stopping the reading', () => {
  it('is the officer’s alone; another tenant’s document is not found', async () => {
    const id = await submitted()
    for (const role of others('officer')) {
      expect([role, await refused(() => cancelReading(tenant.as(role), { documentId: id }))]).toEqual([
        role,
        '403 forbidden',
      ])
    }
    expect(await refused(() => cancelReading(stranger, { documentId: id }))).toBe('404 not-found')
    expect((await documentNow(id)).state).toBe('queued')
  })

  it('before it begins: it never begins', async () => {
    const id = await submitted()
    await cancelReading(officer, { documentId: id })
    await runJob(id)
    expect(await documentNow(id)).toMatchObject({ state: 'cancelled', plan: null })
    expect(await actionsOn(officer, id)).toEqual(['document.submit', 'document.cancel'])
  })

  it('while it runs: what was read is not kept', async () => {
    const id = await submitted()
    const job = runJob(id)
    while ((await documentNow(id)).state !== 'reading') await new Promise((resolve) => setTimeout(resolve, 2))
    await cancelReading(officer, { documentId: id })
    await job
    expect(await documentNow(id)).toMatchObject({ state: 'cancelled', plan: null })
  })

  it('when it has ended is refused; two at once: one of them', async () => {
    for (const state of ['read', 'failed', 'cancelled', 'confirmed'] as const) {
      const id = await submitted()
      await setState(id, state)
      expect(await refused(() => cancelReading(officer, { documentId: id }))).toBe('422 document-wrong-state')
    }
    const id = await submitted()
    const cancel = () => refused(() => cancelReading(officer, { documentId: id }))
    expect((await Promise.all([cancel(), cancel()])).sort()).toEqual(['422 document-wrong-state', null])
    expect(await actionsOn(officer, id)).toEqual(['document.submit', 'document.cancel'])
  })
})

describe('reviewing', () => {
  it('is for the officer and the leader; another tenant’s document is not found, nor listed', async () => {
    const id = await readSampleDocument()
    for (const role of others('officer', 'leader')) {
      expect([role, await refused(() => loadReview(tenant.as(role), id))]).toEqual([role, '403 forbidden'])
      expect([role, await refused(() => loadDocuments(tenant.as(role)))]).toEqual([role, '403 forbidden'])
    }
    expect((await loadReview(tenant.as('leader'), id)).document.id).toBe(id)
    expect(await refused(() => loadReview(stranger, id))).toBe('404 not-found')
    expect(await loadDocuments(stranger)).toEqual([])
    const [listed] = (await loadDocuments(officer)).filter((document) => document.id === id)
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
    const id = await readSampleDocument()
    for (const role of others('officer')) {
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
    const id = await readSampleDocument()
    await decide(officer, id)
    expect(await decisionsOf(id)).toEqual([
      { key: 'theme', verdict: 'confirmed', value: null, by: 'Người giữ vai officer', at: officer.now },
    ])
    expect(await actionsOn(officer, id)).toEqual(['document.submit', 'plan.decide'])
  })

  it.each(documentStates.filter((state) => state !== 'read'))(
    'a document that is %s is not decided on',
    async (state) => {
      const id = await readSampleDocument()
      await setState(id, state)
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
      const id = await readSampleDocument()
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
    const id = await readSampleDocument()
    expect(await confirmClearFacts(officer, { documentId: id, group: 'targets' })).toBe(5)
    expect(await confirmClearFacts(officer, { documentId: id, group: 'targets' })).toBe(0)
    expect(await confirmClearFacts(officer, { documentId: id, group: null })).toBeGreaterThan(10)
    expect(await confirmClearFacts(officer, { documentId: id, group: null })).toBe(0)
    const open = openFacts((await loadReview(officer, id)).facts)
    expect(open.length).toBeGreaterThan(0)
    expect(open.every(({ doubts }) => doubts.length > 0)).toBe(true)
  })

  it('many people at once decide one after another, none lost', async () => {
    const id = await readSampleDocument()
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
    expect((await documentNow(id)).decisions).toBe(8)
  })

  it('two who confirm all that is clear at once confirm it once', async () => {
    const id = await readSampleDocument()
    const counts = await Promise.all([1, 2].map(() => confirmClearFacts(officer, { documentId: id, group: null })))
    expect(Math.min(...counts)).toBe(0)
    expect(await decisionsOf(id)).toHaveLength(Math.max(...counts))
  })

  it('a value of 100 kB is kept whole', async () => {
    const id = await readSampleDocument()
    const value = { text: 'Thi đua 😀 '.repeat(10_000), span: [0, 0] }
    await decideFacts(officer, { documentId: id, decisions: [{ key: 'theme', verdict: 'corrected', value }] })
    expect((await loadReview(officer, id)).confirmed.theme).toEqual(value)
  })

  it('an added fact has a key of its own, is in the plan, and is gone when undone', async () => {
    const id = await readSampleDocument()
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

describe('confirming a plan', () => {
  const confirmation = (documentId: string, change: Partial<Confirmation> = {}): Confirmation => ({
    documentId,
    kind: 'thematic',
    units: [{ way: 'none' }, { way: 'none' }, { way: 'none' }],
    owners: [],
    ...change,
  })
  const movementCount = async () => (await loadMovements(officer)).length
  const unitsNow = () => inTransaction(officer, (tx) => listUnits(tx, tenant.tenantId, officer.today))

  it('is the officer’s alone; another tenant’s document is not found', async () => {
    const id = await decidedDocument()
    const before = await movementCount()
    for (const role of others('officer')) {
      expect([role, await refused(() => confirmPlan(tenant.as(role), confirmation(id)))]).toEqual([
        role,
        '403 forbidden',
      ])
    }
    expect(await refused(() => confirmPlan(stranger, confirmation(id)))).toBe('404 not-found')
    expect([await movementCount(), (await documentNow(id)).state]).toEqual([before, 'read'])
  })

  it('is refused while a single fact is open, and says how many', async () => {
    const id = await decidedDocument()
    await decideFacts(officer, { documentId: id, decisions: [{ key: 'targets.2', verdict: 'reopened', value: null }] })
    await expect(confirmPlan(officer, confirmation(id))).rejects.toMatchObject({
      code: 'plan-facts-open',
      status: 422,
      facts: { open: 1 },
    })
    expect((await documentNow(id)).state).toBe('read')
  })

  it('makes a draft movement of the plan as decided, and closes the document', async () => {
    const id = await decidedDocument()
    await decideFacts(officer, {
      documentId: id,
      decisions: [
        { key: 'targets.0', verdict: 'rejected', value: null },
        { key: 'theme', verdict: 'corrected', value: { text: 'Mây xanh', span: [0, 0] } },
      ],
    })
    const { movementId } = await confirmPlan(officer, confirmation(id))
    const { movement, targets, documentId } = await loadMovement(officer, movementId)
    expect(movement).toMatchObject({ status: 'draft', kind: 'thematic', theme: 'Mây xanh' })
    expect(targets.map(({ name, parent_id, requirement }) => [name, parent_id, requirement]).slice(0, 2)).toEqual([
      ['thu từ chợ phiên', null, false],
      ['Tỷ lệ hộ nghèo', null, false],
    ])
    expect(targets).toHaveLength(6)
    expect(documentId).toBe(id)
    expect(await documentNow(id)).toMatchObject({ state: 'confirmed', movement_id: movementId })
    expect((await actionsOn(officer, id)).at(-1)).toBe('plan.confirm')
    expect(await actionsOn(officer, movementId)).toEqual(['movement.create'])
  })

  it('records the findings that were passed over, by whom', async () => {
    const id = await decidedDocument()
    await confirmPlan(officer, confirmation(id))
    const overrides = await inTransaction(officer, (tx) => listOverrides(tx, tenant.tenantId, id))
    const { plan } = await documentNow(id)
    expect(overrides.map(({ rule, span_start }) => [rule, span_start]).sort()).toEqual(
      (plan?.findings ?? []).map(({ rule, span }) => [rule, span?.[0] ?? null]).sort(),
    )
    expect(overrides).toHaveLength(2)
    expect(overrides.every(({ decided_by }) => decided_by === officer.actor.accountId)).toBe(true)
  })

  it('makes the units that were chosen to be made, under the office, and gives them what is theirs', async () => {
    const id = await decidedDocument()
    const { movementId } = await confirmPlan(
      officer,
      confirmation(id, {
        units: [
          { way: 'existing', unitId: tenant.rootId },
          { way: 'create', name: 'Phòng Kinh tế', kind: 'division', outside: false },
          { way: 'none' },
        ],
        owners: [['r1'], ['r1', tenant.rootId], ['r2'], ['r0'], [], ['r9']],
      }),
    )
    const made = (await unitsNow()).find(({ name }) => name === 'Phòng Kinh tế')
    expect(made).toMatchObject({ parentId: tenant.rootId, kind: 'division', outside: false })
    const { targets, tasks } = await loadMovement(officer, movementId)
    const owners = targets.map((target) => target.owners.map((unit) => unit.id).sort())
    const both = [made?.id ?? '', tenant.rootId].sort()
    expect(owners).toEqual([[made?.id], both, [], [tenant.rootId], [], [], []])
    expect(tasks.map(({ unit_id }) => unit_id).filter((unit) => unit === made?.id)).toHaveLength(1)
    expect(tasks.map(({ unit_id }) => unit_id).filter((unit) => unit === tenant.rootId)).toHaveLength(2)
    expect(await actionsOn(officer, made?.id ?? '')).toEqual(['unit.create'])
  })

  const hostile: [what: string, change: () => Partial<Confirmation>, refusal: string][] = [
    [
      'a unit of another tenant as responsible',
      () => ({ units: [{ way: 'existing', unitId: other.rootId }] }),
      '404 not-found',
    ],
    ['a unit of another tenant as owner', () => ({ owners: [[other.rootId]] }), '404 not-found'],
    ['an owner that is no id', () => ({ owners: [['x']] }), '404 not-found'],
    ['a unit that is no id', () => ({ units: [{ way: 'existing', unitId: '__proto__' }] }), '404 not-found'],
    [
      'one name for two new units',
      () => ({
        units: ['Trạm Y tế', 'trạm  y tế'].map((name) => ({
          way: 'create',
          name,
          kind: 'health-station',
          outside: false,
        })),
      }),
      '422 unit-name-taken',
    ],
  ]
  it.each(hostile)('with %s is refused, and nothing at all is made', async (_what, change, refusal) => {
    const id = await decidedDocument()
    const before = [await movementCount(), (await unitsNow()).length]
    const first = { way: 'create' as const, name: 'Ban Quản lý chợ', kind: 'board' as const, outside: false }
    const changed = change()
    const units = [first, ...(changed.units ?? [])]
    expect(await refused(() => confirmPlan(officer, confirmation(id, { ...changed, units })))).toBe(refusal)
    expect([await movementCount(), (await unitsNow()).length]).toEqual(before)
    expect(await documentNow(id)).toMatchObject({ state: 'read', movement_id: null })
    expect(await inTransaction(officer, (tx) => listOverrides(tx, tenant.tenantId, id))).toEqual([])
  })

  it('twice at once makes one movement and its units once', async () => {
    const id = await decidedDocument()
    const before = await movementCount()
    const units = [{ way: 'create' as const, name: 'Ban Quản lý rừng', kind: 'board' as const, outside: false }]
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => refused(() => confirmPlan(tenant.as('officer'), confirmation(id, { units })))),
    )
    expect(outcomes.sort()).toEqual(['422 document-wrong-state', '422 document-wrong-state', null])
    expect(await movementCount()).toBe(before + 1)
    expect((await unitsNow()).filter(({ name }) => name === 'Ban Quản lý rừng')).toHaveLength(1)
    expect((await actionsOn(officer, id)).filter((action) => action === 'plan.confirm')).toHaveLength(1)
  })

  it('once confirmed, nothing of it is decided again', async () => {
    const id = await decidedDocument()
    await confirmPlan(officer, confirmation(id))
    expect(await refused(() => confirmPlan(officer, confirmation(id)))).toBe('422 document-wrong-state')
    const decisions = [{ key: 'theme', verdict: 'rejected' as const, value: null }]
    expect(await refused(() => decideFacts(officer, { documentId: id, decisions }))).toBe('422 document-wrong-state')
  })

  it('deciding and confirming at once: the movement holds what was decided before it', async () => {
    const id = await decidedDocument()
    const decisions = [{ key: 'theme', verdict: 'rejected' as const, value: null }]
    const [confirmed, decided] = await Promise.all([
      confirmPlan(officer, confirmation(id)),
      refused(() => decideFacts(officer, { documentId: id, decisions })),
    ])
    const { movement } = await loadMovement(officer, confirmed.movementId)
    expect([decided, movement.theme]).toEqual(
      decided === null ? [null, null] : ['422 document-wrong-state', 'Suối Mây đổi mới, mỗi ngày một việc tốt'],
    )
  })

  it('of a plan written here, with what was added by hand', async () => {
    const { documentId } = await startBlankPlan(officer, { name: 'Thi đua mùa gặt' })
    const theme = { text: 'Gặt nhanh', span: [0, 0] }
    await addFact(officer, { documentId, list: 'theme', value: theme })
    expect(await refused(() => confirmPlan(officer, confirmation(documentId, { units: [] })))).toBe(
      '422 plan-facts-open',
    )
    expect(await confirmClearFacts(officer, { documentId, group: null })).toBe(8)
    const { movementId } = await confirmPlan(officer, confirmation(documentId, { units: [] }))
    expect((await loadMovement(officer, movementId)).movement).toMatchObject({
      name: 'Thi đua mùa gặt',
      theme: 'Gặt nhanh',
    })
  })
})

describe('what the program may not do', () => {
  const denied = (statement: string) =>
    inTransaction(officer, (tx) => sql.raw(statement).execute(tx)).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    )
  it.each(['fact_decision', 'finding_override'])('%s is neither changed nor deleted', async (table) => {
    expect(await denied(`update ${table} set decided_by_name = 'x'`)).toBe('42501')
    expect(await denied(`delete from ${table}`)).toBe('42501')
    expect(await denied(`truncate ${table}`)).toBe('42501')
  })
  it('a document is never deleted', async () => expect(await denied('delete from document')).toBe('42501'))
})
