import type { ViewContext } from './view-context.ts'

/** Posts to `/lock` by itself when nobody has touched the page for a while; without script the session's own end does it. */
export function IdleLock({ view }: { view: ViewContext }) {
  if (view.idleLockMinutes === undefined) return null
  return (
    <th-idle-lock hidden data-minutes={String(view.idleLockMinutes)}>
      <form method="post" action="/lock">
        <input type="hidden" name="from" value={view.path ?? '/'} />
      </form>
    </th-idle-lock>
  )
}
