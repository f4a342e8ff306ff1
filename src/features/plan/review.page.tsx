import { Button, LinkButton } from '#web/components/button.tsx'
import { DraftDone } from '#web/components/draft.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Note } from '#web/components/note.tsx'
import { Toast } from '#web/components/toast.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { clearFacts, openFacts, type ReviewedFact } from './decisions.ts'
import { DoubtfulFact, FactRow } from './fact-card.page.tsx'
import { type Addable, addable } from './fact-summary.ts'
import { type FactGroup, factGroups, factLists, groupOfKey } from './facts.ts'
import { MarginNote } from './finding-note.page.tsx'
import type { FindingState } from './finding-state.ts'
import { Missing } from './missing.page.tsx'
import { pasteDraft } from './new-plan.page.tsx'
import { DiscardForm, ElsewhereNote, SameFileNote } from './notices.page.tsx'
import { Paper } from './paper.page.tsx'
import { planText } from './plan.messages.ts'
import { planListText } from './plan-list.messages.ts'
import type { Review } from './review.queries.ts'

export type ReviewProps = {
  locale: Locale
  view: ViewContext
  review: Review
  done: string | undefined
  undo: string | undefined
  /** The group in which something has just been decided. */
  opened: string | undefined
}

/** On a wide screen each side scrolls by itself, so that a fact and its place are seen together. */
const column =
  'lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto print:max-h-none print:overflow-visible'

/** Text on the left as the paper reads, facts on the right; what is uncertain comes first. */
export function ReviewPage({ locale, view, review, done, undo, opened }: ReviewProps) {
  const words = planText[locale]
  const { document, plan, facts } = review
  const editable = document.state === 'read' && review.role === 'officer'
  const written = plan.text === ''
  const title = plan.document.title ?? document.name
  const heading =
    document.state === 'confirmed' ? words.headingConfirmed : written ? words.headingWritten : words.heading
  return (
    <Layout
      locale={locale}
      view={view}
      title={heading}
      active="plans"
      islands={['th-plan-review', 'th-figure', 'th-draft']}
      breadcrumbs={[{ label: words.plans, href: '/plans' }, { label: shortened(title) }]}
      toast={done && <ReviewToast locale={locale} documentId={document.id} done={done} undo={undo} />}
    >
      <DraftDone draftKey={pasteDraft(view)} />
      <PageHeading lead={editable ? words.lead(shortened(title)) : shortened(title)}>{heading}</PageHeading>
      {plan.source.damaged && (
        <Note kind="warning" filled class="mt-4">
          <p>{words.damaged}</p>
        </Note>
      )}
      {editable && <SameFileNote locale={locale} files={review.sameFile} />}
      {editable && <ElsewhereNote locale={locale} unit={review.elsewhere} office={view.tenantName} />}
      {!written && <Jump locale={locale} />}
      <div class={`mt-6 grid gap-8 ${written ? 'max-w-3xl' : 'lg:grid-cols-2 xl:grid-cols-[minmax(0,1fr)_31rem]'}`}>
        {!written && <TextSide locale={locale} review={review} editable={editable} />}
        <section id="facts" class={`min-w-0 space-y-4 ${written ? '' : column}`} aria-label={words.facts}>
          <Progress locale={locale} review={review} editable={editable} />
          {editable && <Careful locale={locale} documentId={document.id} facts={facts} />}
          {editable && <Missing locale={locale} review={review} />}
          <h2 class="pt-2 text-lg">{words.inOrder}</h2>
          {factGroups.map((group) => (
            <Group locale={locale} review={review} group={group} editable={editable} opened={opened} />
          ))}
          <GeneralFindings locale={locale} review={review} editable={editable} />
          {editable && <DiscardForm locale={locale} documentId={document.id} />}
        </section>
      </div>
    </Layout>
  )
}

/** Between the two sides: on a phone, and for those who go by keyboard. */
function Jump({ locale }: { locale: Locale }) {
  const words = planText[locale]
  return (
    <nav
      class="mt-4 grid grid-cols-2 gap-2 lg:sr-only lg:focus-within:not-sr-only lg:focus-within:grid"
      aria-label={words.jump}
    >
      <LinkButton href="#facts">{words.facts}</LinkButton>
      <LinkButton href="#paper">{words.text}</LinkButton>
    </nav>
  )
}

