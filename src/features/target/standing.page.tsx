import { FigureBar } from '#web/components/figure-bar.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { figureWithUnit, statusSentence } from './status.messages.ts'
import type { Standing } from './status.ts'
import { targetText } from './target.messages.ts'
import { wayOf } from './way.ts'

const named = 3

type StandingProps = { locale: Locale; standing: Standing; owing: readonly string[] }

/** State, reason and who still owes a figure. */
export function StandingCell({ locale, standing, owing }: StandingProps) {
  const words = targetText[locale]
  return (
    <>
      <StateBadge locale={locale} state={standing.state} />
      <span class="block">{statusSentence(standing, locale)}</span>
      {owing.length > 0 && (
        <span class="block text-muted">
          {words.owing(owing.slice(0, named).join(', '), Math.max(0, owing.length - named))}
        </span>
      )}
    </>
  )
}

type KnownProps = { locale: Locale; standing: Standing; name: string }

/** The figure as it is known, of which day, and how far it has come. */
export function KnownCell({ locale, standing, name }: KnownProps) {
  const words = targetText[locale]
  const { known, knownOn, target } = standing
  if (known === null) return <span class="text-muted">{words.notYet}</span>
  const way = wayOf(standing)
  const isDone = target.comparator === null
  return (
    <>
      <span class="font-semibold">
        {isDone ? words.passing(known, standing.owed) : figureWithUnit(known, target.unit, locale)}
      </span>
      {knownOn && <span class="block text-sm text-muted">{words.until(formatDate(knownOn))}</span>}
      {way && (
        <span class="mt-1 block">
          <FigureBar
            locale={locale}
            label={name}
            percent={way.percent}
            required={way.required}
            state={standing.state}
          />
        </span>
      )}
    </>
  )
}
