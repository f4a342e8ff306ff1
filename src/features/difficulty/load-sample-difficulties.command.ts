import type { Tx } from '#platform/db.ts'
import { type SampleDay, type SampleDifficulty, sampleDifficulties } from '../../../db/sample/year.ts'
import { addDays } from '../result/period.ts'
import type { LoadedSample, SampleEvent } from '../setup/loaded-sample.ts'
import { lockDifficulties } from './difficulty.queries.ts'
import { joinDifficulties } from './join-difficulties.command.ts'
import { moveDifficulty } from './move-difficulty.command.ts'
import { raiseDifficulty } from './raise-difficulty.command.ts'

type Begun = { movementId: string; year: number; targets: ReadonlyMap<number, string> }

/** What stops the sample's units over the year, and what comes of it; nothing before there was time to begin. */
export function sampleDifficultyEvents(sample: LoadedSample, begun: Begun): SampleEvent[] {
  const on = (day: SampleDay) => (typeof day === 'string' ? `${begun.year}-${day}` : addDays(sample.today, -day))
  return sampleDifficulties
    .filter(({ raised }) => raised.every(({ day }) => on(day) >= `${begun.year}-01-20`))
    .flatMap((difficulty) => eventsOf(sample, difficulty, { targetId: begun.targets.get(difficulty.target) ?? '', on }))
}

type Place = { targetId: string; on(day: SampleDay): string }

function eventsOf(sample: LoadedSample, { raised, steps }: SampleDifficulty, { targetId, on }: Place): SampleEvent[] {
  const ids: string[] = []
  const raising = raised.map(({ unit, day, text }) => ({
    day: on(day),
    happen: async () => {
      const ctx = sample.as('unit', { day: on(day), unit })
      const said = { unitId: sample.unitId(unit), subject: `target:${targetId}`, period: '', text }
      ids.push((await raiseDifficulty(ctx, { ...said, clientKey: ctx.newId() })).difficultyId)
    },
  }))
  const joining = raised.length > 1 && steps[0] ? [{ day: on(steps[0].day), happen: () => join(steps[0]?.day) }] : []
  const join = async (day: SampleDay = 0) => {
    await joinDifficulties(sample.as('officer', { day: on(day) }), { difficultyIds: ids })
  }
  const moving = steps.map(({ day, step }) => ({
    day: on(day),
    happen: async (tx: Tx) => {
      const difficultyId = ids[0] ?? ''
      const { lead } = await lockDifficulties(tx, sample.tenantId, difficultyId)
      const assigned = step.action === 'assign' && {
        unitId: sample.unitId(step.unit),
        dueOn: addDays(on(day), step.within),
      }
      const words = 'words' in step ? step.words : null
      const move = { difficultyId, version: lead.version, action: step.action, words, ...(assigned || {}) }
      await moveDifficulty(sample.as('officer', { day: on(day) }), move)
    },
  }))
  return [...raising, ...joining, ...moving]
}
