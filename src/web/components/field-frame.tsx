import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

/** What every form control says around itself. Ids are `id` (or `name`) plus `-hint`, `-error`, `-understood`. */
export type FieldProps = {
  name: string
  label: string
  /** Defaults to `name`; give one where a name comes twice on a page. An error summary links to it. */
  id?: string | undefined
  /** Beside the label in a lighter voice: "(không đổi được)", "(không bắt buộc)". */
  note?: string | undefined
  hint?: Child
  /** What is wrong and what to do, one sentence. */
  error?: string | undefined
  /** What was understood: "Hiểu là: thứ Sáu, 05/12/2025". */
  understood?: Child
  required?: boolean | undefined
}

export const fieldId = ({ id, name }: Pick<FieldProps, 'id' | 'name'>): string => id ?? name

/** The attributes that tie a control to its words. */
export function controlAttributes(props: FieldProps) {
  const id = fieldId(props)
  const said = [
    props.hint ? `${id}-hint` : '',
    props.error ? `${id}-error` : '',
    props.understood ? `${id}-understood` : '',
  ].filter(Boolean)
  return {
    id,
    name: props.name,
    required: props.required,
    'aria-invalid': props.error ? 'true' : undefined,
    'aria-describedby': said.length > 0 ? said.join(' ') : undefined,
  }
}

export function FieldError({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} class="flex items-start gap-2 font-semibold text-error">
      <Icon name="circle-alert" class="mt-1" />
      <span>{children}</span>
    </p>
  )
}

export function FieldHint({ id, children }: { id: string; children: Child }) {
  return (
    <p id={id} class="text-sm text-muted">
      {children}
    </p>
  )
}

export function Understood({ id, children }: { id?: string | undefined; children: Child }) {
  return (
    <p id={id} class="mt-1.5 flex items-start gap-2 text-ink-blue">
      <Icon name="equal" class="mt-1" />
      <span>{children}</span>
    </p>
  )
}

export function FieldNote({ children }: { children: string | undefined }) {
  return children ? <span class="font-normal text-muted"> {children}</span> : null
}

/** Label → hint → error → control → understood. */
export function FieldFrame(props: FieldProps & { children?: Child }) {
  const id = fieldId(props)
  return (
    <div class={props.error ? 'border-l-4 border-l-error pl-4' : undefined}>
      <label class="block font-semibold" for={id}>
        {props.label}
        <FieldNote>{props.note}</FieldNote>
      </label>
      {props.hint && <FieldHint id={`${id}-hint`}>{props.hint}</FieldHint>}
      {props.error && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
      {props.children}
      {props.understood && <Understood id={`${id}-understood`}>{props.understood}</Understood>}
    </div>
  )
}
