import { LinkButton } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import type { ListedDocument } from './document.queries.ts'
import { planText } from './plan.messages.ts'

type Props = { locale: Locale; view: ViewContext; documents: readonly ListedDocument[]; role: string }

/** Every plan handed in, newest first, with where its checking stands. */
export function PlanListPage({ locale, view, documents, role }: Props) {
  const words = planText[locale]
  const add = role === 'officer' && (
    <LinkButton href="/plans/new" variant="primary" icon="file-up">
      {words.importPlan}
    </LinkButton>
  )
  return (
    <Layout locale={locale} view={view} title={words.plans} active="plans">
      <PageHeading actions={documents.length > 0 && add}>{words.listHeading(documents.length)}</PageHeading>
      {documents.length === 0 ? (
        <div class="mt-6">
          <EmptyState heading={words.listHeading(0)} actions={add}>
            {words.emptyLead}
          </EmptyState>
        </div>
      ) : (
        <ul class="mt-6 divide-y divide-line border-y-2 border-y-base-content">
          {documents.map(({ id, name, title, state, created_by_name, created_at }) => (
            <li class="grid gap-x-6 gap-y-1 py-4 md:grid-cols-[10rem_minmax(0,1fr)]">
              <p class="font-semibold">{words.state[state as keyof typeof words.state]}</p>
              <div class="min-w-0">
                <h2 class="text-base font-semibold leading-normal">
                  <a class="link-row" href={`/plans/${id}`}>
                    {title ?? name}
                  </a>
                </h2>
                <p class="text-sm text-muted">
                  {name} · {words.by(created_by_name, formatMoment(created_at))}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}
