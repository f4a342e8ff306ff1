import type { Child } from 'hono/jsx'
import { BareLayout } from './bare-layout.tsx'
import { LinkButton } from './components/button.tsx'
import type { Locale } from './i18n.ts'
import { text } from './web.messages.ts'

export type ErrorPageProps = {
  locale: Locale
  /** What happened: "Anh, chị chưa được xem trang này". */
  heading: string
  /** What to do next, one or two sentences. */
  children?: Child
  /** Where to go; the first page when absent. */
  next?: { href: string; label: string } | undefined
  /** Request id, for an error nobody foresaw. Never a stack or a code of the program. */
  reference?: string | undefined
  tenantName?: string | undefined
}

/** A refusal or a failure as a whole page: what happened, what to do. */
export function ErrorPage({ locale, heading, children, next, reference, tenantName }: ErrorPageProps) {
  const words = text[locale]
  return (
    <BareLayout locale={locale} title={heading} tenantName={tenantName}>
      <h1 class="text-3xl">{heading}</h1>
      {children && <p class="mt-3 max-w-[62ch] text-lg leading-relaxed">{children}</p>}
      <p class="mt-6">
        <LinkButton href={next?.href ?? '/'} variant="primary">
          {next?.label ?? words.errorNext}
        </LinkButton>
      </p>
      {reference && (
        <p class="mt-6 text-sm text-muted">
          {words.errorCode}: <span class="figures font-semibold">{reference}</span>
        </p>
      )}
    </BareLayout>
  )
}
