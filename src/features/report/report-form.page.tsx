import { Button, LinkButton, TextLink } from '#web/components/button.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Note } from '#web/components/note.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate, relativeDays } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { periodLabel } from '../result/period.ts'
import { figureRefusals } from '../result/typed-figure.messages.ts'
import { fieldId, type Theirs } from './figure-field.ts'
import { reportText } from './report.messages.ts'
import { inOrder, type Report, type ReportFigure } from './report.ts'
import { FigureSection, stateShown } from './report-figure.page.tsx'
import { entryWords } from './say-back.ts'
import { type FieldName, type PostedForm, shownFields, type TypedFields, typedOf } from './typed-report.ts'

export type ShownProblem = { targetId: string; field: FieldName | 'file'; sentence: string }

export type ReportFormProps = {
  locale: Locale
  view: ViewContext
  today: string
  report: Report
  /** An officer fills it in for a unit that reports on paper. */
  forOther: boolean
  /** A form that was refused comes back as it was. */
  posted: PostedForm | null
  problems: readonly ShownProblem[]
  conflicts: ReadonlyMap<string, Theirs>
  /** How many valid figures a refused form has saved. */
  savedCount: number
  done: boolean
  newKey(): string
}

export const reportPath = (report: Pick<Report, 'period' | 'unitId'>, forOther: boolean, page = ''): string =>
  `/reports/${report.period}${page}${forOther ? `?unit=${report.unitId}` : ''}`

/** All figures that one unit owes for one period, on one page. */
export function ReportFormPage(given: ReportFormProps) {
  const props = { ...given, problems: problemsOf(given) }
  const { locale, view, report, forOther, done } = props
  const words = reportText[locale]
  const period = periodLabel(report.period, locale)
  const title = words.formHeading(period, report.unitName)
  return (
    <Layout
      locale={locale}
      view={view}
      title={title}
      active="reports"
      islands={['th-report']}
      breadcrumbs={[
        { label: words.title, href: forOther ? `/reports?unit=${report.unitId}` : '/reports' },
        { label: period },
      ]}
      toast={done && <Toast locale={locale}>{words.saved}</Toast>}
    >
      <div class="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,34rem)_1fr]">
        <div>
          <Problems {...props} />
          <Heading {...props} title={title} />
          {report.figures.length > 0 && <ReportForm {...props} />}
        </div>
        {report.figures.length > 0 && <Contents {...props} />}
      </div>
    </Layout>
  )
}

function Problems({ locale, report, problems, conflicts, savedCount }: ReportFormProps) {
  const words = reportText[locale]
  const nameOf = (targetId: string) => report.figures.find((figure) => figure.targetId === targetId)?.name ?? ''
  const issues: FieldIssue[] = [
    ...problems.map(({ targetId, field, sentence }) => ({
      field: fieldId(field, targetId),
      message: words.issue(nameOf(targetId), sentence),
    })),
    ...[...conflicts.keys()].map((targetId) => ({
      field: fieldId('choose', targetId),
      message: words.conflictIssue(nameOf(targetId)),
    })),
  ]
  return (
    <>
      <ErrorSummary locale={locale} issues={issues} />
      {issues.length > 0 && savedCount > 0 && (
        <Note kind="info" filled class="mb-5">
          <p>{words.someSaved(savedCount)}</p>
        </Note>
      )}
    </>
  )
}

function Heading({ locale, report, today, forOther, title }: ReportFormProps & { title: string }) {
  const words = reportText[locale]
  const owed = report.figures.some(({ state }) => state === 'open' || state === 'entered' || state === 'returned')
  const late = owed && report.dueOn < today
  return (
    <>
      <h1 class="text-2xl">{title}</h1>
      <p class="mt-1">
        {words.until(formatDate(report.periodTo), formatDate(report.dueOn))}
        {owed && (
          <>
            , <span class={late ? 'state state-missed' : ''}>{relativeDays(report.dueOn, today, locale)}</span>
          </>
        )}
      </p>
      {forOther && <p class="mt-1 text-muted">{words.forUnit(report.unitName)}</p>}
      {report.locked && (
        <Note kind="warning" filled class="mt-4">
          <p>{words.locked}</p>
        </Note>
      )}
    </>
  )
}

function ReportForm(props: ReportFormProps) {
  const { locale, view, report, forOther, problems, conflicts } = props
  const words = reportText[locale]
  const figures = inOrder(report.figures)
  const sentences = { ...figureRefusals[locale], ...words.problems }
  return (
    <th-report
      class="block"
      data-seat={view.seat}
      data-group={`${report.unitId}|${report.period}`}
      data-words={JSON.stringify({ problems: sentences, refused: words.refused, letGo: words.letGo, cell: words.cell })}
      data-submit={reportPath(report, false, '/submit')}
      data-sent={reportPath(report, forOther, '/sent')}
      data-label={words.queuedLabel(periodLabel(report.period, locale))}
    >
      <form
        method="post"
        action={reportPath(report, false)}
        enctype="multipart/form-data"
        novalidate
        class="mt-6 space-y-8"
        data-report=""
      >
        <input type="hidden" name="unit" value={report.unitId} />
        {figures.map((of, index) => (
          <FigureSection
            locale={locale}
            of={of}
            period={report.period}
            index={index + 1}
            count={figures.length}
            typed={typedNow(of, props)}
            problem={problems.find(({ targetId }) => targetId === of.targetId) ?? null}
            conflict={conflicts.get(of.targetId) ?? null}
            clientKey={keyFor(of, props)}
            based={basedOn(of, props)}
          />
        ))}
        <FormFoot {...props} />
      </form>
    </th-report>
  )
}

const shownNow = (of: ReportFigure, locale: Locale) => shownFields(of, of.current?.figure ?? null, locale)

