import { controlAttributes, FieldFrame, type FieldProps } from './field-frame.tsx'

export type Option = { value: string; label: string; disabled?: boolean | undefined }
export type OptionGroup = { label: string; options: readonly Option[] }

export type SelectFieldProps = FieldProps & {
  options: readonly (Option | OptionGroup)[]
  value?: string | undefined
  /** First, empty choice: "Chọn đơn vị". */
  placeholder?: string | undefined
}

function OptionItem({ option, chosen }: { option: Option; chosen: string | undefined }) {
  return (
    <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>
      {option.label}
    </option>
  )
}

export function SelectField(props: SelectFieldProps) {
  const { options, value, placeholder, error } = props
  return (
    <FieldFrame {...props}>
      <select {...controlAttributes(props)} class={`select mt-1.5${error ? ' select-error' : ''}`}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup label={entry.label}>
              {entry.options.map((option) => (
                <OptionItem option={option} chosen={value} />
              ))}
            </optgroup>
          ) : (
            <OptionItem option={entry} chosen={value} />
          ),
        )}
      </select>
    </FieldFrame>
  )
}
