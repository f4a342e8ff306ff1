import { Button } from '#web/components/button.tsx'
import { Draft } from '#web/components/draft.tsx'
import { ErrorSummary } from '#web/components/error-summary.tsx'
import { FileField } from '#web/components/file-field.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { TextField } from '#web/components/text-field.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { planText } from './plan.messages.ts'

type Props = {
  locale: Locale
  view: ViewContext
  pasted?: string | undefined
  name?: string | undefined
  /** Sentence by field. */
  errors?: Readonly<Partial<Record<'file' | 'text' | 'name', string>>> | undefined
}

const accepted = '.docx,.pdf,.txt,.png,.jpg,.jpeg,.tif,.tiff'

/** Three ways in: a file, pasted text, nothing at all. */
export function NewPlanPage(props: Props) {
  const { locale, view, errors = {} } = props
  const words = planText[locale]
  const issues = Object.entries(errors).map(([field, message]) => ({ field, message }))
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.importPlan}
      active="plans"
      islands={['th-draft']}
      breadcrumbs={[{ label: words.plans, href: '/plans' }, { label: words.importPlan }]}
    >
      <div class="max-w-3xl">
        <ErrorSummary locale={locale} issues={issues} />
        <PageHeading lead={words.newLead}>{words.newHeading}</PageHeading>
        <FromFile {...props} />
        <FromText {...props} />
        <FromNothing {...props} />
      </div>
    </Layout>
  )
}

function FromFile({ locale, errors = {} }: Props) {
  const words = planText[locale]
  return (
    <form method="post" action="/plans" enctype="multipart/form-data" class="sheet mt-6 space-y-4 p-5">
      <FileField
        name="file"
        label={words.file}
        choose={words.chooseFile}
        hint={words.fileHint}
        accept={accepted}
        error={errors.file}
        required
      />
      <Button variant="primary" icon="scan-search">
        {words.sendFile}
      </Button>
    </form>
  )
}

/** What was pasted is kept until it has been read: the next page says when that is. */
export const pasteDraft = (view: ViewContext) => ({ user: view.userName, form: 'plan-paste' })

function FromText({ locale, view, pasted, errors = {} }: Props) {
  const words = planText[locale]
  return (
    <section class="mt-8" aria-labelledby="paste">
      <SectionHeading id="paste">{words.paste}</SectionHeading>
      <Draft locale={locale} draftKey={pasteDraft(view)}>
        <form method="post" action="/plans" class="mt-4 space-y-4">
          <TextareaField
            name="text"
            label={words.text}
            hint={words.pasteHint}
            rows={8}
            value={pasted}
            error={errors.text}
          />
          <Button>{words.sendText}</Button>
        </form>
      </Draft>
    </section>
  )
}

function FromNothing({ locale, name, errors = {} }: Props) {
  const words = planText[locale]
  return (
    <section class="mt-8" aria-labelledby="blank">
      <SectionHeading id="blank">{words.blank}</SectionHeading>
      <form method="post" action="/plans" class="mt-4 space-y-4">
        <TextField
          name="name"
          label={words.blankName}
          hint={words.blankHint}
          value={name}
          error={errors.name}
          maxlength={500}
        />
        <Button>{words.startBlank}</Button>
      </form>
    </section>
  )
}
