import { changeKept, type Kept, listKept, listPosts, newKey, savePost } from '#web/islands/outbox-store.ts'
import { isReachable, submitNatively } from '#web/islands/submitting.ts'
import type { EnteredFigure } from '../result/result.ts'
import { FigureFields } from './figure-fields.island.ts'
import { isOpen } from './report.ts'
import { keyOf } from './sending.island.ts'
import {
  chosen,
  type DeviceCell,
  dismissed,
  refreshed,
  saysSame,
  standingOf,
  typed,
  unsettled,
  untouched,
  untyped,
} from './sync.ts'
import { readFields, shownFields, type TypedFields } from './typed-report.ts'

type Words = {
  problems: Record<string, string>
  refused: Record<string, string>
  letGo: string
  cell: Record<string, string>
}

const pause = 700

/**
 * The form of a report on a device: every figure is kept as it is typed and sent as soon as there is a network. Says back
 * what was understood, shows two figures that disagree, and hands the report in later when it cannot be done now.
 */
class ReportForm extends HTMLElement {
  #listening = new AbortController()
  #timers = new Map<FigureFields, number>()
  #figures: FigureFields[] = []
  #cells = new Map<string, DeviceCell>()

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const locale = document.documentElement.lang === 'en' ? 'en' : 'vi'
    const sections = [...this.querySelectorAll<HTMLElement>('[data-figure]')]
    this.#figures = sections.map((section) => new FigureFields(section, locale))
    for (const fields of this.#figures) {
      const { section } = fields
      section.addEventListener('input', (event) => this.#onInput(fields, event), { signal })
      section.addEventListener('change', (event) => this.#onChange(fields, event), { signal })
    }
    this.querySelector('form')?.addEventListener('submit', (event) => this.#onSubmit(event), { signal })
    this.querySelector('.js-queue')?.addEventListener('click', () => void this.#queue(), { signal })
    document.addEventListener('thidua-sent', () => void this.#afterSending(), { signal })
    void this.#begin()
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  get #locale(): 'vi' | 'en' {
    return document.documentElement.lang === 'en' ? 'en' : 'vi'
  }

  get #words(): Words {
    return JSON.parse(this.dataset.words ?? '{}') as Words
  }

  get #group(): string {
    return this.dataset.group ?? ''
  }

  #place(fields: FigureFields): Omit<Kept<DeviceCell>, 'value'> {
    const seat = this.dataset.seat ?? ''
    return { seat, group: this.#group, key: keyOf({ seat, group: this.#group, targetId: fields.facts.targetId }) }
  }

  /** What this device keeps is laid over what the page says; the page may be old. */
  async #begin(): Promise<void> {
    const kept = new Map((await listKept<DeviceCell>(this.dataset.seat ?? '')).map((cell) => [cell.key, cell.value]))
    for (const fields of this.#figures) {
      const { based, said } = fields.facts
      const seen = { entryId: based, figure: said, by: null }
      const place = this.#place(fields)
      const before = kept.get(place.key)
      if (before) await this.#change(fields, (cell) => refreshed(cell, seen))
      else this.#cells.set(fields.facts.targetId, untouched(seen))
      this.#fillKept(fields, before !== undefined)
      this.#show(fields)
    }
  }

  #fillKept(fields: FigureFields, known: boolean): void {
    const cell = this.#cellOf(fields)
    const raw = this.#rawOf(fields)
    const waiting = unsettled(cell)
    if (raw) fields.fill(raw)
    else if (waiting) fields.fillFrom(waiting.figure)
    else if (known && cell.seen.entryId !== fields.facts.based) fields.fillFrom(cell.seen.figure)
    if (waiting) fields.say(waiting.figure)
  }

