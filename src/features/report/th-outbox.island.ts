import { type Kept, listKept, listPosts, newKey, type Post, savePost } from '#web/islands/outbox-store.ts'
import { isReachable, submitNatively } from '#web/islands/submitting.ts'
import { periodLabel } from '../result/period.ts'
import { type Sent, sendAll } from './sending.island.ts'
import { type DeviceCell, standingOf } from './sync.ts'

const keptEvent = 'thidua-kept'
const sentEvent = 'thidua-sent'

const everySeconds = 30
/** What is sent at once needs no word. */
const quietSeconds = 4

type Shown = 'offline' | 'signed-out' | 'other-person' | 'attention' | 'waiting'

/**
 * Listens for `thidua-kept` on the document, fired when something was kept that wants to be sent, and fires
 * `thidua-sent` after each attempt. Keeps what is submitted without a network, sends it when there is one,
 * and says what this device still holds.
 */
class Outbox extends HTMLElement {
  #listening = new AbortController()
  #timer = 0
  #hint = 0
  #last: Sent = 'sent'

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    for (const event of ['online', 'pageshow']) window.addEventListener(event, () => this.#send(), { signal })
    window.addEventListener('offline', () => this.#show(), { signal })
    document.addEventListener(keptEvent, () => this.#send(), { signal })
    document.addEventListener('submit', (event) => this.#onSubmit(event), { signal })
    this.querySelector('[data-send]')?.addEventListener('click', () => this.#send(), { signal })
    this.#timer = window.setInterval(() => this.#sendIfKept(), everySeconds * 1000)
    void startWorker(this.#seat, this.dataset.keep ?? '')
    void this.#newKeys().then(() => this.#fillAgain())
    void this.#send()
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    clearInterval(this.#timer)
    clearTimeout(this.#hint)
  }

  get #seat(): string {
    return this.dataset.seat ?? ''
  }

  async #send(): Promise<void> {
    this.#last = navigator.onLine ? await sendAll(this.#seat).catch(() => 'later' as const) : 'offline'
    document.dispatchEvent(new CustomEvent(sentEvent, { detail: this.#last }))
    await this.#show()
  }

  async #sendIfKept(): Promise<void> {
    const { cells, posts } = await this.#held()
    if (this.#last !== 'sent' || [...cells.map(stateOf), ...posts.map(({ state }) => state)].includes('waiting'))
      await this.#send()
  }

  async #held(): Promise<{ cells: Kept<DeviceCell>[]; posts: Post[] }> {
    const [cells, posts] = await Promise.all([listKept<DeviceCell>(this.#seat), listPosts(this.#seat)])
    return { cells: cells.filter((cell) => stateOf(cell) !== null), posts }
  }

  async #show(): Promise<void> {
    const { cells, posts } = await this.#held().catch(() => ({ cells: [], posts: [] }))
    const waiting = [...cells, ...posts].filter((item) => stateOf(item) === 'waiting')
    const attention = [...cells, ...posts].filter((item) => stateOf(item) === 'attention')
    const offline = !navigator.onLine || this.#last === 'offline'
    const stuck = this.#last === 'signed-out' || this.#last === 'other-person' ? this.#last : null
    this.#strip('offline', offline)
    this.#strip('signed-out', stuck === 'signed-out' && waiting.length > 0)
    this.#strip('other-person', stuck === 'other-person')
    this.#strip('attention', attention.length > 0)
    this.#list(attention.map((item) => this.#linkOf(item)))
    clearTimeout(this.#hint)
    this.#strip('waiting', false)
    if (waiting.length > 0 && !offline && !stuck)
      this.#hint = window.setTimeout(() => this.#strip('waiting', true), quietSeconds * 1000)
    const labels = this.querySelector('[data-labels]')
    if (labels) labels.textContent = [...new Set(waiting.map((item) => this.#linkOf(item).label))].join('; ')
  }

  #linkOf(item: Item): { href: string; label: string } {
    if ('path' in item) return { href: item.href, label: item.label }
    const [unitId = '', period = ''] = item.group.split('|')
    const locale = document.documentElement.lang === 'en' ? 'en' : 'vi'
    return {
      href: `/reports/${period}?unit=${unitId}`,
      label: `${this.dataset.figures ?? ''} ${periodLabel(period, locale)}`,
    }
  }

  #strip(state: Shown, shown: boolean): void {
    const strip = this.querySelector<HTMLElement>(`[data-strip="${state}"]`)
    if (strip) strip.hidden = !shown
  }

  #list(links: readonly { href: string; label: string }[]): void {
    const one = new Map(links.map((link) => [link.href, link.label]))
    const items = [...one].map(([href, label]) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.className = 'link-plain'
      link.href = href
      link.textContent = label
      item.append(link)
      return item
    })
    this.querySelector('[data-items]')?.replaceChildren(...items)
  }

  /** A form marked `data-offline` goes the usual way where there is a network, and is kept where there is none. */
  #onSubmit(event: SubmitEvent): void {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.dataset.offline || event.defaultPrevented) return
    event.preventDefault()
    void this.#submit(form, event.submitter)
  }

  async #submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const post = postOf(form, submitter, this.#seat)
    const kept = (await listPosts(this.#seat).catch(() => [])).some(({ id }) => id === post.id)
    if (await isReachable()) {
      // Sent once before and refused: the copy here goes the same way, and then is gone.
      if (kept) await savePost(post)
      submitNatively(form, submitter)
      return
    }
    await savePost(post)
    this.#say(form)
    await this.#send()
  }

  #say(form: HTMLFormElement): void {
    const note = document.createElement('p')
    note.className = 'note note-info mt-4 bg-info-soft py-3 pr-4 font-semibold'
    note.tabIndex = -1
    note.textContent = this.dataset.kept ?? ''
    const buttons = form.querySelectorAll('button')
    for (const button of buttons) button.setAttribute('aria-disabled', 'true')
    form.append(note)
    note.focus()
    const another = () => {
      note.remove()
      for (const button of buttons) button.removeAttribute('aria-disabled')
      for (const field of keysOf(form)) field.value = newKey()
    }
    // Pressed again it is the same form; typed in, it is another, and the one that is kept stays as it is.
    form.addEventListener('input', another, { once: true })
  }

  /** A kept page is shown many times with one key; each time it is another form, unless that form itself is kept. */
  async #newKeys(): Promise<void> {
    const posts = await listPosts(this.#seat).catch(() => [])
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-offline]'))
      for (const field of keysOf(form)) if (!posts.some(({ id }) => id === field.value)) field.value = newKey()
  }

  /** On the page of a form that its author has to look at again: what was typed stands in it. */
  async #fillAgain(): Promise<void> {
    const here = location.pathname + location.search
    const posts = (await listPosts(this.#seat).catch(() => [])).filter(({ state }) => state === 'attention')
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-offline]')) {
      const kept = posts.filter(({ href, path }) => href === here && new URL(form.action).pathname === path)
      for (const post of kept) fill(form, post.body)
    }
  }
}

const keysOf = (form: HTMLFormElement) => form.querySelectorAll<HTMLInputElement>('[name="clientKey"]')

type Item = Kept<DeviceCell> | Post

function stateOf(item: Item): 'waiting' | 'attention' | null {
  if ('path' in item) return item.state
  const standing = standingOf(item.value)
  if (standing === 'settled') return null
  return standing === 'waiting' ? 'waiting' : 'attention'
}

async function startWorker(seat: string, keep: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/sw.js').catch(() => null)
  const { active } = await navigator.serviceWorker.ready
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/reports/"]')].map(({ href }) => href)
  const paths = keep ? [...keep.split(' '), location.pathname + location.search, ...links.slice(0, 6)] : []
  active?.postMessage({ seat, paths })
}

function postOf(form: HTMLFormElement, submitter: HTMLElement | null, seat: string): Post {
  const data = new FormData(form, submitter)
  const empty = (value: string | File) => typeof value !== 'string' && value.size === 0
  const key = data.get('clientKey')
  return {
    id: typeof key === 'string' && key ? key : newKey(),
    seat,
    path: new URL(form.action).pathname,
    body: [...data].filter(([, value]) => !empty(value)),
    label: form.dataset.offline ?? '',
    href: location.pathname + location.search,
    after: form.dataset.after ?? null,
    state: 'waiting',
    at: Date.now(),
  }
}

function fill(form: HTMLFormElement, body: Post['body']): void {
  const values = Map.groupBy(body, ([name]) => name)
  for (const control of form.elements) {
    const typed = values.get((control as HTMLInputElement).name)?.map(([, value]) => value)
    if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type))
      control.checked = typed?.includes(control.value) ?? false
    else if (control instanceof HTMLInputElement && control.type === 'file') continue
    // What the page knows better: the version it was filled from.
    else if (control instanceof HTMLInputElement && control.type === 'hidden' && control.name !== 'clientKey') continue
    else if (
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    ) {
      const [value] = typed ?? []
      if (typeof value === 'string') control.value = value
    }
  }
}

customElements.define('th-outbox', Outbox)
