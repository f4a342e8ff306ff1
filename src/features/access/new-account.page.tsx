import { Button, LinkButton } from '#web/components/button.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { type Option, SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField, TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { accessText } from './access.messages.ts'
import { accountText } from './account.messages.ts'
import { rolesByWork } from './held-role.ts'
import { errorAt } from './sign-in.page.tsx'

type Frame = { locale: Locale; view: ViewContext }

/** As typed. */
export type RoleValues = { role: string; unitId: string; post: string; validFrom: string; validTo: string }

export type RoleForm = { locale: Locale; values: RoleValues; units: readonly Option[]; issues: readonly FieldIssue[] }

export function RoleFields({ locale, values, units, issues }: RoleForm) {
  const words = accountText[locale]
  const options = rolesByWork.map((role) => ({ value: role, label: accessText[locale].roles[role] }))
  return (
    <>
      <SelectField
        name="role"
        label={words.role}
        options={options}
        placeholder={words.chooseRole}
        value={values.role}
        error={errorAt(issues, 'role')}
      />
      <SelectField
        name="unitId"
        label={words.unit}
        options={units}
        placeholder={words.chooseUnit}
        value={values.unitId}
        error={errorAt(issues, 'unitId')}
      />
      <TextField
        name="post"
        label={words.post}
        hint={words.postHint}
        value={values.post}
        autocomplete="off"
        error={errorAt(issues, 'post')}
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <DateField name="validFrom" label={words.from} value={values.validFrom} error={errorAt(issues, 'validFrom')} />
        <DateField
          name="validTo"
          label={words.until}
          hint={words.untilHint}
          value={values.validTo}
          error={errorAt(issues, 'validTo')}
        />
      </div>
    </>
  )
}

export type NewAccountPageProps = Frame & RoleForm & { name: string; userName: string }

export function NewAccountPage(props: NewAccountPageProps) {
  const { locale, view, issues, name, userName } = props
  const words = accountText[locale]
  const crumbs = [{ label: words.accounts, href: '/accounts' }, { label: words.add }]
  return (
    <Layout locale={locale} title={words.add} view={view} active="accounts" breadcrumbs={crumbs}>
      <PageHeading>{words.add}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <Sheet class="mt-5 max-w-2xl">
        <form class="space-y-5" method="post" action="/accounts" novalidate>
          <TextField
            name="name"
            label={words.person}
            hint={words.personHint}
            value={name}
            autocomplete="off"
            error={errorAt(issues, 'name')}
          />
          <TextField
            name="userName"
            label={words.userName}
            hint={words.userNameHint}
            value={userName}
            width="medium"
            autocomplete="off"
            error={errorAt(issues, 'userName')}
          />
          <RoleFields {...props} />
          <Button variant="primary">{words.create}</Button>
        </form>
      </Sheet>
    </Layout>
  )
}

export type OncePageProps = Frame & { name: string; userName: string; password: string }

/** The temporary password, on screen this one time. */
export function OncePage({ locale, view, name, userName, password }: OncePageProps) {
  const words = accountText[locale]
  const crumbs = [{ label: words.accounts, href: '/accounts' }, { label: name }]
  return (
    <Layout locale={locale} title={words.oncePassword} view={view} active="accounts" breadcrumbs={crumbs}>
      <PageHeading lead={words.onceLead}>{words.onceHeading(name)}</PageHeading>
      <Sheet class="mt-5 max-w-2xl">
        <dl class="grid gap-4 sm:grid-cols-2">
          <div>
            <dt class="text-muted">{words.userName}</dt>
            <dd class="text-xl font-semibold">{userName}</dd>
          </div>
          <div>
            <dt class="text-muted">{words.oncePassword}</dt>
            <dd class="text-xl font-semibold">
              <code class="whitespace-nowrap">{password}</code>
            </dd>
          </div>
        </dl>
      </Sheet>
      <p class="mt-6">
        <LinkButton href="/accounts">{words.back}</LinkButton>
      </p>
    </Layout>
  )
}
