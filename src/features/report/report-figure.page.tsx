import type { Child } from 'hono/jsx'
import { FieldError, Understood } from '#web/components/field-frame.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Note } from '#web/components/note.tsx'
import { periodLabel } from '../result/period.ts'
import type { ResultState } from '../result/result.ts'
import { Conflict } from './figure-conflict.page.tsx'
import { type FigureProps, fieldId, radioRow } from './figure-field.ts'
import { More } from './figure-more.page.tsx'
import { reportText } from './report.messages.ts'
import { isOpen, type ReportFigure } from './report.ts'
import { countedOf, entryWords, figureWords, sayBack } from './say-back.ts'

/** One owed figure: what it was, what it is now, and whatever else is to be said of it. */
export function FigureSection(props: FigureProps) {
  const { locale, of, index, count, problem } = props
  const words = reportText[locale]
  const state = stateShown(of, problem)
  const fields = <FigureFields {...props} />
  return (
    <section
      id={`f-${of.targetId}`}
      class={`border-t-2 pt-4 ${problem ? 'border-l-4 border-l-error border-t-error pl-4' : 'border-base-content'}`}
      aria-labelledby={`h-${of.targetId}`}
      data-figure={deviceFacts(props)}
    >
      <p class="flex items-center justify-between gap-3 text-sm text-muted">
        <span>{words.ordinal(index, count)}</span>
        <span class={`state ${stateLook(state)}`} data-state="">
          {state === 'entered' && <Icon name="check" />}
          {words.cell[state]}
        </span>
      </p>
      <h2 id={`h-${of.targetId}`} class="text-xl">
        {of.name}
      </h2>
      {of.requiredText && <p>{words.required(of.requiredText)}</p>}
      <p class="line-clamp-2 text-sm text-muted">{of.movementName}</p>
      {of.returnReason !== null && of.state === 'returned' && (
        <Note kind="warning" filled class="mt-3" heading={words.returnedBecause}>
          <p>{of.returnReason}</p>
        </Note>
      )}
      <Conflict {...props} />
      {isOpen(of.state) ? fields : <HandedIn {...props}>{fields}</HandedIn>}
    </section>
  )
}

/** What the island and a device without a network need, as JSON. */
function deviceFacts({ of, based }: FigureProps): string {
  const { targetId, name, measure, unit, comparator, required, requiredTo, requiredText, last, state } = of
  const said = of.current && of.current.id === based ? of.current.figure : null
  const asked = { targetId, name, measure, unit, comparator, required, requiredTo, requiredText, last, state }
  return JSON.stringify({ ...asked, based, said })
}

/** A figure that cannot be taken as it stands in the fields is not entered, whatever was saved before. */
export const stateShown = ({ state }: ReportFigure, problem: FigureProps['problem']): ResultState =>
  state === 'entered' && problem !== null && problem.field !== 'file' ? 'open' : state

function stateLook(state: ResultState): string {
  if (state === 'returned') return 'state-at-risk'
  return state === 'open' || state === 'waived' ? 'state-unknown' : 'state-met'
}

/** Sent already: it can be put right, with a reason. */
function HandedIn({ locale, of, problem, conflict, children }: FigureProps & { children?: Child }) {
  const words = reportText[locale]
  return (
    <>
      <p class="mt-2 font-semibold">{of.current && entryWords(of.current.figure, of, locale)}</p>
      <details class="mt-1" open={problem !== null || conflict !== null}>
        <summary class="link-plain inline-flex min-h-11 items-center gap-2">
          <Icon name="pencil-line" />
          {words.moreAgain}
        </summary>
        {children}
      </details>
    </>
  )
}

function FigureFields(props: FigureProps) {
  const { locale, of, typed, problem, clientKey, based } = props
  const refused = stateShown(of, problem) !== of.state
  return (
    <>
      <input type="hidden" name={`key-${of.targetId}`} value={clientKey} />
      <input type="hidden" name={`based-${of.targetId}`} value={based ?? ''} />
      {of.last && <LastTime {...props} />}
      <div class="mt-4">
        <div hidden={problem === null} id={`p-${of.targetId}`} data-problem={refused ? 'refused' : ''}>
          {problem && <FieldError id={`e-${of.targetId}`}>{problem.sentence}</FieldError>}
        </div>
        <Inputs {...props} />
        <div data-understood="" aria-live="polite">
          {!refused && <SaidBack locale={locale} of={of} typed={typed} />}
        </div>
      </div>
      <More {...props} />
    </>
  )
}

