/**
 * Ctrl K (⌘ K) brings the focus into the search box; where the box is not shown, it opens the search page.
 * Without script the form works and the key hint stays hidden.
 */
class SearchHotkey extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    for (const hint of this.querySelectorAll('kbd')) hint.hidden = false
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal: this.#listening.signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    const box = this.querySelector('input')
    if (box?.checkVisibility()) {
      box.focus()
      box.select()
    } else location.assign('/search')
  }
}

customElements.define('th-search', SearchHotkey)
