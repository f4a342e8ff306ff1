import type { Tx } from '#platform/db.ts'
import { type SampleCard, sampleCards } from '../../../db/sample/year.ts'
import { loadSampleBlock } from '../block/load-sample-block.command.ts'
import { addDays } from '../result/period.ts'
import type { LoadedSample, SampleEvent } from '../setup/loaded-sample.ts'
import { createSheet, publishSheet } from './keep-sheet.command.ts'
import type { Mark } from './score.ts'
import { appraise, moveCard, scoreSelf } from './score-unit.command.ts'
import { getSheet, lockCard } from './scoring.queries.ts'

/** The sample's block, its sheet of the year and what has been scored in the last weeks. */
export function sampleScoreEvents(sample: LoadedSample, year: number): SampleEvent[] {
  const sheet = { id: '', blockId: '' }
  const start = `${year}-01-14`
  const publish = `${year}-01-20`
  const make = async () => {
    sheet.blockId = (await loadSampleBlock(sample, start)).blockId
  }
  const begin = async (tx: Tx) => {
    const officer = sample.as('officer', { day: publish })
    const { sheetId } = await createSheet(officer, {
      ...{ name: `Bảng chấm điểm cơ quan, trường học năm ${year}`, blockId: sheet.blockId, movementId: null, year },
      ...{ scale: 100, figuresUntil: `${year}-11-30`, selfScoreUntil: `${year}-12-15` },
      origin: { kind: 'standard', code: 'hundred' },
    })
    await publishSheet(officer, { sheetId, version: (await getSheet(tx, sample.tenantId, sheetId)).version })
    sheet.id = sheetId
  }
  const day = addDays(sample.today, -9)
  const cards = day > publish ? sampleCards.flatMap((card) => eventsOf(sample, card, { sheet, day })) : []
  return [{ day: start, happen: make }, { day: publish, happen: begin }, ...cards]
}

type Scoring = { sheet: { id: string }; day: string }

function eventsOf(sample: LoadedSample, card: SampleCard, { sheet, day }: Scoring): SampleEvent[] {
  const unitId = sample.unitId(card.unit)
  const place = async (tx: Tx) => {
    const { version } = await lockCard(tx, sample.tenantId, { sheetId: sheet.id, unitId })
    return { sheetId: sheet.id, unitId, version }
  }
  const own = async (tx: Tx) => {
    const ctx = sample.as('unit', { day, unit: card.unit })
    const left = card.reached === 'left'
    const marks = marksOf(card).slice(0, left ? 3 : undefined)
    await scoreSelf(ctx, { ...(await place(tx)), marks: marks.map((one) => ({ ...one, evidence: null })) })
    if (!left) await moveCard(ctx, { ...(await place(tx)), action: 'submit', reason: null })
  }
  const later = addDays(day, 5)
  const answer = async (tx: Tx) => {
    const officer = sample.as('officer', { day: later })
    if (card.reached === 'returned') {
      const reason = 'Chưa có căn cứ cho chỉ tiêu 3; đề nghị nhà trường gửi kèm quyết định công nhận.'
      await moveCard(officer, { ...(await place(tx)), action: 'return', reason })
    }
    if (card.reached !== 'appraised' && card.reached !== 'locked') return
    const marks = marksOf(card).map((one) =>
      one.key === 'work-3'
        ? { ...figure(one.key, 94), reason: 'Số liệu nghiệm thu là 94%.' }
        : { ...one, reason: null },
    )
    await appraise(officer, { ...(await place(tx)), marks })
    if (card.reached === 'locked') await moveCard(officer, { ...(await place(tx)), action: 'lock', reason: null })
  }
  return [
    { day, happen: own },
    { day: later, happen: answer },
  ]
}

const figure = (key: string, value: number): { key: string; mark: Mark } => ({
  key,
  mark: { kind: 'figure', value, asked: null },
})

/** In the order of the standard sheet of 100. */
function marksOf({ shares, movement, late }: SampleCard): { key: string; mark: Mark }[] {
  return [
    ...shares.map((share, index) => figure(`work-${index + 1}`, share)),
    { key: 'movement-1', mark: { kind: 'points', points: movement } },
    { key: 'movement-2', mark: { kind: 'events', plus: 0, minus: late } },
    ...[1, 2].map((index) => ({ key: `bonus-${index}`, mark: { kind: 'passed' as const, passed: false } })),
  ]
}
