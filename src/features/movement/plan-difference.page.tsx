import type { Child } from 'hono/jsx'
import type { VersionChanges } from '#reading/compare/compare-versions.ts'
import type { Target } from '#reading/plan.ts'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { askedFigure } from './asked-figure.ts'
import { lifeText } from './life.messages.ts'

type Props = { locale: Locale; changes: VersionChanges }

/** What one version of a plan changed against the one before, figure by figure. */
export function PlanDifference({ locale, changes }: Props) {
  const words = lifeText[locale]
  const asked = [changes.targets, changes.requirements]
  const added = asked.flatMap((part) => part.added)
  const removed = asked.flatMap((part) => part.removed)
  const changed = asked.flatMap((part) => part.changed)
  const nothing = added.length + removed.length + changed.length === 0
  return (
    <dl class="mt-3 space-y-3">
      {changes.title && (
        <Line label={words.titleChanged}>{words.fromTo(changes.title.before ?? '', changes.title.after ?? '')}</Line>
      )}
      {changes.period && (
        <Line label={words.periodChanged}>
          {words.fromTo(periodText(locale, changes.period.before), periodText(locale, changes.period.after))}
        </Line>
      )}
      {changed.length > 0 && (
        <Line label={words.changed}>
          {changed.map(({ before, after }) => (
            <span class="block">
              {after.name}: {words.fromTo(figureText(locale, before), figureText(locale, after))}
            </span>
          ))}
        </Line>
      )}
      {removed.length > 0 && <Names {...{ locale, label: words.removed, targets: removed }} />}
      {added.length > 0 && <Names {...{ locale, label: words.added, targets: added }} />}
      {nothing && !changes.period && <p class="text-muted">{words.noDifference}</p>}
    </dl>
  )
}

function Names({ locale, label, targets }: { locale: Locale; label: string; targets: readonly Target[] }) {
  return (
    <Line label={label}>
      {targets.map((target) => (
        <span class="block">
          {target.name}: {figureText(locale, target)}
        </span>
      ))}
    </Line>
  )
}

function Line({ label, children }: { label: string; children?: Child }) {
  return (
    <div class="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt class="font-semibold">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function figureText(locale: Locale, target: Target): string {
  const words = lifeText[locale]
  const figure = askedFigure({ ...target, value_to: target.valueTo }, locale) || words.none
  return target.due ? `${figure}, ${words.due(formatDate(target.due))}` : figure
}

function periodText(locale: Locale, period: { from: string | null; to: string | null } | null): string {
  const words = lifeText[locale]
  const day = (date: string | null | undefined) => (date ? formatDate(date) : words.none)
  return `${day(period?.from)} – ${day(period?.to)}`
}
