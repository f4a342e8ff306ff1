import { AccountMenu } from './account-menu.tsx'
import { Icon } from './components/icon.tsx'
import { Logo } from './logo.tsx'
import type { ViewContext } from './view-context.ts'
import { text } from './web.messages.ts'

const square = 'grid size-11 place-items-center rounded text-white hover:bg-lacquer-deep'

function Brand({ view }: { view: ViewContext }) {
  return (
    <a href="/" class="flex min-w-0 items-center gap-3 rounded py-1 pr-2">
      <Logo />
      <span class="min-w-0 leading-tight">
        <span class="block text-lg font-bold leading-snug">{text[view.locale].product}</span>
        <span class="block truncate text-sm leading-snug">
          {view.tenantName}
          {view.placeName && <span class="max-sm:hidden"> · {view.placeName}</span>}
        </span>
      </span>
    </a>
  )
}

/** `GET /search?q=`; the `th-search` island brings the focus here on Ctrl K and shows the key. */
function SearchBox({ view }: { view: ViewContext }) {
  const words = text[view.locale]
  return (
    <th-search class="mx-auto hidden w-full max-w-md lg:block">
      <search>
        <form action="/search" method="get">
          <label class="input h-11 border-transparent">
            <span class="sr-only">{words.search}</span>
            <Icon name="search" class="text-muted" />
            <input type="search" name="q" placeholder={words.searchHint} autocomplete="off" />
            <kbd class="kbd" hidden>
              Ctrl K<span class="sr-only"> ({words.searchKey})</span>
            </kbd>
          </label>
        </form>
      </search>
    </th-search>
  )
}

function Notifications({ view }: { view: ViewContext }) {
  if (view.notifications === undefined) return null
  const count = view.notifications
  return (
    <a href="/reminders" class={`relative ${square}`} aria-label={text[view.locale].notifications(count)}>
      <Icon name="bell" class="size-6" />
      {count > 0 && (
        <span class="absolute right-0.5 top-0.5 grid min-w-5 place-items-center rounded-full bg-gold-bright px-1 text-xs font-bold leading-5 text-accent-content">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </a>
  )
}

/** The lacquer bar on top of every page. */
export function PageBar({ view }: { view: ViewContext }) {
  const words = text[view.locale]
  return (
    <header class="bg-primary text-white">
      <div class="mx-auto flex max-w-page items-center gap-3 px-4 py-2 md:px-8">
        <Brand view={view} />
        <SearchBox view={view} />
        <div class="ml-auto flex items-center gap-1 lg:ml-0">
          <a href="/search" class={`${square} lg:hidden`} aria-label={words.search}>
            <Icon name="search" class="size-6" />
          </a>
          <Notifications view={view} />
          {view.signedIn ? (
            <AccountMenu view={view} />
          ) : (
            <a class="inline-flex min-h-11 items-center rounded px-3 font-semibold hover:underline" href="/sign-in">
              {words.signIn}
            </a>
          )}
        </div>
      </div>
    </header>
  )
}
