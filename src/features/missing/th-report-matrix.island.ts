/** Units × periods by keyboard, a box that selects all, the count of what is selected, and copying for a spreadsheet. */
class ReportMatrix extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table')
    if (!table) return
    for (const line of this.querySelectorAll('[data-without-script]')) line.remove()
    this.querySelector('[data-keys]')?.removeAttribute('hidden')
    this.#offerAll()
    this.#offerCopy(table)
    this.addEventListener('change', () => this.#count())
    table.addEventListener('keydown', (event) => this.#key(event, table))
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="unit"]')]
  }

  #offerAll(): void {
    const cell = this.querySelector('[data-select-all]')
    if (!cell) return
    const label = document.createElement('label')
    label.className = 'ml-3 grid size-11 place-items-center'
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.className = 'checkbox'
    box.setAttribute('aria-label', this.dataset.all ?? '')
    box.addEventListener('change', () => {
      for (const other of this.#boxes()) other.checked = box.checked
    })
    label.append(box)
    cell.append(label)
    this.#count()
  }

  #count(): void {
    const boxes = this.#boxes()
    const chosen = boxes.filter(({ checked }) => checked).length
    const words = chosen === 1 ? this.dataset.one : this.dataset.many?.replace('2', String(chosen))
    const place = this.querySelector('[data-count]')
    if (place && words && place.textContent !== words) place.textContent = words
    const all = this.querySelector<HTMLInputElement>('[data-select-all] input')
    if (!all) return
    all.checked = chosen > 0 && chosen === boxes.length
    all.indeterminate = chosen > 0 && chosen < boxes.length
  }

  #offerCopy(table: HTMLTableElement): void {
    const button = this.querySelector<HTMLButtonElement>('[data-copy]')
    if (!button || !navigator.clipboard) return
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(asText(table))
      const said = document.createElement('span')
      said.setAttribute('role', 'status')
      said.textContent = button.dataset.copy ?? ''
      button.after(said)
      window.setTimeout(() => said.remove(), 4000)
    })
  }

  #key(event: KeyboardEvent, table: HTMLTableElement): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('td, th') : null
    const row = cell?.closest('tr')
    if (!cell || !row || event.ctrlKey || event.metaKey || event.altKey) return
    const moves: Record<string, [down: number, right: number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    }
    const move = moves[event.key]
    if (move) focusIn(table, row.rowIndex + move[0], cell.cellIndex + move[1])
    else if (event.key === ' ' && !(event.target instanceof HTMLInputElement)) toggle(row)
    else if (event.key === 'n' || event.key === 'N') this.#remind()
    else return
    event.preventDefault()
  }

  #remind(): void {
    this.querySelector<HTMLButtonElement>('#remind')?.click()
  }
}

function toggle(row: HTMLTableRowElement): void {
  row.querySelector<HTMLInputElement>('input[name="unit"]')?.click()
}

/** The nearest thing to focus in that cell; a cell without one is passed over in the same direction by the next key. */
function focusIn(table: HTMLTableElement, row: number, column: number): void {
  const line = table.rows[row]
  if (!line || row < 1) return
  const within = Math.min(Math.max(0, column), line.cells.length - 1)
  const inCell = line.cells[within]?.querySelector<HTMLElement>('a, input')
  const near = inCell ?? line.querySelector<HTMLElement>('a')
  near?.focus()
}

function asText(table: HTMLTableElement): string {
  const textOf = (cell: Element) => {
    const said = cell.cloneNode(true) as Element
    // Signs, and what only a card or a reader of one cell needs, are no part of a spreadsheet.
    for (const extra of said.querySelectorAll('[aria-hidden], [data-beside], .no-print')) extra.remove()
    return (said.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  }
  return [...table.rows]
    .map((row) =>
      [...row.cells]
        .filter((cell) => !cell.querySelector('input'))
        .map(textOf)
        .join('\t'),
    )
    .join('\n')
}

customElements.define('th-report-matrix', ReportMatrix)
