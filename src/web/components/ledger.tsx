import type { Child } from 'hono/jsx'

export type LedgerColumn = {
  label: string
  /** Tabular figures. */
  figures?: boolean | undefined
  sort?: 'ascending' | 'descending' | undefined
  /** The heading becomes a link that sorts. */
  href?: string | undefined
  /** Width on a wide screen, `md:w-[22%]`, and the like. */
  class?: string | undefined
}

export type LedgerRow = {
  id?: string | undefined
  /** One per column; the first names the row. */
  cells: readonly Child[]
}

export type LedgerProps = {
  /** Read out before the table; hidden from sight, where a heading says the same. */
  caption: string
  columns: readonly LedgerColumn[]
  rows: readonly LedgerRow[]
}

/** Written out because some browsers drop a table's roles once its rows are laid out as cards. */
const asRole = (role: string) => ({ role })

function Head({ column }: { column: LedgerColumn }) {
  const { label, href, sort } = column
  return (
    <th {...asRole('columnheader')} scope="col" aria-sort={sort} class="sticky top-0 z-10">
      {href ? (
        <a class="inline-block py-1 underline underline-offset-4" href={href}>
          {label}
          {sort && <span aria-hidden="true">{sort === 'ascending' ? ' ↑' : ' ↓'}</span>}
        </a>
      ) : (
        label
      )}
    </th>
  )
}

function Cell({ column, first, children }: { column: LedgerColumn; first: boolean; children?: Child }) {
  const look = [column.figures && 'figures', first && 'font-normal', column.class].filter(Boolean).join(' ')
  if (first) {
    return (
      <th {...asRole('rowheader')} scope="row" class={look}>
        {children}
      </th>
    )
  }
  return (
    <td {...asRole('cell')} data-label={column.label} class={look || undefined}>
      {children}
    </td>
  )
}

/** One table; below 768 px each row is a card whose labels come from the heads. */
export function Ledger({ caption, columns, rows }: LedgerProps) {
  return (
    <table class="table ledger" {...asRole('table')}>
      <caption class="sr-only">{caption}</caption>
      <thead {...asRole('rowgroup')}>
        <tr {...asRole('row')}>
          {columns.map((column) => (
            <Head column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...asRole('rowgroup')}>
        {rows.map((row) => (
          <tr {...asRole('row')} id={row.id}>
            {columns.map((column, index) => (
              <Cell column={column} first={index === 0}>
                {row.cells[index]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
