import { Button } from '#web/components/button.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { formatDate } from '#web/format.ts'
import { familyText } from './family.messages.ts'
import type { ResponsesProps } from './responses-props.ts'

/** The units of the office, and which of them have launched among their own people. */
export function UnitLaunches({ locale, data, found }: ResponsesProps) {
  const words = familyText[locale]
  const { movement, role, unitId, today } = data
  const open = movement.launched_on !== null && !['summed-up', 'archived', 'dropped'].includes(movement.status)
  const launched = new Map(found.launches.map((launch) => [launch.unit_id, launch]))
  const rows = found.units.map(({ id, name }) => {
    const launch = launched.get(id)
    const mine = open && (role === 'officer' || (role === 'unit' && id === unitId))
    return {
      id,
      cells: [
        name,
        launch ? formatDate(launch.launched_on) : <span class="text-muted">{words.notYet}</span>,
        mine ? (
          <LaunchForm {...{ locale, movementId: movement.id, unit: { id, name }, today, launched: Boolean(launch) }} />
        ) : (
          (launch?.said_by_name ?? '')
        ),
      ],
    }
  })
  return (
    <section aria-labelledby="unit-launches">
      <SectionHeading
        id="unit-launches"
        count={words.unitsLaunchedOf(rows.filter(({ id }) => launched.has(id)).length, rows.length)}
      >
        {words.units}
      </SectionHeading>
      <Ledger
        caption={words.units}
        columns={[
          { label: words.unit, class: 'md:w-[50%]' },
          { label: words.launchedOn, figures: true },
          { label: words.response },
        ]}
        rows={rows}
      />
    </section>
  )
}

type LaunchFormProps = {
  locale: ResponsesProps['locale']
  movementId: string
  unit: { id: string; name: string }
  today: string
  launched: boolean
}

function LaunchForm({ locale, movementId, unit, today, launched }: LaunchFormProps) {
  const words = familyText[locale]
  return (
    <form method="post" action={`/movements/${movementId}/launches`}>
      <input type="hidden" name="unit" value={unit.id} />
      <input type="hidden" name="on" value={launched ? '' : formatDate(today)} />
      <Button size="small" variant={launched ? 'quiet' : 'outline'}>
        {launched ? words.withdraw : words.say}
        <span class="sr-only"> {unit.name}</span>
      </Button>
    </form>
  )
}
