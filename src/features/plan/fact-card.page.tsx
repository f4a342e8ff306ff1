import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import type { Locale } from '#web/i18n.ts'
import { cardId } from './after-decision.ts'
import type { ReviewedFact } from './decisions.ts'
import { FactFormFields } from './fact-form.page.tsx'
import { kindOf, summarise } from './fact-summary.ts'
import { planText } from './plan.messages.ts'
import { typedFact } from './typed-fact.ts'

type Props = { locale: Locale; documentId: string; fact: ReviewedFact; editable: boolean }

/** Of damaged letters no more is shown than helps to find the place. */
const longestRaw = 160

/** A doubtful fact, ready to be corrected where it stands. */
export function DoubtfulFact({ locale, documentId, fact }: Props) {
  const words = planText[locale]
  const kind = kindOf(fact.key)
  const { heading, detail } = summarise(kind, fact.value, locale)
  const asRead = (fact.value as { asRead?: string } | null)?.asRead
  return (
    <section
      id={cardId(fact.key)}
      class="sheet border-l-4 border-l-warning p-4"
      data-fact={fact.key}
      aria-label={`${words.label[kind]}: ${heading}`}
    >
      <div class="flex flex-wrap items-baseline justify-between gap-x-4">
        <p class="text-sm text-muted">{words.label[kind]}</p>
        <SeeInText locale={locale} fact={fact} />
      </div>
      <p class="font-semibold" lang={langOf(fact)}>
        {heading}
      </p>
      {detail && <p class="figures">{detail}</p>}
      {fact.doubts.map((doubt) => (
        <p class="text-sm text-muted">{words.doubt[doubt]}</p>
      ))}
      {asRead && (
        <p class="break-words text-sm text-muted">
          {words.asRead(asRead.length > longestRaw ? `${asRead.slice(0, longestRaw)}…` : asRead)}
        </p>
      )}
      <div class="mt-3 flex flex-wrap items-center gap-3">
        <VerdictForm
          documentId={documentId}
          fact={fact}
          verdict="confirmed"
          careful
          label={fact.value === null ? words.leaveEmpty : words.right}
        />
        {!fact.key.startsWith('document.') && (
          <VerdictForm documentId={documentId} fact={fact} verdict="rejected" label={words.notFact} quiet careful />
        )}
      </div>
      <EditInPlace locale={locale} documentId={documentId} fact={fact} heading={heading} />
    </section>
  )
}

/** What the document says stays in its language on an English page; that there is nothing is said in the page's. */
const langOf = ({ value }: ReviewedFact) => (value === null ? undefined : 'vi')

function EditInPlace({ locale, documentId, fact, heading }: Omit<Props, 'editable'> & { heading: string }) {
  const words = planText[locale]
  const kind = kindOf(fact.key)
  return (
    <details class="mt-2" name="edit">
      <summary class="link-plain inline-flex min-h-11 items-center">
        {fact.value === null ? words.complete : words.edit}
        <span class="sr-only"> {heading}</span>
      </summary>
      <form method="post" action={`/plans/${documentId}/facts/${fact.key}`} class="mt-2 space-y-4">
        <FactFormFields locale={locale} kind={kind} typed={typedFact(kind, fact.value)} idPrefix={cardId(fact.key)} />
        <Button icon="check">{words.saveAndConfirm}</Button>
      </form>
    </details>
  )
}

/** A fact in its group: what was read, whether someone has seen it, and what can be done. */
export function FactRow({ locale, documentId, fact, editable }: Props) {
  const words = planText[locale]
  const kind = kindOf(fact.key)
  const { heading, detail } = summarise(kind, fact.value, locale)
  const rejected = fact.verdict === 'rejected'
  const elsewhere = fact.verdict === null && fact.doubts.length > 0 && editable
  return (
    <li id={elsewhere ? undefined : cardId(fact.key)} class="flex flex-wrap gap-x-3 px-4 py-3" data-fact={fact.key}>
      <span class={fact.verdict && !rejected ? 'mt-0.5 text-success' : 'mt-0.5 text-muted'}>
        <Icon name={fact.verdict === null ? 'circle' : rejected ? 'circle-minus' : 'circle-check-big'} />
      </span>
      <div class="min-w-0 flex-1 basis-56">
        <p class="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
          {words.label[kind]}
          <SeeInText locale={locale} fact={fact} />
        </p>
        <p class={rejected ? 'line-through' : undefined} lang={langOf(fact)}>
          {heading}
        </p>
        {detail && <p class="figures text-sm text-muted">{detail}</p>}
        {fact.verdict && (
          <p class="text-sm text-muted">
            {words.verdict[fact.verdict]} {fact.decidedBy && words.decidedBy(fact.decidedBy)}
          </p>
        )}
      </div>
      {editable && <RowActions locale={locale} documentId={documentId} fact={fact} heading={heading} />}
    </li>
  )
}

function RowActions({ locale, documentId, fact, heading }: Omit<Props, 'editable'> & { heading: string }) {
  const words = planText[locale]
  return (
    <div class="flex flex-wrap items-center gap-x-3 max-sm:pl-8">
      <a class="link-plain inline-flex min-h-11 items-center" href={`/plans/${documentId}/facts/${fact.key}`}>
        {fact.value === null ? words.complete : words.edit}
        <span class="sr-only"> {fact.value === null ? words.label[kindOf(fact.key)] : heading}</span>
      </a>
      {fact.verdict === null ? (
        <VerdictForm
          documentId={documentId}
          fact={fact}
          verdict="confirmed"
          label={fact.value === null ? words.leaveEmpty : words.right}
          about={heading}
        />
      ) : (
        <VerdictForm
          documentId={documentId}
          fact={fact}
          verdict="reopened"
          label={words.reopen}
          about={heading}
          quiet
        />
      )}
    </div>
  )
}

function SeeInText({ locale, fact }: { locale: Locale; fact: ReviewedFact }) {
  if (!fact.span || fact.span[1] <= fact.span[0]) return null
  return (
    <a class="link-plain inline-block py-1 text-sm" href={`#v${fact.span[0]}`}>
      {planText[locale].seeInText}
    </a>
  )
}

type VerdictProps = {
  documentId: string
  fact: ReviewedFact
  verdict: 'confirmed' | 'rejected' | 'reopened'
  label: string
  about?: string
  /** Decided in the list of what needs care, so that is where one goes on. */
  careful?: boolean
  quiet?: boolean
}

function VerdictForm({ documentId, fact, verdict, label, about, quiet, careful }: VerdictProps) {
  return (
    <form method="post" action={`/plans/${documentId}/verdicts`}>
      <input type="hidden" name="key" value={fact.key} />
      {careful && <input type="hidden" name="from" value="careful" />}
      <input type="hidden" name="verdict" value={verdict} />
      <Button size="small" variant={quiet ? 'quiet' : 'outline'}>
        {label}
        {about && <span class="sr-only"> {about}</span>}
      </Button>
    </form>
  )
}
