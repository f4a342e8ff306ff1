import { assetPath } from '../assets.ts'
import type { IconName } from '../icons.ts'

export type IconProps = {
  name: IconName
  /** Further classes: size (`size-6`), colour (`text-success`), margin. */
  class?: string | undefined
}

/** Decoration only: the word beside it, or an `aria-label` on its control, carries the meaning. */
export function Icon({ name, class: extra }: IconProps) {
  return (
    <svg class={extra ? `icon ${extra}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${assetPath('icons.svg')}#i-${name}`} />
    </svg>
  )
}
