import { Button, LinkButton, TextLink } from '#web/components/button.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate, formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { changeWords, entryWords, figureWords } from '../report/say-back.ts'
import { labelled } from '../target/target.ts'
import { anomalySentence, anomalyText } from './anomaly.messages.ts'
import type { Anomaly } from './anomaly.ts'
import { isPicture } from './evidence.ts'
import { periodLabel } from './period.ts'
import type { ReceivedReport } from './received-report.queries.ts'
import type { EvidenceItem, ReportFigure } from './report.queries.ts'
import { resultText } from './result.messages.ts'
import type { ResultState } from './result.ts'

type Props = { locale: Locale; view: ViewContext; data: ReceivedReport; done: boolean }

const tones: Record<ResultState, 'met' | 'on-track' | 'at-risk' | 'missed' | 'unknown'> = {
  open: 'unknown',
  entered: 'unknown',
  submitted: 'on-track',
  returned: 'at-risk',
  accepted: 'met',
  waived: 'unknown',
}

/** One unit's figures of one period, to be accepted whole or sent back one by one. */
export function ReceivedReportPage({ locale, view, data, done }: Props) {
  const words = resultText[locale]
  const { unitId, unitName, period, figures, role } = data
  const label = periodLabel(period, locale)
  const waits = figures.some(({ state }) => state === 'submitted')
  const may = role === 'officer'
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.reportOf(unitName, label)}
      active="figures"
      breadcrumbs={[{ label: words.title, href: '/results' }, { label: unitName }]}
      toast={done && <Toast locale={locale}>{words.returned}</Toast>}
    >
      <PageHeading above={words.reportOf(unitName, label)} lead={<Times locale={locale} data={data} />}>
        {headingOf(data, locale)}
      </PageHeading>
      {data.locked && (
        <Note kind="info" filled class="mt-4">
          {words.locked}
        </Note>
      )}
      {may && (
        <div class="mt-5 flex flex-wrap gap-3">
          {waits && <AcceptForm locale={locale} value={`${unitId} ${period}`} />}
          <LinkButton href={`/reports/${period}?unit=${unitId}`}>{words.onPaper}</LinkButton>
        </div>
      )}
      <form method="post" action={`/results/${period}/${unitId}/return`} class="mt-8 max-w-4xl space-y-10">
        {figures.map((figure) => (
          <FigureSection {...{ locale, figure, may }} anomalies={data.flags.get(figure.targetId) ?? []} />
        ))}
        {may && waits && (
          <div>
            <p class="mb-3 text-muted">{words.returnHint}</p>
            <Button icon="corner-up-left">{words.returnFigures}</Button>
          </div>
        )}
      </form>
    </Layout>
  )
}

function headingOf({ figures }: ReceivedReport, locale: Locale): string {
  const words = resultText[locale].reportHeading
  const count = (...states: ResultState[]) => figures.filter(({ state }) => states.includes(state)).length
  if (count('submitted') > 0) return words.waiting(count('submitted'))
  if (count('returned') > 0) return words.returned(count('returned'))
  return count('open', 'entered') > 0 ? words.open(count('open', 'entered')) : words.accepted
}

function Times({ locale, data }: { locale: Locale; data: ReceivedReport }) {
  const words = resultText[locale]
  const times = data.figures.flatMap(({ submittedAt }) => (submittedAt ? [submittedAt] : []))
  const last = times.sort((a, b) => a.getTime() - b.getTime()).at(-1)
  const late = data.figures.some((figure) => figure.late)
  return (
    <>
      {words.dueOn(formatDate(data.dueOn))}
      {last && <>, {words.handedInAt(formatMoment(last))} </>}
      {late && <StateBadge locale={locale} state="missed" icon="clock-alert" label={words.late} />}
    </>
  )
}

function AcceptForm({ locale, value }: { locale: Locale; value: string }) {
  return (
    <form method="post" action="/results/accept">
      <input type="hidden" name="report" value={value} />
      <Button variant="primary" icon="check">
        {resultText[locale].acceptOne}
      </Button>
    </form>
  )
}

type SectionProps = { locale: Locale; figure: ReportFigure; may: boolean; anomalies: readonly Anomaly[] }

