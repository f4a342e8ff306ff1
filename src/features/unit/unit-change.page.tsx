import type { Child } from 'hono/jsx'
import { Button, TextLink } from '#web/components/button.tsx'
import { CheckboxField, CheckboxGroup, RadioGroup } from '#web/components/choice-field.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { Tabs } from '#web/components/tabs.tsx'
import { DateField, TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { subtreeIds, treeLines } from './tree.ts'
import { unitText } from './unit.messages.ts'
import { unitKinds } from './unit.ts'
import { unitChangeText } from './unit-change.messages.ts'
import { unitChangeKinds } from './unit-change.ts'
import type { ChangeValues } from './unit-change-form.ts'
import { errorAt, parentOptions } from './unit-form.page.tsx'
import type { UnitForChange } from './unit-history.queries.ts'

export type UnitChangeProps = {
  locale: Locale
  view: ViewContext
  data: UnitForChange
  values: ChangeValues
  issues: readonly FieldIssue[]
}

/** The frame of both steps: which unit, and the way back. */
export function UnitChangeFrame({
  locale,
  view,
  data,
  children,
}: Pick<UnitChangeProps, 'locale' | 'view' | 'data'> & { children?: Child }) {
  const words = unitChangeText[locale]
  const { unit } = data
  const crumbs = [
    { label: unitText[locale].title, href: '/units' },
    { label: unit.name, href: `/units/${unit.id}/history` },
    { label: words.choose },
  ]
  return (
    <Layout locale={locale} view={view} title={words.heading(unit.name)} active="units" breadcrumbs={crumbs}>
      {children}
    </Layout>
  )
}

/** What to do with a unit, from which day. The five ways are five pages, so that nothing hides and no script is needed. */
export function UnitChangePage(props: UnitChangeProps) {
  const { locale, data, values, issues } = props
  const words = unitChangeText[locale]
  const tabs = unitChangeKinds.map((kind) => ({
    href: `/units/${data.unit.id}/change?kind=${kind}`,
    label: words.kindShort[kind],
    current: kind === values.kind,
  }))
  return (
    <UnitChangeFrame {...props}>
      <PageHeading lead={words.lead}>{words.heading(data.unit.name)}</PageHeading>
      <div class="mt-6">
        <Tabs label={words.choose} tabs={tabs} />
      </div>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-5 max-w-2xl">
        <Sheet>
          <form class="space-y-6" method="post" action={`/units/${data.unit.id}/change`} novalidate>
            <input type="hidden" name="kind" value={values.kind} />
            <h2 class="text-lg">{words.kind[values.kind]}</h2>
            <KindFields {...props} />
            <CommonFields {...props} />
            <div class="flex flex-wrap items-center gap-4">
              <Button variant="primary" name="step" value="preview">
                {words.preview}
              </Button>
              <TextLink href={`/units/${data.unit.id}/history`}>{words.back}</TextLink>
            </div>
          </form>
        </Sheet>
      </div>
    </UnitChangeFrame>
  )
}

function CommonFields({ locale, values, issues }: UnitChangeProps) {
  const words = unitChangeText[locale]
  return (
    <>
      <DateField
        name="effectiveOn"
        label={words.effectiveOn}
        hint={words.effectiveHint}
        value={values.effectiveOn}
        error={errorAt(issues, 'effectiveOn')}
      />
      <TextField name="paper" label={words.paper} hint={words.paperHint} value={values.paper} maxlength={300} />
    </>
  )
}

function KindFields(props: UnitChangeProps) {
  const { locale, data, values, issues } = props
  const words = unitChangeText[locale]
  if (values.kind === 'merge') return <MergeFields {...props} />
  if (values.kind === 'split') return <SplitFields {...props} />
  if (values.kind === 'rename')
    return <TextField name="name" label={words.renameTo} value={values.name} error={errorAt(issues, 'name')} />
  if (values.kind === 'move') return <ParentField {...props} label={words.moveTo} />
  return (
    <SelectField
      name="successorId"
      label={words.successor}
      placeholder={words.nobody}
      value={values.successorId}
      options={others(data)}
    />
  )
}

/** Units that are neither this one nor below it. */
function others({ unit, units }: UnitForChange) {
  const own = subtreeIds(units, unit.id)
  return parentOptions(treeLines(units.filter(({ id, kind }) => !own.has(id) && kind !== 'group')))
}

function ParentField({ data, values, issues, label }: UnitChangeProps & { label: string }) {
  return (
    <SelectField
      name="parentId"
      label={label}
      options={others(data)}
      value={values.parentId || (data.unit.parentId ?? '')}
      error={errorAt(issues, 'parentId')}
    />
  )
}

function MergeFields(props: UnitChangeProps) {
  const { locale, data, values, issues } = props
  const words = unitChangeText[locale]
  const { unit, units } = data
  const partners = units.filter(({ id, kind, parentId }) => id !== unit.id && kind !== 'group' && parentId !== null)
  const likeness = (other: (typeof units)[number]) =>
    Number(other.kind === unit.kind) * 2 + Number(other.parentId === unit.parentId)
  const near = partners.toSorted((a, b) => likeness(b) - likeness(a))
  return (
    <>
      <CheckboxGroup
        name="unit"
        label={words.mergeWith}
        choices={near.map(({ id, name }) => ({ value: id, label: name }))}
        values={values.unit}
        error={errorAt(issues, 'unit')}
      />
      <RadioGroup
        name="into"
        label={words.becomes}
        value={values.into}
        choices={[
          { value: 'new', label: words.intoNew },
          { value: 'this', label: words.intoThis(unit.name) },
        ]}
      />
      <TextField name="name" label={words.newName} value={values.name} error={errorAt(issues, 'name')} />
      <SelectField
        name="newKind"
        label={words.newKind}
        options={unitKinds.map((kind) => ({ value: kind.code, label: kind[locale] }))}
        value={values.newKind || unit.kind}
        error={errorAt(issues, 'newKind')}
      />
      <ParentField {...props} label={words.newParent} />
    </>
  )
}

function SplitFields({ locale, values, issues }: UnitChangeProps) {
  const words = unitChangeText[locale]
  return (
    <>
      {[1, 2, 3, 4].map((place) => (
        <div class="space-y-2">
          <TextField
            name="part"
            id={`part-${place}`}
            label={words.part(place)}
            value={values.part[place - 1] ?? ''}
            error={errorAt(issues, `part-${place}`)}
          />
          <CheckboxField
            name="heir"
            id={`heir-${place}`}
            label={words.takesDuties(place)}
            value={String(place)}
            checked={values.heir.includes(String(place))}
          />
        </div>
      ))}
    </>
  )
}
