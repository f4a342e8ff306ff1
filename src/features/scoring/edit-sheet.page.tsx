import { Button, LinkButton } from '#web/components/button.tsx'
import { CheckboxField } from '#web/components/choice-field.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField, NumberField, TextField } from '#web/components/text-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate, formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { ruleInWords } from './explain.messages.ts'
import { scoringText } from './scoring.messages.ts'
import type { SheetData } from './scoring-page.queries.ts'
import { type CriterionGroup, type SheetIssue, sheetIssues } from './sheet.ts'
import { scoringFormText } from './sheet-form.messages.ts'

export type EditSheetProps = {
  locale: Locale
  view: ViewContext
  data: SheetData
  issues: readonly FieldIssue[]
  saved: boolean
}

/** A draft: what keeps it from being published, its criteria as a grid, its settings. */
export function EditSheetPage(props: EditSheetProps) {
  const { locale, view, data, issues, saved } = props
  const words = scoringFormText[locale]
  const { sheet } = data
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.editTitle(sheet.name)}
      active="blocks"
      breadcrumbs={[
        { label: scoringText[locale].title, href: '/scoring' },
        { label: sheet.name, href: `/scoring/${sheet.id}` },
        { label: words.editTitle('').trim() },
      ]}
      toast={saved && <Toast locale={locale}>{scoringText[locale].done['sheet-saved']}</Toast>}
    >
      <PageHeading>{words.editTitle(sheet.name)}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <Readiness {...props} />
      <div class="mt-8 space-y-10">
        <Grid {...props} />
        <Settings {...props} />
        <form method="post" action={`/scoring/${sheet.id}/dropping`}>
          <input type="hidden" name="version" value={String(sheet.version)} />
          <Button variant="danger">{scoringText[locale].drop}</Button>
        </form>
      </div>
    </Layout>
  )
}

function sentence({ code, facts }: SheetIssue, locale: Locale): string {
  const shown = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value, locale) : value,
  ])
  const said = scoringFormText[locale].issue[code] as (facts: unknown) => string
  return said(Object.fromEntries(shown))
}

function Readiness({ locale, data }: EditSheetProps) {
  const words = scoringFormText[locale]
  const { sheet } = data
  const found = sheetIssues(sheet.content)
  if (found.length > 0)
    return (
      <Note kind="warning" filled heading={words.issuesHeading(found.length)} class="mt-5 max-w-3xl">
        <ul class="list-inside list-disc">
          {found.map((issue) => (
            <li>
              {issue.at ? (
                <a class="link-plain" href={`/scoring/${sheet.id}/criteria/${issue.at}`}>
                  {sentence(issue, locale)}
                </a>
              ) : (
                sentence(issue, locale)
              )}
            </li>
          ))}
        </ul>
      </Note>
    )
  return (
    <form method="post" action={`/scoring/${sheet.id}/publication`} class="mt-5 max-w-3xl space-y-3">
      <input type="hidden" name="version" value={String(sheet.version)} />
      <p>{`${words.ready}. ${scoringText[locale].publishLead}`}</p>
      <Button variant="primary">{scoringText[locale].publish}</Button>
    </form>
  )
}

function Grid(props: EditSheetProps) {
  const { locale, data } = props
  const words = scoringFormText[locale]
  const { sheet } = data
  const some = sheet.content.groups.some(({ criteria }) => criteria.length > 0)
  return (
    <form method="post" action={`/scoring/${sheet.id}/grid`} class="space-y-8" novalidate>
      <input type="hidden" name="version" value={String(sheet.version)} />
      {sheet.content.groups.map((group) => (
        <Group {...props} group={group} />
      ))}
      <div class="flex flex-wrap gap-4">
        {some && <Button>{words.saveGrid}</Button>}
        <LinkButton href={`/scoring/${sheet.id}/groups/new`} icon="plus">
          {words.addGroup}
        </LinkButton>
      </div>
    </form>
  )
}

