import { createBlock, setLeaders } from '#features/block/manage-block.command.ts'
import { putGroup } from '#features/scoring/draft.ts'
import { changeDraft, createSheet, publishSheet } from '#features/scoring/keep-sheet.command.ts'
import { ruleTie } from '#features/scoring/rule-tie.command.ts'
import { appraise, type CardStep, moveCard, scoreSelf, settle } from '#features/scoring/score-unit.command.ts'
import { getSheet, listCards } from '#features/scoring/scoring.queries.ts'
import { criteriaOf } from '#features/scoring/sheet.ts'
import { createUnit } from '#features/unit/create-unit.command.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { TestOffice } from './office.ts'

/** Ids of what an office has of scoring; the first unit of the block has submitted its card, nobody's is locked. */
export type Scored = { block: string; sheet: string; draftSheet: string; scoredUnit: string; otherUnit: string }

type Making = { officer: Context; word: string; block: string; movementId: string }

/** A block with two villages, a sheet locked to the end with a vote on its tie, one that is being scored, a draft. */
export async function fillScores(office: TestOffice, movementId: string): Promise<Scored> {
  const officer = office.as('officer')
  const { word } = office
  const village = async () => {
    const name = `Thôn thi đua ${word} ${newId().slice(-6)}`
    return (await createUnit(officer, { parentId: officer.actor.unitId, kind: 'village', name })).unitId
  }
  const unitIds = [await village(), await village()]
  const [scoredUnit = '', otherUnit = ''] = unitIds
  const name = `Khối các thôn ${word} ${newId().slice(-6)}`
  const { blockId: block } = await createBlock(officer, { name, validFrom: '2025-07-01', unitIds })
  await setLeaders(officer, { blockId: block, year: 2026, leaderId: scoredUnit, deputyId: otherUnit })
  const making = { officer, word, block, movementId }
  const finished = await published(making)
  for (const unitId of unitIds) {
    await submitted(making, finished, unitId)
    await judged(making, finished, unitId)
    await move(making, { sheetId: finished, unitId, action: 'lock' })
  }
  const values = unitIds.map((unitId, index) => ({ unitId, value: index + 3 }))
  await ruleTie(officer, { sheetId: finished, kind: 'vote', values, reason: `Biên bản ${word}` })
  const sheet = await published(making)
  await submitted(making, sheet, scoredUnit)
  return { block, sheet, draftSheet: await drafted(making), scoredUnit, otherUnit }
}

async function drafted({ officer, word, block, movementId }: Making): Promise<string> {
  const { sheetId } = await createSheet(officer, {
    ...{ name: `Bảng chấm điểm ${word}`, blockId: block, movementId, year: 2026, scale: 100 },
    ...{ figuresUntil: '2026-12-31', selfScoreUntil: '2026-12-31', origin: { kind: 'standard', code: 'hundred' } },
  })
  const group = { name: `Nhóm ${word}`, kind: 'standard' as const, mostPoints: null, appraisers: [] }
  await changeDraft(officer, { sheetId, version: 1, change: (content) => putGroup(content, 'work', group) })
  return sheetId
}

async function published(making: Making): Promise<string> {
  const sheetId = await drafted(making)
  await publishSheet(making.officer, { sheetId, version: 2 })
  return sheetId
}

type At = { sheetId: string; unitId: string }

function place({ officer }: Making, { sheetId, unitId }: At) {
  return inTransaction(officer, async (tx) => {
    const cards = await listCards(tx, officer.tenantId, sheetId)
    return { sheetId, unitId, version: cards.find((card) => card.unitId === unitId)?.version ?? 0 }
  })
}

async function marks({ officer }: Making, sheetId: string) {
  const { content } = await inTransaction(officer, (tx) => getSheet(tx, officer.tenantId, sheetId))
  return criteriaOf(content).map(({ key }) => ({ key, mark: { kind: 'not-arisen' as const } }))
}

async function submitted(making: Making, sheetId: string, unitId: string): Promise<void> {
  const said = (await marks(making, sheetId)).map((mark) => ({ ...mark, evidence: `Hồ sơ ${making.word}` }))
  await scoreSelf(making.officer, { ...(await place(making, { sheetId, unitId })), marks: said })
  await move(making, { sheetId, unitId, action: 'submit' })
}

async function judged(making: Making, sheetId: string, unitId: string): Promise<void> {
  const said = (await marks(making, sheetId)).map((mark) => ({ ...mark, reason: `Lý do ${making.word}` }))
  await appraise(making.officer, { ...(await place(making, { sheetId, unitId })), marks: said })
  const [first] = said
  if (first) await settle(making.officer, { ...(await place(making, { sheetId, unitId })), ...first })
}

async function move(making: Making, { sheetId, unitId, action }: At & { action: CardStep }): Promise<void> {
  await moveCard(making.officer, { ...(await place(making, { sheetId, unitId })), action, reason: null })
}
