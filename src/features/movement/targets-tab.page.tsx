import { formatFigure } from '#reading/figures/read-figure.ts'
import type { Comparator } from '#reading/plan.ts'
import { Button } from '#web/components/button.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { formatDate } from '#web/format.ts'
import { KnownCell, StandingCell } from '../target/standing.page.tsx'
import type { TargetState } from '../target/status.ts'
import type { ListedTarget } from '../target/target.queries.ts'
import { labelled } from '../target/target.ts'
import { movementText } from './movement.messages.ts'
import { launchedStatuses } from './movement.ts'
import { MovementFrame, type TabProps } from './movement-frame.page.tsx'
import type { TargetsData } from './movement-page.queries.ts'

type Props = TabProps<TargetsData>

const assignForm = 'assign-form'

/** Every target with its figure, its due day, who answers for it and how it stands. */
export function TargetsTab(props: Props) {
  const { locale, data } = props
  const words = movementText[locale]
  const standing = data.targets.filter(({ ended_on }) => ended_on === null)
  const isRunning = launchedStatuses.includes(data.movement.status)
  const targets = standing.filter(({ requirement }) => !requirement)
  const requirements = standing.filter(({ requirement }) => requirement)
  const shown = isRunning ? mostWorryingFirst(targets, data) : targets
  return (
    <MovementFrame {...props} tab="targets">
      <h2 class="text-xl md:text-2xl">{words.targetsHeading}</h2>
      <p class="text-muted">
        {isRunning ? words.targetsWorry : words.targetsLead}{' '}
        <a class="link-plain" href="/indicators">
          {words.library}
        </a>
      </p>
      <TargetTable {...props} targets={shown} selectable={data.role === 'officer'} />
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

type TableProps = Props & { targets: readonly ListedTarget[]; selectable: boolean }

const worry: Record<TargetState, number> = { missed: 0, 'at-risk': 1, unknown: 2, 'on-track': 3, met: 4 }

function mostWorryingFirst(targets: readonly ListedTarget[], { standings }: Props['data']): ListedTarget[] {
  const worryOf = ({ id }: ListedTarget) => worry[standings.get(id)?.state ?? 'unknown']
  return targets.toSorted((a, b) => worryOf(a) - worryOf(b))
}

function TargetTable({ locale, data, targets, selectable }: TableProps) {
  const words = movementText[locale]
  const columns = [
    { label: words.column.target, class: 'md:w-[32%]' },
    { label: words.column.required, figures: true, class: 'md:w-[18%]' },
    { label: words.column.known, figures: true, class: 'md:w-[18%]' },
    { label: words.column.state },
  ]
  const rows = targets.map((target) => {
    const standing = data.standings.get(target.id)
    return {
      id: target.id,
      cells: [
        <TargetName locale={locale} data={data} target={target} selectable={selectable} />,
        <>
          {required(target, locale)}
          <span class="block text-sm text-muted">{due(target, { locale, data })}</span>
        </>,
        standing && <KnownCell locale={locale} standing={standing} name={target.name} />,
        standing && <StandingCell locale={locale} standing={standing} owing={data.owing.get(target.id) ?? []} />,
      ],
    }
  })
  return (
    <Sheet flush class="mt-3">
      <Ledger caption={words.targetsHeading} columns={columns} rows={rows} />
    </Sheet>
  )
}

type NameProps = { locale: Props['locale']; data: Props['data']; target: ListedTarget; selectable: boolean }

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
      <a class="link-plain inline-flex min-h-8 items-center text-sm" href={`/targets/${target.id}`}>
        {words.openTarget}
        <span class="sr-only"> {target.name}</span>
      </a>
      {target.span_start !== null && data.documentId && data.role === 'officer' && (
        <a
          class="link-plain ml-4 inline-flex min-h-8 items-center text-sm"
          href={`/plans/${data.documentId}#v${target.span_start}`}
        >
          {words.source}
          <span class="sr-only"> {target.name}</span>
        </a>
      )}
    </>
  )
}

function required(target: ListedTarget, locale: Props['locale']): string {
  const words = movementText[locale]
  if (target.comparator === null || target.value === null) return words.notCounted
  const { value, value_to: valueTo, unit } = target
  const figure = formatFigure({ comparator: target.comparator as Comparator, value, valueTo, unit }, locale)
  const cadence = words.cadence[target.cadence as keyof typeof words.cadence]
  return target.cadence === 'once' ? figure : `${figure}, ${cadence}`
}

function due(target: ListedTarget, { locale, data }: Pick<Props, 'locale' | 'data'>): string {
  const words = movementText[locale]
  const { period_to: ends } = data.movement
  if (target.due_on) return words.dueOn(formatDate(target.due_on))
  return ends ? words.dueWithMovement(formatDate(ends)) : words.noDue
}

function AssignForm({ locale, data }: Props) {
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