type ToastProps = { locale: Locale; documentId: string; done: string; undo: string | undefined }

function ReviewToast({ locale, documentId, done, undo }: ToastProps) {
  const words = planText[locale]
  const listWords = planListText[locale]
  if (done === 'restored') return <Toast locale={locale}>{listWords.restored}</Toast>
  const message = done in words.done ? words.done[done as keyof typeof words.done] : words.doneMany(done)
  return (
    <Toast
      locale={locale}
      undo={undo ? { action: `/plans/${documentId}/verdicts`, fields: { key: undo, verdict: 'reopened' } } : undefined}
    >
      {message}
    </Toast>
  )
}

function TextSide({ locale, review, editable }: { locale: Locale; review: Review; editable: boolean }) {
  const words = planText[locale]
  return (
    <section id="paper" class={`min-w-0 max-lg:order-2 ${column}`} aria-labelledby="paper-heading">
      <div class="mb-3 flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="paper-heading" class="text-lg">
          {words.text}
        </h2>
        <p class="flex flex-wrap gap-x-4 text-sm text-muted">
          <span class="fact fact-ok">{words.look.ok}</span>
          <span class="fact">{words.look.read}</span>
          <span class="fact fact-unsure">{words.look.unsure}</span>
          <span class="fact fact-wrong">{words.look.wrong}</span>
        </p>
      </div>
      <th-plan-review
        class="block"
        data-add-url={editable ? `/plans/${review.document.id}/facts/new` : undefined}
        data-add-label={words.markAs}
        data-add-lists={JSON.stringify(words.add)}
      >
        <Paper
          locale={locale}
          documentId={review.document.id}
          plan={review.plan}
          facts={review.facts}
          findings={review.findings}
          editable={editable}
        />
      </th-plan-review>
      <p class="mt-3">
        <a class="link-plain inline-flex min-h-11 items-center gap-2" href={`/plans/${review.document.id}/file`}>
          <Icon name="download" />
          {words.original}
        </a>
      </p>
    </section>
  )
}

function Progress({ locale, review, editable }: { locale: Locale; review: Review; editable: boolean }) {
  const words = planText[locale]
  const { document, facts } = review
  const open = openFacts(facts).length
  const clear = clearFacts(facts).length
  return (
    <div class="sheet p-5">
      <p class="text-lg font-bold">{words.progress(facts.length - open, facts.length)}</p>
      <progress
        class="progress mt-3 w-full"
        value={String(facts.length - open)}
        max={String(Math.max(1, facts.length))}
        aria-label={words.progress(facts.length - open, facts.length)}
      />
      <div class="mt-4 flex flex-wrap items-center gap-4">
        {editable && clear > 0 && (
          <ConfirmClear locale={locale} documentId={document.id} group={null} count={clear} primary />
        )}
        {editable && open > 0 && clear === 0 && <p class="text-muted">{words.leftUnsure(open)}</p>}
        {editable && open === 0 && (
          <LinkButton href={`/plans/${document.id}/units`} variant="primary">
            {words.toUnits}
          </LinkButton>
        )}
        {document.movement_id && (
          <LinkButton href={`/movements/${document.movement_id}`} variant="primary">
            {words.toMovement}
          </LinkButton>
        )}
        {editable && open > 0 && (
          <a class="link-plain inline-flex min-h-11 items-center" href="/plans">
            {words.later}
          </a>
        )}
      </div>
    </div>
  )
}

type ConfirmProps = { locale: Locale; documentId: string; group: FactGroup | null; count: number; primary?: boolean }

function ConfirmClear({ locale, documentId, group, count, primary }: ConfirmProps) {
  const words = planText[locale]
  return (
    <form method="post" action={`/plans/${documentId}/confirmations`}>
      {group && <input type="hidden" name="group" value={group} />}
      <Button variant={primary ? 'primary' : 'outline'} size={primary ? 'normal' : 'small'}>
        {primary ? words.confirmClear(count) : words.confirmGroup(count)}
      </Button>
    </form>
  )
}

