const sharedKey = 'thidua:last-touch'
const touches = ['pointerdown', 'keydown', 'scroll', 'visibilitychange']

/** Submits the form inside it after `data-minutes` without a key or a touch, in this tab or any other of the same browser. */
class IdleLock extends HTMLElement {
  #listening = new AbortController()
  #timer = 0
  #lastNoted = 0

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    for (const touch of touches) document.addEventListener(touch, () => this.#note(), { signal, passive: true })
    // A tab whose timers slept (a closed lid) has to look at once, before a touch counts as presence.
    window.addEventListener('pageshow', () => this.#look(), { signal })
    this.#note()
    this.#timer = window.setInterval(() => this.#look(), 10_000)
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    clearInterval(this.#timer)
  }

  #note(): void {
    const now = Date.now()
    if (now - this.#lastNoted < 1000) return
    if (this.#lastNoted > 0 && this.#isOver(now)) {
      this.#lock()
      return
    }
    this.#lastNoted = now
    try {
      localStorage.setItem(sharedKey, String(now))
    } catch {
      // Storage may be refused; then each tab counts alone.
    }
  }

  #lastTouch(): number {
    try {
      return Math.max(this.#lastNoted, Number(localStorage.getItem(sharedKey) ?? 0))
    } catch {
      return this.#lastNoted
    }
  }

  #isOver(now: number): boolean {
    const minutes = Number(this.dataset.minutes)
    return minutes > 0 && now - this.#lastTouch() >= minutes * 60_000
  }

  #look(): void {
    if (this.#isOver(Date.now())) this.#lock()
  }

  #lock(): void {
    this.#listening.abort()
    clearInterval(this.#timer)
    this.querySelector('form')?.submit()
  }
}

customElements.define('th-idle-lock', IdleLock)
