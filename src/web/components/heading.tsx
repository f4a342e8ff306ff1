import type { Child } from 'hono/jsx'

export type PageHeadingProps = {
  /** The answer the page gives: "7 đơn vị chưa nộp đủ số liệu tháng 10". */
  children?: Child
  /** Above: the date, or a tag and what kind of thing this is. */
  above?: Child
  /** Below: one sentence. */
  lead?: Child
  /** To the right: links such as print or copy. */
  actions?: Child
}

export function PageHeading({ children, above, lead, actions }: PageHeadingProps) {
  return (
    <div class="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
      <div class="max-w-6xl">
        {above && <div class="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">{above}</div>}
        <h1 class="mt-1 text-2xl md:text-3xl">{children}</h1>
        {lead && <p class="mt-2 max-w-[70ch]">{lead}</p>}
      </div>
      {actions && <div class="flex flex-wrap gap-x-5">{actions}</div>}
    </div>
  )
}

export type SectionHeadingProps = {
  id?: string | undefined
  /** "2 việc", in a lighter voice. */
  count?: string | undefined
  actions?: Child
  children?: Child
}

/** A part of a page under its ink rule. */
export function SectionHeading({ id, count, actions, children }: SectionHeadingProps) {
  return (
    <div class="flex flex-wrap items-end justify-between gap-x-6 border-b-2 border-base-content pb-2">
      <h2 id={id} class="flex items-baseline gap-3 text-xl">
        {children}
        {count && <span class="figures text-base font-normal text-muted">{count}</span>}
      </h2>
      {actions && <div class="flex flex-wrap gap-x-5">{actions}</div>}
    </div>
  )
}
