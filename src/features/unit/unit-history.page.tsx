import { Button, LinkButton } from '#web/components/button.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Tag } from '#web/components/status.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { unitRefusals, unitText } from './unit.messages.ts'
import { isInForce, unitKindLabel } from './unit.ts'
import { unitChangeText } from './unit-change.messages.ts'
import type { UnitEvent } from './unit-change.queries.ts'
import type { UnitHistory } from './unit-history.queries.ts'

type Props = { locale: Locale; view: ViewContext; data: UnitHistory; done: string | undefined }

/** A unit through time. */
export function UnitHistoryPage({ locale, view, data, done }: Props) {
  const words = unitChangeText[locale]
  const { unit } = data
  const living = isInForce(unit, data.today)
  const crumbs = [{ label: unitText[locale].title, href: '/units' }, { label: unit.name }]
  const said = { done: words.doneNow, planned: words.donePlanned, cancelled: words.cancelled }[done ?? '']
  const state = living || unit.validTo === null ? words.open : words.ended(formatDate(unit.validTo))
  return (
    <Layout
      locale={locale}
      view={view}
      title={unit.name}
      active="units"
      breadcrumbs={crumbs}
      toast={said && <Toast locale={locale}>{said}</Toast>}
    >
      <PageHeading
        above={
          <>
            <Tag tone={living ? 'on-track' : 'unknown'}>{state}</Tag>
            <span>{unitKindLabel(unit.kind, locale)}</span>
          </>
        }
        lead={words.historyLead}
        actions={
          data.role === 'officer' &&
          living &&
          unit.parentId !== null && (
            <LinkButton href={`/units/${unit.id}/change`} variant="primary">
              {words.change}
            </LinkButton>
          )
        }
      >
        {unit.name}
      </PageHeading>
      <div class="mt-8 space-y-10">
        <OpenChanges locale={locale} data={data} />
        <Events locale={locale} data={data} />
        <Names locale={locale} data={data} />
      </div>
    </Layout>
  )
}

type PartProps = { locale: Locale; data: UnitHistory }

function OpenChanges({ locale, data }: PartProps) {
  const words = unitChangeText[locale]
  if (data.open.length === 0) return null
  return (
    <section aria-labelledby="planned">
      <SectionHeading id="planned">{words.plannedHeading}</SectionHeading>
      <ul class="divide-y divide-line">
        {data.open.map(({ id, kind, effective_on, paper, state, failure }) => (
          <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span>
              <strong class="figures">{formatDate(effective_on)}</strong> · {words.kindShort[kind]}
              {paper && <span class="block text-sm text-muted">{paper}</span>}
              {state === 'failed' && (
                <span class="block text-error">
                  {words.failedHeading}: {failureText(locale, failure)}
                </span>
              )}
            </span>
            {data.role === 'officer' && state === 'planned' && (
              <form method="post" action={`/units/${data.unit.id}/changes/${id}/cancellation`}>
                <Button size="small">{words.cancel}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function failureText(locale: Locale, code: string | null): string {
  const table = unitRefusals[locale]
  const sentence = code !== null && Object.hasOwn(table, code) ? table[code as keyof typeof table] : (code ?? '')
  return typeof sentence === 'function' ? sentence({ name: '' }) : sentence
}

function Events({ locale, data }: PartProps) {
  const words = unitChangeText[locale]
  return (
    <section aria-labelledby="timeline">
      <SectionHeading id="timeline">{words.timeline}</SectionHeading>
      {data.events.length === 0 && <p class="mt-3 text-muted">{words.noEvents}</p>}
      <ol class="divide-y divide-line">
        {data.events.map((event) => (
          <li class="grid gap-x-6 py-3 md:grid-cols-[9rem_minmax(0,1fr)]">
            <span class="figures font-semibold">{formatDate(event.effective_on)}</span>
            <span>
              <EventLine locale={locale} event={event} />
              <span class="block text-sm text-muted">
                {[event.paper, words.by(event.actor_name)].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function EventLine({ locale, event }: { locale: Locale; event: UnitEvent }) {
  const words = unitChangeText[locale]
  const { from, to } = event.detail as { from?: string; to?: string }
  if (event.kind === 'renamed') return <>{`${words.event.renamed} ${words.renamedFrom(from ?? '', to ?? '')}`}</>
  if (event.related_id === null) return <>{words.closedAlone}</>
  return (
    <>
      {words.event[event.kind as keyof typeof words.event]}{' '}
      <a class="link-row font-semibold" href={`/units/${event.related_id}/history`}>
        {event.related_name}
      </a>
    </>
  )
}

function Names({ locale, data }: PartProps) {
  const words = unitChangeText[locale]
  if (data.names.length === 0) return null
  const places = new Map(data.units.map(({ id, name }) => [id, name]))
  return (
    <section aria-labelledby="unit-names">
      <SectionHeading id="unit-names">{words.names}</SectionHeading>
      <ol class="divide-y divide-line">
        {data.names.map(({ valid_from, name, parent_id }) => (
          <li class="grid gap-x-6 py-3 md:grid-cols-[9rem_minmax(0,1fr)]">
            <span class="figures font-semibold">{words.since(formatDate(valid_from))}</span>
            <span>
              {name}
              {parent_id && <span class="block text-sm text-muted">{places.get(parent_id)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
