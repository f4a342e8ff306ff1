import { Fragment } from 'hono/jsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { TimeLine } from '#web/components/time-line.tsx'
import { daysBetween, formatDate } from '#web/format.ts'
import { difficultyText } from '../difficulty/difficulty.messages.ts'
import { registrationText } from '../registration/registration.messages.ts'
import { statusSentence } from '../target/status.messages.ts'
import type { Standing, TargetState } from '../target/status.ts'
import { movementText } from './movement.messages.ts'
import { MovementFrame, type TabProps } from './movement-frame.page.tsx'
import { NextStep } from './next-step.page.tsx'
import { ReadinessChecklist } from './readiness.page.tsx'
import { timeLineOf } from './time-line-of.ts'

/** The first page of a movement: where it stands in time, what comes next, what it consists of. */
export function OverviewTab(props: TabProps) {
  const { locale, data } = props
  const { movement, readiness } = data
  const words = movementText[locale]
  const line = timeLineOf(data, words)
  return (
    <MovementFrame {...props} tab="overview">
      {line && (
        <TimeLine
          locale={locale}
          from={line.from}
          to={line.to}
          today={data.today}
          events={line.events}
          phases={line.phases}
        />
      )}
      <div class="mt-6 grid gap-6 lg:grid-cols-[21rem_minmax(0,1fr)]">
        <NextStep {...props} />
        <Sheet labelledBy="target-states">
          <TargetStates {...props} />
        </Sheet>
      </div>
      {(movement.status === 'draft' || movement.status === 'ready') && (
        <ReadinessChecklist locale={locale} data={data} findings={readiness} />
      )}
      <Concerns {...props} />
      <Particulars {...props} />
      <NamedMovements {...props} />
    </MovementFrame>
  )
}

/** The ways from a movement at work to what units promised for it and what stops them. */
function Concerns({ locale, data }: TabProps) {
  const { movement, difficulties, role } = data
  const concerned = role === 'officer' || role === 'leader' || role === 'unit'
  if (!concerned || movement.launched_on === null) return <Fragment />
  const open = difficulties.filter((row) => row.open).length
  return (
    <p class="mt-6 flex flex-wrap gap-x-8">
      <a class="link-plain inline-flex min-h-11 items-center" href={`/movements/${movement.id}/registration`}>
        {registrationText[locale].title}
      </a>
      <a class="link-plain inline-flex min-h-11 items-center" href="/difficulties">
        {difficulties.length === 0
          ? movementText[locale].noDifficulty
          : difficultyText[locale].ofMovement(difficulties.length, open)}
      </a>
    </p>
  )
}

const stateOrder: readonly TargetState[] = ['missed', 'at-risk', 'unknown', 'on-track', 'met']

function TargetStates({ locale, data }: TabProps) {
  const words = movementText[locale]
  const { movement, today, standings } = data
  const targets = data.targets.filter(({ requirement, ended_on }) => !requirement && ended_on === null)
  const known = targets.flatMap(({ id, name }) => {
    const standing = standings.get(id)
    return standing ? [{ id, name, standing }] : []
  })
  const groups = stateOrder
    .map((state) => ({ state, count: known.filter(({ standing }) => standing.state === state).length }))
    .filter(({ count }) => count > 0)
  const worrying = known.filter(({ standing }) => standing.state === 'missed' || standing.state === 'at-risk')
  return (
    <>
      <h2 id="target-states" class="text-lg">
        {words.targetCount(targets.length)}
      </h2>
      <ul class="mt-3 space-y-2.5">
        {groups.map(({ state, count }) => (
          <li class="flex flex-wrap items-baseline gap-x-3">
            <a class="figures link-row font-bold" href={`/movements/${movement.id}/targets`}>
              {count}
            </a>
            <StateBadge locale={locale} state={state} />
          </li>
        ))}
      </ul>
      <Worrying locale={locale} worrying={worrying} />
      {movement.period_from && movement.period_to && movement.launched_on && (
        <p class="mt-4 text-muted">
          {words.dayOf(
            daysBetween(movement.period_from, today) + 1,
            daysBetween(movement.period_from, movement.period_to) + 1,
          )}
          , {words.daysLeft(Math.max(0, daysBetween(today, movement.period_to)))}
        </p>
      )}
    </>
  )
}

type Worry = { id: string; name: string; standing: Standing }

function Worrying({ locale, worrying }: { locale: TabProps['locale']; worrying: readonly Worry[] }) {
  if (worrying.length === 0) return null
  return (
    <ul class="mt-4 space-y-2.5">
      {worrying.slice(0, 4).map(({ id, name, standing }) => (
        <li>
          <a class="link-plain font-semibold" href={`/targets/${id}`}>
            {name}
          </a>
          <span class="block text-muted">{statusSentence(standing, locale)}</span>
        </li>
      ))}
    </ul>
  )
}

function Particulars({ locale, data }: TabProps) {
  const { movement, parts, plan } = data
  const words = movementText[locale]
  const list = (items: readonly string[]) =>
    items.length > 0 && (
      <ul class="space-y-1">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )
  const phase = ({ name, title, opens_on, closes_on }: (typeof parts.phases)[number]) =>
    [name, opens_on && closes_on ? `(${formatDate(opens_on)} – ${formatDate(closes_on)})` : '', title ?? '']
      .filter(Boolean)
      .join(' ')
  const items = [
    { label: words.theme, value: movement.theme },
    { label: words.objective, value: movement.objective },
    { label: words.subjects, value: movement.subjects },
    { label: words.period, value: movement.period_text },
    { label: words.contentGroups, value: list(parts.groups.map(({ name }) => name)) },
    { label: words.phases, value: list(parts.phases.map(phase)) },
    { label: words.awards, value: list([...new Set(parts.awards.map(({ text }) => text))]) },
    {
      label: words.citations,
      value: list(plan.citations.map(({ number, date }) => (date ? `${number}, ${formatDate(date)}` : number))),
    },
  ]
  return (
    <section class="mt-10">
      <SectionHeading>{words.documentHeading}</SectionHeading>
      <div class="-mt-px">
        <SummaryList locale={locale} items={items.filter(({ value }) => value)} />
      </div>
    </section>
  )
}

function NamedMovements({ locale, data }: TabProps) {
  const { named } = data.parts
  const words = movementText[locale]
  if (named.length === 0) return <Fragment />
  return (
    <section class="mt-10" aria-labelledby="named-movements">
      <SectionHeading id="named-movements">{words.named(named.length)}</SectionHeading>
      <ul class="divide-y divide-line">
        {named.map(({ name, launched_by, plan_number, from_year, to_year }) => (
          <li class="py-3">
            <span class="font-semibold">{name}</span>
            <span class="block text-sm text-muted">
              {[
                launched_by && words.launchedBy[launched_by as keyof typeof words.launchedBy],
                from_year && to_year && `${from_year} – ${to_year}`,
                plan_number,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
