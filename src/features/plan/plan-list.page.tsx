import { LinkButton } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import type { DiscardedDocument, ListedDocument } from './document.queries.ts'
import { mayBeCancelled } from './document.ts'
import { RestoreForm } from './notices.page.tsx'
import { planText } from './plan.messages.ts'
import { planListText } from './plan-list.messages.ts'

type Props = {
  locale: Locale
  view: ViewContext
  documents: readonly ListedDocument[]
  discarded: readonly DiscardedDocument[]
  role: string
  /** The document that has just been thrown away. */
  gone: string | undefined
}

/** Every plan handed in, newest first, with where its checking stands. */
export function PlanListPage({ locale, view, documents, discarded, role, gone }: Props) {
  const words = planText[locale]
  const listWords = planListText[locale]
  const add = role === 'officer' && (
    <LinkButton href="/plans/new" variant="primary" icon="file-up">
      {words.importPlan}
    </LinkButton>
  )
  const just = discarded.find(({ id }) => id === gone)
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.plans}
      active="plans"
      toast={just && <GoneToast locale={locale} document={just} />}
    >
      <PageHeading actions={documents.length > 0 && add}>
        {documents.length === 0 ? listWords.noPlan : listWords.listHeading(countOf(documents))}
      </PageHeading>
      {documents.length === 0 ? (
        <div class="mt-6">
          <EmptyState heading={listWords.noPlan} actions={add}>
            {words.emptyLead}
          </EmptyState>
        </div>
      ) : (
        <ul class="mt-6 divide-y divide-line border-y-2 border-y-base-content">
          {documents.map((document) => (
            <PlanRow locale={locale} document={document} />
          ))}
        </ul>
      )}
      {role === 'officer' && <Discarded locale={locale} discarded={discarded} />}
    </Layout>
  )
}

function countOf(documents: readonly ListedDocument[]) {
  const count = (fits: (state: string) => boolean) => documents.filter(({ state }) => fits(state)).length
  return {
    read: count((state) => state === 'read'),
    failed: count((state) => state === 'failed'),
    going: count(mayBeCancelled),
  }
}

function PlanRow({ locale, document }: { locale: Locale; document: ListedDocument }) {
  const words = planText[locale]
  const { id, name, title, state, created_by_name, created_at } = document
  return (
    <li class="grid gap-x-6 gap-y-1 py-4 md:grid-cols-[10rem_minmax(0,1fr)]">
      <p class="font-semibold">{words.state[state as keyof typeof words.state]}</p>
      <div class="min-w-0">
        <h2 class="text-base font-semibold leading-normal">
          <a class="link-row" href={`/plans/${id}`} lang="vi">
            {title ?? name}
          </a>
        </h2>
        <p class="break-words text-sm text-muted">
          <span lang="vi">{name}</span> · {words.by(created_by_name, formatMoment(created_at))}
        </p>
      </div>
    </li>
  )
}

function GoneToast({ locale, document: { id, name } }: { locale: Locale; document: DiscardedDocument }) {
  return (
    <Toast locale={locale} undo={{ action: `/plans/${id}/restore` }}>
      {planListText[locale].discarded(name)}
    </Toast>
  )
}

function Discarded({ locale, discarded }: { locale: Locale; discarded: readonly DiscardedDocument[] }) {
  const words = planListText[locale]
  if (discarded.length === 0) return null
  return (
    <details class="mt-8">
      <summary class="inline-flex min-h-11 items-center gap-2">
        {words.discardedList(discarded.length)}
        <Icon name="chevron-down" />
      </summary>
      <ul class="divide-y divide-line">
        {discarded.map(({ id, name, title, discarded_at, discarded_by_name }) => (
          <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
            <div class="min-w-0">
              <p lang="vi">{title ?? name}</p>
              <p class="text-sm text-muted">
                {words.discardedBy(discarded_by_name ?? '', discarded_at ? formatMoment(discarded_at) : '')}
              </p>
            </div>
            <RestoreForm locale={locale} documentId={id} about={title ?? name} />
          </li>
        ))}
      </ul>
    </details>
  )
}