/** Cards with their forms at one time; a page of a thousand is of no use to anyone. */
const mostCareful = 40

function Careful({
  locale,
  documentId,
  facts,
}: {
  locale: Locale
  documentId: string
  facts: readonly ReviewedFact[]
}) {
  const doubtful = openFacts(facts).filter(({ doubts }) => doubts.length > 0)
  if (doubtful.length === 0) return null
  return (
    <>
      <h2 id="careful" class="flex items-center gap-2 pt-2 text-lg">
        <span class="text-warning">
          <Icon name="triangle-alert" />
        </span>
        {planText[locale].careful(doubtful.length)}
      </h2>
      {doubtful.slice(0, mostCareful).map((fact) => (
        <DoubtfulFact locale={locale} documentId={documentId} fact={fact} editable />
      ))}
      {doubtful.length > mostCareful && (
        <p class="text-muted">{planText[locale].carefulMore(doubtful.length - mostCareful)}</p>
      )}
    </>
  )
}

type GroupProps = { locale: Locale; review: Review; group: FactGroup; editable: boolean; opened: string | undefined }

function Group({ locale, review, group, editable, opened }: GroupProps) {
  const words = planText[locale]
  const facts = review.facts.filter((fact) => fact.group === group)
  const lists = addableIn(group, review.facts)
  if (facts.length === 0 && (!editable || lists.length === 0)) return null
  const clear = clearFacts(facts).length
  const open = openFacts(facts).length
  return (
    <details class="sheet" open={review.plan.text === '' || group === opened}>
      <summary class="flex min-h-13 items-center gap-3 px-4 py-2">
        <span class="flex-1 font-bold">{words.group[group]}</span>
        <span class={`figures text-sm ${open === 0 && facts.length > 0 ? 'text-success' : 'text-muted'}`}>
          {facts.length === 0 ? words.noneYet : words.groupCount(facts.length - open, facts.length)}
        </span>
        <Icon name="chevron-down" />
      </summary>
      <ul class="divide-y divide-line border-t border-line">
        {facts.map((fact) => (
          <FactRow locale={locale} documentId={review.document.id} fact={fact} editable={editable} />
        ))}
      </ul>
      {editable && (
        <div class="flex flex-wrap items-center gap-4 border-t border-line px-4 py-3">
          {clear > 0 && <ConfirmClear locale={locale} documentId={review.document.id} group={group} count={clear} />}
          {lists.map((list) => (
            <a
              class="link-plain inline-flex min-h-11 items-center"
              href={`/plans/${review.document.id}/facts/new?list=${list}`}
            >
              {words.add[list]}
            </a>
          ))}
        </div>
      )}
    </details>
  )
}

/** What may be added to a group: any item of its lists, and a single fact that is not there yet. */
function addableIn(group: FactGroup, facts: readonly ReviewedFact[]): Addable[] {
  const single = addable.filter((key) => !facts.some((fact) => fact.key === key && fact.verdict !== 'rejected'))
  return [...single, ...factLists].filter((list) => groupOfKey(list) === group)
}

function GeneralFindings({ locale, review, editable }: { locale: Locale; review: Review; editable: boolean }) {
  const { findings } = review
  const general = findings.filter(({ finding }) => !finding.span && finding.severity !== 'info')
  const minor = findings.filter(({ finding }) => finding.severity === 'info')
  const note = (state: FindingState) => (
    <MarginNote locale={locale} documentId={review.document.id} state={state} editable={editable} />
  )
  if (general.length + minor.length === 0) return null
  return (
    <section aria-labelledby="findings" class="pt-2">
      <h2 id="findings" class="text-lg">
        {planText[locale].findingsGeneral}
      </h2>
      {general.map(note)}
      {minor.length > 0 && (
        <details>
          <summary class="link-plain inline-flex min-h-11 items-center">
            {planText[locale].minorFindings(minor.length)}
          </summary>
          {minor.map(note)}
        </details>
      )}
    </section>
  )
}

function shortened(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 57).replace(/\s+\S*$/, '')}…`
}
