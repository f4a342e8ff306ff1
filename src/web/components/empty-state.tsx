import type { Child } from 'hono/jsx'

export type EmptyStateProps = {
  /** "Chưa có phong trào nào" */
  heading: string
  /** What to do first and what comes of it. */
  children?: Child
  actions?: Child
}

/** Says the first thing to do; no apology, no drawing. */
export function EmptyState({ heading, children, actions }: EmptyStateProps) {
  return (
    <div class="sheet max-w-2xl px-6 py-8">
      <h2 class="text-lg">{heading}</h2>
      {children && <p class="mt-1">{children}</p>}
      {actions && <div class="mt-4 flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}
