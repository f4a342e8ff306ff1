import type { Comparator } from '#reading/plan.ts'
import { Button } from '#web/components/button.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { DateField } from '#web/components/text-field.tsx'
import { formatDate, formatPercent } from '#web/format.ts'
import { MovementFrame } from '../movement/movement-frame.page.tsx'
import { goalOf } from '../target/goal.ts'
import { familyText } from './family.messages.ts'
import { countResponses, meetsGoal, type ResponseState, shareOf } from './family.ts'
import { Kin } from './kin.page.tsx'
import type { ResponsesProps } from './responses-props.ts'
import { UnitLaunches } from './unit-launches.page.tsx'

const tones: Record<ResponseState, 'met' | 'on-track' | 'at-risk' | 'missed' | 'unknown'> = {
  sent: 'unknown',
  delivered: 'at-risk',
  'taken-up': 'on-track',
  launched: 'met',
  declined: 'missed',
}

/** Which offices and units have launched the movement, and what stands above and below it. */
export function ResponsesTab(props: ResponsesProps) {
  const { locale, found } = props
  const words = familyText[locale]
  const offices = countResponses(found.responses)
  const city = found.office.kind === 'city'
  return (
    <MovementFrame {...props} tab="responses">
      <h2 class="text-xl md:text-2xl">
        {city
          ? words.launchedOf(offices.launched, offices.all)
          : words.unitsLaunchedOf(found.launches.length, found.units.length)}
      </h2>
      {city && offices.all > 0 && (
        <p class="text-muted">{words.others(offices.takenUp, offices.declined, offices.silent)}</p>
      )}
      <div class="mt-6 space-y-10">
        <Measure {...props} />
        {city && <Offices {...props} />}
        <UnitLaunches {...props} />
        <Kin {...props} />
      </div>
    </MovementFrame>
  )
}

/** The share that has launched: of offices for a city that has asked them, else of units. */
function launchedShare({ found }: ResponsesProps): number | null {
  if (found.responses.length > 0) {
    const { launched, all } = countResponses(found.responses)
    return shareOf(launched, all)
  }
  const known = new Set(found.units.map(({ id }) => id))
  return shareOf(found.launches.filter(({ unit_id }) => known.has(unit_id)).length, found.units.length)
}

function goalOfTarget(target: ResponsesProps['data']['targets'][number]) {
  const { value, value_to: valueTo } = target
  return goalOf({ comparator: target.comparator as Comparator | null, value, valueTo, direction: null })
}

function Measure(props: ResponsesProps) {
  const { locale, data, found } = props
  const words = familyText[locale]
  const target = data.targets.find(({ id }) => id === found.measure)
  const share = launchedShare(props)
  const shares = data.targets.filter(({ unit, measurable }) => unit === '%' && measurable)
  const options = shares.toSorted((a, b) => Number(b.requirement) - Number(a.requirement))
  const meets = meetsGoal(share, target ? goalOfTarget(target) : null)
  const mayChoose = data.role === 'officer' && options.length > 0
  if (!target && !mayChoose) return null
  return (
    <Sheet labelledBy="measure">
      <h3 id="measure" class="text-lg">
        {words.measure}
      </h3>
      {target && share !== null && (
        <p class="mt-1 flex flex-wrap items-baseline gap-3">
          {meets !== null && (
            <StateBadge
              locale={locale}
              state={meets ? 'met' : 'at-risk'}
              label={meets ? words.meets.yes : words.meets.no}
            />
          )}
          <span>{words.measured(target.name, formatPercent(share, locale, 1))}</span>
        </p>
      )}
      {mayChoose && <MeasureForm {...props} options={options} chosen={target?.id} />}
    </Sheet>
  )
}

type MeasureFormProps = ResponsesProps & {
  options: readonly { id: string; name: string }[]
  chosen: string | undefined
}

function MeasureForm({ locale, data, options, chosen }: MeasureFormProps) {
  const words = familyText[locale]
  return (
    <form
      method="post"
      action={`/movements/${data.movement.id}/launch-measure`}
      class="mt-3 flex max-w-2xl flex-wrap items-end gap-3"
    >
      <div class="min-w-0 flex-1">
        <SelectField
          name="target"
          label={words.choose}
          hint={words.measureHint}
          value={chosen}
          options={options.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <Button>{words.saveMeasure}</Button>
    </form>
  )
}

function Offices({ locale, data, found }: ResponsesProps) {
  const words = familyText[locale]
  const rows = found.responses.map(({ office_id, office_name, state, answer }) => ({
    id: office_id,
    cells: [
      office_name,
      <StateBadge locale={locale} state={tones[state]} label={words.state[state]} />,
      [answer?.movementName, answer?.launchedOn && formatDate(answer.launchedOn), answer?.reason]
        .filter(Boolean)
        .join(' · '),
    ],
  }))
  const mayOffer = ['officer', 'city'].includes(data.role) && data.movement.launched_on !== null
  return (
    <section aria-labelledby="offices">
      <SectionHeading id="offices">{words.offered}</SectionHeading>
      {rows.length > 0 && (
        <Ledger
          caption={words.offered}
          columns={[{ label: words.office, class: 'md:w-[30%]' }, { label: words.response }, { label: words.detail }]}
          rows={rows}
        />
      )}
      {mayOffer && <OfferForm locale={locale} movementId={data.movement.id} again={rows.length > 0} />}
    </section>
  )
}

type OfferFormProps = { locale: ResponsesProps['locale']; movementId: string; again: boolean }

function OfferForm({ locale, movementId, again }: OfferFormProps) {
  const words = familyText[locale]
  return (
    <form method="post" action={`/movements/${movementId}/offers`} class="mt-5 max-w-xl space-y-4">
      <p class="text-muted">{words.offerLead}</p>
      <DateField name="answerBy" label={words.offerBy} hint={words.offerHint} value="" />
      <Button variant={again ? 'outline' : 'primary'}>{again ? words.offerMore : words.offer}</Button>
    </form>
  )
}
