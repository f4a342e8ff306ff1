import { dropDraft, findDraft, restoreDraft, saveDraft, typedValues } from './draft-store.ts'

/**
 * Keeps what is typed into the form inside it, so that a lost session or network loses nothing, and offers it back.
 * `data-key` names person and form. The offer is the `<template>` the server wrote; `th-draft-done` forgets the draft.
 */
class DraftKeeper extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    const form = this.querySelector('form')
    const key = this.dataset.key
    if (!form || !key) return
    const draft = findDraft(localStorage, key, { shown: typedValues(form), now: Date.now() })
    const keep = () => saveDraft(localStorage, key, { savedAt: Date.now(), values: typedValues(form) })
    if (draft) {
      const offer = this.#offer(draft.savedAt)
      offer.querySelector('[data-restore]')?.addEventListener('click', () => {
        restoreDraft(form, draft)
        offer.remove()
        form.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
      })
      offer.querySelector('[data-discard]')?.addEventListener('click', () => {
        dropDraft(localStorage, key)
        offer.remove()
      })
    }
    form.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(keep, 400)
    })
    form.addEventListener('submit', keep)
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
  }

  #offer(savedAt: number): HTMLElement {
    const content = this.querySelector('template')?.content.cloneNode(true)
    const offer = document.createElement('div')
    if (content) offer.append(content)
    const time = offer.querySelector('time')
    if (time) time.textContent = new Date(savedAt).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' })
    this.prepend(offer)
    return offer
  }
}

/** On the page that says "sent": the draft named by `data-key` has served. */
class DraftDone extends HTMLElement {
  connectedCallback(): void {
    const key = this.dataset.key
    if (key) dropDraft(localStorage, key)
  }
}

customElements.define('th-draft', DraftKeeper)
customElements.define('th-draft-done', DraftDone)