/** Of what stands now; what is typed meanwhile is said back by the island. */
function SaidBack({ locale, of, typed }: Pick<FigureProps, 'locale' | 'of' | 'typed'>) {
  if (of.current === null || typed.none !== '') return null
  const { strong, rest } = sayBack(of.current.figure, of, locale)
  if (!strong) return null
  return (
    <Understood>
      <strong class="figures">{strong}</strong> {rest}
    </Understood>
  )
}

function LastTime({ locale, of, typed }: FigureProps) {
  const words = reportText[locale]
  const { last } = of
  if (!last) return null
  return (
    <div class="mt-3 flex items-center justify-between gap-3 rounded-box border border-line bg-base-300 px-4 py-3">
      <p class="min-w-0 leading-snug">
        <span class="block text-sm text-muted first-letter:uppercase">{periodLabel(last.period, locale)}</span>
        <span class="figures text-lg font-bold">{figureWords(last, of, locale)}</span>
      </p>
      <label class="btn btn-outline group flex-none has-checked:border-2 has-checked:!border-success has-checked:!bg-success-soft has-checked:!text-success has-focus-visible:outline-3 has-focus-visible:outline-focus">
        <input
          type="checkbox"
          class="sr-only"
          id={fieldId('same', of.targetId)}
          name={`same-${of.targetId}`}
          value="yes"
          checked={typed.same === 'yes'}
          aria-describedby={`h-${of.targetId}`}
        />
        <Icon name="check" class="hidden group-has-checked:block" />
        {words.same}
      </label>
    </div>
  )
}

const numberField = 'input figures h-14 w-36 text-xl font-bold'

type NumberProps = FigureProps & { name: 'value' | 'numerator' | 'denominator'; label: string }

function NumberInput({ of, typed, problem, name, label }: NumberProps) {
  const wrong = problem?.field === name
  return (
    <input
      id={fieldId(name, of.targetId)}
      name={`${name}-${of.targetId}`}
      type="text"
      class={`${numberField} ${wrong ? 'input-error' : ''}`}
      inputmode={name === 'value' ? 'decimal' : 'numeric'}
      autocomplete="off"
      value={typed[name]}
      aria-label={label}
      aria-invalid={wrong ? 'true' : undefined}
      aria-describedby={`p-${of.targetId}`}
    />
  )
}

function Inputs(props: FigureProps) {
  const { locale, of, period } = props
  const words = reportText[locale]
  if (of.measure === 'yes-no') return <YesNo {...props} />
  const label = words.value(periodLabel(period, locale))
  if (of.measure === 'number')
    return (
      <>
        <label class="block font-semibold" for={fieldId('value', of.targetId)}>
          {label}
        </label>
        <div class="mt-1.5 flex items-center gap-3">
          <NumberInput {...props} name="value" label={`${label}, ${of.name}`} />
          {of.unit && <span>{of.unit}</span>}
        </div>
      </>
    )
  const noun = countedOf(of.name)
  return (
    <div class="flex flex-wrap items-end gap-x-3 gap-y-2">
      <div>
        <label class="block font-semibold" for={fieldId('numerator', of.targetId)}>
          {words.numerator(noun)}
        </label>
        <div class="mt-1.5">
          <NumberInput {...props} name="numerator" label={`${words.numerator(noun)}, ${of.name}`} />
        </div>
      </div>
      <div>
        <label class="block" for={fieldId('denominator', of.targetId)}>
          {words.denominator(noun)}
        </label>
        <div class="mt-1.5">
          <NumberInput {...props} name="denominator" label={`${words.denominator(noun)}, ${of.name}`} />
        </div>
      </div>
    </div>
  )
}

function YesNo({ locale, of, typed }: FigureProps) {
  const words = reportText[locale]
  return (
    <fieldset>
      <legend class="font-semibold">{words.yesNo}</legend>
      <div class="mt-2 grid gap-2">
        {[
          { value: '1', label: words.yes },
          { value: '0', label: words.no },
        ].map(({ value, label }, index) => (
          <label class={radioRow}>
            <input
              type="radio"
              class="radio"
              id={index === 0 ? fieldId('value', of.targetId) : undefined}
              name={`value-${of.targetId}`}
              value={value}
              checked={typed.value === value}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
