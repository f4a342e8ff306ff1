import type { Child } from 'hono/jsx'
import { CheckboxField } from '#web/components/choice-field.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { DateField, TextField } from '#web/components/text-field.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import type { Locale } from '#web/i18n.ts'
import type { Typed } from './correction.ts'
import { factText } from './fact.messages.ts'
import type { FactKind } from './fact-summary.ts'
import { planText } from './plan.messages.ts'

export type FactFields = {
  locale: Locale
  kind: FactKind
  /** What stands in the fields: as read, or as typed where it was refused. */
  typed: Typed
  /** Sentence code by field. */
  errors?: Readonly<Record<string, string>> | undefined
  /** Where the same fields stand on a page more than once. */
  idPrefix: string
}

/** The controls that correct one fact, by its kind. */
export function FactFormFields(props: FactFields) {
  return <div class="space-y-4">{fieldsOf(props)}</div>
}

function fieldsOf(props: FactFields): Child {
  const { kind } = props
  if (kind === 'targets' || kind === 'requirements') return <TargetFields {...props} />
  if (kind === 'period') return <PeriodFields {...props} />
  if (kind === 'phases') return <PhaseFields {...props} />
  if (kind === 'responsibilities') return <ResponsibilityFields {...props} />
  if (kind === 'document.signatory') return <SignatoryFields {...props} />
  if (kind === 'citations') return <CitationFields {...props} />
  if (kind === 'movements') return <MovementFields {...props} />
  if (kind === 'awards') return <AwardFields {...props} />
  if (kind === 'theme' || kind === 'objective' || kind === 'subjects')
    return <TextareaField {...field(props, 'text', 'text')} />
  if (kind === 'contentGroups' || kind === 'document.issuer') return <TextField {...field(props, 'name', 'name')} />
  if (kind === 'document.issuedOn')
    return <DateField {...field(props, 'value', 'date')} hint={factText[props.locale].field.dateHint} />
  return kind === 'document.title' ? (
    <TextareaField {...field(props, 'value', 'value')} />
  ) : (
    <TextField {...field(props, 'value', 'value')} width="medium" />
  )
}

type LabelKey = keyof (typeof factText)['vi']['field']

function field({ locale, typed, errors, idPrefix }: FactFields, name: string, label: LabelKey) {
  const words = factText[locale]
  const code = errors?.[name]
  return {
    name,
    id: `${idPrefix}-${name}`,
    label: words.field[label],
    value: typed[name] ?? '',
    error: code ? words.problem[code as keyof typeof words.problem] : undefined,
  }
}

function TargetFields(props: FactFields) {
  const words = planText[props.locale]
  return (
    <>
      <TextareaField {...field(props, 'name', 'name')} rows={2} />
      <th-figure class="block" data-url="/plans/understood">
        <TextField {...field(props, 'figure', 'figure')} hint={factText[props.locale].field.figureHint} />
      </th-figure>
      <div class="grid gap-4 sm:grid-cols-2">
        <SelectField
          {...field(props, 'cadence', 'cadence')}
          options={Object.entries(words.cadence).map(([value, label]) => ({ value, label }))}
        />
        <DateField {...field(props, 'due', 'due')} />
      </div>
    </>
  )
}

function PeriodFields(props: FactFields) {
  return (
    <>
      <div class="grid gap-4 sm:grid-cols-2">
        <DateField {...field(props, 'from', 'from')} />
        <DateField {...field(props, 'to', 'to')} />
      </div>
      <TextareaField {...field(props, 'text', 'text')} rows={2} />
    </>
  )
}

function PhaseFields(props: FactFields) {
  return (
    <>
      <TextField {...field(props, 'name', 'name')} />
      <TextField {...field(props, 'title', 'title')} />
      <div class="grid gap-4 sm:grid-cols-2">
        <DateField {...field(props, 'from', 'from')} />
        <DateField {...field(props, 'to', 'to')} />
      </div>
      <div class="grid gap-4 sm:grid-cols-2">
        <DateField {...field(props, 'interimReview', 'interimReview')} />
        <DateField {...field(props, 'finalReview', 'finalReview')} />
      </div>
      <TextareaField {...field(props, 'tasks', 'tasks')} />
    </>
  )
}

function ResponsibilityFields(props: FactFields) {
  return (
    <>
      <TextField {...field(props, 'unit', 'unit')} />
      <CheckboxField
        name="asked"
        id={`${props.idPrefix}-asked`}
        label={factText[props.locale].field.asked}
        checked={props.typed.asked === 'yes'}
      />
      <TextareaField {...field(props, 'duties', 'duties')} />
    </>
  )
}

function SignatoryFields(props: FactFields) {
  return (
    <>
      <TextField {...field(props, 'authority', 'authority')} />
      <TextField {...field(props, 'capacity', 'capacity')} />
      <TextField {...field(props, 'name', 'signatory')} />
    </>
  )
}

function CitationFields(props: FactFields) {
  return (
    <>
      <div class="grid gap-4 sm:grid-cols-2">
        <TextField {...field(props, 'number', 'number')} />
        <DateField {...field(props, 'date', 'date')} />
      </div>
      <TextareaField {...field(props, 'subject', 'subject')} rows={2} />
    </>
  )
}

function LevelField(props: FactFields & { name: 'launchedBy' | 'level' }) {
  const { none, ...levels } = planText[props.locale].level
  return (
    <SelectField
      {...field(props, props.name, props.name)}
      placeholder={none}
      options={Object.entries(levels).map(([value, label]) => ({ value, label }))}
    />
  )
}

function MovementFields(props: FactFields) {
  return (
    <>
      <TextareaField {...field(props, 'name', 'name')} rows={2} />
      <LevelField {...props} name="launchedBy" />
      <TextField {...field(props, 'plan', 'plan')} width="medium" />
    </>
  )
}

function AwardFields(props: FactFields) {
  return (
    <>
      <TextareaField {...field(props, 'text', 'text')} />
      <LevelField {...props} name="level" />
    </>
  )
}