function Group(props: EditSheetProps & { group: CriterionGroup }) {
  const { locale, data, group } = props
  const words = scoringFormText[locale]
  const { id } = data.sheet
  return (
    <section aria-labelledby={`group-${group.key}`}>
      <SectionHeading
        id={`group-${group.key}`}
        count={scoringText[locale].groupKind[group.kind]}
        actions={
          <a class="link-plain" href={`/scoring/${id}/groups/${group.key}`}>
            {words.editGroup}
            <span class="sr-only"> {group.name}</span>
          </a>
        }
      >
        {group.name}
      </SectionHeading>
      <ul class="divide-y divide-line">
        {group.criteria.map((criterion) => (
          <GridRow {...props} criterion={criterion} />
        ))}
      </ul>
      <LinkButton
        href={`/scoring/${id}/criteria/new?group=${group.key}`}
        size="small"
        icon="plus"
        ariaLabel={`${words.addCriterion}: ${group.name}`}
      >
        {words.addCriterion}
      </LinkButton>
    </section>
  )
}

function GridRow({
  locale,
  data,
  issues,
  criterion,
}: EditSheetProps & { criterion: CriterionGroup['criteria'][number] }) {
  const words = scoringFormText[locale]
  const { key, rule } = criterion
  const error = (field: string) => issues.find((issue) => issue.field === `${field}.${key}`)?.message
  return (
    <li class="grid gap-x-5 gap-y-3 py-4 md:grid-cols-[minmax(0,1fr)_9rem_7rem]">
      <TextField
        name={`name.${key}`}
        label={words.criterion}
        value={criterion.name}
        error={error('name')}
        maxlength={300}
      />
      {rule.kind !== 'disqualifying' && (
        <>
          <NumberField
            name={`maximum.${key}`}
            label={words.maximum}
            value={formatNumber(criterion.maximum, locale)}
            error={error('maximum')}
          />
          <NumberField
            name={`weight.${key}`}
            label={words.weight}
            value={formatNumber(criterion.weight, locale)}
            error={error('weight')}
          />
        </>
      )}
      <p class="text-sm text-muted md:col-span-3">
        {`${ruleInWords(rule, locale)}. `}
        <a class="link-plain" href={`/scoring/${data.sheet.id}/criteria/${key}`}>
          {words.editCriterion}
          <span class="sr-only"> {criterion.name}</span>
        </a>
      </p>
    </li>
  )
}

function Settings({ locale, data, issues }: EditSheetProps) {
  const words = scoringFormText[locale]
  const { sheet } = data
  const error = (name: string) => issues.find(({ field }) => field === name)?.message
  return (
    <section aria-labelledby="settings">
      <SectionHeading id="settings">{words.settings}</SectionHeading>
      <Sheet class="mt-4 max-w-3xl">
        <form method="post" action={`/scoring/${sheet.id}/settings`} class="space-y-5" novalidate>
          <input type="hidden" name="version" value={String(sheet.version)} />
          <TextField name="name" label={words.name} value={sheet.name} error={error('name')} maxlength={300} />
          <div class="grid gap-5 sm:grid-cols-2">
            <DateField
              name="figuresUntil"
              label={words.figuresUntil}
              value={formatDate(sheet.figuresUntil)}
              error={error('figuresUntil')}
            />
            <DateField
              name="selfScoreUntil"
              label={words.selfScoreUntil}
              value={formatDate(sheet.selfScoreUntil)}
              error={error('selfScoreUntil')}
            />
          </div>
          <Counting locale={locale} data={data} error={error} />
          <Button>{words.saveSettings}</Button>
        </form>
      </Sheet>
    </section>
  )
}

type CountingProps = { locale: Locale; data: SheetData; error(name: string): string | undefined }

function Counting({ locale, data, error }: CountingProps) {
  const words = scoringFormText[locale]
  const { content } = data.sheet
  const place = (name: 'first' | 'second' | 'third') => (
    <NumberField name={name} label={words[name]} value={String(content.places[name])} error={error(name)} whole />
  )
  return (
    <>
      <SelectField
        name="notArisen"
        label={words.notArisen}
        value={content.notArisen}
        options={[
          { value: 'rescale', label: words.rescale },
          { value: 'lose', label: words.lose },
        ]}
      />
      <SelectField
        name="digits"
        label={words.digits}
        value={String(content.digits)}
        options={['0', '1', '2', '3'].map((value) => ({ value, label: value }))}
      />
      <CheckboxField name="mayExceed" label={words.mayExceed} checked={content.mayExceed} />
      <fieldset>
        <legend class="font-semibold">{words.places}</legend>
        <div class="mt-2 grid gap-4 sm:grid-cols-3">
          {place('first')}
          {place('second')}
          {place('third')}
        </div>
      </fieldset>
    </>
  )
}
