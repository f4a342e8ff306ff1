import type { Child } from 'hono/jsx'
import { FieldError, FieldHint, FieldNote, type FieldProps, fieldId } from './field-frame.tsx'

export type Choice = { value: string; label: string; hint?: string | undefined; disabled?: boolean | undefined }

/** A question with its answers; the legend is the label. */
function ChoiceFrame(props: FieldProps & { children?: Child }) {
  const id = fieldId(props)
  const said = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={props.error ? 'border-l-4 border-l-error pl-4' : undefined}>
      <fieldset aria-describedby={said || undefined}>
        <legend class="font-semibold">
          {props.label}
          <FieldNote>{props.note}</FieldNote>
        </legend>
        {props.hint && <FieldHint id={`${id}-hint`}>{props.hint}</FieldHint>}
        {props.error && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
        {props.children}
      </fieldset>
    </div>
  )
}

function ChoiceText({ choice }: { choice: Choice }) {
  return (
    <span>
      {choice.label}
      {choice.hint && <span class="block text-sm font-normal text-muted">{choice.hint}</span>}
    </span>
  )
}

/** The first control has the field's own id, so that an error summary leads to it. */
const choiceId = (props: FieldProps, index: number): string =>
  index === 0 ? fieldId(props) : `${fieldId(props)}-${index + 1}`

const radioRow =
  'flex min-h-13 items-center gap-3 rounded-field border border-line-strong bg-white px-4 py-2 has-checked:border-2 has-checked:border-ink-blue has-checked:bg-info-soft has-checked:font-semibold'

export type RadioGroupProps = FieldProps & { choices: readonly Choice[]; value?: string | undefined }

/** One of a few; whole rows of 52 px answer to a finger. */
export function RadioGroup(props: RadioGroupProps) {
  return (
    <ChoiceFrame {...props}>
      <div class="mt-2 grid gap-2">
        {props.choices.map((choice, index) => (
          <label class={radioRow}>
            <input
              type="radio"
              class="radio"
              id={choiceId(props, index)}
              name={props.name}
              value={choice.value}
              checked={choice.value === props.value}
              disabled={choice.disabled}
              required={props.required}
            />
            <ChoiceText choice={choice} />
          </label>
        ))}
      </div>
    </ChoiceFrame>
  )
}

export type CheckboxGroupProps = FieldProps & { choices: readonly Choice[]; values?: readonly string[] | undefined }

/** Any of a few; all post under one name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return (
    <ChoiceFrame {...props}>
      <div class="mt-2 grid">
        {props.choices.map((choice, index) => (
          <label class="flex min-h-12 items-center gap-3">
            <input
              type="checkbox"
              class="checkbox"
              id={choiceId(props, index)}
              name={props.name}
              value={choice.value}
              checked={props.values?.includes(choice.value)}
              disabled={choice.disabled}
            />
            <ChoiceText choice={choice} />
          </label>
        ))}
      </div>
    </ChoiceFrame>
  )
}

export type CheckboxFieldProps = Omit<FieldProps, 'understood' | 'note'> & {
  /** What is posted when it is ticked; `yes` unless said. */
  value?: string | undefined
  checked?: boolean | undefined
}

/** One statement to tick. */
export function CheckboxField(props: CheckboxFieldProps) {
  const id = fieldId(props)
  const said = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={props.error ? 'border-l-4 border-l-error pl-4' : undefined}>
      {props.error && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
      <label class="flex min-h-12 items-center gap-3">
        <input
          type="checkbox"
          class="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? 'yes'}
          checked={props.checked}
          required={props.required}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={said || undefined}
        />
        <span>{props.label}</span>
      </label>
      {props.hint && <FieldHint id={`${id}-hint`}>{props.hint}</FieldHint>}
    </div>
  )
}
