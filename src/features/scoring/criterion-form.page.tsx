import { Button, TextLink } from '#web/components/button.tsx'
import { CheckboxField } from '#web/components/choice-field.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { NumberField, TextField } from '#web/components/text-field.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import type { CriterionField, TypedCriterion } from './criterion-form.ts'
import { explainText } from './explain.messages.ts'
import type { SheetData } from './scoring-page.queries.ts'
import { type Criterion, figureRules, type RuleKind, ruleKinds } from './sheet.ts'
import { scoringFormText } from './sheet-form.messages.ts'

export type CriterionFormProps = {
  locale: Locale
  view: ViewContext
  data: SheetData
  /** Null for a new one. */
  criterion: Criterion | null
  typed: TypedCriterion
  issues: readonly FieldIssue[]
}

/** How one criterion is judged; the kind decides what is asked. */
export function CriterionFormPage(props: CriterionFormProps) {
  const { locale, view, data, criterion, typed, issues } = props
  const words = scoringFormText[locale]
  const { sheet } = data
  const title = criterion ? words.criterionTitle(criterion.name) : words.newCriterion
  const here = criterion ? `/scoring/${sheet.id}/criteria/${criterion.key}` : `/scoring/${sheet.id}/criteria/new`
  const kinds = ruleKinds.map((kind) => ({ value: kind, label: explainText[locale].kind[kind] }))
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
          <form method="get" action={here} class="flex flex-wrap items-end gap-4">
            {!criterion && <input type="hidden" name="group" value={typed.group} />}
            <div class="min-w-0 flex-1">
              <SelectField name="kind" id="change-kind" label={words.kind} options={kinds} value={typed.kind} />
            </div>
            <Button>{words.changeKind}</Button>
          </form>
        </Sheet>
        <Sheet>
          <Fields {...props} />
        </Sheet>
        {criterion && <Removal {...props} criterion={criterion} />}
      </div>
    </Layout>
  )
}

function Fields(props: CriterionFormProps) {
  const { locale, data, criterion, typed, issues } = props
  const words = scoringFormText[locale]
  const field = fieldOf(typed, issues)
  const groups = data.sheet.content.groups.map(({ key, name }) => ({ value: key, label: name }))
  const counts = typed.kind !== 'disqualifying'
  return (
    <form method="post" action={`/scoring/${data.sheet.id}/criteria`} class="space-y-5" novalidate>
      <input type="hidden" name="version" value={String(data.sheet.version)} />
      <input type="hidden" name="key" value={criterion?.key ?? ''} />
      <input type="hidden" name="kind" value={typed.kind} />
      <TextField {...field('name')} label={words.criterionName} autocomplete="off" maxlength={300} />
      <SelectField {...field('group')} label={words.group} options={groups} />
      {counts && (
        <div class="flex flex-wrap gap-x-6 gap-y-3">
          <NumberField {...field('maximum')} label={words.maximum} />
          <NumberField {...field('weight')} label={words.weight} />
        </div>
      )}
      <RuleFields {...props} />
      {figureRules.has(typed.kind as RuleKind) && (
        <SelectField
          {...field('target')}
          label={words.target}
          placeholder={words.noTarget}
          options={data.targets.map(({ id, name, movementName }) => ({
            value: id,
            label: `${name} (${movementName})`,
          }))}
        />
      )}
      {counts && <NumberField {...field('leastPoints')} label={words.leastPoints} hint={words.leastHint} />}
      <TextareaField {...field('guide')} label={words.guide} note={words.guideNote} rows={2} maxlength={1000} />
      <div class="flex flex-wrap items-center gap-4">
        <Button variant="primary">{words.saveCriterion}</Button>
        <TextLink href={`/scoring/${data.sheet.id}/edit`}>{words.cancel}</TextLink>
      </div>
    </form>
  )
}

const fieldOf = (typed: TypedCriterion, issues: readonly FieldIssue[]) => (name: CriterionField) => ({
  name,
  value: typed[name],
  error: issues.find((issue) => issue.field === name)?.message,
})

function RuleFields({ locale, typed, issues }: CriterionFormProps) {
  const words = scoringFormText[locale]
  const field = fieldOf(typed, issues)
  switch (typed.kind) {
    case 'proportional':
      return (
        <>
          <NumberField {...field('asked')} label={words.asked} hint={words.askedHint} />
          <CheckboxField name="excess" label={words.excess} checked={typed.excess === 'yes'} />
          <NumberField {...field('excessMost')} label={words.excessMost} hint={words.excessMostHint} />
        </>
      )
    case 'lower':
      return (
        <>
          <NumberField {...field('asked')} label={words.fullAt} hint={words.askedHint} />
          <NumberField {...field('worst')} label={words.worst} hint={words.worstHint} />
        </>
      )
    case 'steps':
      return (
        <>
          <SelectField
            {...field('direction')}
            label={words.direction}
            options={[
              { value: 'at-least', label: words.atLeast },
              { value: 'at-most', label: words.atMost },
            ]}
          />
          <TextareaField {...field('list')} label={words.stepList} hint={words.stepHint} rows={5} />
        </>
      )
    case 'levels':
      return <TextareaField {...field('list')} label={words.levelList} hint={words.levelHint} rows={5} />
    case 'events':
      return <EventFields locale={locale} field={field} />
    default:
      return null
  }
}

type EventFieldsProps = { locale: Locale; field: ReturnType<typeof fieldOf> }

function EventFields({ locale, field }: EventFieldsProps) {
  const words = scoringFormText[locale]
  return (
    <div class="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <NumberField {...field('start')} label={words.start} />
      <span class="max-sm:hidden" />
      <NumberField {...field('plus')} label={words.plus} />
      <NumberField {...field('mostPlus')} label={words.mostPlus} hint={words.excessMostHint} />
      <NumberField {...field('minus')} label={words.minus} />
      <NumberField {...field('mostMinus')} label={words.mostMinus} hint={words.excessMostHint} />
    </div>
  )
}

function Removal({ locale, data, criterion }: CriterionFormProps & { criterion: Criterion }) {
  const words = scoringFormText[locale]
  const path = `/scoring/${data.sheet.id}/criteria/${criterion.key}`
  return (
    <form method="post" action={`${path}/raising`} class="flex flex-wrap gap-4">
      <input type="hidden" name="version" value={String(data.sheet.version)} />
      <Button>{words.raiseCriterion}</Button>
      <Button variant="danger" formaction={`${path}/removal`}>
        {words.dropCriterion}
      </Button>
    </form>
  )
}
