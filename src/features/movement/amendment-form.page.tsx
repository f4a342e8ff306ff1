import { Button, LinkButton, TextLink } from '#web/components/button.tsx'
import { CheckboxField } from '#web/components/choice-field.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField, TextField } from '#web/components/text-field.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import { formatDate } from '#web/format.ts'
import { type AmendmentValues, typedFigure } from './amendment-form.ts'
import { lifeText } from './life.messages.ts'
import type { AmendingData } from './life-page.queries.ts'
import { MovementFrame, type TabProps } from './movement-frame.page.tsx'

type Props = TabProps & {
  amending: AmendingData
  values: AmendmentValues | null
  issues: readonly FieldIssue[]
}

const errorAt = (issues: readonly FieldIssue[], field: string) => issues.find((issue) => issue.field === field)?.message

/** How a plan is amended: by a new document, or by editing the targets in force. */
export function AmendmentFormPage(props: Props) {
  const { locale, data, issues } = props
  const words = lifeText[locale]
  return (
    <MovementFrame {...props} tab="versions">
      <h2 class="text-xl">{words.proposeHeading}</h2>
      <p class="mt-1 max-w-[70ch] text-muted">{words.proposeLead}</p>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-6 space-y-10">
        <ByPaper {...props} />
        <ByEdits {...props} />
      </div>
      <TextLink href={`/movements/${data.movement.id}/versions`}>{words.backToVersions}</TextLink>
    </MovementFrame>
  )
}

function ByPaper({ locale, data, amending, values, issues }: Props) {
  const words = lifeText[locale]
  return (
    <Sheet labelledBy="from-paper">
      <h3 id="from-paper" class="text-lg">
        {words.fromPaper}
      </h3>
      <p class="text-muted">{words.fromPaperHint}</p>
      {amending.documents.length === 0 ? (
        <div class="mt-3 flex flex-wrap items-center gap-4">
          <p>{words.noPaper}</p>
          <LinkButton href="/plans/new">{words.uploadPaper}</LinkButton>
        </div>
      ) : (
        <form method="post" action={`/movements/${data.movement.id}/amendment`} class="mt-4 max-w-xl space-y-4">
          <input type="hidden" name="by" value="paper" />
          <SelectField
            name="documentId"
            label={words.choosePaper}
            options={amending.documents.map(({ id, title, name }) => ({ value: id, label: title ?? name }))}
            value={values?.documentId}
            error={errorAt(issues, 'documentId')}
          />
          <TextareaField name="reason" id="reason-paper" label={words.reason} value={values?.reason} required />
          <Button>{words.sendPaper}</Button>
        </form>
      )}
    </Sheet>
  )
}

function ByEdits({ locale, data, amending, values, issues }: Props) {
  const words = lifeText[locale]
  const { movement } = data
  const until = movement.period_to ? formatDate(movement.period_to) : ''
  return (
    <section aria-labelledby="from-edits">
      <SectionHeading id="from-edits">{words.fromEdits}</SectionHeading>
      <form method="post" action={`/movements/${movement.id}/amendment`} class="space-y-6" novalidate>
        <input type="hidden" name="by" value="edits" />
        <ul class="divide-y divide-line">
          {amending.standing.map((target) => (
            <TargetEdit {...{ locale, target, values, issues }} />
          ))}
        </ul>
        <DateField
          name="periodTo"
          label={words.periodTo}
          value={values?.periodTo ?? until}
          error={errorAt(issues, 'periodTo')}
        />
        <div class="max-w-xl">
          <TextareaField
            name="reason"
            label={words.reason}
            value={values?.reason}
            error={errorAt(issues, 'reason')}
            required
          />
        </div>
        <Button variant="primary">{words.sendEdits}</Button>
      </form>
    </section>
  )
}

type EditProps = Pick<Props, 'locale' | 'values' | 'issues'> & { target: AmendingData['standing'][number] }

function TargetEdit({ locale, target, values, issues }: EditProps) {
  const words = lifeText[locale]
  const typed = values?.figures.get(target.id)
  return (
    <li class="grid gap-x-6 gap-y-3 py-4 lg:grid-cols-[minmax(0,1fr)_16rem_12rem_6rem] lg:items-end">
      <p class="font-semibold lg:self-center">{target.name}</p>
      <TextField
        name={`figure-${target.id}`}
        label={words.figureColumn}
        value={typed?.figure ?? typedFigure(target)}
        error={errorAt(issues, `figure-${target.id}`)}
      />
      <DateField
        name={`due-${target.id}`}
        label={words.dueColumn}
        value={typed?.due ?? (target.due_on ? formatDate(target.due_on) : '')}
        error={errorAt(issues, `due-${target.id}`)}
      />
      <CheckboxField name={`drop-${target.id}`} label={words.dropShort} checked={typed?.drop ?? false} />
    </li>
  )
}
