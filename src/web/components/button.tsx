import type { Child } from 'hono/jsx'
import type { IconName } from '../icons.ts'
import { Icon } from './icon.tsx'

/** `primary` is the one next action: at most once on a screen. */
export type ButtonVariant = 'primary' | 'outline' | 'quiet' | 'danger'

type Look = {
  variant?: ButtonVariant | undefined
  size?: 'small' | 'normal' | 'large' | undefined
  icon?: IconName | undefined
  /** Full width; `phone` only below 768 px. */
  wide?: boolean | 'phone' | undefined
  class?: string | undefined
  children?: Child
}

export type ButtonProps = Look & {
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  id?: string | undefined
  /** Submits the form of this id, or to this address, instead of its own. */
  form?: string | undefined
  formaction?: string | undefined
  /** Stays focusable and says why in its text; the server refuses anyway. */
  ariaDisabled?: boolean | undefined
  busy?: boolean | undefined
  ariaLabel?: string | undefined
}

export type LinkButtonProps = Look & { href: string; download?: boolean | undefined; ariaLabel?: string | undefined }

const variants: Record<ButtonVariant, string> = {
  primary: 'btn-primary',
  outline: 'btn-outline',
  quiet: 'btn-quiet',
  danger: 'btn-outline border-error text-error',
}
const sizes = { small: 'btn-sm', normal: '', large: 'min-h-14 text-lg' }

function look({ variant = 'outline', size = 'normal', wide, class: extra }: Look): string {
  const width = wide === 'phone' ? 'max-md:w-full' : wide ? 'w-full' : ''
  return ['btn', variants[variant], sizes[size], width, extra].filter(Boolean).join(' ')
}

function Spinner() {
  return <span class="spinner" aria-hidden="true" />
}

/** Does something. Submits its form unless `type="button"`. */
export function Button(props: ButtonProps) {
  const { type = 'submit', name, value, id, form, formaction, icon, busy, ariaDisabled, ariaLabel, children } = props
  return (
    <button
      type={type}
      class={look(props)}
      name={name}
      value={value}
      id={id}
      form={form}
      formaction={formaction}
      aria-disabled={ariaDisabled ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-label={ariaLabel}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** Goes somewhere, looking like a button. */
export function LinkButton(props: LinkButtonProps) {
  const { href, icon, download, ariaLabel, children } = props
  return (
    <a class={look(props)} href={href} download={download ? '' : undefined} aria-label={ariaLabel}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

export type TextLinkProps = { href: string; icon?: IconName | undefined; class?: string | undefined; children?: Child }

/** A link standing alone, 44 px high. Inside running text use `<a class="link-plain">`. */
export function TextLink({ href, icon, class: extra, children }: TextLinkProps) {
  return (
    <a class={['link-plain inline-flex min-h-11 items-center gap-2', extra].filter(Boolean).join(' ')} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
