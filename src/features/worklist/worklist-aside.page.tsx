import type { Role } from '#platform/context.ts'
import { SectionHeading } from '#web/components/heading.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { daysBetween, formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { text } from '#web/web.messages.ts'
import { movementText } from '../movement/movement.messages.ts'
import { countStates } from './count-states.ts'
import type { Desk } from './load-desk.command.ts'
import { worklistText } from './worklist.messages.ts'

type Props = { locale: Locale; role: Role; data: Desk }

/** Beside the list: the movement under way, what waits on others, what is new. */
export function WorklistAside({ locale, role, data }: Props) {
  return (
    <aside class="space-y-8">
      {data.running && <Running locale={locale} running={data.running} standings={data.standings} today={data.today} />}
      {role === 'officer' && <WaitingForOthers locale={locale} data={data} />}
      <News locale={locale} data={data} />
    </aside>
  )
}

type RunningProps = {
  locale: Locale
  running: NonNullable<Desk['running']>
  standings: Desk['standings']
  today: string
}

function Running({ locale, running, standings, today }: RunningProps) {
  const words = worklistText[locale]
  const from = running.period_from ?? running.launched_on
  const to = running.period_to
  return (
    <Sheet labelledBy="running">
      <h2 id="running" class="text-lg">
        <a class="link-row" href={`/movements/${running.id}`}>
          {running.name}
        </a>
      </h2>
      {from && to && from <= today && (
        <>
          <p class="figures mt-1">
            {words.dayOf(daysBetween(from, today) + 1, daysBetween(from, to) + 1, Math.max(0, daysBetween(today, to)))}
          </p>
          <progress
            class="progress mt-3 w-full"
            value={String(Math.min(daysBetween(from, today), daysBetween(from, to)))}
            max={String(daysBetween(from, to))}
            aria-label={words.running}
          />
        </>
      )}
      <p class="mt-3">
        <a class="link-plain inline-flex min-h-11 items-center" href={`/movements/${running.id}/targets`}>
          {standings.length > 0
            ? words.standings(standings.length, inStates(standings, locale))
            : words.targets(running.targets)}
        </a>
      </p>
      <InDanger locale={locale} movementId={running.id} standings={standings} />
    </Sheet>
  )
}

const inStates = (standings: RunningProps['standings'], locale: Locale): string =>
  countStates(standings)
    .map(([state, count]) => `${count} ${text[locale].state[state].toLocaleLowerCase(locale)}`)
    .join(', ')

const inDanger = ['missed', 'at-risk'] as const

/** The targets that fail or may, the failed first; their sentences are in Vietnamese, as on papers. */
function InDanger({
  locale,
  movementId,
  standings,
}: Pick<RunningProps, 'locale' | 'standings'> & { movementId: string }) {
  const worst = inDanger.flatMap((state) => standings.filter((target) => target.state === state)).slice(0, 3)
  if (worst.length === 0) return null
  return (
    <ul class="divide-y divide-line">
      {worst.map(({ id, name, state, sentence }) => (
        <li class="py-3">
          <StateBadge locale={locale} state={state} />
          <a class="link-row block font-semibold" href={`/movements/${movementId}/targets#${id}`}>
            {name}
          </a>
          <span class="block text-sm text-muted" lang="vi">
            {sentence}
          </span>
        </li>
      ))}
    </ul>
  )
}

function WaitingForOthers({ locale, data }: { locale: Locale; data: Desk }) {
  const words = worklistText[locale]
  const ready = data.waiting.movements.filter(({ status }) => status === 'ready')
  const reading = data.waiting.documents.filter(({ state }) => state === 'queued' || state === 'reading')
  if (ready.length + reading.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <SectionHeading id="waiting">{words.waiting}</SectionHeading>
      <ul class="divide-y divide-line">
        {ready.map(({ id, name }) => (
          <WaitingItem href={`/movements/${id}`} name={name} why={words.waitsForLeader} />
        ))}
        {reading.map(({ id, name }) => (
          <WaitingItem href={`/plans/${id}`} name={name} why={words.reading} />
        ))}
      </ul>
    </section>
  )
}

function WaitingItem({ href, name, why }: { href: string; name: string; why: string }) {
  return (
    <li class="py-3">
      <span class="block font-semibold">{why}</span>
      <a class="link-row" href={href}>
        {name}
      </a>
    </li>
  )
}

function News({ locale, data }: { locale: Locale; data: Desk }) {
  const words = worklistText[locale]
  const actions = movementText[locale].action
  if (data.news.length === 0) return null
  return (
    <section aria-labelledby="news">
      <SectionHeading id="news">{words.news}</SectionHeading>
      <ul class="divide-y divide-line">
        {data.news.map(({ id, name, action, actor_name, at }) => (
          <li class="py-3">
            <span class="figures block text-sm text-muted">{formatMoment(at)}</span>
            {actor_name}:{' '}
            <a class="link-plain" href={`/movements/${id}`}>
              {actions[action as keyof typeof actions]}
            </a>
            <span class="line-clamp-2 text-sm text-muted">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
