import { answerOffer } from '#features/family/answer-offer.command.ts'
import { insertReceivedOffer, insertSentOffers, markTold, writeAnswer } from '#features/family/family.queries.ts'
import { sayUnitLaunched } from '#features/family/launch-in-unit.command.ts'
import { carryStanding } from '#features/family/place-movement.command.ts'
import { advanceIn, clock } from '#features/movement/advance-movements.command.ts'
import { createMovement } from '#features/movement/create-movement.command.ts'
import { approveAmendment } from '#features/movement/decide-amendment.command.ts'
import type { AmendedTarget } from '#features/movement/edited-plan.ts'
import { explainReadiness } from '#features/movement/explain-readiness.command.ts'
import { moveMovement } from '#features/movement/move-movement.command.ts'
import type { MovementAction } from '#features/movement/movement.ts'
import { loadMovement } from '#features/movement/movement-page.queries.ts'
import { proposeAmendment } from '#features/movement/propose-amendment.command.ts'
import { beginReview, issueReview, saveReview } from '#features/movement/write-review.command.ts'
import { emptyPlan } from '#features/plan/empty-plan.ts'
import { letTargetGo } from '#features/target/carry-over.command.ts'
import { insertCarryOvers } from '#features/target/carry-over.queries.ts'
import { changeTaskState } from '#features/task/change-task.command.ts'
import { createUnit } from '#features/unit/create-unit.command.ts'
import { makeUnitChange } from '#features/unit/unit-change.command.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { Plan } from '#reading/plan.ts'
import type { TestOffice } from './office.ts'

/** A movement in the middle of its life, and what hangs on it. */
export type Life = {
  runningMovement: string
  runningTarget: string
  namedMovement: string
  review: string
  amendment: string
  owedTarget: string
  otherOwedTarget: string
  offer: string
  unitChange: string
}

export async function fillLife(office: TestOffice, unitId: string): Promise<Life> {
  const officer = office.as('officer')
  const runningMovement = await startMovement(office, unitId)
  const { parts } = await loadMovement(officer, runningMovement)
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = await targetsOf(officer, runningMovement)
  const [namedMovement = '', carried = ''] = parts.named.map(({ id }) => id)
  await amend(office, runningMovement, fifth)
  await owe(officer, [second, third, fourth])
  await letTargetGo(officer, { targetId: fourth, reason: `Lý do thôi ${office.word}` })
  await carryStanding(officer, { movementId: runningMovement, namedMovementId: carried, standingId: null })
  const said = { launchedOn: officer.today, note: `Ghi chú ${office.word}` }
  await sayUnitLaunched(officer, { movementId: runningMovement, unitId, ...said })
  await finishTask(office, runningMovement)
  await sendOffer(office, runningMovement)
  return {
    ...{ runningMovement, namedMovement, runningTarget: first, owedTarget: second, otherOwedTarget: third },
    review: await review(office, runningMovement),
    amendment: await propose(officer, runningMovement, { id: first, drop: false, value: 12 }),
    offer: await receiveOffers(office, officer),
    unitChange: await changeUnits(officer, { unitId, word: office.word }),
  }
}

const targetsOf = async (officer: Context, movementId: string) =>
  (await loadMovement(officer, movementId)).targets.map(({ id }) => id)

async function propose(officer: Context, movementId: string, edit: AmendedTarget): Promise<string> {
  const { amendmentId } = await proposeAmendment(officer, {
    ...{ movementId, reason: `Lý do điều chỉnh ${officer.actor.name}`, choices: new Map() },
    from: { edits: [edit], periodTo: null },
  })
  return amendmentId
}

/** An amendment that has been approved and has dropped a target. */
async function amend(office: TestOffice, movementId: string, dropped: string): Promise<void> {
  const amendmentId = await propose(office.as('officer'), movementId, { id: dropped, drop: true })
  await approveAmendment(office.as('leader'), { movementId, amendmentId, note: `Ghi chú ${office.word}` })
}

const owe = (officer: Context, targetIds: readonly string[]) =>
  inTransaction(officer, (tx) =>
    insertCarryOvers(
      tx,
      targetIds.map((target_id) => ({
        ...{ tenant_id: officer.tenantId, target_id, state: 'owed' },
        ...{ decided_by_name: officer.actor.name, decided_at: officer.now },
      })),
    ),
  )

/** One review that has been issued, and one that is being written. */
async function review(office: TestOffice, movementId: string): Promise<string> {
  const officer = office.as('officer')
  const begun = { movementId, kind: 'interim-review' as const, milestoneId: null }
  const { reviewId } = await beginReview(officer, begun)
  const text = { results: `Kết quả ${office.word}`, suggestions: `Kiến nghị ${office.word}` }
  await saveReview(officer, { movementId, reviewId, version: 1, ...text })
  await issueReview(officer, { movementId, reviewId, version: 2 })
  return (await beginReview(officer, begun)).reviewId
}

async function finishTask(office: TestOffice, movementId: string): Promise<void> {
  const officer = office.as('officer')
  const [task] = (await loadMovement(officer, movementId)).tasks
  await changeTaskState(officer, { taskId: task?.id ?? '', version: 1, state: 'done', note: `Đã làm ${office.word}` })
}

