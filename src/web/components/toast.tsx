import type { Child } from 'hono/jsx'
import type { Locale } from '../i18n.ts'
import type { IconName } from '../icons.ts'
import { text } from '../web.messages.ts'
import { Icon } from './icon.tsx'

export type ToastKind = 'done' | 'sent' | 'warning'

/** Where the undo posts to, with what. */
export type Undo = {
  action: string
  label?: string | undefined
  fields?: Readonly<Record<string, string>> | undefined
}

export type ToastProps = { locale: Locale; kind?: ToastKind | undefined; undo?: Undo | undefined; children?: Child }

const kinds: Record<ToastKind, { icon: IconName; look: string }> = {
  done: { icon: 'check', look: 'bg-neutral text-white' },
  sent: { icon: 'circle-check-big', look: 'bg-success text-white' },
  warning: { icon: 'triangle-alert', look: 'border border-warning-line bg-warning-soft text-warning-ink' },
}

function UndoForm({ undo, word }: { undo: Undo; word: string }) {
  return (
    <form method="post" action={undo.action}>
      {Object.entries(undo.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button
        class="inline-flex min-h-11 items-center rounded px-3 font-bold underline underline-offset-4"
        type="submit"
      >
        {undo.label ?? word}
      </button>
    </form>
  )
}

/** Done, and how to take it back. The `th-toast` island adds a button that closes it, and lets it go when nothing is asked. */
export function Toast({ locale, kind = 'done', undo, children }: ToastProps) {
  const words = text[locale]
  return (
    <th-toast
      class={`flex items-center gap-3 rounded-box px-4 py-3 shadow-float ${kinds[kind].look}`}
      role="status"
      data-close={words.close}
      data-stay={undo || kind === 'warning' ? 'yes' : undefined}
    >
      <Icon name={kinds[kind].icon} />
      <p class="min-w-0 flex-1">{children}</p>
      {undo && <UndoForm undo={undo} word={words.undo} />}
    </th-toast>
  )
}
