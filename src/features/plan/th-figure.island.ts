/** Says back what was understood of a figure while it is being typed. The address comes from `data-url`. */
class FigureEcho extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input) return
    const echo = document.createElement('p')
    echo.className = 'mt-1.5 min-h-6 text-ink-blue'
    echo.setAttribute('role', 'status')
    this.append(echo)
    input.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => this.#say(input.value, echo), 250)
    })
  }

  async #say(figure: string, echo: HTMLElement): Promise<void> {
    const answer = await fetch(`${this.dataset.url}?figure=${encodeURIComponent(figure)}`).catch(() => null)
    if (!answer?.ok) return
    const { understood } = (await answer.json()) as { understood: string | null }
    echo.textContent = understood ?? ''
  }
}

customElements.define('th-figure', FigureEcho)
