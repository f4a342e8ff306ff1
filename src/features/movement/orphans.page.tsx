import { LinkButton } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { lifeText } from './life.messages.ts'
import type { OrphansData } from './life-page.queries.ts'
import { movementText } from './movement.messages.ts'
import { OrphanList } from './orphan-list.page.tsx'

type Props = { locale: Locale; view: ViewContext; data: OrphansData }

/** Everything of launched movements that nobody living answers for, movement by movement. */
export function OrphansPage({ locale, view, data }: Props) {
  const words = lifeText[locale]
  const { targets, tasks } = data
  const movements = [...new Set([...targets.map(({ movementId }) => movementId), ...tasks.map((t) => t.movement_id)])]
  const title = words.orphans(targets.length + tasks.length)
  const crumbs = [{ label: movementText[locale].movements, href: '/movements' }, { label: title }]
  return (
    <Layout locale={locale} view={view} title={title} active="movements" breadcrumbs={crumbs}>
      <PageHeading lead={movements.length > 0 && words.orphansLead}>{title}</PageHeading>
      {movements.length === 0 && (
        <div class="mt-6">
          <EmptyState heading={words.orphansEmptyHeading}>{words.orphansEmpty}</EmptyState>
        </div>
      )}
      {movements.map((movementId) => (
        <OfMovement {...{ locale, data, movementId }} />
      ))}
    </Layout>
  )
}

function OfMovement({ locale, data, movementId }: Pick<Props, 'locale' | 'data'> & { movementId: string }) {
  const words = lifeText[locale]
  const { targets, tasks, names } = data
  return (
    <section class="mt-8" aria-labelledby={`movement-${movementId}`}>
      <SectionHeading
        id={`movement-${movementId}`}
        actions={
          <LinkButton href={`/movements/${movementId}/targets#assign`} size="small">
            {words.assign}
          </LinkButton>
        }
      >
        {names.get(movementId)}
      </SectionHeading>
      <OrphanList locale={locale} orphans={targets.filter((target) => target.movementId === movementId)} />
      <TaskLines locale={locale} tasks={tasks.filter((task) => task.movement_id === movementId)} />
    </section>
  )
}

function TaskLines({ locale, tasks }: { locale: Locale; tasks: OrphansData['tasks'] }) {
  const words = lifeText[locale]
  return (
    <ul class="mt-3 divide-y divide-line">
      {tasks.map(({ id, movement_id, text, unit_name, due_on }) => (
        <li class="py-3">
          <a class="link-row" href={`/movements/${movement_id}/tasks#${id}`}>
            {text}
          </a>
          <span class="block text-sm text-muted">
            {[words.endedUnit(unit_name ?? ''), due_on && words.dueOn(formatDate(due_on))].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
