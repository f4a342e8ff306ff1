import { Button } from '#web/components/button.tsx'
import type { FieldIssue } from '#web/components/error-summary.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField, TextField } from '#web/components/text-field.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { difficultyText } from './difficulty.messages.ts'
import { type DifficultyAction, difficultyActionsOpenTo } from './difficulty.ts'
import type { DifficultyData } from './difficulty-page.queries.ts'

/** A step that was refused, as typed. */
export type TypedStep = { action: DifficultyAction; words: string; unitId: string; person: string; dueOn: string }

type Props = { locale: Locale; data: DifficultyData; issues: readonly FieldIssue[]; typed?: TypedStep | undefined }
type StepProps = Props & { action: DifficultyAction; primary: boolean }

const worded: ReadonlySet<DifficultyAction> = new Set(['answer', 'reopen', 'close'])
/** What is rarely wanted opens only when asked for. */
const folded: ReadonlySet<DifficultyAction> = new Set(['reopen', 'close', 'withdraw'])

/** What this person may do now: the first step open, the rest folded. */
export function DifficultySteps(props: Props) {
  const { locale, data } = props
  const words = difficultyText[locale]
  const { difficulty, held, role } = data
  const open = difficultyActionsOpenTo(held, difficulty.state)
  const joined = difficulty.joined_into_id !== null
  const shown = joined ? open.filter((action) => !['assign', 'answer', 'close'].includes(action)) : open
  const first = difficulty.state === 'assigned' ? 'answer' : shown.find((action) => !folded.has(action))
  const ordered = shown.toSorted((a, b) => Number(b === first) - Number(a === first))
  return (
    <div class="max-w-2xl space-y-5">
      {ordered.map((action) => (
        <Step {...props} action={action} primary={action === first} />
      ))}
      {joined && role === 'officer' && (
        <form method="post" action={`/difficulties/${difficulty.id}/separation`}>
          <input type="hidden" name="version" value={String(difficulty.version)} />
          <Button>{words.separate}</Button>
        </form>
      )}
    </div>
  )
}

function Step(props: StepProps) {
  const { locale, action, primary, typed } = props
  if (primary)
    return (
      <Sheet>
        <StepForm {...props} />
      </Sheet>
    )
  return (
    <details open={typed?.action === action}>
      <summary class="link-plain inline-flex min-h-11 items-center">{titleOf(props, locale)}</summary>
      <div class="mt-2">
        <StepForm {...props} />
      </div>
    </details>
  )
}

function titleOf({ action, data }: StepProps, locale: Locale): string {
  const words = difficultyText[locale]
  return action === 'assign' && data.difficulty.assigned_unit_id ? words.assignAgain : words.action[action]
}

function StepForm(props: StepProps) {
  const { locale, data, action, primary, typed, issues } = props
  const words = difficultyText[locale]
  const { difficulty, role } = data
  const own = typed?.action === action ? typed : undefined
  const error = (field: string) => (own ? issues.find((issue) => issue.field === field)?.message : undefined)
  const standsIn = role === 'officer' && ['solve', 'reopen', 'withdraw'].includes(action)
  return (
    <form class="space-y-5" method="post" action={`/difficulties/${difficulty.id}/moves`} novalidate>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="version" value={String(difficulty.version)} />
      {action === 'assign' && <AssignFields locale={locale} data={data} own={own} error={error} />}
      {worded.has(action) && (
        <TextareaField
          name="words"
          id={own ? 'words' : `words-${action}`}
          label={words.wordsLabel[action as keyof typeof words.wordsLabel]}
          value={own?.words ?? ''}
          maxlength={2000}
          error={error('words')}
        />
      )}
      {standsIn && <p class="text-sm text-muted">{words.forUnit}</p>}
      <Button variant={primary ? 'primary' : 'outline'} wide="phone">
        {titleOf(props, locale)}
      </Button>
    </form>
  )
}

type AssignProps = {
  locale: Locale
  data: DifficultyData
  own: TypedStep | undefined
  error: (field: string) => string | undefined
}

function AssignFields({ locale, data, own, error }: AssignProps) {
  const words = difficultyText[locale]
  return (
    <>
      <SelectField
        name="unitId"
        label={words.assignTo}
        placeholder={words.chooseUnit}
        options={data.units.filter(({ kind }) => kind !== 'group').map(({ id, name }) => ({ value: id, label: name }))}
        value={own?.unitId ?? data.difficulty.assigned_unit_id ?? ''}
        error={error('unitId')}
      />
      <TextField name="person" label={words.person} note={words.optional} value={own?.person ?? ''} maxlength={200} />
      <DateField
        name="dueOn"
        label={words.dueOn}
        hint={words.dueHint}
        value={own?.dueOn ?? ''}
        error={error('dueOn')}
      />
    </>
  )
}
