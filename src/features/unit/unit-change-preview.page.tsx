import { Button, TextLink } from '#web/components/button.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { formatDate } from '#web/format.ts'
import type { Consequences } from './consequences.queries.ts'
import { unitChangeText } from './unit-change.messages.ts'
import { UnitChangeFrame, type UnitChangeProps } from './unit-change.page.tsx'
import type { UnitChangeRequest } from './unit-change.ts'
import type { ChangeValues } from './unit-change-form.ts'

type Props = Omit<UnitChangeProps, 'issues'> & {
  request: UnitChangeRequest
  effectiveOn: string
  found: Consequences
}

/** What will move, before anything does. */
export function UnitChangePreviewPage(props: Props) {
  const { locale, data, values, request, effectiveOn, found } = props
  const words = unitChangeText[locale]
  const later = effectiveOn > data.today
  return (
    <UnitChangeFrame {...props}>
      <PageHeading above={words.kind[request.kind]} lead={words.kept}>
        {words.previewHeading}
      </PageHeading>
      <div class="mt-6 max-w-3xl space-y-6">
        <Sheet>
          <SummaryList locale={locale} items={itemsOf(props)} />
          {nothingMoves(found) && <p class="mt-4 text-muted">{words.nothingMoves}</p>}
        </Sheet>
        {found.withoutHeir && <Note kind="warning">{words.withoutHeir}</Note>}
        <form method="post" action={`/units/${data.unit.id}/change`} class="flex flex-wrap items-center gap-4">
          <Hidden values={values} />
          <Button variant="primary" name="step" value="confirm">
            {later ? words.planned(formatDate(effectiveOn)) : words.confirm[request.kind]}
          </Button>
          <TextLink href={`/units/${data.unit.id}/history`}>{words.back}</TextLink>
        </form>
      </div>
    </UnitChangeFrame>
  )
}

const nothingMoves = ({ charges, tasks, openCells, people, children }: Consequences): boolean =>
  charges + tasks + openCells + people + children.length === 0

function itemsOf({ locale, data, request, effectiveOn, found, values }: Props) {
  const words = unitChangeText[locale]
  const nameOf = (id: string) => data.units.find((unit) => unit.id === id)?.name ?? ''
  const list = (names: readonly string[]) => names.length > 0 && names.join('; ')
  const made =
    request.kind === 'split'
      ? request.parts.map(({ name }) => name)
      : request.kind === 'merge' && 'name' in request.into
        ? [request.into.name]
        : []
  const count = (number: number) => number > 0 && <span class="figures">{number}</span>
  const items = [
    { label: words.effectiveOn, value: formatDate(effectiveOn) },
    { label: words.paper, value: values.paper.trim() },
    { label: words.ending, value: list(found.ending.map(({ name }) => name)) },
    { label: words.making, value: list(made) },
    { label: words.renameTo, value: request.kind === 'rename' && request.name },
    { label: words.moveTo, value: request.kind === 'move' && nameOf(request.parentId) },
    { label: words.successor, value: request.kind === 'close' && request.successorId && nameOf(request.successorId) },
    { label: words.children, value: list(found.children.map(({ name }) => name)) },
    { label: words.charges, value: count(found.charges) },
    { label: words.tasks, value: count(found.tasks) },
    { label: words.openCells, value: count(found.openCells) },
    { label: found.withoutHeir ? words.peopleEnd : words.people, value: count(found.people) },
  ]
  return items.filter(({ value }) => value)
}

/** The same fields once more, so that what is confirmed is what was shown. */
function Hidden({ values }: { values: ChangeValues }) {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((text) => ({ name, text })))
  return (
    <>
      {pairs.map(({ name, text }) => (
        <input type="hidden" name={name} value={text} />
      ))}
    </>
  )
}
