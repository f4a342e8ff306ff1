import { Button, LinkButton } from '#web/components/button.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Tag } from '#web/components/status.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { movementText } from '../movement/movement.messages.ts'
import { familyText } from './family.messages.ts'
import { descendantsOf } from './family.ts'
import type { FamilyData } from './family-page.queries.ts'

type Props = { locale: Locale; view: ViewContext; data: FamilyData; done: string | undefined }

/** Movements from above, downward and of one's own, as one family. */
export function FamilyPage({ locale, view, data, done }: Props) {
  const words = familyText[locale]
  const waiting = data.received.filter(({ state }) => state === 'waiting').length
  const city = data.office.kind === 'city'
  const crumbs = [{ label: movementText[locale].movements, href: '/movements' }, { label: words.title }]
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active="movements"
      breadcrumbs={crumbs}
      toast={done === 'answered' && <Toast locale={locale}>{words.done.answered}</Toast>}
    >
      <PageHeading lead={words.lead}>
        {city ? words.cityHeading(data.offered.length) : words.heading(waiting)}
      </PageHeading>
      <div class="mt-8 space-y-10">
        {city && <Offered locale={locale} data={data} />}
        {!city && <Received locale={locale} data={data} />}
        <Tree locale={locale} data={data} />
      </div>
    </Layout>
  )
}

type PartProps = { locale: Locale; data: FamilyData }

function Offered({ locale, data }: PartProps) {
  const words = familyText[locale]
  const names = new Map(data.movements.map(({ id, name }) => [id, name]))
  if (data.offered.length === 0) return null
  return (
    <section aria-labelledby="offered">
      <SectionHeading id="offered">{words.offered}</SectionHeading>
      <ul class="divide-y divide-line">
        {data.offered.map(({ movementId, count }) => (
          <li class="py-4">
            <a class="link-row font-semibold" href={`/movements/${movementId}/responses`}>
              {names.get(movementId)}
            </a>
            <span class="figures block">{words.launchedOf(count.launched, count.all)}</span>
            <span class="block text-muted">{words.others(count.takenUp, count.declined, count.silent)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Received({ locale, data }: PartProps) {
  const words = familyText[locale]
  return (
    <section aria-labelledby="received">
      <SectionHeading id="received">{words.received}</SectionHeading>
      {data.received.length === 0 && <p class="mt-3 text-muted">{words.noReceived}</p>}
      <ul class="divide-y divide-line">
        {data.received.map((offer) => (
          <Offer locale={locale} data={data} offer={offer} />
        ))}
      </ul>
    </section>
  )
}

type OfferProps = PartProps & { offer: FamilyData['received'][number] }

function Offer({ locale, data, offer }: OfferProps) {
  const words = familyText[locale]
  const { content } = offer
  const own = data.movements.find(({ id }) => id === offer.movement_id)
  const open = data.role === 'officer' && (own === undefined || own.launched_on === null)
  const day = (date: string | null) => (date ? formatDate(date) : '…')
  return (
    <li id={offer.id} class="grid gap-x-8 gap-y-3 py-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div>
        <p class="flex flex-wrap items-center gap-3">
          <Tag tone={offer.state === 'waiting' ? 'at-risk' : offer.state === 'declined' ? 'unknown' : 'on-track'}>
            {words.state[offer.state]}
          </Tag>
          {offer.state === 'waiting' && offer.answer_by && (
            <span class="figures text-muted">{words.answerBy(formatDate(offer.answer_by))}</span>
          )}
        </p>
        <h3 class="mt-1 text-base font-semibold leading-normal md:text-lg">{content.name}</h3>
        <p class="text-muted">{words.from(offer.from_office_name, content.plan)}</p>
        <p class="figures text-muted">{words.period(day(content.periodFrom), day(content.periodTo))}</p>
        {content.objective && <p class="mt-2 line-clamp-4">{content.objective}</p>}
        {own && (
          <p class="mt-2">
            {words.ownMovement}:{' '}
            <a class="link-row font-semibold" href={`/movements/${own.id}`}>
              {own.name}
            </a>
          </p>
        )}
        {offer.reason && <p class="mt-2">{`${words.declineReason}: ${offer.reason}`}</p>}
        {offer.answered_by_name && <p class="text-sm text-muted">{words.answered(offer.answered_by_name)}</p>}
      </div>
      {open && <Answering locale={locale} data={data} offer={offer} />}
    </li>
  )
}

function Answering({ locale, data, offer }: OfferProps) {
  const words = familyText[locale]
  const over = new Set(['summed-up', 'archived'])
  const own = data.movements.filter(({ status }) => !over.has(status))
  return (
    <div class="space-y-3">
      {own.length === 0 ? (
        <div class="space-y-3">
          <p>{words.noOwn}</p>
          <LinkButton href="/plans/new">{words.importPlan}</LinkButton>
        </div>
      ) : (
        <form method="post" action={`/family/${offer.id}`} class="space-y-3">
          <input type="hidden" name="answer" value="take-up" />
          <input type="hidden" name="version" value={String(offer.version)} />
          <SelectField
            name="movement"
            id={`movement-${offer.id}`}
            label={words.takeUpBy}
            value={offer.movement_id ?? undefined}
            options={own.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button>{words.takeUp}</Button>
        </form>
      )}
      <Declining locale={locale} offer={offer} />
    </div>
  )
}

function Declining({ locale, offer }: Pick<OfferProps, 'locale' | 'offer'>) {
  const words = familyText[locale]
  return (
    <details name="decline">
      <summary class="link-plain inline-flex min-h-11 items-center">
        {words.decline}
        <span class="sr-only"> {offer.content.name}</span>
      </summary>
      <form method="post" action={`/family/${offer.id}`} class="mt-2 space-y-3">
        <input type="hidden" name="answer" value="decline" />
        <input type="hidden" name="version" value={String(offer.version)} />
        <TextareaField name="reason" id={`reason-${offer.id}`} label={words.declineReason} maxlength={2000} required />
        <Button variant="danger">{words.decline}</Button>
      </form>
    </details>
  )
}

const indents = ['', 'pl-5', 'pl-10', 'pl-16'] as const

function Tree({ locale, data }: PartProps) {
  const words = familyText[locale]
  const known = new Set(data.movements.map(({ id }) => id))
  const tops = data.movements.filter(({ parent_id }) => parent_id === null || !known.has(parent_id))
  const lines = tops.flatMap((movement) => [{ movement, depth: 0 }, ...descendantsOf(data.movements, movement.id, 1)])
  return (
    <section aria-labelledby="tree">
      <SectionHeading id="tree">{words.tree}</SectionHeading>
      {lines.length === 0 && <p class="mt-3 text-muted">{words.treeEmpty}</p>}
      <ul class="divide-y divide-line">
        {lines.map(({ movement, depth }) => (
          <li class={`flex flex-wrap items-baseline justify-between gap-x-6 py-3 ${indents[Math.min(depth, 3)]}`}>
            <a class="link-row" href={`/movements/${movement.id}`}>
              {movement.name}
            </a>
            <span class="text-muted">
              {movementText[locale].status[movement.status as keyof (typeof movementText)['vi']['status']]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
