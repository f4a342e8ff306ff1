import { Button, TextLink } from '#web/components/button.tsx'
import { CheckboxGroup } from '#web/components/choice-field.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { NumberField, TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { scoringText } from './scoring.messages.ts'
import type { SheetData } from './scoring-page.queries.ts'
import { type CriterionGroup, groupKinds } from './sheet.ts'
import { scoringFormText } from './sheet-form.messages.ts'

export type TypedGroup = { name: string; kind: string; mostPoints: string; appraisers: readonly string[] }

export type GroupFormProps = {
  locale: Locale
  view: ViewContext
  data: SheetData
  /** Null for a new one. */
  group: CriterionGroup | null
  typed: TypedGroup
  issues: readonly FieldIssue[]
}

/** A group of criteria: kind of points, cap, and the offices that appraise it. */
export function GroupFormPage(props: GroupFormProps) {
  const { locale, view, data, group, issues } = props
  const words = scoringFormText[locale]
  const { sheet } = data
  const title = group ? words.groupTitle(group.name) : words.newGroup
  return (
    <Layout
      locale={locale}
      view={view}
      title={title}
      active="blocks"
      breadcrumbs={[{ label: sheet.name, href: `/scoring/${sheet.id}/edit` }, { label: title }]}
    >
      <PageHeading>{title}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-5 max-w-2xl space-y-6">
        <Sheet>
          <Fields {...props} />
        </Sheet>
        {group && (
          <form method="post" action={`/scoring/${sheet.id}/groups/${group.key}/removal`}>
            <input type="hidden" name="version" value={String(sheet.version)} />
            <Button variant="danger">{words.dropGroup}</Button>
          </form>
        )}
      </div>
    </Layout>
  )
}

function Fields({ locale, data, group, typed, issues }: GroupFormProps) {
  const words = scoringFormText[locale]
  const error = (name: string) => issues.find(({ field }) => field === name)?.message
  const offices = data.units.filter(
    ({ kind, validTo }) => kind !== 'group' && (validTo === null || validTo >= data.today),
  )
  return (
    <form method="post" action={`/scoring/${data.sheet.id}/groups`} class="space-y-5" novalidate>
      <input type="hidden" name="version" value={String(data.sheet.version)} />
      <input type="hidden" name="key" value={group?.key ?? ''} />
      <TextField name="name" label={words.groupName} value={typed.name} error={error('name')} maxlength={300} />
      <SelectField
        name="kind"
        label={words.groupKind}
        value={typed.kind}
        options={groupKinds.map((kind) => ({ value: kind, label: scoringText[locale].groupKind[kind] }))}
      />
      <NumberField
        name="mostPoints"
        label={words.mostPoints}
        hint={words.mostPointsHint}
        value={typed.mostPoints}
        error={error('mostPoints')}
      />
      <CheckboxGroup
        name="appraiser"
        label={words.appraisers}
        hint={words.appraisersHint}
        values={typed.appraisers}
        choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div class="flex flex-wrap items-center gap-4">
        <Button variant="primary">{words.saveGroup}</Button>
        <TextLink href={`/scoring/${data.sheet.id}/edit`}>{words.cancel}</TextLink>
      </div>
    </form>
  )
}
