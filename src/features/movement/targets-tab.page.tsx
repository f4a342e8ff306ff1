import { formatFigure } from '#reading/figures/read-figure.ts'
import type { Comparator } from '#reading/plan.ts'
import { Button } from '#web/components/button.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { formatDate } from '#web/format.ts'
import type { ListedTarget } from '../target/target.queries.ts'
import { labelled, standingWithoutResults } from '../target/target.ts'
import { movementText } from './movement.messages.ts'
import { MovementFrame, type TabProps } from './movement-frame.page.tsx'

const assignForm = 'assign-form'

/** Every target with its figure, its due day, who answers for it and how it stands. */
export function TargetsTab(props: TabProps) {
  const { locale, data } = props
  const words = movementText[locale]
  const targets = data.targets.filter(({ requirement }) => !requirement)
  const requirements = data.targets.filter(({ requirement }) => requirement)
  return (
    <MovementFrame {...props} tab="targets">
      <h2 class="text-xl md:text-2xl">{words.targetsHeading}</h2>
      <p class="text-muted">{words.targetsLead}</p>
      <TargetTable {...props} targets={targets} selectable={data.role === 'officer'} />
      {requirements.length > 0 && (
        <section class="mt-10" aria-labelledby="requirements">
          <SectionHeading id="requirements">{words.requirements}</SectionHeading>
          <TargetTable {...props} targets={requirements} selectable={false} />
        </section>
      )}
      {data.role === 'officer' && targets.length > 0 && <AssignForm {...props} />}
    </MovementFrame>
  )
}

type TableProps = TabProps & { targets: readonly ListedTarget[]; selectable: boolean }

function TargetTable({ locale, data, targets, selectable }: TableProps) {
  const words = movementText[locale]
  const columns = [
    { label: words.column.target, class: 'md:w-[38%]' },
    { label: words.column.required, figures: true, class: 'md:w-[20%]' },
    { label: words.column.due, figures: true, class: 'md:w-[14%]' },
    { label: words.column.state },
  ]
  const rows = targets.map((target) => {
    const { reason } = standingWithoutResults({ ...target, owners: target.owners.length }, data.today)
    return {
      id: target.id,
      cells: [
        <TargetName locale={locale} data={data} target={target} selectable={selectable} />,
        required(target, locale),
        due(target, locale),
        <>
          <StateBadge locale={locale} state="unknown" />
          <span class="block">{words.standing[reason]}</span>
        </>,
      ],
    }
  })
  return (
    <Sheet flush class="mt-3">
      <Ledger caption={words.targetsHeading} columns={columns} rows={rows} />
    </Sheet>
  )
}

type NameProps = { locale: TabProps['locale']; data: TabProps['data']; target: ListedTarget; selectable: boolean }

function TargetName({ locale, data, target, selectable }: NameProps) {
  const words = movementText[locale]
  const parent = data.targets.find(({ id }) => id === target.parent_id)
  const owners = target.owners.map(({ name }) => name).join(', ')
  const content = (
    <span>
      <span class="text-base font-semibold">{labelled(target)}</span>
      {parent && <span class="block text-muted">{words.partOf(parent.name)}</span>}
      <span class="block text-muted">{owners || words.noOwner}</span>
    </span>
  )
  return (
    <>
      {selectable ? (
        <label class="flex items-start gap-3">
          <input
            type="checkbox"
            class="checkbox no-print mt-1"
            name="target"
            value={target.id}
            form={assignForm}
            checked={target.owners.length === 0}
            aria-label={words.choose(target.name)}
          />
          {content}
        </label>
      ) : (
        content
      )}
      {target.span_start !== null && data.documentId && data.role === 'officer' && (
        <a
          class="link-plain inline-flex min-h-8 items-center text-sm"
          href={`/plans/${data.documentId}#v${target.span_start}`}
        >
          {words.source}
          <span class="sr-only"> {target.name}</span>
        </a>
      )}
    </>
  )
}

function required(target: ListedTarget, locale: TabProps['locale']): string {
  const words = movementText[locale]
  if (target.comparator === null || target.value === null) return words.notCounted
  const { value, value_to: valueTo, unit } = target
  const figure = formatFigure({ comparator: target.comparator as Comparator, value, valueTo, unit }, locale)
  const cadence = words.cadence[target.cadence as keyof typeof words.cadence]
  return target.cadence === 'once' ? figure : `${figure}, ${cadence}`
}

function due(target: ListedTarget, locale: TabProps['locale']): string {
  return target.due_on ? formatDate(target.due_on) : movementText[locale].noDue
}

function AssignForm({ locale, data }: TabProps) {
  const words = movementText[locale]
  return (
    <section class="no-print mt-10 max-w-2xl" aria-labelledby="assign">
      <SectionHeading id="assign">{words.assignHeading}</SectionHeading>
      <p class="mt-2 text-muted">{words.assignLead}</p>
      <form id={assignForm} method="post" action={`/movements/${data.movement.id}/assignments`} class="mt-3 space-y-4">
        <SelectField
          name="unit"
          label={words.assignUnit}
          placeholder=""
          required
          options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button>{words.assign}</Button>
      </form>
    </section>
  )
}
