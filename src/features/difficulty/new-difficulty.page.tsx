import { Button, TextLink } from '#web/components/button.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { periodLabel, periodOf, previousPeriod } from '../result/period.ts'
import { difficultyText } from './difficulty.messages.ts'
import type { DifficultyFormData } from './difficulty-page.queries.ts'

/** As typed, so that a refused form comes back untouched. */
export type DifficultyFormValues = { unitId: string; subject: string; period: string; text: string; clientKey: string }

export type NewDifficultyProps = {
  locale: Locale
  view: ViewContext
  data: DifficultyFormData
  values: DifficultyFormValues
  issues?: readonly FieldIssue[]
}

/** A unit says what stops it; short enough for a phone, and works without script. */
export function NewDifficultyPage(props: NewDifficultyProps) {
  const { locale, view, issues = [] } = props
  const words = difficultyText[locale]
  const crumbs = [{ label: words.title, href: '/difficulties' }, { label: words.raise }]
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.newTitle}
      active={view.role === 'unit' ? 'difficulties' : 'figures'}
      breadcrumbs={crumbs}
    >
      <PageHeading lead={words.newLead}>{words.newTitle}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-5 max-w-2xl">
        <Sheet>
          <Form {...props} issues={issues} />
        </Sheet>
      </div>
    </Layout>
  )
}

function Form({ locale, data, values, issues = [] }: NewDifficultyProps) {
  const words = difficultyText[locale]
  const errorAt = (field: string) => issues.find((issue) => issue.field === field)?.message
  return (
    <form class="space-y-5" method="post" action="/difficulties" data-offline={words.raise} novalidate>
      <input type="hidden" name="clientKey" value={values.clientKey} />
      {data.units.length > 0 && (
        <SelectField
          name="unitId"
          label={words.unit}
          placeholder={words.chooseUnit}
          options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.unitId}
          error={errorAt('unitId')}
        />
      )}
      <TextareaField
        name="text"
        label={words.text}
        hint={words.textHint}
        value={values.text}
        maxlength={2000}
        error={errorAt('text')}
      />
      <AboutFields locale={locale} data={data} values={values} errorAt={errorAt} />
      <div class="flex flex-wrap items-center gap-4">
        <Button variant="primary" icon="send" wide="phone">
          {words.send}
        </Button>
        <TextLink href="/difficulties">{words.cancel}</TextLink>
      </div>
    </form>
  )
}

type AboutProps = Pick<NewDifficultyProps, 'locale' | 'data' | 'values'> & {
  errorAt: (field: string) => string | undefined
}

function AboutFields({ locale, data, values, errorAt }: AboutProps) {
  const words = difficultyText[locale]
  return (
    <>
      <SelectField
        name="subject"
        label={words.subject}
        placeholder={words.noSubject}
        options={subjectOptions(data, locale)}
        value={values.subject}
        error={errorAt('subject')}
      />
      <SelectField
        name="period"
        label={words.period}
        note={words.optional}
        placeholder={words.noPeriod}
        options={periodsNear(data.today).map((key) => ({ value: key, label: sentence(periodLabel(key, locale)) }))}
        value={values.period}
        error={errorAt('period')}
      />
    </>
  )
}

function subjectOptions({ subjects }: DifficultyFormData, locale: Locale) {
  const words = difficultyText[locale]
  return subjects.map(({ id, name, targets, tasks }) => ({
    label: short(name),
    options: [
      { value: `movement:${id}`, label: words.wholeMovement(short(name)) },
      ...targets.map((target) => ({ value: `target:${target.id}`, label: words.targetOf(short(target.name)) })),
      ...tasks.map((task) => ({ value: `task:${task.id}`, label: words.taskOf(short(task.text)) })),
    ],
  }))
}

/** The periods a difficulty of today is likely to be about, the present ones first. */
function periodsNear(today: string): string[] {
  const month = periodOf('monthly', today).key
  const quarter = periodOf('quarterly', today).key
  const half = periodOf('half-yearly', today).key
  const year = periodOf('yearly', today).key
  return [month, previousPeriod(month), quarter, previousPeriod(quarter), half, year]
}

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** A phone's list of choices shows about so much of a line. */
function short(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 87).replace(/\s+\S*$/, '')}…`
}
