import { Icon } from '#web/components/icon.tsx'
import type { Locale } from '#web/i18n.ts'
import type { Standing } from './matrix.ts'
import { missingText } from './missing.messages.ts'

/** A standing in words, for whoever does not see the sign. */
export function standingWords(standing: Standing, locale: Locale): string {
  const words = missingText[locale].standing
  if (standing.state === 'none') return words.none
  if (standing.state === 'in-time') return words['in-time']
  if (standing.state === 'late') return words.late(standing.days)
  if (standing.state === 'missing') return words.missing(standing.days)
  if (standing.state === 'later') return words.later(standing.submitted, standing.owed)
  return words.part(standing.submitted, standing.owed, standing.days)
}

/** `chosen`: on a phone the words stand beside it, so the sign alone is enough. */
function Sign({ standing, locale, chosen }: { standing: Standing; locale: Locale; chosen: boolean }) {
  const brief = chosen ? 'max-md:hidden' : ''
  const { state } = standing
  if (state === 'in-time') return <Icon name="check" class="text-success" />
  if (state === 'late')
    return (
      <>
        <Icon name="clock" class="text-warning" />
        <span class={`figures font-semibold text-warning ${brief}`}>+{standing.days}</span>
      </>
    )
  if (state === 'part')
    return (
      <>
        <Icon name="circle-dot-dashed" />
        <span class={`figures ${brief}`}>
          {standing.submitted}/{standing.owed}
        </span>
      </>
    )
  if (state === 'missing')
    return (
      <>
        <Icon name="circle-minus" />
        <span class={brief}>{missingText[locale].missingShort}</span>
      </>
    )
  return (
    <span class="text-muted">
      {state === 'later' ? (standing.submitted > 0 ? `${standing.submitted}/${standing.owed}` : '·') : '–'}
    </span>
  )
}

const grounds: Partial<Record<Standing['state'], string>> = {
  missing: 'bg-error-soft font-bold text-error',
  part: 'bg-warning-soft font-bold text-warning',
}

type Props = { locale: Locale; standing: Standing; unit: string; period: string; href: string; chosen: boolean }

/** The whole cell is the link; on a phone the chosen one says its standing in words. */
export function StandingCell({ locale, standing, unit, period, href, chosen }: Props) {
  const words = standingWords(standing, locale)
  if (standing.state === 'none')
    return (
      <span class="grid-cell text-muted" role="img" aria-label={words}>
        –
      </span>
    )
  return (
    <a
      href={href}
      class={`grid-cell ${grounds[standing.state] ?? ''} ${chosen ? 'max-md:justify-start max-md:bg-transparent max-md:p-0' : ''}`}
    >
      <span aria-hidden="true" class="contents">
        <Sign standing={standing} locale={locale} chosen={chosen} />
      </span>
      <span class={chosen ? 'md:sr-only' : 'sr-only'}>
        <span class="sr-only" data-beside="">
          {unit}, {period}:{' '}
        </span>
        {words}
      </span>
    </a>
  )
}
