import { Button } from '#web/components/button.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { movementText } from '../movement/movement.messages.ts'
import { familyText } from './family.messages.ts'
import { ancestorsOf, descendantsOf } from './family.ts'
import type { ResponsesProps } from './responses-props.ts'

/** What stands above a movement and below it, and the standing movements its plan names. */
export function Kin(props: ResponsesProps) {
  const { locale, data, found } = props
  const words = familyText[locale]
  const above = ancestorsOf(found.movements, data.movement.id)
  const below = descendantsOf(found.movements, data.movement.id)
  return (
    <>
      <section aria-labelledby="kin">
        <SectionHeading id="kin">{words.above}</SectionHeading>
        {found.received.length + above.length === 0 && <p class="mt-3 text-muted">{words.noneAbove}</p>}
        <ul class="divide-y divide-line">
          {found.received.map(({ content, from_office_name }) => (
            <li class="py-3">
              {content.name}
              <span class="block text-sm text-muted">{words.from(from_office_name, content.plan)}</span>
            </li>
          ))}
          {above.map((movement) => (
            <MovementLine locale={locale} movement={movement} />
          ))}
        </ul>
        {data.role === 'officer' && <PlaceForm {...props} below={below.map(({ movement }) => movement.id)} />}
      </section>
      {below.length > 0 && (
        <section aria-labelledby="below">
          <SectionHeading id="below">{words.below(below.length)}</SectionHeading>
          <ul class="divide-y divide-line">
            {below.map(({ movement }) => (
              <MovementLine locale={locale} movement={movement} />
            ))}
          </ul>
        </section>
      )}
      <Standing {...props} />
    </>
  )
}

type LineProps = { locale: ResponsesProps['locale']; movement: ResponsesProps['found']['movements'][number] }

function MovementLine({ locale, movement }: LineProps) {
  return (
    <li class="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
      <a class="link-row" href={`/movements/${movement.id}`}>
        {movement.name}
      </a>
      <span class="text-muted">
        {movementText[locale].status[movement.status as keyof (typeof movementText)['vi']['status']]}
      </span>
    </li>
  )
}

function PlaceForm({ locale, data, found, below }: ResponsesProps & { below: readonly string[] }) {
  const words = familyText[locale]
  const { id, version, parent_id } = data.movement
  const options = found.movements.filter((other) => other.id !== id && !below.includes(other.id))
  if (options.length === 0) return null
  return (
    <details class="mt-2">
      <summary class="link-plain inline-flex min-h-11 items-center">{words.place}</summary>
      <form method="post" action={`/movements/${id}/place`} class="mt-2 max-w-xl space-y-3">
        <input type="hidden" name="version" value={String(version)} />
        <SelectField
          name="parent"
          label={words.placeUnder}
          placeholder={words.placeNone}
          value={parent_id ?? ''}
          options={options.map((other) => ({ value: other.id, label: other.name }))}
        />
        <Button>{words.savePlace}</Button>
      </form>
    </details>
  )
}

function Standing({ locale, data, found }: ResponsesProps) {
  const words = familyText[locale]
  if (found.named.length === 0) return null
  const standing = found.movements.filter(({ kind, id }) => kind === 'standing' && id !== data.movement.id)
  return (
    <section aria-labelledby="standing">
      <SectionHeading id="standing">{words.standing}</SectionHeading>
      <p class="mt-2 text-muted">{words.standingLead}</p>
      <ul class="mt-2 divide-y divide-line">
        {found.named.map(({ id, name, standingId }) => (
          <li class="grid gap-x-8 gap-y-3 py-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
            <p class="font-semibold">{name}</p>
            {standingId ? (
              <a class="link-plain" href={`/movements/${standingId}`}>
                {words.carried}
              </a>
            ) : (
              data.role === 'officer' && (
                <form method="post" action={`/movements/${data.movement.id}/standing/${id}`} class="space-y-3">
                  {standing.length > 0 && (
                    <SelectField
                      name="standing"
                      id={`standing-${id}`}
                      label={words.carryInto}
                      placeholder={words.newOne}
                      options={standing.map((other) => ({ value: other.id, label: other.name }))}
                    />
                  )}
                  <Button size="small">{words.carryNew}</Button>
                </form>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
