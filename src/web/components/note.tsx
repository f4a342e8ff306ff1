import type { Child } from 'hono/jsx'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'

export type NoteKind = 'error' | 'warning' | 'info'

export type NoteProps = {
  kind?: NoteKind | undefined
  /** One or two words with the icon of the kind: "Phải sửa", "Nên xem", "Để biết". */
  heading?: string | undefined
  /** A soft ground, for a message that stands alone; findings beside text go without. */
  filled?: boolean | undefined
  id?: string | undefined
  class?: string | undefined
  children?: Child
}

const kinds: Record<NoteKind, { icon: IconName; state: string; ground: string }> = {
  error: { icon: 'octagon-alert', state: 'state-missed', ground: 'note-error bg-error-soft' },
  warning: { icon: 'triangle-alert', state: 'state-at-risk', ground: 'note-warning bg-warning-soft' },
  info: { icon: 'info', state: 'state-on-track', ground: 'note-info bg-info-soft' },
}
const bare: Record<NoteKind, string> = { error: 'note-error', warning: 'note-warning', info: 'note-info' }

/** What is wrong, what to do, under which rule. Never blocks. */
export function Note({ kind, heading, filled, id, class: extra, children }: NoteProps) {
  const tone = kind && (filled ? `${kinds[kind].ground} py-3 pr-4` : bare[kind])
  return (
    <div id={id} class={['note', tone, extra].filter(Boolean).join(' ')}>
      {heading && (
        <p class={`state ${kind ? kinds[kind].state : ''}`}>
          {kind && <Icon name={kinds[kind].icon} />}
          {heading}
        </p>
      )}
      {children}
    </div>
  )
}