/** As it was posted where that was refused; an emptied "no change" with the figures it stood for, to be kept or put right. */
function typedNow(of: ReportFigure, props: ReportFormProps): TypedFields {
  const { posted, locale } = props
  if (posted === null || !unfinished(of, props)) return shownNow(of, locale)
  const typed = typedOf(posted, of.targetId)
  if (of.last === null || !isUnticked(of, typed)) return typed
  const { value, numerator, denominator } = of.last
  return shownFields(of, { kind: 'value', value, numerator, denominator, note: typed.note }, locale)
}

const isUnticked = ({ current, measure }: ReportFigure, typed: TypedFields): boolean =>
  current?.figure.kind === 'no-change' &&
  `${typed.same}${typed.none}${typed[measure === 'ratio' ? 'numerator' : 'value']}`.trim() === ''

/** What there is to say of each figure; of a "no change" taken back: that its figures stand in the fields again. */
function problemsOf({ report, problems, posted, locale }: ReportFormProps): readonly ShownProblem[] {
  return problems.map((problem) => {
    const of = report.figures.find(({ targetId }) => targetId === problem.targetId)
    const unticked =
      posted &&
      of?.last &&
      (problem.field === 'value' || problem.field === 'numerator') &&
      isUnticked(of, typedOf(posted, of.targetId))
    return unticked ? { ...problem, sentence: reportText[locale].unticked } : problem
  })
}

/** A figure that was refused goes again under its own key; one that was saved gets another for what comes next. */
const unfinished = ({ targetId }: ReportFigure, { problems, conflicts }: ReportFormProps): boolean =>
  conflicts.has(targetId) || problems.some((problem) => problem.targetId === targetId)

const keyFor = (of: ReportFigure, props: ReportFormProps): string =>
  (unfinished(of, props) && props.posted?.[`key-${of.targetId}`]) || props.newKey()

const basedOn = (of: ReportFigure, props: ReportFormProps): string | null =>
  unfinished(of, props) ? props.posted?.[`based-${of.targetId}`] || null : (of.current?.id ?? null)

function FormFoot(props: ReportFormProps) {
  const { locale, report } = props
  const words = reportText[locale]
  const movement = report.figures[0]?.movementId ?? ''
  return (
    <div>
      <p>
        <TextLink href={`/difficulties/new?movement=${movement}`} icon="message-circle-warning">
          {words.difficulty}
        </TextLink>
      </p>
      <FormButtons {...props} />
      <p class="mt-3 flex items-start gap-2 text-sm text-muted" hidden data-kept="" role="status">
        <Icon name="save" class="mt-0.5" />
        <span data-at-kept={words.keptAt('{time}')} data-at-saved={words.savedAt('{time}')} />
      </p>
      <div class="note note-info mt-4 bg-info-soft py-3 pr-4" hidden data-offline-submit="" tabindex={-1}>
        <p class="font-semibold">{words.offlineQuestion}</p>
        <p>{words.offlineLead}</p>
        <p class="mt-3">
          <Button type="button" class="js-queue">
            {words.offlineSubmit}
          </Button>
        </p>
      </div>
      <p class="note note-info mt-4 bg-info-soft py-3 pr-4 font-semibold" hidden data-queued="" tabindex={-1}>
        {words.queued}
      </p>
    </div>
  )
}

/** Nothing is owed any more: what was sent can be looked at or put right. */
function FormButtons({ locale, report, forOther }: ReportFormProps) {
  const words = reportText[locale]
  const owed = report.figures.some(({ state }) => state === 'open' || state === 'entered' || state === 'returned')
  if (report.locked) return null
  return (
    <div class="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
      {owed ? (
        <Button variant="primary" size="large" wide="phone" name="next" value="check" icon="arrow-right">
          {words.check}
        </Button>
      ) : (
        <LinkButton href={reportPath(report, forOther, '/sent')} variant="primary" wide="phone">
          {words.seeSent}
        </LinkButton>
      )}
      <Button variant="outline" wide="phone" name="next" value="save">
        {owed ? words.save : words.saveCorrection}
      </Button>
    </div>
  )
}

function Contents({ locale, report, problems }: ReportFormProps) {
  const words = reportText[locale]
  const problemOf = (targetId: string) => problems.find((problem) => problem.targetId === targetId) ?? null
  const figures = inOrder(report.figures).map((of) => ({ ...of, state: stateShown(of, problemOf(of.targetId)) }))
  const isDone = ({ state }: ReportFigure) => state !== 'open' && state !== 'returned'
  return (
    <aside aria-labelledby="contents" class="max-lg:border-t max-lg:border-line max-lg:pt-6">
      <div class="lg:sticky lg:top-6">
        <h2
          id="contents"
          class="text-lg"
          data-progress={words.progressOf('{done}', figures.length)}
          data-done={JSON.stringify(figures.filter(isDone).map(({ targetId }) => targetId))}
        >
          {words.progressOf(String(figures.filter(isDone).length), figures.length)}
        </h2>
        <ol class="mt-1 divide-y divide-line border-y border-line">
          {figures.map((of) => (
            <li class="flex items-start gap-2.5 py-2.5" data-item={of.targetId}>
              <span class={isDone(of) ? 'text-success' : 'text-muted'}>
                <Icon name={isDone(of) ? 'circle-check-big' : 'circle'} class="mt-0.5" />
              </span>
              <span class="min-w-0">
                <a class="link-plain" href={`#f-${of.targetId}`}>
                  {of.name}
                </a>
                <span class="block text-sm text-muted" data-said={of.targetId}>
                  {of.current && isDone(of) ? entryWords(of.current.figure, of, locale) : words.cell[of.state]}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </aside>
  )
}
