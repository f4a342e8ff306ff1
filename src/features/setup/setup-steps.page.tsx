import type { Child } from 'hono/jsx'
import { BareLayout } from '#web/bare-layout.tsx'
import { Button, LinkButton, TextLink } from '#web/components/button.tsx'
import { CheckboxGroup } from '#web/components/choice-field.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { Steps } from '#web/components/steps.tsx'
import { PasswordField, TextField } from '#web/components/text-field.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { communeKinds, listedCommunes, type OfficeChoice } from './office-choice.ts'
import { setupText } from './setup.messages.ts'
import type { StandardUnit } from './standard-units.ts'

type Frame = { locale: Locale; path: string; issues?: readonly FieldIssue[] | undefined }

type StepFrame = Frame & { step: number; heading: string; lead?: string | undefined; children?: Child }

const errorAt = (issues: readonly FieldIssue[], field: string): string | undefined =>
  issues.find((issue) => issue.field === field)?.message

function Step({ locale, path, issues = [], step, heading, lead, children }: StepFrame) {
  const { office, account, units, plan } = setupText[locale].steps
  const names = [office, account, units, plan].map(({ name }) => name)
  return (
    <BareLayout locale={locale} title={heading} path={path} islands={['th-password']}>
      <Steps locale={locale} steps={names} current={step} />
      <h1 class="mt-6 text-3xl">{heading}</h1>
      {lead && <p class="mt-3 max-w-[62ch] text-lg">{lead}</p>}
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-6 max-w-2xl">{children}</div>
    </BareLayout>
  )
}

export type OfficeValues = { commune: string; kind: string; name: string; city: string }

/** Native `datalist`: searches while one types, without script. */
export function OfficeStepPage({ values, ...frame }: Frame & { values: OfficeValues }) {
  const { locale, issues = [] } = frame
  const words = setupText[locale].office
  const error = errorAt(issues, 'commune')
  return (
    <Step {...frame} step={0} heading={words.heading}>
      <form class="space-y-6" method="post" action="/setup/office" novalidate>
        <Sheet>
          <div class={error ? 'border-l-4 border-l-error pl-4' : undefined}>
            <label class="block font-semibold" for="commune">
              {words.label}
            </label>
            <p id="commune-hint" class="text-sm text-muted">
              {words.hint}
            </p>
            {error && (
              <p id="commune-error" class="font-semibold text-error">
                {error}
              </p>
            )}
            <input
              id="commune"
              name="commune"
              class={`input mt-1.5${error ? ' input-error' : ''}`}
              list="communes"
              autocomplete="off"
              value={values.commune}
              aria-describedby={error ? 'commune-hint commune-error' : 'commune-hint'}
              aria-invalid={error ? 'true' : undefined}
            />
            <datalist id="communes">
              {listedCommunes.map((label) => (
                <option value={label} />
              ))}
            </datalist>
          </div>
        </Sheet>
        <Other locale={locale} values={values} issues={issues} />
        <Button variant="primary">{words.next}</Button>
      </form>
    </Step>
  )
}

function Other({ locale, values, issues }: { locale: Locale; values: OfficeValues; issues: readonly FieldIssue[] }) {
  const words = setupText[locale].office
  const open = values.name !== '' || values.kind !== '' || values.city !== ''
  return (
    <details class="sheet p-5" open={open}>
      <summary class="min-h-8 cursor-pointer font-semibold">{words.other}</summary>
      <div class="mt-4 space-y-5">
        <SelectField
          name="kind"
          label={words.kind}
          options={communeKinds.map((kind) => ({ value: kind, label: kind }))}
          placeholder={words.chooseKind}
          value={values.kind}
          error={errorAt(issues, 'kind')}
        />
        <TextField name="name" label={words.name} value={values.name} autocomplete="off" />
        <TextField name="city" label={words.city} hint={words.cityHint} value={values.city} autocomplete="off" />
      </div>
    </details>
  )
}

export type PersonValues = { person: string; userName: string; post: string }

export type AccountStepPageProps = Frame & { office: OfficeChoice; values: PersonValues }

export function AccountStepPage({ office, values, ...frame }: AccountStepPageProps) {
  const { locale, issues = [] } = frame
  const words = setupText[locale].account
  return (
    <Step {...frame} step={1} heading={words.heading(`${office.kind} ${office.name}`)} lead={words.lead}>
      <Sheet>
        <form class="space-y-5" method="post" action="/setup/account" novalidate>
          <input type="hidden" name="kind" value={office.kind} />
          <input type="hidden" name="name" value={office.name} />
          <input type="hidden" name="city" value={office.city} />
          <PersonFields locale={locale} values={values} issues={issues} />
          <Button variant="primary">{words.create}</Button>
        </form>
      </Sheet>
      <TextLink href="/setup/office" class="mt-3">
        {words.change}
      </TextLink>
    </Step>
  )
}

type PersonFieldsProps = { locale: Locale; values: PersonValues; issues: readonly FieldIssue[] }

function PersonFields({ locale, values, issues }: PersonFieldsProps) {
  const words = setupText[locale].account
  const of = (name: 'person' | 'post' | 'userName') => ({ name, value: values[name], error: errorAt(issues, name) })
  return (
    <>
      <TextField {...of('person')} label={words.name} autocomplete="name" />
      <TextField {...of('post')} label={words.post} hint={words.postHint} autocomplete="organization-title" />
      <TextField
        {...of('userName')}
        label={words.userName}
        hint={words.userNameHint}
        width="medium"
        autocomplete="username"
      />
      <PasswordField
        name="password"
        label={words.password}
        hint={words.passwordHint}
        locale={locale}
        autocomplete="new-password"
        error={errorAt(issues, 'password')}
      />
    </>
  )
}

export type UnitsStepPageProps = Frame & { units: readonly StandardUnit[]; known: readonly string[]; villages: string }

export function UnitsStepPage({ units, known, villages, ...frame }: UnitsStepPageProps) {
  const { locale } = frame
  const words = setupText[locale].units
  const there = new Set(known)
  const choices = units.map(({ key, name }) => ({
    value: key,
    label: there.has(name) ? `${name} (${words.there})` : name,
    disabled: there.has(name),
  }))
  const ticked = units.filter(({ usual, name }) => usual && !there.has(name)).map(({ key }) => key)
  return (
    <Step {...frame} step={2} heading={words.heading} lead={words.lead}>
      <form class="space-y-8" method="post" action="/setup/units" novalidate>
        <Sheet>
          <CheckboxGroup name="keys" label={words.ticked} choices={choices} values={ticked} />
        </Sheet>
        <TextareaField name="villages" label={words.villages} hint={words.villagesHint} value={villages} rows={10} />
        <div class="flex flex-wrap items-center gap-4">
          <Button variant="primary">{words.save}</Button>
          <TextLink href="/setup/plan">{words.later}</TextLink>
        </div>
      </form>
    </Step>
  )
}

export function PlanStepPage({ added, ...frame }: Frame & { added: number }) {
  const words = setupText[frame.locale].plan
  return (
    <Step {...frame} step={3} heading={words.heading(added)} lead={words.lead}>
      <p class="flex flex-wrap gap-4">
        <LinkButton href="/plans/new" variant="primary" icon="file-up">
          {words.open}
        </LinkButton>
        <LinkButton href="/units">{words.units}</LinkButton>
      </p>
      <p class="mt-6 max-w-[70ch] text-muted">{words.roles}</p>
    </Step>
  )
}