async function startMovement(office: TestOffice, unitId: string): Promise<string> {
  const officer = office.as('officer')
  const { movementId } = await createMovement(officer, {
    ...{ documentId: null, plan: planOf(office.word, officer.today), kind: 'thematic', responsibilityUnits: [] },
    owners: [0, 1, 2, 3, 4].map((target) => ({ target, unitIds: [unitId] })),
  })
  const { readiness } = await loadMovement(officer, movementId)
  for (const { item, outcome } of readiness)
    if (outcome === 'unmet') await explainReadiness(officer, { movementId, item, reason: `Lý do ${office.word}` })
  const move = async (ctx: Context, action: MovementAction) => {
    const { version } = (await loadMovement(ctx, movementId)).movement
    await moveMovement(ctx, { movementId, version, action, reason: null })
  }
  await move(officer, 'make-ready')
  await move(office.as('leader'), 'launch')
  const { tenantId, now, today } = officer
  await inTransaction(officer, (tx) => advanceIn(tx, { tenantId, actor: clock, now, today }))
  return movementId
}

/** Five targets, two named movements and a duty, in a time that has begun. */
function planOf(word: string, today: string): Plan {
  const year = Number(today.slice(0, 4))
  const target = (name: string): Plan['targets'][number] => ({
    ...{ label: null, name: `${name} ${word}`, comparator: 'gte', value: 10, valueTo: null, unit: 'hộ' },
    ...{ cadence: 'once', due: `${year + 1}-12-31`, measurable: true, parent: null, span: [0, 0] },
  })
  return {
    ...emptyPlan(`Phong trào đang chạy ${word}`),
    period: { from: `${year - 1}-01-01`, to: `${year + 1}-12-31`, text: `Thời gian ${word}`, span: [0, 0] },
    targets: ['Số hộ thoát nghèo', 'Số cây trồng mới', 'Số km đường hoa', 'Số lớp học', 'Số nhà mới'].map(target),
    movements: ['Phong trào thường xuyên', 'Phong trào nêu trong kế hoạch'].map((name) => ({
      ...{ name: `${name} ${word}`, launchedBy: 'central', period: null, plan: null, span: [0, 0] },
    })),
    responsibilities: [
      {
        ...{ unit: `Đơn vị ${word}`, asked: false, span: [0, 0] },
        duties: [{ text: `Nhiệm vụ ${word}`, span: [0, 0] }],
      },
    ],
  }
}

const contentOf = (word: string) => ({
  ...{ name: `Phong trào ${word}`, theme: null, objective: null, periodFrom: null, periodTo: null, plan: null },
})

async function sendOffer(office: TestOffice, movementId: string): Promise<void> {
  const { tenantId, word } = office
  const officer = office.as('officer')
  await inTransaction(officer, async (tx) => {
    const sent = { tenant_id: tenantId, movement_id: movementId, office_id: newId(), office_name: `xã ${word}` }
    const by = { sent_by_name: officer.actor.name, sent_at: officer.now, state: 'sent' }
    await insertSentOffers(tx, [{ ...sent, ...by, content: JSON.stringify(contentOf(word)) }])
    const answer = { movementName: `Phong trào ${word}`, launchedOn: null, reason: null, byName: null }
    const key = { movementId, officeId: sent.office_id, at: officer.now }
    await writeAnswer(tx, tenantId, { ...key, state: 'taken-up', answer })
  })
}

/** One offer that was declined, and one that waits. */
async function receiveOffers(office: TestOffice, officer: Context): Promise<string> {
  const [declined, waiting] = [newId(), newId()]
  const { word, tenantId } = office
  const from = { id: newId(), kind: 'city', name: `thành phố ${word}` }
  const common = { from, content: contentOf(word), answerBy: null, at: officer.now }
  await inTransaction(officer, async (tx) => {
    for (const id of [declined, waiting])
      await insertReceivedOffer(tx, tenantId, { ...common, id, movementId: newId() })
    await markTold(tx, tenantId, { id: declined, told: `declined ·  · Lý do ${word}` })
  })
  await answerOffer(officer, { offerId: declined, version: 1, take: false, reason: `Lý do ${word}` })
  return waiting
}

/** A unit that was renamed, and a change that waits for its day. */
async function changeUnits(officer: Context, { unitId, word }: { unitId: string; word: string }): Promise<string> {
  const parentId = officer.actor.unitId
  const village = { parentId, kind: 'village', name: `Thôn Tên Cũ ${word} ${newId().slice(-4)}` } as const
  const { unitId: renamed } = await createUnit(officer, village)
  const rename = (unit: string, name: string) => ({ kind: 'rename' as const, unitId: unit, name })
  const paper = `Nghị quyết ${word}`
  const now = rename(renamed, `Thôn Tên Mới ${word} ${newId().slice(-4)}`)
  await makeUnitChange(officer, { request: now, effectiveOn: officer.today, paper })
  const later = rename(unitId, `Thôn Sẽ Đổi ${word} ${newId().slice(-4)}`)
  const effectiveOn = `${Number(officer.today.slice(0, 4)) + 1}-01-01`
  return (await makeUnitChange(officer, { request: later, effectiveOn, paper })).changeId
}
