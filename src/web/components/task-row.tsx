import type { Child } from 'hono/jsx'
import { formatDate, formatDayMonth, formatWeekday, relativeDays } from '../format.ts'
import type { Locale } from '../i18n.ts'
import { Icon } from './icon.tsx'

export type TaskRowProps = {
  locale: Locale
  /** Plain dates. Lateness is said when `due` is before `today`. */
  due: string
  today: string
  title: string
  href: string
  /** What there is to know, one sentence. */
  detail?: Child
  /** Where it comes from: the plan and its section. */
  source?: Child
  /** A button or link button; outline, unless it is the page's one next action. */
  action?: Child
}

const sameYear = (a: string, b: string) => a.slice(0, 4) === b.slice(0, 4)

/** `<li>` of the worklist: when, what, and the thing to do. */
export function TaskRow({ locale, due, today, title, href, detail, source, action }: TaskRowProps) {
  return (
    <li class="grid gap-x-5 gap-y-1 py-5 md:grid-cols-[6.5rem_minmax(0,1fr)_auto] md:items-start">
      <p class="flex items-baseline gap-2 leading-snug md:block">
        <span class="text-sm text-muted">{formatWeekday(due, locale)}</span>
        <span class={`figures block font-bold ${sameYear(due, today) ? 'text-lg' : ''}`}>
          {sameYear(due, today) ? formatDayMonth(due) : formatDate(due)}
        </span>
        {due < today && (
          <span class="state state-missed max-md:ml-auto">
            <Icon name="clock-alert" />
            {relativeDays(due, today, locale)}
          </span>
        )}
      </p>
      <div class="min-w-0">
        <h3 class="text-base font-semibold leading-normal md:text-lg">
          <a class="link-row line-clamp-3" href={href}>
            {title}
          </a>
        </h3>
        {detail && <p>{detail}</p>}
        {source && <p class="text-sm text-muted">{source}</p>}
      </div>
      {action && <div class="max-md:mt-2">{action}</div>}
    </li>
  )
}

/** The list around task rows. */
export function TaskList({ children }: { children?: Child }) {
  return <ol class="divide-y divide-line">{children}</ol>
}
