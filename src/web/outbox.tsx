import type { Child } from 'hono/jsx'
import { Icon } from './components/icon.tsx'
import type { IconName } from './icons.ts'
import { outboxText } from './outbox.messages.ts'
import type { ViewContext } from './view-context.ts'

type StripProps = { state: string; icon: IconName; strong: string; children?: Child }

function Strip({ state, icon, strong, children }: StripProps) {
  return (
    <div hidden data-strip={state} class="border-b border-warning-line bg-warning-soft text-warning-ink no-print">
      <div class="mx-auto flex max-w-page items-start gap-2.5 px-4 py-3 md:px-8">
        <Icon name={icon} class="mt-0.5" />
        <div class="min-w-0 flex-1">
          <strong>{strong}</strong> {children}
        </div>
      </div>
    </div>
  )
}

/** The pages a unit's own device keeps for the time without a network, before they are asked for. */
const keptPaths = '/work /reports'

/** What the device keeps for the person who sits here; the island `th-outbox` shows the strip that applies and sends. */
export function Outbox({ view }: { view: ViewContext }) {
  if (!view.signedIn || view.seat === undefined) return null
  const words = outboxText[view.locale]
  const to = encodeURIComponent(view.path ?? '/work')
  return (
    <th-outbox
      class="block"
      role="status"
      data-seat={view.seat}
      data-keep={view.role === 'unit' ? keptPaths : undefined}
      data-kept={words.kept}
      data-figures={words.figures}
    >
      <Strip state="offline" icon="wifi-off" strong={words.offline}>
        {words.offlineThen}
      </Strip>
      <Strip state="signed-out" icon="lock" strong={words.signedOut}>
        {words.signedOutThen}{' '}
        <a class="link-plain" href={`/sign-in?to=${to}`}>
          {words.signIn}
        </a>
      </Strip>
      <Strip state="other-person" icon="user-round-x" strong={words.otherPerson}>
        {words.otherPersonThen}
      </Strip>
      <Strip state="attention" icon="triangle-alert" strong={words.attention}>
        <ul data-items="" class="mt-1" />
      </Strip>
      <Strip state="waiting" icon="upload" strong={words.waiting}>
        <span data-labels="" />{' '}
        <button type="button" class="link-plain min-h-11 px-1 font-semibold" data-send="">
          {words.send}
        </button>
      </Strip>
    </th-outbox>
  )
}
