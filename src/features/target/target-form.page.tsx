import type { Child } from 'hono/jsx'
import { indicators } from '#law/register/indicators.ts'
import { Button, TextLink } from '#web/components/button.tsx'
import { CheckboxField } from '#web/components/choice-field.tsx'
import { ErrorSummary } from '#web/components/error-summary.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { type Option, SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField, NumberField, TextField } from '#web/components/text-field.tsx'
import { compareText } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { reportEveries } from '../result/period.ts'
import { measures } from '../result/typed-figure.ts'
import type { DescriptionField } from './description.ts'
import { directions } from './goal.ts'
import { rollUpMethods } from './roll-up.ts'
import { targetText } from './target.messages.ts'
import { labelled } from './target.ts'
import type { TargetFormData } from './target-page.queries.ts'
import {
  comparators,
  overTimes,
  ownName,
  shareName,
  type TypedDescription,
  type TypedProblem,
} from './typed-description.ts'

export type TargetFormProps = {
  locale: Locale
  view: ViewContext
  data: TargetFormData
  typed: TypedDescription
  open: readonly DescriptionField[]
  problems?: Readonly<Record<string, TypedProblem>> | undefined
}

/** How a target is measured, as a form: filled in from the plan, put right by the officer. */
export function TargetFormPage(props: TargetFormProps) {
  const { locale, view, data, open, problems = {} } = props
  const words = targetText[locale].form
  const name = labelled(data.row)
  const issues = Object.entries(problems).map(([field, problem]) => ({
    field,
    message: targetText[locale].problem[problem],
  }))
  const crumbs = [
    { label: targetText[locale].targets, href: `/movements/${data.movement.id}/targets` },
    { label: name.length > 48 ? `${name.slice(0, 47)}…` : name, href: `/targets/${data.row.id}` },
    { label: targetText[locale].edit },
  ]
  return (
    <Layout locale={locale} view={view} title={words.title(name)} active="movements" breadcrumbs={crumbs}>
      <PageHeading lead={open.includes('value') ? words.lead : words.fixed}>{words.title(name)}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <form class="mt-5 max-w-3xl space-y-6" method="post" action={`/targets/${data.row.id}/edit`} novalidate>
        <input type="hidden" name="version" value={props.typed.version ?? String(data.row.version)} />
        {open.includes('value') && <AskedFields {...props} />}
        <CountedFields {...props} />
        <BaselineFields {...props} />
        <UnitFields {...props} />
        <div class="flex flex-wrap items-center gap-4">
          <Button variant="primary">{words.save}</Button>
          <TextLink href={`/targets/${data.row.id}`}>{words.cancel}</TextLink>
        </div>
      </form>
    </Layout>
  )
}

const errorOf = ({ locale, problems }: TargetFormProps, field: string): string | undefined => {
  const problem = problems?.[field]
  return problem && targetText[locale].problem[problem]
}

const optionsOf = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>): Option[] =>
  values.map((value) => ({ value, label: labels[value] }))

function Part({ heading, children }: { heading: string; children: Child }) {
  return (
    <Sheet>
      <fieldset class="space-y-5">
        <legend class="float-left mb-4 w-full text-lg font-bold">{heading}</legend>
        <div class="clear-both space-y-5">{children}</div>
      </fieldset>
    </Sheet>
  )
}

function AskedFields(props: TargetFormProps) {
  const { locale, typed } = props
  const words = targetText[locale].form
  const all = targetText[locale]
  const field = (name: DescriptionField) => ({ name, value: typed[name], error: errorOf(props, name) })
  return (
    <Part heading={words.asked}>
      <SelectField
        {...field('comparator')}
        label={words.comparator}
        placeholder={words.none}
        options={optionsOf(comparators, words.comparators)}
      />
      <div class="flex flex-wrap gap-5">
        <NumberField {...field('value')} label={words.value} />
        <NumberField {...field('valueTo')} label={words.valueTo} />
        <TextField {...field('unit')} label={words.unit} hint={words.unitHint} width="short" maxlength={60} />
      </div>
      <DateField {...field('dueOn')} label={words.dueOn} hint={words.dueHint} />
      <CheckboxField
        name="measurable"
        label={words.measurable}
        checked={typed.measurable === 'yes'}
        error={errorOf(props, 'measurable')}
      />
      <SelectField {...field('measure')} label={words.measure} options={optionsOf(measures, all.measure)} />
      <SelectField
        {...field('reportEvery')}
        label={words.reportEvery}
        placeholder={all.asMovement}
        options={optionsOf(reportEveries, all.every)}
      />
    </Part>
  )
}

function CountedFields(props: TargetFormProps) {
  const { locale, typed } = props
  const all = targetText[locale]
  const words = all.form
  const field = (name: DescriptionField) => ({ name, value: typed[name], error: errorOf(props, name) })
  const library = indicators
    .map(({ code, name, unit }) => ({ value: code, label: `${name[locale]} (${unit})` }))
    .toSorted((a, b) => compareText(a.label, b.label))
  return (
    <Part heading={words.counted}>
      <SelectField {...field('rollUp')} label={words.rollUp} options={optionsOf(rollUpMethods, all.rollUp)} />
      <SelectField {...field('overTime')} label={words.overTime} options={optionsOf(overTimes, all.overTime)} />
      <SelectField
        {...field('direction')}
        label={words.direction}
        placeholder={words.asComparator}
        options={optionsOf(directions, all.direction)}
      />
      <SelectField {...field('indicator')} label={words.indicator} placeholder={words.noIndicator} options={library} />
    </Part>
  )
}

function BaselineFields(props: TargetFormProps) {
  const { locale, typed } = props
  const words = targetText[locale].form
  const field = (name: DescriptionField) => ({ name, value: typed[name], error: errorOf(props, name) })
  return (
    <Part heading={words.from}>
      <p class="text-muted">{words.baselineHint}</p>
      <div class="flex flex-wrap gap-5">
        <NumberField {...field('baseline')} label={words.baseline} suffix={typed.unit || undefined} />
        <DateField {...field('baselineOn')} label={words.baselineOn} />
      </div>
    </Part>
  )
}

function UnitFields(props: TargetFormProps) {
  const { locale, data, typed } = props
  const words = targetText[locale].form
  // A group is asked as its members are, one by one.
  const owners = data.owners.filter(({ kind }) => kind !== 'group')
  if (owners.length === 0) return null
  return (
    <Part heading={words.units}>
      <p class="text-muted">{words.unitsLead}</p>
      {owners.map(({ unitId, name }) => (
        <div class="flex flex-wrap gap-5">
          {[
            { field: ownName(unitId), label: words.own(name), suffix: typed.unit || undefined },
            { field: shareName(unitId), label: words.share(name), suffix: undefined },
          ].map(({ field, label, suffix }) => (
            <NumberField
              name={field}
              label={label}
              value={typed[field]}
              suffix={suffix}
              error={errorOf(props, field)}
            />
          ))}
        </div>
      ))}
    </Part>
  )
}
