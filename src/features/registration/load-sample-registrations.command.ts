import { registrationDeadline, sampleRegistrations } from '../../../db/sample/year.ts'
import type { LoadedSample, SampleEvent } from '../setup/loaded-sample.ts'
import { register, setDeadline } from './register.command.ts'

type Begun = { movementId: string; year: number; targets: ReadonlyMap<number, string> }

/** Units of the sample register in January: most by themselves, one on paper through the officer. */
export function sampleRegistrationEvents(sample: LoadedSample, { movementId, year, targets }: Begun): SampleEvent[] {
  const january = (day: number) => `${year}-01-${String(day).padStart(2, '0')}`
  const deadline = {
    day: january(12),
    happen: () =>
      setDeadline(sample.as('officer', { day: january(12) }), { movementId, closesOn: january(registrationDeadline) }),
  }
  const registered = sampleRegistrations.map(({ unit, day, promises, award, paper }): SampleEvent => {
    const on = january(day)
    const ctx = paper ? sample.as('officer', { day: on }) : sample.as('unit', { day: on, unit })
    const happen = async () => {
      await register(ctx, {
        ...{ movementId, unitId: sample.unitId(unit), basedOn: null, clientKey: ctx.newId(), note: null },
        promises: Object.entries(promises).map(([position, value]) => ({
          targetId: targets.get(Number(position)) ?? '',
          value,
        })),
        aims: award === null ? [] : [{ awardCode: award, awardRuleId: null, recipients: null }],
        signatory: { name: sample.headOf(unit), post: unit.startsWith('village') ? 'Trưởng thôn' : 'Trưởng đơn vị' },
        ...{ signedOn: on, way: paper ? ('paper' as const) : ('unit' as const) },
      })
    }
    return { day: on, happen }
  })
  return [deadline, ...registered]
}
