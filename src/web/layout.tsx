import type { Child } from 'hono/jsx'
import { Breadcrumbs, type Crumb } from './components/breadcrumbs.tsx'
import { contentId, Document } from './document.tsx'
import type { Locale } from './i18n.ts'
import { IdleLock } from './idle-lock.tsx'
import { Dock, MainNav } from './nav.tsx'
import { Outbox } from './outbox.tsx'
import { PageBar } from './page-bar.tsx'
import type { ViewContext } from './view-context.ts'
import { text } from './web.messages.ts'

export type LayoutProps = {
  locale: Locale
  /** Of the browser's tab; the page brings its own `<h1>`. */
  title: string
  view: ViewContext
  /** Key of the nav item one is in. */
  active?: string | undefined
  breadcrumbs?: readonly Crumb[] | undefined
  /** Islands of this page beside the ones of the frame. */
  islands?: readonly string[] | undefined
  /** A `Toast`, floating above the page's foot. */
  toast?: Child
  /** A strip under the nav: sample data, viewing as another role, no network. */
  banner?: Child
  refreshSeconds?: number | undefined
  children?: Child
}

function Footer({ view }: { view: ViewContext }) {
  return (
    <footer
      class={`mt-12 border-t border-line bg-base-100 text-sm text-muted ${view.nav.length > 0 ? 'pb-24 md:pb-0' : ''}`}
    >
      <p class="mx-auto max-w-page px-4 py-5 md:px-8">
        {[text[view.locale].product, view.tenantName, view.placeName].filter(Boolean).join(' · ')}
      </p>
    </footer>
  )
}

const frameIslands = ['th-search', 'th-menu', 'th-toast', 'th-idle-lock', 'th-outbox']

/** The frame of every page for someone signed in: bar, nav, breadcrumbs, content, footer, and the dock on a phone. */
export function Layout(props: LayoutProps) {
  const { locale, title, view, active, breadcrumbs, islands = [], toast, banner, refreshSeconds, children } = props
  return (
    <Document locale={locale} title={title} islands={[...frameIslands, ...islands]} refreshSeconds={refreshSeconds}>
      <PageBar view={view} />
      <MainNav view={view} active={active} />
      <Outbox view={view} />
      {banner}
      <main id={contentId} class="mx-auto max-w-page px-4 pb-4 pt-5 md:px-8 md:pt-6">
        {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs locale={locale} crumbs={breadcrumbs} />}
        <div class={breadcrumbs && breadcrumbs.length > 0 ? 'mt-3' : undefined}>{children}</div>
      </main>
      <Footer view={view} />
      {toast && (
        <div class="fixed inset-x-4 bottom-20 z-40 mx-auto max-w-xl md:bottom-6 noscript:static noscript:my-4">
          {toast}
        </div>
      )}
      <Dock view={view} active={active} />
      {view.signedIn && <IdleLock view={view} />}
    </Document>
  )
}
