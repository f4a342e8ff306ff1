import { Button, TextLink } from '#web/components/button.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField, NumberField, TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { scoringText } from './scoring.messages.ts'
import type { SheetsData } from './scoring-page.queries.ts'
import { scoringFormText } from './sheet-form.messages.ts'
import { standardSheets } from './standard-sheets.ts'

export const newSheetFields = ['name', 'block', 'year', 'scale', 'figuresUntil', 'selfScoreUntil', 'origin'] as const
export type TypedSheet = Record<(typeof newSheetFields)[number], string>

export type NewSheetProps = {
  locale: Locale
  view: ViewContext
  data: SheetsData
  /** Every sheet of the office, to copy from. */
  known: SheetsData['rows']
  typed: TypedSheet
  issues: readonly FieldIssue[]
}

/** A new sheet: for which block and when, and what it begins with. */
export function NewSheetPage(props: NewSheetProps) {
  const { locale, view, data, issues } = props
  const words = scoringFormText[locale]
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.newTitle}
      active="blocks"
      breadcrumbs={[{ label: scoringText[locale].title, href: backOf(data) }, { label: words.newTitle }]}
    >
      <PageHeading above={data.movement?.name}>{words.newTitle}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <Sheet class="mt-5 max-w-2xl">
        <Form {...props} />
      </Sheet>
    </Layout>
  )
}

const backOf = ({ movement }: SheetsData) => (movement ? `/movements/${movement.id}/scoring` : '/scoring')

function Form({ locale, data, known, typed, issues }: NewSheetProps) {
  const words = scoringFormText[locale]
  const field = (name: keyof TypedSheet) => ({
    name,
    value: typed[name],
    error: issues.find((issue) => issue.field === name)?.message,
  })
  const copies = known.map(({ sheet }) => ({ value: `copy:${sheet.id}`, label: words.copyOf(sheet.name, sheet.year) }))
  return (
    <form method="post" action="/scoring" class="space-y-5" novalidate>
      <input type="hidden" name="movement" value={data.movement?.id ?? ''} />
      <TextField {...field('name')} label={words.name} hint={words.nameHint} autocomplete="off" maxlength={300} />
      <SelectField
        {...field('block')}
        label={words.block}
        placeholder={words.chooseBlock}
        options={data.blocks.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <NumberField {...field('year')} label={words.year} whole />
      <SelectField
        {...field('origin')}
        label={words.origin}
        hint={words.originHint}
        options={[{ value: 'empty', label: words.empty }, ...copies, ...samplesIn(locale)]}
      />
      <SelectField
        {...field('scale')}
        label={words.scale}
        options={['100', '1000'].map((value) => ({ value, label: words.scaleOption(value) }))}
      />
      <DateField {...field('selfScoreUntil')} label={words.selfScoreUntil} hint={words.dateHint} />
      <DateField {...field('figuresUntil')} label={words.figuresUntil} hint={words.dateHint} />
      <div class="flex flex-wrap items-center gap-4">
        <Button variant="primary">{words.create}</Button>
        <TextLink href={backOf(data)}>{words.cancel}</TextLink>
      </div>
    </form>
  )
}

function samplesIn(locale: Locale) {
  return standardSheets.map(({ code, name, nameEn }) => ({
    value: `standard:${code}`,
    label: scoringFormText[locale].sample(locale === 'vi' ? name : nameEn),
  }))
}
