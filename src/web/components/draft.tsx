import type { Child } from 'hono/jsx'
import type { Locale } from '../i18n.ts'
import { text } from '../web.messages.ts'

/** `user` keeps two people at one computer apart; `form` names the form and its subject: "result:42". */
export type DraftKey = { user: string; form: string }

const attribute = ({ user, form }: DraftKey): string => `${user}:${form}`

export type DraftProps = { locale: Locale; draftKey: DraftKey; children?: Child }

/** Around one `<form>`; needs the island `th-draft` on the page. Without script it is just the form. */
export function Draft({ locale, draftKey, children }: DraftProps) {
  const words = text[locale]
  return (
    <th-draft class="block" data-key={attribute(draftKey)}>
      <template>
        <div
          class="note note-info mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 bg-info-soft py-2 pr-4"
          role="status"
        >
          <p class="min-w-0 flex-1">
            {words.draftFound} <time class="figures font-semibold" />
          </p>
          <button type="button" class="btn btn-outline btn-sm" data-restore="">
            {words.draftRestore}
          </button>
          <button type="button" class="btn btn-quiet btn-sm" data-discard="">
            {words.draftDiscard}
          </button>
        </div>
      </template>
      {children}
    </th-draft>
  )
}

/** On the page that follows a successful submit, with the same key; needs the island `th-draft` too. */
export function DraftDone({ draftKey }: { draftKey: DraftKey }) {
  return <th-draft-done hidden data-key={attribute(draftKey)} />
}
