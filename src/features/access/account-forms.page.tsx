import type { Child } from 'hono/jsx'
import { Button, LinkButton } from '#web/components/button.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { PasswordField, TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { accountText } from './account.messages.ts'
import type { Enrolment } from './enrolment.adapter.ts'
import { errorAt } from './sign-in.page.tsx'

type Frame = { locale: Locale; view: ViewContext; issues?: readonly FieldIssue[] | undefined }

function AccountFrame({ locale, view, issues = [], title, children }: Frame & { title: string; children?: Child }) {
  const words = accountText[locale]
  const crumbs = [{ label: words.mine, href: '/account' }, { label: title }]
  return (
    <Layout locale={locale} title={title} view={view} breadcrumbs={crumbs} islands={['th-password']}>
      <PageHeading>{title}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-5 max-w-xl space-y-8">{children}</div>
    </Layout>
  )
}

export function PasswordPage({ mustChange, ...frame }: Frame & { mustChange: boolean }) {
  const { locale, issues = [] } = frame
  const words = accountText[locale]
  return (
    <AccountFrame {...frame} title={words.changePassword}>
      {mustChange && <Note kind="info">{words.mustChange}</Note>}
      <Sheet>
        <form class="space-y-5" method="post" action="/account/password" novalidate>
          <PasswordField
            name="current"
            label={words.current}
            locale={locale}
            autocomplete="current-password"
            error={errorAt(issues, 'current')}
          />
          <PasswordField
            name="next"
            label={words.next}
            hint={words.changeLead}
            locale={locale}
            autocomplete="new-password"
            error={errorAt(issues, 'next')}
          />
          <Button variant="primary">{words.changePassword}</Button>
        </form>
      </Sheet>
    </AccountFrame>
  )
}

/** Asks for the password before something that it guards. */
export function ConfirmPage({ action, title, ...frame }: Frame & { action: string; title: string }) {
  const { locale, issues = [] } = frame
  const words = accountText[locale]
  return (
    <AccountFrame {...frame} title={title}>
      <Sheet>
        <form class="space-y-5" method="post" action={action} novalidate>
          <PasswordField
            name="password"
            label={words.enterPassword}
            locale={locale}
            autocomplete="current-password"
            error={errorAt(issues, 'password')}
          />
          <Button variant="primary">{title}</Button>
        </form>
      </Sheet>
    </AccountFrame>
  )
}

export function EnrolPage({ enrolment, ...frame }: Frame & { enrolment: Enrolment }) {
  const { locale, issues = [] } = frame
  const words = accountText[locale]
  const { qr, secret, recoveryCodes } = enrolment
  return (
    <AccountFrame {...frame} title={words.turnOn}>
      {qr && (
        <section aria-labelledby="scan">
          <SectionHeading id="scan">{words.scan}</SectionHeading>
          <p class="mt-3">{words.scanLead}</p>
          <img class="mt-3 size-56 border border-line bg-white" src={qr} alt={words.qrAlt} />
          <p class="mt-3 text-muted">
            {words.secret}: <code class="break-all font-semibold text-base-content">{secret}</code>
          </p>
        </section>
      )}
      {recoveryCodes.length > 0 && <RecoveryCodes locale={locale} codes={recoveryCodes} />}
      <Sheet>
        <form class="space-y-5" method="post" action="/account/two-factor/confirm" novalidate>
          <TextField
            name="code"
            label={words.code}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="short"
            error={errorAt(issues, 'code')}
          />
          <Button variant="primary">{words.confirmCode}</Button>
        </form>
      </Sheet>
    </AccountFrame>
  )
}

function RecoveryCodes({ locale, codes }: { locale: Locale; codes: readonly string[] }) {
  const words = accountText[locale]
  return (
    <section aria-labelledby="recovery">
      <SectionHeading id="recovery">{words.recovery}</SectionHeading>
      <p class="mt-3">{words.recoveryLead}</p>
      <ul class="figures mt-3 grid max-w-sm grid-cols-2 gap-x-8 gap-y-1 text-lg">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function RecoveryPage({ codes, ...frame }: Frame & { codes: readonly string[] }) {
  const words = accountText[frame.locale]
  return (
    <AccountFrame {...frame} title={words.recovery}>
      <RecoveryCodes locale={frame.locale} codes={codes} />
      <LinkButton href="/account">{words.mine}</LinkButton>
    </AccountFrame>
  )
}