  #cellOf(fields: FigureFields): DeviceCell {
    const { targetId, based, said } = fields.facts
    return this.#cells.get(targetId) ?? untouched({ entryId: based, figure: said, by: null })
  }

  async #change(fields: FigureFields, change: (cell: DeviceCell) => DeviceCell): Promise<DeviceCell> {
    const cell = await changeKept<DeviceCell>(this.#place(fields), (value) => change(value ?? this.#cellOf(fields)))
    this.#cells.set(fields.facts.targetId, cell)
    return cell
  }

  #onInput(fields: FigureFields, event: Event): void {
    const { name } = event.target as HTMLInputElement
    if (!name || /^(choose|file)-/.test(name)) return
    fields.leaveOne(name)
    if (name.startsWith('numerator-'))
      fields.takeTotal(this.#figures.filter((other) => other !== fields).map(({ total }) => total))
    clearTimeout(this.#timers.get(fields))
    this.#timers.set(
      fields,
      window.setTimeout(() => void this.#take(fields, false), pause),
    )
  }

  #onChange(fields: FigureFields, event: Event): void {
    const { name, value } = event.target as HTMLInputElement
    if (name.startsWith('choose-')) return void this.#choose(fields, value === 'mine' ? 'mine' : 'theirs')
    if (name && !name.startsWith('file-')) void this.#take(fields, true)
  }

  /** Keeps what stands in the fields. What cannot be understood yet is kept as it is, and told of once the field is left. */
  async #take(fields: FigureFields, left: boolean): Promise<void> {
    clearTimeout(this.#timers.get(fields))
    const cell = this.#cellOf(fields)
    const entered = fields.typed()
    const shown = shownFields(fields.facts, cell.seen.figure, this.#locale)
    const read = readFields(entered, { of: fields.facts, shown, locale: this.#locale })
    this.#keepRaw(fields, read.state === 'wrong' ? entered : null)
    fields.warn(read.state === 'wrong' && left ? (this.#words.problems[read.code] ?? read.code) : null)
    if (read.state === 'wrong') {
      this.#mark(fields, null)
      return fields.say(null)
    }
    const figure = read.state === 'figure' ? read.figure : cell.seen.figure
    fields.say(figure)
    const before = unsettled(cell)?.figure ?? cell.seen.figure
    if (saysSame(figure, before)) return this.#mark(fields, figure)
    // On its way already: only another entry takes it back.
    const back = read.state === 'untouched' && cell.sent === null
    if (back || figure === null) await this.#change(fields, untyped)
    else await this.#type(fields, figure)
    this.#mark(fields, figure)
    this.#say('kept')
    document.dispatchEvent(new Event('thidua-kept'))
  }

  async #type(fields: FigureFields, figure: Parameters<typeof typed>[1]['figure']): Promise<void> {
    const entry = { figure, clientKey: newKey(), typedAt: new Date().toISOString() }
    await this.#change(fields, (cell) => typed(cell, entry))
    this.#show(fields)
  }

  async #choose(fields: FigureFields, choice: 'mine' | 'theirs'): Promise<void> {
    const key = { clientKey: newKey(), typedAt: new Date().toISOString() }
    const cell = await this.#change(fields, (before) => chosen(before, choice, key))
    if (choice === 'theirs') {
      fields.fillFrom(cell.seen.figure)
      fields.say(cell.seen.figure)
    }
    this.#keepRaw(fields, null)
    this.#show(fields)
    document.dispatchEvent(new Event('thidua-kept'))
  }

  async #afterSending(): Promise<void> {
    const kept = new Map((await listKept<DeviceCell>(this.dataset.seat ?? '')).map((cell) => [cell.key, cell.value]))
    for (const fields of this.#figures) {
      const cell = kept.get(this.#place(fields).key)
      if (!cell) continue
      const before = this.#cellOf(fields)
      this.#cells.set(fields.facts.targetId, cell)
      if (JSON.stringify(before) !== JSON.stringify(cell)) this.#show(fields)
      if (standingOf(before) === 'waiting' && standingOf(cell) === 'settled') this.#say('saved')
    }
    if (this.#queued && !(await this.#isQueued())) location.assign(this.dataset.sent ?? '/reports')
  }

  #show(fields: FigureFields): void {
    const cell = this.#cellOf(fields)
    const standing = standingOf(cell)
    const key = unsettled(cell)?.clientKey
    fields.tie({ based: cell.seen.entryId, ...(key ? { clientKey: key } : {}) })
    fields.showConflict(cell.conflict)
    if (standing === 'refused') this.#showRefused(fields, cell.refused?.code ?? 'refused')
    const standingNow = unsettled(cell)?.figure ?? cell.seen.figure
    this.#mark(fields, this.#rawOf(fields) || fields.isRefused ? null : standingNow)
  }

  /** Badge, contents and count say what stands on the screen; null: nothing that can be understood. */
  #mark(fields: FigureFields, figure: EnteredFigure | null): void {
    const { state, based } = fields.facts
    const { entered = '', open = '', returned = '' } = this.#words.cell
    const cell = this.#cellOf(fields)
    const isNew = unsettled(cell) !== null || cell.seen.entryId !== based
    if (!isOpen(state)) {
      if (isNew && figure && state !== 'accepted') fields.showState(entered, figure)
    } else if (state === 'returned' && !(isNew && figure)) fields.showState(returned, null, 'at-risk')
    else if (figure) fields.showState(entered, figure)
    else fields.showState(open, null, 'unknown')
  }

  #showRefused(fields: FigureFields, code: string): void {
    const { problems, refused, letGo } = this.#words
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn-outline btn-sm mt-2'
    button.textContent = letGo
    button.addEventListener('click', () => {
      void this.#change(fields, dismissed).then((cell) => {
        fields.warn(null)
        fields.fillFrom(cell.seen.figure)
        fields.say(cell.seen.figure)
        this.#mark(fields, cell.seen.figure)
        document.dispatchEvent(new Event('thidua-kept'))
      })
    })
    fields.warn(refused[code] ?? problems[code] ?? refused.refused ?? code, button)
  }

  #say(what: 'kept' | 'saved'): void {
    const line = this.querySelector<HTMLElement>('[data-kept]')
    const words = line?.querySelector<HTMLElement>('[data-at-kept]')
    if (!line || !words) return
    const time = new Date().toLocaleTimeString('vi-VN', { timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })
    words.textContent = (words.getAttribute(`data-at-${what}`) ?? '').replace('{time}', time)
    line.hidden = false
  }

  #onSubmit(event: SubmitEvent): void {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    void this.#submit(form, event.submitter)
  }

  /** With a network the page's own way, files and all; without one everything typed is kept and may be handed in later. */
  async #submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    if (await isReachable()) return submitNatively(form, submitter)
    for (const fields of this.#figures) await this.#take(fields, true)
    this.#say('kept')
    if (submitter?.getAttribute('value') !== 'check') return
    const empty = this.#figures.find((fields) => this.#isOwed(fields))
    if (!empty) return this.#reveal('[data-offline-submit]')
    // What was typed and not understood has its own sentence already.
    if (!this.#rawOf(empty)) empty.warn(this.#words.problems['figure-empty'] ?? '')
    empty.section.scrollIntoView()
    empty.section.querySelector<HTMLElement>('input:not([type=hidden])')?.focus()
  }

  /** Neither on the server nor here has anything been said of it. */
  #isOwed(fields: FigureFields): boolean {
    const cell = this.#cellOf(fields)
    const nothing = unsettled(cell) === null && (cell.seen.figure === null || fields.facts.state === 'returned')
    return (nothing && cell.seen.entryId === fields.facts.based) || cell.conflict !== null || cell.refused !== null
  }

  #queued = false

  async #queue(): Promise<void> {
    const seat = this.dataset.seat ?? ''
    const [unitId = ''] = this.#group.split('|')
    await savePost({
      id: `${seat}|${this.#group}|submit`,
      seat,
      path: this.dataset.submit ?? '',
      body: [['unit', unitId]],
      label: this.dataset.label ?? '',
      href: location.pathname + location.search,
      after: this.#group,
      state: 'waiting',
      at: Date.now(),
    })
    this.#queued = true
    this.#reveal('[data-queued]')
    document.dispatchEvent(new Event('thidua-kept'))
  }

  async #isQueued(): Promise<boolean> {
    return (await listPosts(this.dataset.seat ?? '')).some(({ after }) => after === this.#group)
  }

  #reveal(place: string): void {
    const element = this.querySelector<HTMLElement>(place)
    if (!element) return
    element.hidden = false
    element.focus()
  }

  #rawKey(fields: FigureFields): string {
    return `thidua:raw:${this.#place(fields).key}`
  }

  #keepRaw(fields: FigureFields, entered: TypedFields | null): void {
    if (entered) localStorage.setItem(this.#rawKey(fields), JSON.stringify(entered))
    else localStorage.removeItem(this.#rawKey(fields))
  }

  #rawOf(fields: FigureFields): TypedFields | null {
    return JSON.parse(localStorage.getItem(this.#rawKey(fields)) ?? 'null') as TypedFields | null
  }
}

customElements.define('th-report', ReportForm)
