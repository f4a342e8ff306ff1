import { Button, LinkButton } from '#web/components/button.tsx'
import { DraftDone } from '#web/components/draft.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Progress } from '#web/components/progress.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import type { DocumentRow } from './document.queries.ts'
import { mayBeCancelled } from './document.ts'
import { pasteDraft } from './new-plan.page.tsx'
import { planText } from './plan.messages.ts'

type Props = {
  locale: Locale
  view: ViewContext
  document: Pick<DocumentRow, 'id' | 'name' | 'state' | 'page' | 'pages'>
  /** Why it could not be read, one sentence. */
  failure: string | null
}

/** A document that is being read, or could not be. Comes back by itself every two seconds while it is. */
export function ReadingPage({ locale, view, document, failure }: Props) {
  const words = planText[locale]
  const going = mayBeCancelled(document.state)
  const heading = going
    ? words.readingHeading
    : document.state === 'failed'
      ? words.failedHeading
      : words.cancelledHeading
  return (
    <Layout
      locale={locale}
      view={view}
      title={heading}
      active="plans"
      islands={['th-draft']}
      refreshSeconds={going ? 2 : undefined}
      breadcrumbs={[{ label: words.plans, href: '/plans' }, { label: document.name }]}
    >
      <DraftDone draftKey={pasteDraft(view)} />
      <div class="max-w-2xl">
        <PageHeading lead={going ? words.readingLead : (failure ?? undefined)}>{heading}</PageHeading>
        <p class="mt-2 text-muted">{document.name}</p>
        {going && <Going locale={locale} document={document} />}
        {!going && (
          <p class="mt-6">
            <LinkButton href="/plans/new" variant="primary">
              {words.tryAnother}
            </LinkButton>
          </p>
        )}
      </div>
    </Layout>
  )
}

function Going({ locale, document }: Pick<Props, 'locale' | 'document'>) {
  const words = planText[locale]
  const { page, pages } = document
  return (
    <div class="mt-6 space-y-5">
      <Progress
        label={page && pages ? words.readingPage(page, pages) : words.waiting}
        value={page ?? 0}
        max={pages ?? 1}
      />
      <form method="post" action={`/plans/${document.id}/cancellation`}>
        <Button>{words.cancel}</Button>
      </form>
    </div>
  )
}
