import { AccountActions } from './account-menu.tsx'
import { Icon } from './components/icon.tsx'
import type { NavItem, ViewContext } from './view-context.ts'
import { text } from './web.messages.ts'

const tab = 'flex min-h-12 items-center whitespace-nowrap border-b-4 px-3 pt-1 md:max-lg:px-2 md:max-lg:text-sm'
const here = 'border-primary font-bold text-primary'
const elsewhere = 'border-transparent font-medium hover:border-line-strong'

type NavProps = { view: ViewContext; active: string | undefined }

/** The row of sections from 768 px up. */
export function MainNav({ view, active }: NavProps) {
  if (view.nav.length === 0) return null
  return (
    <nav class="border-b border-line bg-base-100 max-md:hidden" aria-label={text[view.locale].mainNav}>
      <ul class="mx-auto flex max-w-page gap-1 overflow-x-auto px-4 md:px-5">
        {view.nav.map(({ key, href, label }) => (
          <li>
            <a
              href={href}
              class={`${tab} ${key === active ? here : elsewhere}`}
              aria-current={key === active ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const dockItems = 4

function DockLink({ item, active }: { item: NavItem; active: string | undefined }) {
  return (
    <a href={item.href} aria-current={item.key === active ? 'page' : undefined}>
      <Icon name={item.icon} class="size-6" />
      <span class="dock-label">{item.shortLabel ?? item.label}</span>
    </a>
  )
}

function More({ view, active }: NavProps) {
  const rest = view.nav.slice(dockItems)
  return (
    <th-menu>
      <details>
        <summary>
          <Icon name="menu" class="size-6" />
          <span class="dock-label">{text[view.locale].more}</span>
        </summary>
        <div class="absolute inset-x-2 bottom-full mb-2 max-h-[70dvh] overflow-y-auto rounded-box border border-line-strong bg-base-100 px-2 text-base text-base-content shadow-float">
          <p class="px-3 pt-3 pb-2 font-semibold">
            {view.userName}
            <span class="block text-sm font-normal text-muted">{view.unitName}</span>
          </p>
          {rest.length > 0 && (
            <ul class="border-t border-line py-2">
              {rest.map(({ key, href, label, icon }) => (
                <li>
                  <a
                    class={`flex min-h-11 items-center gap-3 rounded px-3 hover:bg-base-300 ${key === active ? 'font-bold text-primary' : ''}`}
                    href={href}
                    aria-current={key === active ? 'page' : undefined}
                  >
                    <Icon name={icon} class="text-muted" />
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {view.signedIn && <AccountActions view={view} />}
        </div>
      </details>
    </th-menu>
  )
}

/** Below 768 px: four sections, the rest and the account under "Thêm". */
export function Dock({ view, active }: NavProps) {
  if (view.nav.length === 0) return null
  return (
    <nav class="dock z-30 md:hidden" aria-label={text[view.locale].phoneNav}>
      {view.nav.slice(0, dockItems).map((item) => (
        <DockLink item={item} active={active} />
      ))}
      <More view={view} active={active} />
    </nav>
  )
}
