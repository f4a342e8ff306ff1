import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx'

export type TextareaFieldProps = FieldProps & {
  value?: string | undefined
  rows?: number | undefined
  maxlength?: number | undefined
}

export function TextareaField(props: TextareaFieldProps) {
  return (
    <FieldFrame {...props}>
      <textarea
        {...controlAttributes(props)}
        class={`textarea mt-1.5${props.error ? ' textarea-error' : ''}`}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
      >
        {props.value}
      </textarea>
    </FieldFrame>
  )
}
