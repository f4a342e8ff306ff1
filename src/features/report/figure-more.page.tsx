import { Icon } from '#web/components/icon.tsx'
import { type FigureProps, fieldId, radioRow } from './figure-field.ts'
import { reportText } from './report.messages.ts'
import { isOpen } from './report.ts'

/** What else there is to say of a figure: that there is none, a note, photos. */
export function More(props: FigureProps) {
  const { locale, of, typed, problem } = props
  const words = reportText[locale]
  const correcting = !isOpen(of.state)
  const used =
    typed.none !== '' ||
    typed.note !== '' ||
    problem?.field === 'note' ||
    problem?.field === 'file' ||
    of.evidence.length > 0
  return (
    <details class="mt-2" open={used || correcting}>
      <summary class="link-plain inline-flex min-h-11 items-center gap-2">
        <Icon name="camera" />
        {words.more}
      </summary>
      <None {...props} />
      <label class="mt-4 block font-semibold" for={fieldId('note', of.targetId)}>
        {correcting ? words.noteCompulsory : words.note}{' '}
        {!correcting && <span class="font-normal text-muted">{words.noteOptional}</span>}
      </label>
      <textarea
        id={fieldId('note', of.targetId)}
        name={`note-${of.targetId}`}
        class={`textarea mt-1.5 min-h-20 w-full ${problem?.field === 'note' ? 'textarea-error' : ''}`}
        aria-describedby={`p-${of.targetId}`}
      >
        {typed.note}
      </textarea>
      <Files {...props} />
    </details>
  )
}

function None({ locale, of, typed }: FigureProps) {
  const words = reportText[locale]
  const choices = [
    { value: '', label: words.noneNo },
    { value: 'not-arisen', label: words.noneNotArisen },
    { value: 'missing', label: words.noneMissing },
  ]
  return (
    <fieldset class="mt-3">
      <legend class="font-semibold">{words.none}</legend>
      <div class="mt-2 grid gap-2">
        {choices.map(({ value, label }, index) => (
          <label class={radioRow}>
            <input
              type="radio"
              class="radio"
              id={index === 0 ? fieldId('none', of.targetId) : undefined}
              name={`none-${of.targetId}`}
              value={value}
              checked={typed.none === value}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Files({ locale, of }: FigureProps) {
  const words = reportText[locale]
  return (
    <>
      {of.evidence.length > 0 && (
        <p class="mt-4">
          {words.evidence}{' '}
          {of.evidence.map(({ id, name }, index) => (
            <>
              {index > 0 && ', '}
              <a class="link-plain" href={`/evidence/${id}`}>
                {name}
              </a>
            </>
          ))}
        </p>
      )}
      <label class="mt-4 block font-semibold" for={fieldId('file', of.targetId)}>
        {words.files} <span class="font-normal text-muted">{words.filesOptional}</span>
      </label>
      <input
        id={fieldId('file', of.targetId)}
        name={`file-${of.targetId}`}
        type="file"
        class="file-input mt-1.5 w-full"
        accept="image/*,.pdf,.docx,.xlsx"
        multiple
        aria-describedby={`fh-${of.targetId}`}
      />
      <p id={`fh-${of.targetId}`} class="text-sm text-muted">
        {words.filesHint}
      </p>
    </>
  )
}
