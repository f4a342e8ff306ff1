/**
 * Lights up a fact in the text and its card together, and turns a marked stretch of the text into a new fact.
 * Offsets are those of the whole text: each line says where it begins.
 */
class PlanReview extends HTMLElement {
  connectedCallback(): void {
    for (const type of ['pointerover', 'focusin'] as const)
      document.addEventListener(type, (event) =>
        light((event.target as Element).closest<HTMLElement>('[data-fact]')?.dataset.fact),
      )
    if (this.dataset.addUrl) document.addEventListener('selectionchange', () => this.#offer())
  }

  #offer(): void {
    this.querySelector('[data-offer]')?.remove()
    const stretch = this.#selected()
    if (stretch) this.append(this.#bar(stretch))
  }

  #selected(): { start: number; end: number } | null {
    const selection = document.getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
    const range = selection.getRangeAt(0)
    const start = offsetOf(range.startContainer, range.startOffset)
    const end = offsetOf(range.endContainer, range.endOffset)
    return start !== null && end !== null && end > start ? { start, end } : null
  }

  #bar({ start, end }: { start: number; end: number }): HTMLElement {
    const bar = document.createElement('div')
    bar.dataset.offer = ''
    bar.className =
      'sticky bottom-20 z-20 mt-3 flex flex-wrap items-center gap-2 rounded-box border border-line-strong bg-base-100 p-3 shadow-float md:bottom-4'
    bar.append(Object.assign(document.createElement('strong'), { textContent: this.dataset.addLabel ?? '' }))
    const lists = JSON.parse(this.dataset.addLists ?? '{}') as Record<string, string>
    for (const [list, label] of Object.entries(lists)) {
      const link = document.createElement('a')
      link.className = 'btn btn-outline btn-sm'
      link.href = `${this.dataset.addUrl}?list=${list}&start=${start}&end=${end}`
      link.textContent = label
      bar.append(link)
    }
    return bar
  }
}

function offsetOf(node: Node, within: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const line = element?.closest<HTMLElement>('[data-start]')
  if (!line) return null
  const before = document.createRange()
  before.setStart(line, 0)
  before.setEnd(node, within)
  return Number(line.dataset.start) + before.toString().length
}

function light(key: string | undefined): void {
  for (const lit of document.querySelectorAll('.fact-now')) lit.classList.remove('fact-now')
  if (!key) return
  for (const place of document.querySelectorAll<HTMLElement>('[data-fact]'))
    if (place.dataset.fact === key && place.classList.contains('fact')) place.classList.add('fact-now')
}

customElements.define('th-plan-review', PlanReview)
