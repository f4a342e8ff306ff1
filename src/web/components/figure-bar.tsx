import { formatPercent } from '../format.ts'
import type { Locale } from '../i18n.ts'
import { text } from '../web.messages.ts'
import type { TargetState } from './status.tsx'

export type FigureBarProps = {
  locale: Locale
  /** Of what: "Tham gia BHYT". */
  label: string
  /** Way done, 0 to 100. A falling target measures its way from the baseline. */
  percent: number
  /** Where the tick of the required level stands, 0 to 100. */
  required?: number | undefined
  state: TargetState
}

const fills: Record<TargetState, string> = {
  met: 'fill-success',
  'on-track': 'fill-ink-blue',
  'at-risk': 'fill-warning',
  missed: 'fill-error',
  unknown: 'fill-line-strong',
}

const clamp = (percent: number): number => Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10

/** Beside its number, never instead of it. */
export function FigureBar({ locale, label, percent, required, state }: FigureBarProps) {
  const done = formatPercent(percent, locale, 1)
  const needed = required === undefined ? '' : `, ${text[locale].required(formatPercent(required, locale, 1))}`
  return (
    <svg
      class="block h-3 w-full"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      role="img"
      aria-label={`${label}: ${done}${needed}`}
    >
      <rect x="0" y="2" width="100" height="8" rx="1" class="fill-base-300" />
      <rect x="0" y="2" width={clamp(percent)} height="8" rx="1" class={fills[state]} />
      {required !== undefined && (
        <rect x={Math.min(99.1, clamp(required))} y="0" width="0.9" height="12" class="fill-base-content" />
      )}
    </svg>
  )
}
