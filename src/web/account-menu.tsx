import { Icon } from './components/icon.tsx'
import { LanguageSwitch } from './components/language-switch.tsx'
import type { RoleChoice, ViewContext } from './view-context.ts'
import { text } from './web.messages.ts'

const row = 'flex min-h-11 w-full items-center gap-3 rounded px-3 text-left hover:bg-base-300'

function RoleButton({ choice, current, word }: { choice: RoleChoice; current: boolean; word: string }) {
  return (
    <li>
      <button class={`${row} ${current ? 'font-bold' : ''}`} type="submit" name="role" value={choice.role}>
        <Icon name={current ? 'check' : 'eye'} class="text-muted" />
        <span>
          {choice.label}
          {current && <span class="sr-only"> ({word})</span>}
        </span>
      </button>
    </li>
  )
}

/** "Xem như…": `POST /role` with `role`. */
function RoleSwitch({ view, choices }: { view: ViewContext; choices: readonly RoleChoice[] }) {
  const words = text[view.locale]
  return (
    <form method="post" action="/role" class="border-t border-line py-2">
      <p class="px-3 text-sm font-semibold text-muted">{words.viewAs}</p>
      <ul>
        {choices.map((choice) => (
          <RoleButton choice={choice} current={choice.role === view.role} word={words.viewingAs} />
        ))}
      </ul>
    </form>
  )
}

/** What stands in the account menu, in the bar on a wide screen and under "Thêm" on a phone. */
export function AccountActions({ view }: { view: ViewContext }) {
  const words = text[view.locale]
  return (
    <>
      {view.canSwitchRole && view.canSwitchRole.length > 0 && <RoleSwitch view={view} choices={view.canSwitchRole} />}
      <div class="border-t border-line py-2">
        {view.accountHref && (
          <a class={row} href={view.accountHref}>
            <Icon name="user-round" class="text-muted" />
            {words.myAccount}
          </a>
        )}
        <LanguageSwitch locale={view.locale} path={view.path} icon class={row} />
        <form method="post" action="/sign-out">
          <button class={row} type="submit">
            <Icon name="log-out" class="text-muted" />
            {words.signOut}
          </button>
        </form>
      </div>
    </>
  )
}

/** The name in the bar, opening the menu; native disclosure, so it needs no script. */
export function AccountMenu({ view }: { view: ViewContext }) {
  return (
    <th-menu class={view.nav.length > 0 ? 'relative max-md:hidden' : 'relative'}>
      <details>
        <summary class="flex min-h-11 items-center gap-2 rounded px-2 text-sm hover:bg-lacquer-deep">
          <span class="text-right leading-snug max-sm:sr-only sm:whitespace-nowrap">
            <span class="block font-semibold">{view.userName}</span>
            <span class="block">{view.unitName}</span>
          </span>
          <Icon name="user-round" class="size-6 sm:hidden" />
          <Icon name="chevron-down" />
        </summary>
        <div class="absolute right-0 z-30 mt-1 w-72 rounded-box border border-line-strong bg-base-100 px-2 text-base text-base-content shadow-float">
          <p class="px-3 py-2 text-sm text-muted sm:hidden">
            {view.userName} · {view.unitName}
          </p>
          <AccountActions view={view} />
        </div>
      </details>
    </th-menu>
  )
}
