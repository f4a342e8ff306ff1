import { LinkButton, TextLink } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { movementText } from './movement.messages.ts'
import type { MovementListData } from './movement-page.queries.ts'

type Props = { locale: Locale; view: ViewContext; movements: MovementListData; role: string; done: string | undefined }

/** Every movement of the office, what runs first. */
export function MovementListPage({ locale, view, movements, role }: Props) {
  const words = movementText[locale]
  const importPlan = role === 'officer' && (
    <LinkButton href="/plans/new" variant="primary" icon="file-up">
      {words.importPlan}
    </LinkButton>
  )
  return (
    <Layout locale={locale} view={view} title={words.movements} active="movements">
      <PageHeading actions={movements.length > 0 && importPlan}>{words.listHeading(movements.length)}</PageHeading>
      <p class="mt-3 flex flex-wrap gap-x-6">
        <TextLink href="/family">{words.family}</TextLink>
        {(role === 'officer' || role === 'leader') && (
          <>
            <TextLink href="/movements/owed">{words.owed}</TextLink>
            <TextLink href="/movements/orphans">{words.orphans}</TextLink>
          </>
        )}
      </p>
      {movements.length === 0 ? (
        <div class="mt-6">
          <EmptyState heading={words.listHeading(0)} actions={importPlan}>
            {words.emptyLead}
          </EmptyState>
        </div>
      ) : (
        <ul class="mt-6 divide-y divide-line border-y-2 border-y-base-content">
          {movements.map((movement) => (
            <MovementItem locale={locale} movement={movement} />
          ))}
        </ul>
      )}
    </Layout>
  )
}

function MovementItem({ locale, movement }: { locale: Locale; movement: MovementListData[number] }) {
  const words = movementText[locale]
  const { id, name, status, period_to: to, targets, tasks, kind } = movement
  return (
    <li class="grid gap-x-6 gap-y-1 py-5 md:grid-cols-[10rem_minmax(0,1fr)]">
      <p>
        <span class="block font-semibold">{words.status[status as keyof typeof words.status]}</span>
        <span class="figures block text-sm text-muted">{to ? words.until(formatDate(to)) : words.noEnd}</span>
      </p>
      <div class="min-w-0">
        <h2 class="text-base font-semibold leading-normal md:text-lg">
          <a class="link-row" href={`/movements/${id}`}>
            {name}
          </a>
        </h2>
        <p class="text-muted">
          {words.kind[kind as keyof typeof words.kind]} · {words.counts(targets ?? 0, tasks ?? 0)}
        </p>
      </div>
    </li>
  )
}
