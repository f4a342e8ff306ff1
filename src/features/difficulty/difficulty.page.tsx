import { LinkButton, TextLink } from '#web/components/button.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate, formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { periodLabel } from '../result/period.ts'
import { difficultyText } from './difficulty.messages.ts'
import { StateLine, subjectOf } from './difficulty-list.page.tsx'
import type { DifficultyData } from './difficulty-page.queries.ts'
import { DifficultySteps, type TypedStep } from './difficulty-steps.page.tsx'

export type DifficultyPageProps = {
  locale: Locale
  view: ViewContext
  data: DifficultyData
  done?: string | undefined
  issues?: readonly FieldIssue[]
  typed?: TypedStep | undefined
}

/** One difficulty: what it says, what was answered, and what comes next. */
export function DifficultyPage(props: DifficultyPageProps) {
  const { locale, view, data, done, issues = [] } = props
  const words = difficultyText[locale]
  const { difficulty } = data
  const crumbs = [{ label: words.title, href: '/difficulties' }, { label: difficulty.unit_name }]
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active={view.role === 'unit' ? 'difficulties' : 'figures'}
      breadcrumbs={crumbs}
      toast={done && done in words.done && <Toast locale={locale}>{words.done[done as keyof typeof words.done]}</Toast>}
    >
      <PageHeading above={<StateLine locale={locale} row={difficulty} today={data.today} />}>
        {headingOf(locale, difficulty)}
      </PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div class="space-y-8">
          <Particulars {...props} />
          <Joined {...props} />
          <DifficultySteps {...props} issues={issues} />
        </div>
        <History {...props} />
      </div>
    </Layout>
  )
}

function headingOf(locale: Locale, row: DifficultyData['difficulty']): string {
  const words = difficultyText[locale].heading
  if (row.state === 'assigned' && row.assigned_name && row.due_on)
    return words.assigned(row.assigned_name, formatDate(row.due_on))
  if (row.state === 'assigned') return words.raised
  const sentence = words[row.state]
  return typeof sentence === 'function' ? (sentence as (unit: string) => string)(row.unit_name) : sentence
}

function Particulars({ locale, data }: DifficultyPageProps) {
  const words = difficultyText[locale]
  const { difficulty } = data
  const items = [
    { label: words.what, value: <p class="whitespace-pre-line">{difficulty.text}</p> },
    { label: words.unit, value: words.raisedBy(difficulty.unit_name, formatDate(difficulty.raised_on)) },
    { label: words.about, value: subjectOf(difficulty) },
    { label: words.period, value: difficulty.period && periodLabel(difficulty.period, locale) },
    {
      label: words.answer,
      value: difficulty.answer && (
        <>
          <p class="whitespace-pre-line font-semibold">{difficulty.answer}</p>
          <p class="text-sm text-muted">
            {words.answeredBy(difficulty.answered_by_name ?? '', formatDate(difficulty.answered_on ?? data.today))}
          </p>
        </>
      ),
    },
  ]
  return <SummaryList locale={locale} items={items.filter(({ value }) => value)} />
}

function Joined({ locale, data }: DifficultyPageProps) {
  const words = difficultyText[locale]
  const { difficulty, joined } = data
  if (difficulty.joined_into_id !== null && data.role !== 'unit')
    return (
      <Note kind="info" filled>
        <p>{words.joinedInto}</p>
        <TextLink href={`/difficulties/${difficulty.joined_into_id}`}>{words.openLead}</TextLink>
      </Note>
    )
  if (joined.length === 0) return null
  const units = new Set([difficulty, ...joined].map(({ unit_id }) => unit_id)).size
  return (
    <section aria-labelledby="joined">
      <SectionHeading id="joined">{words.joinedHere(units)}</SectionHeading>
      <ul class="divide-y divide-line">
        {joined.map((row) => (
          <li class="py-3">
            <a class="link-row font-semibold" href={`/difficulties/${row.id}`}>
              {row.unit_name}
            </a>
            <span class="line-clamp-2 text-muted">{row.text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ locale, data }: DifficultyPageProps) {
  const words = difficultyText[locale]
  return (
    <aside aria-labelledby="history">
      <SectionHeading id="history">{words.history}</SectionHeading>
      <ol class="divide-y divide-line">
        {data.events.map((event) => (
          <li class="py-3">
            <span class="figures block text-sm text-muted">{formatMoment(event.at)}</span>
            <span class="font-semibold">{words.event[event.action as keyof typeof words.event]}</span>
            {` · ${event.actor_name}`}
            {event.assigned_name && event.due_on && (
              <span class="block">
                {words.answerBy(
                  [event.assigned_name, event.assigned_person].filter(Boolean).join(', '),
                  formatDate(event.due_on),
                )}
              </span>
            )}
            {event.text && event.action !== 'raise' && <span class="block whitespace-pre-line">{event.text}</span>}
          </li>
        ))}
      </ol>
      {data.role !== 'leader' && (
        <div class="mt-4">
          <LinkButton href="/difficulties/new" icon="plus">
            {words.raise}
          </LinkButton>
        </div>
      )}
    </aside>
  )
}
