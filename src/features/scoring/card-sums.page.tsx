import { StateBadge } from '#web/components/status.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import type { Standing } from './card.ts'
import type { Score } from './score.ts'
import { scoringText } from './scoring.messages.ts'
import type { SheetContent } from './sheet.ts'

type Props = { locale: Locale; content: SheetContent; score: Score; standings: readonly Standing[] }

/** How the total comes about, so that a person can add it up. */
export function CardSums({ locale, content, score, standings }: Props) {
  const words = scoringText[locale]
  const figure = (value: number) => formatNumber(value, locale)
  const scaled = score.applicable !== content.scale && content.notArisen === 'rescale' && score.applicable > 0
  const how = words.rescaledHow({
    standard: figure(score.standard),
    applicable: figure(score.applicable),
    scale: figure(content.scale),
    result: figure(score.rescaled),
  })
  const has = (kind: 'bonus' | 'penalty') => content.groups.some((group) => group.kind === kind)
  const items = [
    { label: words.standard, value: words.pointsOf(figure(score.standard), figure(score.applicable)) },
    ...(scaled ? [{ label: words.rescaled, value: how }] : []),
    ...(has('bonus') ? [{ label: words.bonus, value: `+ ${words.points(figure(score.bonus))}` }] : []),
    ...(has('penalty') ? [{ label: words.penalty, value: `− ${words.points(figure(score.penalty))}` }] : []),
    {
      label: words.total,
      value: <b>{`${words.points(figure(score.total))}${score.capped ? `. ${words.cappedNote}` : ''}`}</b>,
    },
  ]
  return (
    <section class="mt-6 max-w-3xl" aria-label={words.sums}>
      <SummaryList locale={locale} items={items} />
      <p class="mt-2 text-sm text-muted">{words.rounding(content.digits)}</p>
      {score.disqualified.map(({ key, why }) => (
        <p class="mt-2">
          <StateBadge
            locale={locale}
            state="missed"
            label={`${standings.find(({ criterion }) => criterion.key === key)?.criterion.name ?? ''}: ${words.why[why]}`}
            href={`#${key}`}
          />
        </p>
      ))}
    </section>
  )
}
