import { type FigureProps, fieldId, radioRow } from './figure-field.ts'
import { reportText } from './report.messages.ts'
import { entryWords } from './say-back.ts'

/** Two figures side by side; the person decides, never the clock. Without a conflict the island finds the empty frame. */
export function Conflict({ locale, of, typed, conflict }: FigureProps) {
  const words = reportText[locale]
  const theirs = conflict ? entryWords(conflict.figure, of, locale) : ''
  const mine = [typed.value, typed.numerator, typed.denominator].filter(Boolean).join('/')
  return (
    <fieldset class="note note-warning mt-3 bg-warning-soft py-3 pr-4" hidden={conflict === null} data-conflict="">
      <legend class="float-left w-full font-semibold">{words.conflict}</legend>
      <p class="clear-both">{words.conflictLead}</p>
      <input type="hidden" name={`theirs-${of.targetId}`} value={conflict?.entryId ?? ''} />
      <div class="mt-2 grid gap-2 sm:grid-cols-2">
        <ChoiceRow
          id={fieldId('choose', of.targetId)}
          name={`choose-${of.targetId}`}
          value="mine"
          label={words.keepMine}
          about={words.mine}
          figure={typed.same ? words.same : mine}
        />
        <ChoiceRow
          name={`choose-${of.targetId}`}
          value="theirs"
          label={words.takeTheirs}
          about={conflict ? words.theirs(conflict.by) : words.theirsUnknown}
          template={words.theirs('{name}')}
          figure={theirs}
        />
      </div>
    </fieldset>
  )
}

type ChoiceProps = {
  id?: string
  name: string
  value: string
  label: string
  about: string
  /** Of `about`, for the island: `{name}` stands for who entered it. */
  template?: string
  figure: string
}

function ChoiceRow({ id, name, value, label, about, template, figure }: ChoiceProps) {
  return (
    <label class={radioRow}>
      <input type="radio" class="radio" id={id} name={name} value={value} />
      <span>
        <span class="block text-sm font-normal text-muted" data-about={value} data-template={template}>
          {about}
        </span>
        <strong class="figures text-lg" data-words={value}>
          {figure}
        </strong>
        <span class="block">{label}</span>
      </span>
    </label>
  )
}
