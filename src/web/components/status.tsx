import type { Child } from 'hono/jsx'
import type { Locale } from '../i18n.ts'
import type { IconName } from '../icons.ts'
import { text } from '../web.messages.ts'
import { Icon } from './icon.tsx'

export type TargetState = 'met' | 'on-track' | 'at-risk' | 'missed' | 'unknown'

/** Shape, word and colour say the same; the class names are written out so that the style build finds them. */
const looks: Record<TargetState, { icon: IconName; plain: string; tag: string }> = {
  met: { icon: 'circle-check-big', plain: 'state state-met', tag: 'tag tag-met' },
  'on-track': { icon: 'circle-arrow-right', plain: 'state state-on-track', tag: 'tag tag-on-track' },
  'at-risk': { icon: 'triangle-alert', plain: 'state state-at-risk', tag: 'tag tag-at-risk' },
  missed: { icon: 'octagon-x', plain: 'state state-missed', tag: 'tag tag-missed' },
  unknown: { icon: 'circle-dashed', plain: 'state state-unknown', tag: 'tag tag-unknown' },
}

export type StateBadgeProps = {
  locale: Locale
  state: TargetState
  /** Other words than the five of a target: "3 có nguy cơ", "Chưa rõ". */
  label?: string | undefined
  icon?: IconName | undefined
  href?: string | undefined
}

/** Status in tables and lists. */
export function StateBadge({ locale, state, label, icon, href }: StateBadgeProps) {
  const { plain, icon: own } = looks[state]
  const inner = (
    <>
      <Icon name={icon ?? own} />
      {label ?? text[locale].state[state]}
    </>
  )
  if (!href) return <span class={plain}>{inner}</span>
  return (
    <a class={`${plain} min-h-8 underline decoration-1 underline-offset-4`} href={href}>
      {inner}
    </a>
  )
}

export type TagProps = { tone: TargetState | 'honour'; icon?: IconName | undefined; children?: Child }

/** Status of the thing a page is about: once, above its heading. `honour` is for awards alone. */
export function Tag({ tone, icon, children }: TagProps) {
  const honour = tone === 'honour'
  return (
    <span class={honour ? 'tag tag-honour' : looks[tone].tag}>
      <Icon name={icon ?? (honour ? 'award' : looks[tone].icon)} />
      {children}
    </span>
  )
}
