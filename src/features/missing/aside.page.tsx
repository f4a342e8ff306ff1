import type { Locale } from '#web/i18n.ts'
import { inTimeShares } from './matrix.ts'
import { missingText } from './missing.messages.ts'
import type { MissingData } from './missing.queries.ts'
import { shortPeriod } from './short-period.ts'

/** The share of units in time, period by period, drawn on the server. */
export function InTime({ locale, data }: { locale: Locale; data: MissingData }) {
  const words = missingText[locale]
  const shares = inTimeShares(data.rows, data.columns)
  if (shares.length === 0) return null
  return (
    <div>
      <h2 class="text-lg">{words.inTimeHeading}</h2>
      <table class="table mt-2">
        <caption class="sr-only">{words.inTimeHeading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.inTime}</th>
            <th scope="col" class="!text-end whitespace-nowrap">
              {words.shareUnits}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ period, inTime, due }) => (
            <tr>
              <th scope="row" class="whitespace-nowrap font-normal">
                {shortPeriod(period, data.chosen.period, locale)}
              </th>
              <td class="w-3/5">
                <svg class="mt-1.5 block h-3 w-full" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                  <rect y="1" width="100" height="10" class="fill-base-300" />
                  <rect y="1" width={((inTime / due) * 100).toFixed(1)} height="10" class="fill-ink-blue" />
                </svg>
              </td>
              <td class="figures !text-end whitespace-nowrap">{words.share(inTime, due)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What units said stops them in the chosen period. */
export function Stopped({ locale, data }: { locale: Locale; data: MissingData }) {
  const words = missingText[locale]
  return (
    <div>
      <h2 class="text-lg">{words.difficulties}</h2>
      {data.difficulties.length === 0 && <p class="mt-2 text-muted">{words.noDifficulty}</p>}
      <ul class="mt-2 divide-y divide-line">
        {data.difficulties.slice(0, 8).map(({ id, text, units, dueOn, answeredOn }) => (
          <li class="py-3">
            <a class="link-row" href={`/difficulties/${id}`}>
              {text}
            </a>
            <span class="block text-sm text-muted">
              {words.difficultyUnits(units)} · {answeredOn ? words.answered(answeredOn) : words.unanswered(dueOn)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
