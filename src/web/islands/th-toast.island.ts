const secondsShown = 8

const closeButton = (label: string, close: () => void): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'grid size-11 flex-none place-items-center rounded text-2xl leading-none'
  button.setAttribute('aria-label', label)
  button.textContent = '×'
  button.addEventListener('click', close)
  return button
}

/** Gives the toast a button that closes it. It goes by itself only when it asks nothing and nobody is reading it. */
class Toast extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    this.append(closeButton(this.dataset.close ?? '×', () => this.remove()))
    if (this.dataset.stay) return
    this.#wait()
    for (const event of ['pointerenter', 'focusin']) this.addEventListener(event, () => clearTimeout(this.#timer))
    for (const event of ['pointerleave', 'focusout']) this.addEventListener(event, () => this.#wait())
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.remove(), secondsShown * 1000)
  }
}

customElements.define('th-toast', Toast)
