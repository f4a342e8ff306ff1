import type { Locale } from '../i18n.ts'
import { text } from '../web.messages.ts'
import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx'

type InputMode = 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search'

export type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | 'url' | undefined
  autocomplete?: string | undefined
  inputmode?: InputMode | undefined
  maxlength?: number | undefined
  readonly?: boolean | undefined
  /** Width: `short` for codes and numbers, `full` otherwise. */
  width?: 'short' | 'medium' | 'full' | undefined
}

const widths = { short: 'max-w-48', medium: 'max-w-80', full: '' }

function inputClass(
  { error, width = 'full', readonly }: Pick<TextFieldProps, 'error' | 'width' | 'readonly'>,
  extra = '',
) {
  return ['input', extra, error && 'input-error', readonly && 'bg-base-300', widths[width]].filter(Boolean).join(' ')
}

export function TextField(props: TextFieldProps) {
  const { value, type = 'text', autocomplete, inputmode, maxlength, readonly } = props
  return (
    <FieldFrame {...props}>
      <input
        {...controlAttributes(props)}
        type={type}
        class={inputClass(props, 'mt-1.5')}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        readonly={readonly}
      />
    </FieldFrame>
  )
}

export type NumberFieldProps = FieldProps & {
  /** As typed, so that a refused form comes back untouched; `formatNumber` for a stored figure. */
  value?: string | undefined
  /** After the control: "%", "hộ", "triệu đồng". */
  suffix?: string | undefined
  whole?: boolean | undefined
}

/** A text control: it takes 12.350,5 and 12350.5, which a native number control refuses. Read it with `parseNumber`. */
export function NumberField(props: NumberFieldProps) {
  return (
    <FieldFrame {...props}>
      <div class="mt-1.5 flex items-center gap-3">
        <input
          {...controlAttributes(props)}
          type="text"
          class={inputClass({ error: props.error, width: 'short' }, 'figures')}
          inputmode={props.whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={props.value}
        />
        {props.suffix && <span>{props.suffix}</span>}
      </div>
    </FieldFrame>
  )
}

export type DateFieldProps = FieldProps & { value?: string | undefined }

/** Day/month/year as text; the native control shows the order of the browser's language. Read it with `parseDate`. */
export function DateField(props: DateFieldProps) {
  return (
    <FieldFrame {...props}>
      <input
        {...controlAttributes(props)}
        type="text"
        class={inputClass({ error: props.error, width: 'short' }, 'figures mt-1.5')}
        inputmode="numeric"
        autocomplete="off"
        value={props.value}
      />
    </FieldFrame>
  )
}

export type PasswordFieldProps = FieldProps & {
  locale: Locale
  autocomplete: 'current-password' | 'new-password'
}

/** Never sent back filled. With the `th-password` island it gets a button that shows what was typed. */
export function PasswordField(props: PasswordFieldProps) {
  const words = text[props.locale]
  return (
    <FieldFrame {...props}>
      <th-password class="relative mt-1.5 block" data-show={words.showPassword} data-hide={words.hidePassword}>
        <input
          {...controlAttributes(props)}
          type="password"
          class={inputClass(props)}
          autocomplete={props.autocomplete}
          autocapitalize="none"
          spellcheck={false}
        />
      </th-password>
    </FieldFrame>
  )
}
