import { Button } from '#web/components/button.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import type { PastedLine } from './pasted-units.ts'
import type { Branch } from './tree.ts'
import { unitText } from './unit.messages.ts'
import type { Unit } from './unit.queries.ts'
import { unitKindLabel } from './unit.ts'
import { errorAt, parentOptions } from './unit-form.page.tsx'

export type PasteUnitsPageProps = {
  locale: Locale
  view: ViewContext
  parents: readonly Branch<Unit>[]
  text: string
  parentId: string
  /** Null before anything was checked. */
  lines: readonly PastedLine[] | null
  issues?: readonly FieldIssue[] | undefined
}

export function PasteUnitsPage(props: PasteUnitsPageProps) {
  const { locale, view, lines, text, parentId, issues = [] } = props
  const words = unitText[locale]
  const ready = lines !== null && lines.length > 0 && lines.every(({ problem }) => problem === null)
  return (
    <Layout
      locale={locale}
      title={words.pasteTitle}
      view={view}
      active="units"
      breadcrumbs={[{ label: words.title, href: '/units' }, { label: words.paste }]}
    >
      <PageHeading lead={words.pasteLead}>{words.pasteTitle}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      {lines && lines.length > 0 && <Preview {...props} lines={lines} />}
      <form class="mt-6 max-w-3xl space-y-5" method="post" action="/units/paste" novalidate>
        <SelectField
          name="parentId"
          label={words.pasteParent}
          options={parentOptions(props.parents)}
          value={parentId}
        />
        <TextareaField
          name="text"
          label={words.pasteText}
          value={text}
          rows={12}
          maxlength={100_000}
          error={errorAt(issues, 'text')}
        />
        <Steps locale={locale} ready={ready ? lines.length : 0} />
      </form>
    </Layout>
  )
}

/** Adding is offered once every line is right. */
function Steps({ locale, ready }: { locale: Locale; ready: number }) {
  const words = unitText[locale]
  return (
    <div class="flex flex-wrap gap-4">
      {ready > 0 && (
        <Button variant="primary" name="step" value="save">
          {words.pasteSave(ready)}
        </Button>
      )}
      <Button variant={ready > 0 ? 'outline' : 'primary'} name="step" value="preview">
        {words.pastePreview}
      </Button>
    </div>
  )
}

function Preview({ locale, lines, parents }: PasteUnitsPageProps & { lines: readonly PastedLine[] }) {
  const words = unitText[locale]
  const wrong = lines.filter(({ problem }) => problem !== null).length
  const nameOf = new Map(parents.map(({ unit }) => [unit.id, unit.name]))
  const columns = [
    { label: words.name, class: 'md:w-[40%]' },
    { label: words.line, figures: true },
    { label: words.kind },
    { label: words.parent },
    { label: words.result },
  ]
  const rows = lines.map((line) => ({
    cells: [
      line.name,
      String(line.line),
      line.kind ? unitKindLabel(line.kind, locale) : '–',
      line.parentId ? (nameOf.get(line.parentId) ?? '–') : '–',
      <Result locale={locale} line={line} />,
    ],
  }))
  return (
    <section class="mt-6" aria-labelledby="preview">
      <SectionHeading id="preview">
        {wrong > 0 ? words.pasteWrong(wrong) : words.pasteUnderstood(lines.length)}
      </SectionHeading>
      {wrong > 0 && <p class="mt-2">{words.pasteAllOrNone}</p>}
      <Ledger caption={words.pasteTitle} columns={columns} rows={rows} />
    </section>
  )
}

function Result({ locale, line }: { locale: Locale; line: PastedLine }) {
  const words = unitText[locale]
  if (line.problem === null) return <StateBadge locale={locale} state="met" label={words.fine} />
  return (
    <>
      <StateBadge locale={locale} state="missed" label={words.wrong} />
      <span class="block">{words.problems[line.problem]}</span>
    </>
  )
}
