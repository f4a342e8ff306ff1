import type { Child } from 'hono/jsx'
import { LanguageSwitch } from './components/language-switch.tsx'
import { contentId, Document } from './document.tsx'
import type { Locale } from './i18n.ts'
import { Logo } from './logo.tsx'
import { text } from './web.messages.ts'

export type BareLayoutProps = {
  locale: Locale
  title: string
  /** Under the product's name: the commune, where it is known. */
  tenantName?: string | undefined
  /** Of this page, to come back to after a change of language. */
  path?: string | undefined
  islands?: readonly string[] | undefined
  refreshSeconds?: number | undefined
  children?: Child
}

/** For who is not signed in yet: first run, sign-in, errors. */
export function BareLayout(props: BareLayoutProps) {
  const { locale, title, tenantName, path, islands, refreshSeconds, children } = props
  const words = text[locale]
  return (
    <Document locale={locale} title={title} islands={islands} refreshSeconds={refreshSeconds}>
      <header class="bg-primary text-white">
        <div class="mx-auto flex max-w-5xl items-center gap-3 px-4 py-3 md:px-8">
          <Logo class="size-11" />
          <p class="mr-auto">
            <span class="block text-lg font-bold leading-snug">{words.product}</span>
            <span class="block text-sm leading-snug">{tenantName ?? words.tagline}</span>
          </p>
          <LanguageSwitch
            locale={locale}
            path={path}
            class="inline-flex min-h-11 flex-none items-center rounded px-3 hover:underline"
          />
        </div>
      </header>
      <main id={contentId} class="mx-auto max-w-5xl px-4 py-8 md:px-8 md:py-12">
        {children}
      </main>
    </Document>
  )
}
