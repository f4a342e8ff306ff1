import type { Child } from 'hono/jsx'

export type SheetProps = {
  /** Id of the heading that names it; makes it a section. */
  labelledBy?: string | undefined
  id?: string | undefined
  /** No padding: for a table or a list that brings its own. */
  flush?: boolean | undefined
  class?: string | undefined
  children?: Child
}

/** Only for what is acted on or read as one thing: a form, a table, a paper. Lists lie on the ground. */
export function Sheet({ labelledBy, id, flush, class: extra, children }: SheetProps) {
  const look = ['sheet', flush ? 'overflow-clip' : 'p-5', extra].filter(Boolean).join(' ')
  if (!labelledBy) {
    return (
      <div id={id} class={look}>
        {children}
      </div>
    )
  }
  return (
    <section id={id} class={look} aria-labelledby={labelledBy}>
      {children}
    </section>
  )
}
