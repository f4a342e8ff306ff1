import { Button } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/error-summary.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import type { Typed } from './correction.ts'
import { factText } from './fact.messages.ts'
import { FactFormFields } from './fact-form.page.tsx'
import type { FactKind } from './fact-summary.ts'
import { planText } from './plan.messages.ts'

type Props = {
  locale: Locale
  view: ViewContext
  documentId: string
  documentName: string
  /** False for a plan written here: there is nothing to quote. */
  hasText: boolean
  kind: FactKind
  /** Null for a fact that is being added. */
  factKey: string | null
  typed: Typed
  /** The sentence of the document the fact stands in. */
  quote: string
  errors?: Readonly<Record<string, string>> | undefined
}

/** One fact on a page of its own: corrected, or added where the reading missed it. */
export function FactEditPage(props: Props) {
  const { locale, view, documentId, kind, factKey, quote } = props
  const words = planText[locale]
  const label = words.label[kind]
  const heading = factKey ? words.editHeading(label) : words.addHeading(label)
  return (
    <Layout
      locale={locale}
      view={view}
      title={heading}
      active="plans"
      islands={['th-figure']}
      breadcrumbs={[
        { label: words.plans, href: '/plans' },
        { label: props.documentName, href: `/plans/${documentId}` },
        { label: heading },
      ]}
    >
      <div class="max-w-2xl">
        <ErrorSummary locale={locale} issues={issuesOf(props)} />
        <PageHeading>{heading}</PageHeading>
        {factKey && quote && <blockquote class="paper mt-4 border-l-4 border-line-strong pl-4">{quote}</blockquote>}
        <FactForm {...props} />
        <p class="mt-3">
          <a class="link-plain inline-flex min-h-11 items-center" href={`/plans/${documentId}`}>
            {words.backToFacts}
          </a>
        </p>
      </div>
    </Layout>
  )
}

const idPrefix = 'fact'

function issuesOf({ locale, errors = {} }: Props) {
  const problems = factText[locale].problem
  return Object.entries(errors).map(([field, code]) => ({
    field: `${idPrefix}-${field}`,
    message: problems[code as keyof typeof problems],
  }))
}

function FactForm({ locale, documentId, kind, factKey, typed, quote, errors, hasText }: Props) {
  const words = planText[locale]
  return (
    <form method="post" action={`/plans/${documentId}/facts/${factKey ?? 'new'}`} class="sheet mt-5 space-y-4 p-5">
      {!factKey && <input type="hidden" name="list" value={kind} />}
      {!factKey && hasText && (
        <TextareaField
          name="quote"
          id={`${idPrefix}-quote`}
          label={words.quote}
          hint={words.quoteHint}
          value={quote}
          rows={3}
        />
      )}
      <FactFormFields locale={locale} kind={kind} typed={typed} errors={errors} idPrefix={idPrefix} />
      <Button variant="primary">{words.saveAndConfirm}</Button>
    </form>
  )
}
