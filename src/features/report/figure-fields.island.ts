import type { Locale } from '#web/i18n.ts'
import type { EnteredFigure } from '../result/result.ts'
import type { Asked } from './report.ts'
import { entryWords, sayBack } from './say-back.ts'
import type { DeviceCell } from './sync.ts'
import { type FieldName, fieldNames, shownFields, type TypedFields } from './typed-report.ts'

/** What the page says of one figure: what is asked, and the entry its fields were filled from. */
export type Facts = Asked & { name: string; based: string | null; said: EnteredFigure | null }

export type StateLook = 'met' | 'at-risk' | 'unknown'

/** The fields of one figure on the page. */
export class FigureFields {
  readonly section: HTMLElement
  readonly facts: Facts
  readonly #locale: Locale

  constructor(section: HTMLElement, locale: Locale) {
    this.section = section
    this.facts = JSON.parse(section.dataset.figure ?? '{}') as Facts
    this.#locale = locale
  }

  /** Controls by their name without the target: one, or the choices of a question. */
  #controls(name: string): (HTMLInputElement | HTMLTextAreaElement)[] {
    return [...this.section.querySelectorAll<HTMLInputElement>(`[name="${name}-${this.facts.targetId}"]`)]
  }

  typed(): TypedFields {
    const chosenIn = (name: FieldName): string => {
      const controls = this.#controls(name)
      const choices = controls.filter((control) => control.type === 'radio' || control.type === 'checkbox')
      if (choices.length === 0) return controls[0]?.value ?? ''
      return choices.find((choice) => (choice as HTMLInputElement).checked)?.value ?? ''
    }
    return Object.fromEntries(fieldNames.map((name) => [name, chosenIn(name)])) as TypedFields
  }

  fill(fields: TypedFields): void {
    for (const name of fieldNames)
      for (const control of this.#controls(name)) {
        if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
          control.checked = control.value === fields[name]
        else control.value = fields[name]
      }
    if (fields.none !== '' || fields.note !== '') this.#open()
  }

  /** The total that stands in the fields of a share; null where there is none. */
  get total(): string | null {
    return this.facts.measure === 'ratio' ? this.typed().denominator.trim() || null : null
  }

  /** A share that has a first figure and no total takes the one all others of the report agree on. */
  takeTotal(totals: readonly (string | null)[]): void {
    const typed = this.typed()
    const known = new Set(totals.filter((total) => total !== null))
    const [total = ''] = known
    if (this.facts.measure !== 'ratio' || this.facts.last || typed.denominator.trim() !== '' || known.size !== 1) return
    if (typed.numerator.trim() !== '') this.fill({ ...typed, denominator: total })
  }

  fillFrom(figure: EnteredFigure | null): void {
    this.fill(shownFields(this.facts, figure, this.#locale))
  }

  #open(): void {
    for (const details of this.section.querySelectorAll('details')) details.open = true
  }

  /** One answer at a time: a figure, no change, or none. */
  leaveOne(changed: string): void {
    const name = changed.slice(0, changed.indexOf('-')) as FieldName
    const typed = this.typed()
    const blank = { ...typed, value: '', numerator: '' }
    const isFigure = name === 'value' || name === 'numerator'
    if (isFigure && typed[name] !== '' && (typed.same || typed.none)) this.fill({ ...typed, same: '', none: '' })
    if (name === 'same' && typed.same) this.fill({ ...blank, none: '' })
    if (name === 'same' && !typed.same) this.#fillLast(typed)
    if (name === 'none' && typed.none) this.fill({ ...blank, same: '' })
  }

  /** "No change" taken back: the figures it stood for come back into the fields, to be kept or put right. */
  #fillLast(typed: TypedFields): void {
    const { last } = this.facts
    const field = this.facts.measure === 'ratio' ? 'numerator' : 'value'
    if (last === null || typed[field] !== '' || typed.none !== '') return
    const { value, numerator, denominator } = last
    this.fillFrom({ kind: 'value', value, numerator, denominator, note: typed.note })
  }

  /** What the form sends when the page's own button is pressed. */
  tie(of: { clientKey?: string; based: string | null }): void {
    for (const control of this.#controls('based')) control.value = of.based ?? ''
    if (of.clientKey) for (const control of this.#controls('key')) control.value = of.clientKey
  }

  say(figure: EnteredFigure | null): void {
    const place = this.section.querySelector('[data-understood]')
    if (!place) return
    const said = figure && (figure.kind === 'value' || figure.kind === 'no-change')
    const { strong, rest } = said ? sayBack(figure, this.facts, this.#locale) : { strong: '', rest: '' }
    const words = document.createElement('strong')
    words.className = 'figures'
    words.textContent = strong || (figure ? entryWords(figure, this.facts, this.#locale) : '')
    const line = document.createElement('p')
    line.className = 'mt-2 text-ink-blue'
    line.append(words, ` ${rest}`)
    place.replaceChildren(...(words.textContent ? [line] : []))
  }

  /** The page came back with what it could not take in these fields. */
  get isRefused(): boolean {
    return this.section.querySelector<HTMLElement>('[data-problem]')?.dataset.problem === 'refused'
  }

  warn(sentence: string | null, action?: HTMLElement): void {
    const place = this.section.querySelector<HTMLElement>('[data-problem]')
    if (!place) return
    const line = document.createElement('p')
    line.className = 'font-semibold text-error'
    line.textContent = sentence ?? ''
    place.replaceChildren(...(sentence ? [line, ...(action ? [action] : [])] : []))
    place.hidden = sentence === null
    place.dataset.problem = ''
  }

  /** Both figures, side by side; nothing where there is no conflict. */
  showConflict(conflict: DeviceCell['conflict']): void {
    const frame = this.section.querySelector<HTMLElement>('[data-conflict]')
    if (!frame) return
    frame.hidden = conflict === null
    if (conflict === null) return
    for (const control of this.#controls('choose')) (control as HTMLInputElement).checked = false
    for (const control of this.#controls('theirs')) control.value = conflict.theirs.entryId ?? ''
    const words = (figure: EnteredFigure | null) => (figure ? entryWords(figure, this.facts, this.#locale) : '')
    this.#write('[data-words="mine"]', words(conflict.mine.figure))
    this.#write('[data-words="theirs"]', words(conflict.theirs.figure))
    const about = this.section.querySelector<HTMLElement>('[data-about="theirs"]')
    if (about && conflict.theirs.by)
      about.textContent = (about.dataset.template ?? '{name}').replace('{name}', conflict.theirs.by)
  }

  /** At the figure and in the contents beside the form; `figure` null where none stands on the screen. */
  showState(words: string, figure: EnteredFigure | null, look: StateLook = 'met'): void {
    const badge = this.section.querySelector('[data-state]')
    // What stands there already keeps its sign.
    if (badge?.textContent?.trim() !== words) this.#write('[data-state]', words)
    badge?.setAttribute('class', `state state-${look}`)
    const line = document.querySelector(`[data-said="${this.facts.targetId}"]`)
    if (line) line.textContent = figure ? entryWords(figure, this.facts, this.#locale) : words
    this.#count(figure !== null)
  }

  #count(isDone: boolean): void {
    const { targetId } = this.facts
    const mark = document.querySelector(`[data-item="${targetId}"] use`)
    const icon = isDone ? '#i-circle-check-big' : '#i-circle'
    mark?.setAttribute('href', (mark.getAttribute('href') ?? '').replace(/#.*$/, icon))
    mark?.closest('span')?.setAttribute('class', isDone ? 'text-success' : 'text-muted')
    const heading = document.querySelector<HTMLElement>('[data-progress]')
    if (!heading) return
    const done = new Set(JSON.parse(heading.dataset.done ?? '[]') as string[])
    if (isDone) done.add(targetId)
    else done.delete(targetId)
    heading.dataset.done = JSON.stringify([...done])
    heading.textContent = (heading.dataset.progress ?? '').replace('{done}', String(done.size))
  }

  #write(place: string, words: string): void {
    const element = this.section.querySelector(place)
    if (element) element.textContent = words
  }
}
