import type { Child } from 'hono/jsx'
import { controlAttributes, FieldError, type FieldProps, fieldId } from './field-frame.tsx'
import { Icon } from './icon.tsx'

export type FileFieldProps = FieldProps & {
  /** Of the form control: ".docx,.pdf,image/*". */
  accept?: string | undefined
  multiple?: boolean | undefined
  /** Opens the camera on a phone. */
  capture?: boolean | undefined
  /** On our own button in the page's language, "Chọn tệp"; a browser's own speaks the browser's. */
  choose?: string | undefined
  /** Inside the dashed area, above the hint: "Kéo bản kế hoạch vào đây hoặc chọn tệp". */
  prompt?: Child
}

/**
 * The browser's button is put away for ours; what is left of the control takes a dropped file and names the chosen one.
 * Until there is one it would say so in the browser's language, so its words are not shown then.
 */
const ownButton = 'w-64 max-w-full cursor-pointer rounded-field p-2 file:hidden required:invalid:text-transparent'

/** The native control stays visible: it names the chosen file, takes a dropped one, and needs no script. */
export function FileField(props: FileFieldProps) {
  const id = fieldId(props)
  return (
    <div class={props.error ? 'border-l-4 border-l-error pl-4' : undefined}>
      <label class="block font-semibold" for={id}>
        {props.label}
        {props.note && <span class="font-normal text-muted"> {props.note}</span>}
      </label>
      {props.error && <FieldError id={`${id}-error`}>{props.error}</FieldError>}
      <div class="mt-1.5 flex flex-col items-center gap-3 rounded-box border-2 border-dashed border-line-strong bg-base-100 px-5 py-7 text-center">
        <Icon name={props.capture ? 'camera' : 'file-up'} class="size-9 text-muted" />
        {props.prompt && <p>{props.prompt}</p>}
        {props.hint && (
          <p id={`${id}-hint`} class="text-sm text-muted">
            {props.hint}
          </p>
        )}
        {props.choose && (
          <label class="btn btn-outline" for={id}>
            {props.choose}
          </label>
        )}
        <input
          {...controlAttributes(props)}
          type="file"
          class={props.choose ? ownButton : 'file-input max-w-full sm:max-w-md'}
          accept={props.accept}
          multiple={props.multiple}
          capture={props.capture ? 'environment' : undefined}
        />
      </div>
    </div>
  )
}
