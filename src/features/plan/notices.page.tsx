import { Button } from '#web/components/button.tsx'
import { Note } from '#web/components/note.tsx'
import { formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import type { SameFile } from './document.queries.ts'
import { planText } from './plan.messages.ts'
import { planListText } from './plan-list.messages.ts'

/** Told before anyone works on a paper twice: where the same file came in before. */
export function SameFileNote({ locale, files }: { locale: Locale; files: readonly SameFile[] }) {
  const words = planText[locale]
  const listWords = planListText[locale]
  if (files.length === 0) return null
  return (
    <Note kind="warning" filled class="mt-4">
      <p>{listWords.sameFile}</p>
      <ul>
        {files.map(({ id, name, state, created_by_name, created_at }) => (
          <li>
            <a class="link-plain inline-flex min-h-11 items-center" href={`/plans/${id}`} lang="vi">
              {name}
            </a>{' '}
            <span class="text-sm">
              {words.state[state as keyof typeof words.state]}, {words.by(created_by_name, formatMoment(created_at))}
            </span>
          </li>
        ))}
      </ul>
      <p>{listWords.sameFileNext}</p>
    </Note>
  )
}

/** The paper of a neighbour: most often a model one writes from, sent in by mistake. */
export function ElsewhereNote({ locale, unit, office }: { locale: Locale; unit: string | null; office: string }) {
  const words = planListText[locale]
  if (unit === null) return null
  return (
    <Note kind="warning" filled class="mt-4">
      <p>{words.elsewhere(unit, office)}</p>
      <p>{words.elsewhereNext}</p>
    </Note>
  )
}

/** The way out for a plan that should not be here. */
export function DiscardForm({ locale, documentId }: { locale: Locale; documentId: string }) {
  const words = planListText[locale]
  return (
    <form
      method="post"
      action={`/plans/${documentId}/discard`}
      class="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line pt-4 print:hidden"
    >
      <Button variant="outline">{words.discard}</Button>
      <span class="text-sm text-muted">{words.discardHint}</span>
    </form>
  )
}

export function RestoreForm({ locale, documentId, about }: { locale: Locale; documentId: string; about?: string }) {
  return (
    <form method="post" action={`/plans/${documentId}/restore`}>
      <Button variant="outline" size="small">
        {planListText[locale].restore}
        {about && (
          <span class="sr-only" lang="vi">
            {' '}
            {about}
          </span>
        )}
      </Button>
    </form>
  )
}
