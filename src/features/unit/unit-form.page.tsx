import { Button, TextLink } from '#web/components/button.tsx'
import { CheckboxField } from '#web/components/choice-field.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField, TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import type { Branch } from './tree.ts'
import { unitText } from './unit.messages.ts'
import type { Unit } from './unit.queries.ts'
import { unitKinds } from './unit.ts'
import { unitChangeText } from './unit-change.messages.ts'

/** As typed, so that a refused form comes back untouched. */
export type UnitFormValues = { name: string; kind: string; parentId: string; outside: boolean; validFrom: string }

export type UnitFormPageProps = {
  locale: Locale
  view: ViewContext
  values: UnitFormValues
  /** What the unit may stand under, as a tree. */
  parents: readonly Branch<Unit>[]
  issues?: readonly FieldIssue[] | undefined
  /** The unit that is changed; null for a new one. */
  unit: Unit | null
  /** Day for the form that closes it. */
  today: string
  lastDay?: string | undefined
}

export const errorAt = (issues: readonly FieldIssue[], field: string): string | undefined =>
  issues.find((issue) => issue.field === field)?.message

/** Names of a tree as options, each as far in as it is deep. */
export function parentOptions(parents: readonly Branch<Unit>[]) {
  return parents.map(({ unit, depth }) => ({ value: unit.id, label: `${'– '.repeat(depth)}${unit.name}` }))
}

export function UnitFormPage(props: UnitFormPageProps) {
  const { locale, view, unit, issues = [] } = props
  const words = unitText[locale]
  const title = unit ? words.editTitle(unit.name) : words.addTitle
  const crumbs = [{ label: words.title, href: '/units' }, { label: unit?.name ?? words.addTitle }]
  return (
    <Layout locale={locale} title={title} view={view} active="units" breadcrumbs={crumbs}>
      <PageHeading>{title}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-5 max-w-2xl space-y-10">
        <Sheet>
          <Fields {...props} />
        </Sheet>
        {unit && <TextLink href={`/units/${unit.id}/history`}>{unitChangeText[locale].seeHistory}</TextLink>}
        {unit && unit.parentId !== null && <Ending {...props} unit={unit} />}
      </div>
    </Layout>
  )
}

function Fields({ locale, values, parents, unit, issues = [] }: UnitFormPageProps) {
  const words = unitText[locale]
  const kinds = unitKinds.map((kind) => ({ value: kind.code, label: kind[locale] }))
  const isRoot = unit !== null && unit.parentId === null
  return (
    <form class="space-y-5" method="post" action={unit ? `/units/${unit.id}` : '/units'} novalidate>
      {unit && <input type="hidden" name="version" value={String(unit.version)} />}
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={values.name}
        error={errorAt(issues, 'name')}
        autocomplete="off"
      />
      <SelectField
        name="kind"
        label={words.kind}
        options={kinds}
        placeholder={words.chooseKind}
        value={values.kind}
        error={errorAt(issues, 'kind')}
      />
      {!isRoot && (
        <SelectField
          name="parentId"
          label={words.parent}
          options={parentOptions(parents)}
          value={values.parentId}
          error={errorAt(issues, 'parentId')}
        />
      )}
      <Particulars locale={locale} values={values} issues={issues} />
      <div class="flex flex-wrap items-center gap-4">
        <Button variant="primary">{words.save}</Button>
        <TextLink href="/units">{words.cancel}</TextLink>
      </div>
    </form>
  )
}

type ParticularsProps = { locale: Locale; values: UnitFormValues; issues: readonly FieldIssue[] }

function Particulars({ locale, values, issues }: ParticularsProps) {
  const words = unitText[locale]
  return (
    <>
      <DateField
        name="validFrom"
        label={words.since}
        hint={words.sinceHint}
        value={values.validFrom}
        error={errorAt(issues, 'validFrom')}
      />
      <CheckboxField name="outside" label={words.outside} checked={values.outside} />
    </>
  )
}

function Ending({ locale, unit, lastDay, issues = [] }: UnitFormPageProps & { unit: Unit }) {
  const words = unitText[locale]
  if (unit.validTo !== null) {
    return (
      <section aria-labelledby="reopen">
        <SectionHeading id="reopen">{words.reopenHeading}</SectionHeading>
        <form class="mt-4" method="post" action={`/units/${unit.id}/reopen`}>
          <input type="hidden" name="version" value={String(unit.version)} />
          <Button>{words.reopen}</Button>
        </form>
      </section>
    )
  }
  return (
    <section aria-labelledby="close">
      <SectionHeading id="close">{words.closeHeading}</SectionHeading>
      <p class="mt-3">{words.closeLead}</p>
      <form class="mt-4 space-y-4" method="post" action={`/units/${unit.id}/close`} novalidate>
        <input type="hidden" name="version" value={String(unit.version)} />
        <DateField name="lastDay" label={words.lastDay} value={lastDay ?? ''} error={errorAt(issues, 'lastDay')} />
        <Button variant="danger">{words.close}</Button>
      </form>
    </section>
  )
}
