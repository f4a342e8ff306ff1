import { createAccountIn } from '#features/access/create-account.command.ts'
import { giveRoleIn } from '#features/access/give-role.command.ts'
import { hashPassword } from '#features/access/password.adapter.ts'
import { createMovement } from '#features/movement/create-movement.command.ts'
import { explainReadiness } from '#features/movement/explain-readiness.command.ts'
import { moveMovement } from '#features/movement/move-movement.command.ts'
import { confirmPlan } from '#features/plan/confirm-plan.command.ts'
import { addFact, decideFacts } from '#features/plan/decide-facts.command.ts'
import { discardDocument } from '#features/plan/discard-document.command.ts'
import { readDocument } from '#features/plan/read-document.job.ts'
import { loadReview } from '#features/plan/review.queries.ts'
import { startBlankPlan, submitDocument } from '#features/plan/submit-document.command.ts'
import { insertOffice } from '#features/setup/setup.queries.ts'
import { changeUnit } from '#features/unit/change-unit.command.ts'
import { createUnit, createUnitIn } from '#features/unit/create-unit.command.ts'
import { plainDate } from '#platform/clock.ts'
import { type Context, type Role, roles } from '#platform/context.ts'
import { type Tx, transact } from '#platform/db.ts'
import type { Services } from '#platform/http.ts'
import { newId } from '#platform/ids.ts'
import { type Concerns, fillConcerns } from './concerns.ts'
import { type Figures, fillFigures } from './figures.ts'
import { fillLife, type Life } from './movement-life.ts'
import { planText } from './plan-text.ts'
import { fillPromises, type Promises } from './promises.ts'
import { fillReminders, type Reminded } from './reminders.ts'
import { fillScores, type Scored } from './scores.ts'

export const password = 'Mật khẩu đủ dài 2026'

export type TestOffice = {
  tenantId: string
  /** Stands in everything that this office has written; nobody else may ever read it. */
  word: string
  as(role: Role): Context
  userName(role: Role): string
}

type Making = { word: string; kind: 'city' | 'commune'; parentId: string | null }

/** An office with a unit, and a person in every role who signs in with {@link password}; made by commands. */
export async function makeOffice(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { word, kind, parentId }: Making,
): Promise<TestOffice> {
  const tenantId = newId()
  const at = now()
  const base = { db, tenantId, now: at, today: plainDate(at), newId }
  const actor = { accountId: tenantId, name: `Người lập ${word}`, role: 'admin' as const, unitId: tenantId }
  const people = await transact(db, { tenantId, actorId: null, role: 'admin' }, async (tx) => {
    const unitKind = kind === 'city' ? 'thành phố' : 'xã'
    await insertOffice(tx, { id: tenantId, kind, unitKind, name: 'Thử', parentId, sample: false, now: at })
    return makePeople(tx, { ...base, actor }, word)
  })
  return {
    tenantId,
    word,
    as: (role) => {
      const { accountId = '', unitId = '' } = people.get(role) ?? {}
      return { ...base, now: now(), actor: { accountId, name: `${nameOf(role)} ${word}`, role, unitId } }
    },
    userName: (role) => `${role}.${word}`,
  }
}

type Seat = { accountId: string; unitId: string }

/** The root of the tree, and someone in every role there. */
async function makePeople(tx: Tx, founder: Context, word: string): Promise<Map<Role, Seat>> {
  const people = new Map<Role, Seat>()
  const passwordHash = await hashPassword(password)
  const root = { parentId: null, kind: 'office', name: `Ủy ban nhân dân xã ${word}` } as const
  const { unitId } = await createUnitIn(tx, founder, { ...root, validFrom: '2025-07-01' })
  for (const role of roles) {
    const account = { name: `${nameOf(role)} ${word}`, userName: `${role}.${word}`, passwordHash }
    const { accountId } = await createAccountIn(tx, founder, { ...account, mustChangePassword: false })
    const held = { accountId, unitId, role, post: `Chức vụ ${word}` }
    await giveRoleIn(tx, founder, { ...held, validFrom: '2025-07-01', validTo: null })
    people.set(role, { accountId, unitId })
  }
  return people
}

const nameOf = (role: Role) => `Người ${role}`

/** Ids of things that one office has; `colleague` is an account nobody signs in with. */
export type Things = Promises &
  Figures &
  Scored &
  Life &
  Reminded &
  Concerns & {
    readDocument: string
    decidedDocument: string
    queuedDocument: string
    confirmedDocument: string
    movement: string
    target: string
    task: string
    unit: string
    colleague: string
    membership: string
    /** An office below this one, as a commune is below its city. */
    commune: string
    /** The office's own unit, root of its tree. */
    rootUnit: string
  }

