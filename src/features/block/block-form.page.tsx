import { Button, TextLink } from '#web/components/button.tsx'
import { CheckboxGroup } from '#web/components/choice-field.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField, TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { blockText } from './block.messages.ts'
import type { Block } from './block.ts'

/** As typed, so that a refused form comes back untouched. */
export type BlockFormValues = { name: string; from: string; unitIds: readonly string[] }

export type BlockFormProps = {
  locale: Locale
  view: ViewContext
  /** The block that is changed; null for a new one. */
  block: Block | null
  values: BlockFormValues
  /** Units that can be members, each with the other block it is in. */
  units: readonly { id: string; name: string; otherBlock: string | null }[]
  issues: readonly FieldIssue[]
}

export function BlockFormPage(props: BlockFormProps) {
  const { locale, view, block, issues } = props
  const words = blockText[locale]
  const title = block ? words.editTitle(block.name) : words.addTitle
  const crumbs = [{ label: words.title, href: '/blocks' }, { label: title }]
  return (
    <Layout locale={locale} view={view} title={title} active="blocks" breadcrumbs={crumbs}>
      <PageHeading>{title}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-5 max-w-2xl space-y-10">
        <Sheet>
          <Fields {...props} />
        </Sheet>
        {block && <Closing locale={locale} block={block} issues={issues} />}
      </div>
    </Layout>
  )
}

const errorAt = (issues: readonly FieldIssue[], name: string) => issues.find(({ field }) => field === name)?.message

function Fields({ locale, block, values, units, issues }: BlockFormProps) {
  const words = blockText[locale]
  return (
    <form class="space-y-5" method="post" action={block ? `/blocks/${block.id}` : '/blocks'} novalidate>
      {block && <input type="hidden" name="version" value={String(block.version)} />}
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={values.name}
        error={errorAt(issues, 'name')}
        autocomplete="off"
      />
      <DateField
        name="from"
        label={words.from}
        hint={words.fromHint}
        value={values.from}
        error={errorAt(issues, 'from')}
      />
      <CheckboxGroup
        name="unit"
        label={words.members}
        hint={words.membersHint}
        values={values.unitIds}
        choices={units.map(({ id, name, otherBlock }) => ({ value: id, label: name, hint: otherBlock ?? undefined }))}
        error={errorAt(issues, 'unit')}
      />
      <div class="flex flex-wrap items-center gap-4">
        <Button variant="primary">{words.save}</Button>
        <TextLink href="/blocks">{words.cancel}</TextLink>
      </div>
    </form>
  )
}

function Closing({ locale, block, issues }: { locale: Locale; block: Block; issues: readonly FieldIssue[] }) {
  const words = blockText[locale]
  const version = <input type="hidden" name="version" value={String(block.version)} />
  if (block.validTo !== null)
    return (
      <form method="post" action={`/blocks/${block.id}/closing`}>
        {version}
        <Button>{words.reopen}</Button>
      </form>
    )
  return (
    <section aria-labelledby="closing">
      <SectionHeading id="closing">{words.closeHeading}</SectionHeading>
      <p class="mt-3">{words.closeLead}</p>
      <form class="mt-4 space-y-4" method="post" action={`/blocks/${block.id}/closing`} novalidate>
        {version}
        <DateField name="lastDay" label={words.lastDay} error={errorAt(issues, 'lastDay')} />
        <Button variant="danger">{words.close}</Button>
      </form>
    </section>
  )
}