function FigureSection({ locale, figure, may, anomalies }: SectionProps) {
  const words = resultText[locale]
  const { targetId, state, entry, entries } = figure
  return (
    <section aria-labelledby={`f-${targetId}`}>
      <SectionHeading id={`f-${targetId}`}>{labelled(figure)}</SectionHeading>
      <p class="mt-2 flex flex-wrap items-center gap-x-4 text-sm text-muted">
        <StateBadge locale={locale} state={tones[state]} label={words.state[state]} />
        <a class="link-plain" href={`/movements/${figure.movementId}/targets#${targetId}`}>
          {figure.movementName}
        </a>
        {figure.corrected && <span>{words.corrected}</span>}
      </p>
      <Numbers locale={locale} figure={figure} />
      {entry?.note && (
        <p class="mt-2">
          <strong>{words.note}:</strong> {entry.note}
        </p>
      )}
      {entry && (
        <p class="mt-1 text-sm text-muted">{words.enteredBy(entry.enteredByName, formatMoment(entry.enteredAt))}</p>
      )}
      {figure.returnReason && <p class="mt-2 text-warning-ink">{words.lastReason(figure.returnReason)}</p>}
      <Flags locale={locale} anomalies={anomalies} />
      <Evidence locale={locale} items={figure.evidence} />
      {entries.length > 1 && <Earlier locale={locale} figure={figure} />}
      {may && state === 'submitted' && (
        <details class="mt-2">
          <summary class="link-plain inline-flex min-h-11 items-center">{words.returnHeading}</summary>
          <TextareaField
            id={`reason-${targetId}`}
            name={`reason.${targetId}`}
            label={words.returnReason}
            rows={2}
            maxlength={1000}
          />
        </details>
      )}
    </section>
  )
}

function Numbers({ locale, figure }: { locale: Locale; figure: ReportFigure }) {
  const words = resultText[locale]
  const { entry, last } = figure
  const change = entry?.value != null && last ? Number((entry.value - last.value).toPrecision(12)) : null
  const rows: [label: string, said: string][] = [
    [words.now, entry ? entryWords(entry, figure, locale) : words.nothingSaid],
    [
      words.before,
      last ? `${figureWords(last, figure, locale)} (${periodLabel(last.period, locale)})` : words.nothingBefore,
    ],
  ]
  if (change !== null && figure.measure !== 'yes-no')
    rows.push([words.change, `${change > 0 ? '+' : ''}${changeWords(change, figure.unit, locale)}`])
  return (
    <dl class="mt-3 grid gap-x-8 gap-y-2 sm:grid-cols-3">
      {rows.map(([label, said], index) => (
        <div>
          <dt class="text-sm text-muted">{label}</dt>
          <dd class={`figures ${index === 0 ? 'text-lg font-bold' : ''}`}>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

function Flags({ locale, anomalies }: { locale: Locale; anomalies: readonly Anomaly[] }) {
  if (anomalies.length === 0) return null
  return (
    <Note kind="warning" heading={anomalyText[locale].heading} class="mt-3">
      {anomalies.map((anomaly) => (
        <p>{anomalySentence(anomaly, locale)}</p>
      ))}
    </Note>
  )
}

function Evidence({ locale, items }: { locale: Locale; items: readonly EvidenceItem[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h3 class="mt-3 text-base">{resultText[locale].evidence}</h3>
      <ul class="mt-1.5 flex flex-wrap gap-3">
        {items.map(({ id, name, mediaType }) => (
          <li>
            {isPicture(mediaType) ? (
              <a class="block" href={`/evidence/${id}`}>
                <img
                  class="size-24 rounded-field border border-line-strong object-cover"
                  src={`/evidence/${id}`}
                  alt={name}
                  loading="lazy"
                />
              </a>
            ) : (
              <TextLink href={`/evidence/${id}`} icon="download">
                {name}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Earlier({ locale, figure }: { locale: Locale; figure: ReportFigure }) {
  const words = resultText[locale]
  const earlier = figure.entries.filter(({ id }) => id !== figure.entry?.id)
  return (
    <details class="mt-2">
      <summary class="link-plain inline-flex min-h-11 items-center">{words.earlier(earlier.length)}</summary>
      <ul class="divide-y divide-line">
        {earlier.toReversed().map((entry) => (
          <li class="py-2">
            <span class="figures font-semibold">{entryWords(entry, figure, locale)}</span>{' '}
            <span class="text-sm text-muted">
              {words.enteredBy(entry.enteredByName, formatMoment(entry.enteredAt))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
