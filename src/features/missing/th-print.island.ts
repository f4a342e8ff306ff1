/** A button that opens the print window; hidden until there is a script to do it. */
class Print extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', () => window.print(), { signal: this.#listening.signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }
}

customElements.define('th-print', Print)
