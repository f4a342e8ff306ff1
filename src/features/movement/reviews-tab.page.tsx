import { Button } from '#web/components/button.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { Tag } from '#web/components/status.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import { formatDate } from '#web/format.ts'
import { lifeText } from './life.messages.ts'
import { MovementFrame, type TabProps } from './movement-frame.page.tsx'
import type { Review } from './review.queries.ts'
import type { ReviewKind } from './review.ts'

type Props = TabProps & { reviews: readonly Review[] }

/** The reviews of a movement: those its plan asks for, those being written, those issued. */
export function ReviewsTab(props: Props) {
  const { locale, reviews } = props
  const words = lifeText[locale]
  return (
    <MovementFrame {...props} tab="reviews">
      <h2 class="text-xl">{words.reviews(reviews.length)}</h2>
      <p class="mt-2 max-w-[70ch] text-muted">{words.beginLead}</p>
      <Beginnings {...props} />
      <div class="mt-8 space-y-6">
        {reviews.map((review) => (
          <ReviewSheet {...props} review={review} />
        ))}
      </div>
    </MovementFrame>
  )
}

/** What may be begun now. */
function Beginnings({ locale, data, reviews }: Props) {
  const words = lifeText[locale]
  const { movement, parts, role } = data
  const kind: ReviewKind | null =
    movement.status === 'running' ? 'interim-review' : movement.status === 'closing' ? 'final-review' : null
  if (role !== 'officer' || kind === null) return <p class="mt-4 text-muted">{words.notYet}</p>
  const begun = new Set(reviews.map(({ milestone_id }) => milestone_id))
  const due = parts.milestones.filter((milestone) => milestone.kind === kind && !begun.has(milestone.id))
  const free = !reviews.some((review) => review.kind === kind && (kind === 'final-review' || review.state === 'draft'))
  const several = due.length > 0 && free && kind === 'interim-review'
  if (due.length === 0 && !free) return null
  return (
    <section class="mt-6" aria-labelledby="milestones">
      <SectionHeading id="milestones">{words.milestones}</SectionHeading>
      <ul class="divide-y divide-line">
        {due.map(({ id, due_on }, index) => (
          <li class="flex flex-wrap items-center justify-between gap-4 py-3">
            <span class="figures font-semibold">{due_on ? words.dueOn(formatDate(due_on)) : words.noDate}</span>
            <Begin {...{ locale, movementId: movement.id, kind, milestoneId: id, primary: index === 0, several }} />
          </li>
        ))}
        {free && (due.length === 0 || kind === 'interim-review') && (
          <li class="flex flex-wrap items-center justify-between gap-4 py-3">
            <span>{kind === 'interim-review' ? words.otherReview : words.reviewKind[kind]}</span>
            <Begin
              {...{ locale, movementId: movement.id, kind, milestoneId: '', primary: due.length === 0, several }}
            />
          </li>
        )}
      </ul>
    </section>
  )
}

type BeginProps = {
  locale: Props['locale']
  movementId: string
  kind: ReviewKind
  milestoneId: string
  primary: boolean
  /** Both a review of the plan and another may be begun: each says which it is. */
  several: boolean
}

function Begin({ locale, movementId, kind, milestoneId, primary, several }: BeginProps) {
  const words = lifeText[locale]
  const label = milestoneId ? words.beginPlanned : words.beginOther
  return (
    <form method="post" action={`/movements/${movementId}/reviews`}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="milestone" value={milestoneId} />
      <Button variant={primary ? 'primary' : 'outline'}>{several ? label : words.begin[kind]}</Button>
    </form>
  )
}

function ReviewSheet({ locale, data, review }: Props & { review: Review }) {
  const words = lifeText[locale]
  const heading = `review-${review.id}`
  const editable = review.state === 'draft' && data.role === 'officer'
  return (
    <Sheet labelledBy={`${heading} ${heading}-about`}>
      <div id={heading} class="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 class="text-lg">{words.reviewKind[review.kind]}</h3>
        <Tag tone={review.state === 'issued' ? 'met' : 'at-risk'}>
          {review.state === 'issued' ? words.reviewState.issued : words.reviewState.draft}
        </Tag>
        {review.due_on && <span class="figures text-muted">{words.dueOn(formatDate(review.due_on))}</span>}
      </div>
      <p id={`${heading}-about`} class="mt-1 text-sm text-muted">
        {review.issued_on && review.issued_by_name
          ? words.issuedOn(formatDate(review.issued_on), review.issued_by_name)
          : words.writtenBy(review.written_by_name)}
      </p>
      {editable ? <Writing locale={locale} review={review} /> : <Written locale={locale} review={review} />}
    </Sheet>
  )
}

function Writing({ locale, review }: { locale: Props['locale']; review: Review }) {
  const words = lifeText[locale]
  const path = `/movements/${review.movement_id}/reviews/${review.id}`
  return (
    <form method="post" action={path} class="mt-4 space-y-4">
      <input type="hidden" name="version" value={String(review.version)} />
      <TextareaField
        name="results"
        id={`results-${review.id}`}
        label={words.results}
        value={review.results}
        rows={12}
        maxlength={20_000}
      />
      <TextareaField
        name="suggestions"
        id={`suggestions-${review.id}`}
        label={words.suggestions}
        value={review.suggestions}
        rows={5}
        maxlength={20_000}
      />
      <p class="text-sm text-muted">{words.issueLead}</p>
      <div class="flex flex-wrap gap-4">
        <Button name="step" value="save">
          {words.save}
        </Button>
        <Button variant="primary" name="step" value="issue">
          {words.issue[review.kind]}
        </Button>
      </div>
    </form>
  )
}

function Written({ locale, review }: { locale: Props['locale']; review: Review }) {
  const words = lifeText[locale]
  return (
    <div class="mt-4 space-y-4">
      <div>
        <p class="font-semibold">{words.results}</p>
        <p class="whitespace-pre-line">{review.results}</p>
      </div>
      {review.suggestions && (
        <div>
          <p class="font-semibold">{words.suggestions}</p>
          <p class="whitespace-pre-line">{review.suggestions}</p>
        </div>
      )}
    </div>
  )
}
