import { sampleBlock } from '../../../db/sample/year.ts'
import type { LoadedSample } from '../setup/loaded-sample.ts'
import { createBlock, setLeaders } from './manage-block.command.ts'

/** The sample's block with its leaders of the year. */
export async function loadSampleBlock(sample: LoadedSample, day: string): Promise<{ blockId: string }> {
  const officer = sample.as('officer', { day })
  const unitIds = sampleBlock.units.map((unit) => sample.unitId(unit))
  const { blockId } = await createBlock(officer, { name: sampleBlock.name, validFrom: day, unitIds })
  const [leaderId = '', deputyId = null] = unitIds
  await setLeaders(officer, { blockId, year: Number(day.slice(0, 4)), leaderId, deputyId })
  return { blockId }
}
