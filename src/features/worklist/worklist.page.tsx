import type { Role } from '#platform/context.ts'
import { LinkButton } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { TaskList, TaskRow } from '#web/components/task-row.tsx'
import { formatLongDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { periodLabel } from '../result/period.ts'
import type { Desk } from './load-desk.command.ts'
import { worklistText } from './worklist.messages.ts'
import { groupWork, type WorkItem, workOf } from './worklist.ts'
import { WorklistAside } from './worklist-aside.page.tsx'

type Props = { locale: Locale; view: ViewContext; role: Role; data: Desk }

/** What must be done today, by date; what waits on others; what changed. */
export function WorklistPage({ locale, view, role, data }: Props) {
  const words = worklistText[locale]
  const groups = groupWork(workOf(data, data.waiting), data.today)
  const count = (group: 'decide' | 'late' | 'today') => groups.get(group)?.length ?? 0
  const first = [...groups.values()].flat()[0]
  return (
    <Layout locale={locale} view={view} title={words.title} active="work">
      <PageHeading above={formatLongDate(data.today, locale)}>
        {words.heading({ decide: count('decide'), late: count('late'), today: count('today') })}
      </PageHeading>
      <div class="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div class="space-y-8">
          {[...groups].map(([group, items]) => (
            <WorkSection locale={locale} group={group} items={items} today={data.today} first={first} />
          ))}
          {!first && <NothingToDo locale={locale} role={role} />}
        </div>
        <WorklistAside locale={locale} role={role} data={data} />
      </div>
    </Layout>
  )
}

type SectionProps = {
  locale: Locale
  group: keyof (typeof worklistText)['vi']['group']
  items: WorkItem[]
  today: string
  first: WorkItem | undefined
}

function WorkSection({ locale, group, items, today, first }: SectionProps) {
  const words = worklistText[locale]
  if (items.length === 0) return null
  return (
    <section aria-labelledby={`work-${group}`}>
      <SectionHeading id={`work-${group}`} count={words.count(items.length)}>
        {words.group[group]}
      </SectionHeading>
      <TaskList>
        {items.map((item) => (
          <WorkRow locale={locale} item={item} today={today} primary={item === first} />
        ))}
      </TaskList>
    </section>
  )
}

type RowProps = { locale: Locale; item: WorkItem; today: string; primary: boolean }

/** What an item is called: what was found, counted; else what it is about. */
function subjectOf(locale: Locale, { kind, count, subject }: WorkItem): string {
  const words = worklistText[locale]
  if (Object.hasOwn(words.report, kind))
    return words.report[kind as keyof typeof words.report](periodLabel(subject, locale), count)
  if (kind === 'review') return words.review[subject as keyof typeof words.review] ?? words.kind.review
  if (Object.hasOwn(words.raised, kind)) return words.raised[kind as keyof typeof words.raised](count)
  return subject
}

function WorkRow({ locale, item, today, primary }: RowProps) {
  const words = worklistText[locale]
  const action = (
    <LinkButton href={item.href} variant={primary ? 'primary' : 'outline'}>
      {words.action[item.kind]}
    </LinkButton>
  )
  const subject = subjectOf(locale, item)
  const detail = item.kind === 'assign-targets' ? words.unowned(item.count) : item.detail
  if (item.due)
    return (
      <TaskRow
        locale={locale}
        due={item.due}
        today={today}
        title={subject}
        href={item.href}
        source={detail}
        action={action}
      />
    )
  return (
    <li class="grid gap-x-5 gap-y-2 py-5 md:grid-cols-[minmax(0,1fr)_auto] md:items-start">
      <div class="min-w-0">
        <p class="text-sm text-muted">{words.kind[item.kind]}</p>
        <h3 class="text-base font-semibold leading-normal md:text-lg">
          <a class="link-row" href={item.href}>
            {subject}
          </a>
        </h3>
        {detail && <p class="text-muted">{detail}</p>}
      </div>
      <div>{action}</div>
    </li>
  )
}

function NothingToDo({ locale, role }: { locale: Locale; role: Role }) {
  const words = worklistText[locale]
  const officer = role === 'officer'
  return (
    <EmptyState
      heading={words.emptyHeading}
      actions={
        officer && (
          <LinkButton href="/plans/new" variant="primary" icon="file-up">
            {words.importPlan}
          </LinkButton>
        )
      }
    >
      {officer ? words.empty.officer : words.empty.other}
    </EmptyState>
  )
}
