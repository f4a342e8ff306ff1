import { assetPath } from './assets.ts'

/** A lotus over a stamped line; the name always stands beside it. */
export function Logo({ class: size = 'size-10' }: { class?: string | undefined }) {
  return <img class={`${size} flex-none`} src={assetPath('logo.svg')} width="40" height="40" alt="" />
}
