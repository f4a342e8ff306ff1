import type { Locale } from '../i18n.ts'
import { text } from '../web.messages.ts'
import { Icon } from './icon.tsx'

/** The last one is the page itself and has no `href`. */
export type Crumb = { label: string; href?: string | undefined }

/** Never on a first-level page. On a phone only the way back to the parent. */
export function Breadcrumbs({ locale, crumbs }: { locale: Locale; crumbs: readonly Crumb[] }) {
  const parent = crumbs.findLast(({ href }) => href !== undefined)
  return (
    <nav class="text-sm" aria-label={text[locale].breadcrumbs}>
      {parent && (
        <a class="link-plain inline-flex min-h-9 items-center gap-1.5 sm:hidden" href={parent.href}>
          <Icon name="arrow-left" />
          {parent.label}
        </a>
      )}
      <div class="breadcrumbs text-muted max-sm:hidden">
        <ol>
          {crumbs.map(({ label, href }) =>
            href ? (
              <li>
                <a class="link-plain" href={href}>
                  {label}
                </a>
              </li>
            ) : (
              <li aria-current="page">{label}</li>
            ),
          )}
        </ol>
      </div>
    </nav>
  )
}
