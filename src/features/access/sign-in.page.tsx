import { BareLayout } from '#web/bare-layout.tsx'
import { Button, TextLink } from '#web/components/button.tsx'
import { CheckboxField } from '#web/components/choice-field.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { Icon } from '#web/components/icon.tsx'
import { PasswordField, TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import type { IconName } from '#web/icons.ts'
import { signInText } from './sign-in.messages.ts'

export type SignInPageProps = {
  locale: Locale
  path: string
  /** Where to go afterwards. */
  to: string
  userName?: string | undefined
  issues?: readonly FieldIssue[] | undefined
  /** Nobody has a password yet: this machine holds the sample alone. */
  sampleOnly?: boolean | undefined
}

const grid = 'grid grid-cols-[minmax(0,1fr)] gap-x-20 gap-y-10 lg:grid-cols-[minmax(0,26rem)_1fr]'

/** The sentence at a field, when the refused form has one for it. */
export const errorAt = (issues: readonly FieldIssue[], field: string): string | undefined =>
  issues.find((issue) => issue.field === field)?.message

export function SignInPage({ locale, path, to, userName, issues = [], sampleOnly }: SignInPageProps) {
  const words = signInText[locale]
  return (
    <BareLayout locale={locale} title={words.title} path={path} islands={['th-password']}>
      <div class={grid}>
        <div>
          <h1 class="text-3xl">{words.title}</h1>
          {sampleOnly && <SampleThere locale={locale} />}
          <div class="mt-5 empty:hidden">
            <ErrorSummary locale={locale} issues={issues} heading={words.failed} />
          </div>
          <form class="mt-6 space-y-5" method="post" action="/sign-in" novalidate>
            <input type="hidden" name="to" value={to} />
            <TextField
              name="userName"
              label={words.userName}
              value={userName}
              autocomplete="username"
              error={errorAt(issues, 'userName')}
            />
            <PasswordField
              name="password"
              label={words.password}
              locale={locale}
              autocomplete="current-password"
              error={errorAt(issues, 'password')}
            />
            <Button variant={sampleOnly ? 'outline' : 'primary'} wide>
              {words.submit}
            </Button>
          </form>
          <p class="mt-5 text-muted">
            <span class="font-semibold">{words.forgotten}</span> {words.forgottenAnswer}
          </p>
        </div>
        <ForWhom locale={locale} />
      </div>
    </BareLayout>
  )
}

function SampleThere({ locale }: { locale: Locale }) {
  const words = signInText[locale]
  return (
    <form class="sheet mt-5 p-5" method="post" action="/setup/sample">
      <p class="font-semibold">{words.sampleThere}</p>
      <p class="mt-1">{words.sampleLead}</p>
      <div class="mt-4">
        <Button variant="primary">{words.sampleOpen}</Button>
      </div>
    </form>
  )
}

function ForWhom({ locale }: { locale: Locale }) {
  const words = signInText[locale]
  const lines: [IconName, string][] = [
    ['users', words.staff],
    ['house', words.units],
    ['landmark', words.city],
  ]
  return (
    <aside class="lg:pt-16">
      <h2 class="text-lg">{words.forWhom}</h2>
      <ul class="mt-3 space-y-4">
        {lines.map(([icon, line]) => (
          <li class="flex gap-3">
            <Icon name={icon} class="mt-1 text-muted" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}

type StepProps = { locale: Locale; path: string; to: string; issues?: readonly FieldIssue[] | undefined }

export function CodePage({ locale, path, to, issues = [] }: StepProps) {
  const words = signInText[locale]
  return (
    <BareLayout locale={locale} title={words.codeTitle} path={path}>
      <div class="max-w-[26rem]">
        <h1 class="text-3xl">{words.codeTitle}</h1>
        <p class="mt-3">{words.codeLead}</p>
        <div class="mt-5 empty:hidden">
          <ErrorSummary locale={locale} issues={issues} heading={words.failed} />
        </div>
        <form class="mt-6 space-y-5" method="post" action="/sign-in/code" novalidate>
          <input type="hidden" name="to" value={to} />
          <TextField
            name="code"
            label={words.code}
            autocomplete="one-time-code"
            width="medium"
            error={errorAt(issues, 'code')}
          />
          <CheckboxField name="trustDevice" label={words.trustDevice} />
          <Button variant="primary" wide>
            {words.codeSubmit}
          </Button>
        </form>
        <TextLink href="/sign-in" class="mt-3">
          {words.startAgain}
        </TextLink>
      </div>
    </BareLayout>
  )
}

export function LockPage({ locale, path, to, name, issues = [] }: StepProps & { name: string }) {
  const words = signInText[locale]
  return (
    <BareLayout locale={locale} title={words.lockTitle} path={path} islands={['th-password']}>
      <div class="max-w-[26rem]">
        <h1 class="text-3xl">{words.lockTitle}</h1>
        <p class="mt-3">{words.lockLead(name)}</p>
        <div class="mt-5 empty:hidden">
          <ErrorSummary locale={locale} issues={issues} />
        </div>
        <form class="mt-6 space-y-5" method="post" action="/unlock" novalidate>
          <input type="hidden" name="to" value={to} />
          <PasswordField
            name="password"
            label={words.password}
            locale={locale}
            autocomplete="current-password"
            error={errorAt(issues, 'password')}
          />
          <Button variant="primary" wide>
            {words.unlock}
          </Button>
        </form>
        <form class="mt-3" method="post" action="/sign-out">
          <Button variant="quiet" wide>
            {words.otherPerson}
          </Button>
        </form>
      </div>
    </BareLayout>
  )
}

export function NoRolePage({ locale, path, name }: { locale: Locale; path: string; name: string }) {
  const words = signInText[locale]
  return (
    <BareLayout locale={locale} title={words.noRoleTitle} path={path}>
      <h1 class="text-3xl">{words.noRoleTitle}</h1>
      <p class="mt-3 max-w-[62ch] text-lg">{words.noRoleLead(name)}</p>
      <form class="mt-6" method="post" action="/sign-out">
        <Button variant="primary">{words.signOut}</Button>
      </form>
    </BareLayout>
  )
}
