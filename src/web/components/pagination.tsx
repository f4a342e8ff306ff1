import type { Locale } from '../i18n.ts'
import { text } from '../web.messages.ts'
import { Icon } from './icon.tsx'

export type PaginationProps = {
  locale: Locale
  /** From 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
  /** "Hàng 1 - 50 trên 240" */
  summary?: string | undefined
}

const square = 'grid size-11 place-items-center rounded'

/** First, last and the neighbours of the page; 0 stands for a gap. */
function shownPages(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return shown.flatMap((number, index) => (number - (shown[index - 1] ?? 0) > 1 ? [0, number] : [number]))
}

function PageLink({ number, current, href, word }: { number: number; current: boolean; href: string; word: string }) {
  const look = current
    ? 'bg-base-content font-bold text-white'
    : 'text-ink-blue underline underline-offset-4 hover:bg-base-300'
  return (
    <a class={`figures ${square} ${look}`} href={href} aria-current={current ? 'page' : undefined}>
      <span class="sr-only">{word}</span>
      {number}
    </a>
  )
}

/** Nothing when there is one page. */
export function Pagination({ locale, page, pages, hrefOf, summary }: PaginationProps) {
  const words = text[locale]
  if (pages <= 1) return null
  return (
    <nav class="mt-4 flex flex-wrap items-center justify-between gap-3" aria-label={words.pages}>
      <p class="text-sm text-muted">{summary}</p>
      <ul class="flex flex-wrap items-center gap-x-0.5 sm:gap-x-1">
        {page > 1 && (
          <li>
            <a class={`${square} hover:bg-base-300`} href={hrefOf(page - 1)} aria-label={words.previousPage}>
              <Icon name="chevron-left" />
            </a>
          </li>
        )}
        {shownPages(page, pages).map((number) =>
          number === 0 ? (
            <li class="px-1" aria-hidden="true">
              …
            </li>
          ) : (
            <li>
              <PageLink number={number} current={number === page} href={hrefOf(number)} word={words.page} />
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a class={`${square} hover:bg-base-300`} href={hrefOf(page + 1)} aria-label={words.nextPage}>
              <Icon name="chevron-right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
