/** A button that shows what was typed; it hides again when the form is sent. Words come from `data-show` and `data-hide`. */
class PasswordPeek extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    if (!input || this.querySelector('button')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn-quiet btn-sm absolute right-1 top-1 z-10'
    button.setAttribute('aria-controls', input.id)
    const show = (shown: boolean) => {
      input.type = shown ? 'text' : 'password'
      button.setAttribute('aria-pressed', String(shown))
      button.textContent = (shown ? this.dataset.hide : this.dataset.show) ?? ''
    }
    button.addEventListener('click', () => show(input.type === 'password'))
    input.form?.addEventListener('submit', () => show(false))
    input.classList.add('pr-24')
    show(false)
    this.append(button)
  }
}

customElements.define('th-password', PasswordPeek)
