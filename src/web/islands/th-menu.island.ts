/** A `<details>` used as a menu: Escape closes it and gives the focus back, a touch or the focus elsewhere closes it. */
class Menu extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const details = this.querySelector('details')
    if (!details) return
    const closeElsewhere = (event: Event) => {
      if (event.target instanceof Node && !this.contains(event.target)) details.open = false
    }
    document.addEventListener('pointerdown', closeElsewhere, { signal })
    document.addEventListener('focusin', closeElsewhere, { signal })
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !details.open) return
      details.open = false
      details.querySelector('summary')?.focus()
    })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }
}

customElements.define('th-menu', Menu)
