import { SelectField } from '#web/components/select-field.tsx'
import { NumberField, TextField } from '#web/components/text-field.tsx'
import type { Locale } from '#web/i18n.ts'
import type { TypedRow } from './card-form.ts'
import { scoringText } from './scoring.messages.ts'
import type { Criterion } from './sheet.ts'

export type MarkFieldsProps = {
  locale: Locale
  criterion: Criterion
  typed: TypedRow
  /** Sentence at the field that is wrong. */
  error: { field: string; message: string } | undefined
  /** Accepted results give the figure: nothing to type. */
  fixed: boolean
}

/** The fields of one criterion's mark, by its kind; names end in the criterion's key. */
export function MarkFields(props: MarkFieldsProps) {
  const { locale, criterion, typed, fixed } = props
  const words = scoringText[locale]
  const { key, rule } = criterion
  if (fixed) return <input type="hidden" name={`value.${key}`} value={typed.value} />
  return (
    <div class="space-y-3">
      <Fields {...props} />
      {rule.kind !== 'disqualifying' && (
        <label class="flex min-h-11 items-center gap-3">
          <input type="checkbox" class="checkbox" name={`none.${key}`} value="yes" checked={typed.none} />
          <span>
            {words.notArisen}
            <span class="sr-only"> ({criterion.name})</span>
          </span>
        </label>
      )}
    </div>
  )
}

function Fields({ locale, criterion, typed, error }: MarkFieldsProps) {
  const words = scoringText[locale]
  const { key, rule, maximum } = criterion
  const base = (field: 'value' | 'asked' | 'plus' | 'minus') => ({
    name: `${field}.${key}`,
    value: typed[field],
    error: error?.field === field ? error.message : undefined,
  })
  const yesNo = rule.kind === 'disqualifying' ? [words.clear, words.happened] : [words.yes, words.no]
  if (rule.kind === 'pass-fail' || rule.kind === 'disqualifying') {
    const options = yesNo.map((label, index) => ({ value: index === 0 ? 'yes' : 'no', label }))
    return <SelectField {...base('value')} label={words.passed} placeholder={words.chooseLevel} options={options} />
  }
  if (rule.kind === 'levels') {
    const options = rule.levels.map(({ name }, index) => ({ value: String(index), label: name }))
    return <SelectField {...base('value')} label={words.level} placeholder={words.chooseLevel} options={options} />
  }
  if (rule.kind === 'events')
    return (
      <div class="flex flex-wrap gap-x-6 gap-y-3">
        {rule.plus !== 0 && <NumberField {...base('plus')} label={words.plusCount} whole />}
        {rule.minus !== 0 && <NumberField {...base('minus')} label={words.minusCount} whole />}
      </div>
    )
  if (rule.kind === 'direct') return <NumberField {...base('value')} label={words.given} suffix={`/ ${maximum}`} />
  const own = rule.kind !== 'steps' && rule.asked === null
  return (
    <div class="flex flex-wrap gap-x-6 gap-y-3">
      <NumberField {...base('value')} label={words.figure} />
      {own && <NumberField {...base('asked')} label={words.asked} />}
    </div>
  )
}

type SayingProps = { locale: Locale; criterion: Criterion; typed: TypedRow; error: string | undefined }

export function EvidenceField({ locale, criterion, typed }: SayingProps) {
  const words = scoringText[locale]
  return (
    <TextField
      name={`evidence.${criterion.key}`}
      label={words.evidence}
      hint={words.evidenceHint}
      value={typed.evidence}
      maxlength={2000}
      autocomplete="off"
    />
  )
}

export function ReasonField({ locale, criterion, typed, error }: SayingProps) {
  const words = scoringText[locale]
  return (
    <TextField
      name={`reason.${criterion.key}`}
      label={words.reason}
      hint={words.reasonHint}
      value={typed.reason}
      error={error}
      maxlength={2000}
      autocomplete="off"
    />
  )
}
