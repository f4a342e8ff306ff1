import type { Child } from 'hono/jsx'
import { StateBadge } from '#web/components/status.tsx'
import { formatMoment, formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import type { Said, Standing } from './card.ts'
import { explainPoints, markInWords, ruleInWords } from './explain.messages.ts'
import { type Mark, scoreCriterion } from './score.ts'
import { scoringText } from './scoring.messages.ts'

export type CriterionRowProps = {
  locale: Locale
  standing: Standing
  digits: number
  /** Names of offices, by id. */
  names: ReadonlyMap<string, string>
  /** The target that gives the figure. */
  targetName: string | null
  accepted: Mark | null
  /** Fields, where this person may score. */
  children?: Child
}

/** One criterion: how it is judged, what each has said of it, what counts, and why. */
export function CriterionRow(props: CriterionRowProps) {
  const { locale, standing, digits, targetName, accepted, children } = props
  const words = scoringText[locale]
  const { criterion, decided, self } = standing
  const scored = scoreCriterion(criterion, (decided ?? self)?.mark, digits)
  const figure = (value: number) => formatNumber(value, locale)
  return (
    <li id={criterion.key} class="grid gap-x-8 gap-y-3 py-5 lg:grid-cols-2">
      <div class="min-w-0">
        <div class="flex items-baseline justify-between gap-4">
          <h3 class="text-base font-semibold">{criterion.name}</h3>
          {criterion.rule.kind !== 'disqualifying' && (
            <p class="figures whitespace-nowrap font-bold">
              {scored.state === 'not-arisen' ? '–' : words.pointsOf(figure(scored.points), figure(scored.maximum))}
            </p>
          )}
        </div>
        <p class="text-sm text-muted">{ruleInWords(criterion.rule, locale)}</p>
        {criterion.guide && <p class="text-sm text-muted">{criterion.guide}</p>}
        {criterion.leastPoints !== null && (
          <p class="text-sm text-muted">{words.leastPoints(figure(criterion.leastPoints))}</p>
        )}
        {targetName && (
          <p class="text-sm text-muted">
            {words.fromTarget(targetName)}.{' '}
            {accepted ? words.accepted(markInWords(criterion, accepted, locale)) : words.noAccepted}
          </p>
        )}
        {(decided ?? self) && <p class="mt-2">{explainPoints(criterion, scored, locale)}</p>}
      </div>
      <div class="min-w-0 space-y-3">
        <Voices {...props} />
        {children}
      </div>
    </li>
  )
}

function Voices({ locale, standing, digits, names }: CriterionRowProps) {
  const words = scoringText[locale]
  const { self, appraisals, settlement, awaited, differs } = standing
  const one = (label: string, said: Said) => (
    <Voice locale={locale} label={label} said={said} standing={standing} digits={digits} />
  )
  return (
    <>
      {!self && <p class="text-muted">{words.notYet}</p>}
      <dl class="space-y-2 empty:hidden">
        {self && one(words.self, self)}
        {appraisals.map((said) => one(`${words.appraisal}: ${names.get(said.officeId) ?? ''}`, said))}
        {settlement && one(words.settlement, settlement)}
      </dl>
      {differs && <StateBadge locale={locale} state="at-risk" label={words.differs} />}
      {self && appraisals.length > 0 && awaited.length > 0 && !settlement && (
        <p class="text-sm text-muted">{words.awaited(awaited.map((id) => names.get(id) ?? '').join(', '))}</p>
      )}
    </>
  )
}

type VoiceProps = { locale: Locale; label: string; said: Said; standing: Standing; digits: number }

function Voice({ locale, label, said, standing, digits }: VoiceProps) {
  const words = scoringText[locale]
  const { criterion } = standing
  const { points, state } = scoreCriterion(criterion, said.mark, digits)
  const withPoints = state === 'scored' && criterion.rule.kind !== 'disqualifying'
  return (
    <div>
      <dt class="text-sm font-semibold">{label}</dt>
      <dd>
        {markInWords(criterion, said.mark, locale)}
        {withPoints && <b class="figures"> · {words.points(formatNumber(points, locale))}</b>}
        {said.evidence && <span class="block break-words text-sm">{`${words.evidence}: ${said.evidence}`}</span>}
        {said.reason && <span class="block break-words text-sm">{`${words.reason}: ${said.reason}`}</span>}
        <span class="block text-sm text-muted">{words.by(said.actorName, formatMoment(said.at))}</span>
      </dd>
    </div>
  )
}