/** Fills an office by commands: documents in every state, a movement, a unit, a colleague. */
export async function fillOffice(services: Services, office: TestOffice): Promise<Things> {
  const officer = office.as('officer')
  const { unitId } = await createUnit(officer, {
    parentId: officer.actor.unitId,
    kind: 'village',
    name: `Thôn ${office.word} ${newId().slice(-4)}`,
  })
  const renamed = { name: `Thôn ${office.word} ${newId().slice(-4)}`, kind: 'village', outside: false } as const
  const place = { parentId: officer.actor.unitId, validFrom: '2025-07-01' }
  await changeUnit(officer, { unitId, version: 1, ...renamed, ...place })
  const confirmedDocument = await decided(services, office)
  const { movementId } = await confirmPlan(officer, await confirmation(officer, confirmedDocument, unitId))
  await explainReadiness(officer, { movementId, item: 'subjects', reason: `Lý do ${office.word}` })
  const { movementId: dropped } = await createMovement(officer, {
    ...(await newMovement(officer, confirmedDocument)),
    kind: 'wave',
  })
  await moveMovement(officer, { movementId: dropped, version: 1, action: 'drop', reason: `Lý do thôi ${office.word}` })
  const { documentId: blank } = await startBlankPlan(officer, { name: `Bản soạn ${office.word}` })
  await decideFacts(officer, {
    documentId: blank,
    decisions: [{ key: 'theme', verdict: 'added', value: { text: `Chủ đề ${office.word}`, span: [0, 0] } }],
  })
  const { documentId: thrownAway } = await startBlankPlan(officer, { name: `Bản bỏ ${office.word}` })
  await discardDocument(officer, { documentId: thrownAway })
  const parts = await partsOf(officer, movementId)
  return {
    confirmedDocument,
    readDocument: await read(services, office),
    decidedDocument: await decided(services, office),
    queuedDocument: (await submitDocument(officer, services.files, fileOf(office))).documentId,
    movement: movementId,
    ...parts,
    rootUnit: officer.actor.unitId,
    ...(await fillConcerns(office, parts.target)),
    ...(await fillPromises(services, office)),
    ...(await fillFigures(services, office, parts.target)),
    unit: unitId,
    ...(await makeColleague(office)),
    ...(await fillReminders(office, unitId)),
    ...(await fillLife(office, unitId)),
    commune: await officeBelow(services, office),
    ...(await fillScores(office, movementId)),
  }
}

async function officeBelow({ db, now }: Services, office: TestOffice): Promise<string> {
  const id = newId()
  const named = { kind: 'commune', unitKind: 'xã', name: 'Thử Dưới', sample: false, now: now() } as const
  await transact(db, { tenantId: id, actorId: null, role: 'admin' }, (tx) =>
    insertOffice(tx, { id, parentId: office.tenantId, ...named }),
  )
  return id
}

const fileOf = ({ word }: TestOffice) => ({
  name: `ke-hoach-${word}.txt`,
  bytes: new TextEncoder().encode(planText(word)),
})

async function read(services: Services, office: TestOffice): Promise<string> {
  const { documentId } = await submitDocument(office.as('officer'), services.files, fileOf(office))
  await readDocument(services, { tenantId: office.tenantId, documentId })
  return documentId
}

/** A document whose every fact a person has decided on; what is kept of it carries the word wherever one can type. */
async function decided(services: Services, office: TestOffice): Promise<string> {
  const documentId = await read(services, office)
  const officer = office.as('officer')
  const { facts } = await loadReview(officer, documentId)
  const typed: Record<string, object> = {
    period: { text: `Năm ${office.word}` },
    'phases.0': { name: `Đợt ${office.word}` },
    'movements.0': { plan: `Số ${office.word}` },
    'targets.0': { label: `Mục ${office.word}`, unit: `đồng ${office.word}` },
  }
  const decisions = facts.map(({ key, value }) =>
    key in typed
      ? { key, verdict: 'corrected' as const, value: { ...(value as object), ...typed[key] } }
      : { key, verdict: 'confirmed' as const, value: null },
  )
  await decideFacts(officer, { documentId, decisions })
  const group = { name: `Nhóm ${office.word}`, span: [0, 0] }
  await addFact(officer, { documentId, list: 'contentGroups', value: group })
  return documentId
}

async function confirmation(officer: Context, documentId: string, unitId: string) {
  const { confirmed } = await loadReview(officer, documentId)
  const units = confirmed.responsibilities.map(() => ({ way: 'existing' as const, unitId }))
  return { documentId, kind: 'thematic' as const, units, owners: confirmed.targets.map(() => [unitId]) }
}

async function newMovement(officer: Context, documentId: string) {
  const { confirmed } = await loadReview(officer, documentId)
  return { documentId, plan: confirmed, owners: [], responsibilityUnits: [] }
}

async function partsOf({ db, tenantId }: Context, movementId: string): Promise<{ target: string; task: string }> {
  return transact(db, { tenantId, actorId: null, role: 'officer' }, async (tx) => {
    const of = (table: 'target' | 'task') =>
      tx
        .selectFrom(table)
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('movement_id', '=', movementId)
        .executeTakeFirstOrThrow()
    return { target: (await of('target')).id, task: (await of('task')).id }
  })
}

async function makeColleague(office: TestOffice): Promise<{ colleague: string; membership: string }> {
  const admin = office.as('admin')
  return transact(admin.db, { tenantId: office.tenantId, actorId: null, role: 'admin' }, async (tx) => {
    const userName = `dong.nghiep.${newId().slice(-6)}.${office.word}`
    const account = { name: `Đồng nghiệp ${office.word}`, userName, passwordHash: null, mustChangePassword: false }
    const { accountId } = await createAccountIn(tx, admin, account)
    const held = { accountId, unitId: admin.actor.unitId, role: 'unit' as const, post: `Trưởng thôn ${office.word}` }
    const { membershipId } = await giveRoleIn(tx, admin, { ...held, validFrom: '2025-07-01', validTo: null })
    return { colleague: accountId, membership: membershipId }
  })
}
