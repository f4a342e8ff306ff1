import { Button, LinkButton } from '#web/components/button.tsx'
import { DraftDone } from '#web/components/draft.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Progress } from '#web/components/progress.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import type { DocumentRow, SameFile } from './document.queries.ts'
import { type DocumentState, mayBeCancelled, mayBeDiscarded } from './document.ts'
import { pasteDraft } from './new-plan.page.tsx'
import { DiscardForm, RestoreForm, SameFileNote } from './notices.page.tsx'
import { planText } from './plan.messages.ts'

type Props = {
  locale: Locale
  view: ViewContext
  document: Pick<DocumentRow, 'id' | 'name' | 'state' | 'page' | 'pages'>
  /** Why it could not be read, one sentence. */
  failure: string | null
  sameFile: readonly SameFile[]
  role: string
}

/** A document that is being read, or could not be. Comes back by itself every two seconds while it is. */
export function ReadingPage({ locale, view, document, failure, sameFile, role }: Props) {
  const words = planText[locale]
  const going = mayBeCancelled(document.state)
  const heading = headingOf(document.state, locale)
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
        <SameFileNote locale={locale} files={sameFile} />
        {going && <Going locale={locale} document={document} />}
        {!going && role === 'officer' && <Ways locale={locale} document={document} />}
      </div>
    </Layout>
  )
}

function headingOf(state: DocumentState, locale: Locale): string {
  const words = planText[locale]
  if (mayBeCancelled(state)) return words.readingHeading
  if (state === 'discarded') return words.discardedHeading
  return state === 'failed' ? words.failedHeading : words.cancelledHeading
}

function Ways({ locale, document }: Pick<Props, 'locale' | 'document'>) {
  const words = planText[locale]
  return (
    <div class="mt-6 space-y-6">
      <p>
        <LinkButton href="/plans/new" variant="primary">
          {words.tryAnother}
        </LinkButton>
      </p>
      {mayBeDiscarded(document.state) && <DiscardForm locale={locale} documentId={document.id} />}
      {document.state === 'discarded' && <RestoreForm locale={locale} documentId={document.id} />}
    </div>
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
