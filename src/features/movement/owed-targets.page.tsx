import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { TextField } from '#web/components/text-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { askedFigure } from './asked-figure.ts'
import { lifeText } from './life.messages.ts'
import type { OwedData } from './life-page.queries.ts'
import { movementText } from './movement.messages.ts'

type Props = { locale: Locale; view: ViewContext; data: OwedData; done: string | undefined }

/** Targets that outlived their movement and that nothing has taken up yet. */
export function OwedTargetsPage({ locale, view, data, done }: Props) {
  const words = lifeText[locale]
  const title = words.owed(data.targets.length)
  const crumbs = [{ label: movementText[locale].movements, href: '/movements' }, { label: title }]
  const said = done === 'carried' || done === 'let-go' ? words.done[done] : undefined
  return (
    <Layout
      locale={locale}
      view={view}
      title={title}
      active="movements"
      breadcrumbs={crumbs}
      toast={said && <Toast locale={locale}>{said}</Toast>}
    >
      <PageHeading lead={data.targets.length > 0 && words.owedLead}>{title}</PageHeading>
      {data.targets.length === 0 && (
        <div class="mt-6">
          <EmptyState heading={words.owedEmptyHeading}>{words.owedEmpty}</EmptyState>
        </div>
      )}
      <ul class="mt-6 divide-y divide-line">
        {data.targets.map((target) => (
          <OwedItem locale={locale} data={data} target={target} />
        ))}
      </ul>
    </Layout>
  )
}

type ItemProps = Pick<Props, 'locale' | 'data'> & { target: OwedData['targets'][number] }

function OwedItem({ locale, data, target }: ItemProps) {
  const words = lifeText[locale]
  const figure = askedFigure(target, locale)
  return (
    <li id={target.id} class="grid gap-x-8 gap-y-4 py-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div>
        <h2 class="text-base font-semibold leading-normal md:text-lg">{target.name}</h2>
        <p class="figures">
          {[figure, target.due_on && words.due(formatDate(target.due_on))].filter(Boolean).join(', ')}
        </p>
        <p class="text-muted">
          <a class="link-plain" href={`/movements/${target.movement_id}/targets#${target.id}`}>
            {words.owedFrom(data.names.get(target.movement_id) ?? '')}
          </a>
        </p>
      </div>
      {data.role === 'officer' && <OwedForms locale={locale} data={data} target={target} />}
    </li>
  )
}

function OwedForms({ locale, data, target }: ItemProps) {
  const words = lifeText[locale]
  const movements = data.movements.filter(({ id }) => id !== target.movement_id)
  return (
    <div class="space-y-3">
      {movements.length === 0 ? (
        <p class="text-muted">{words.noMovement}</p>
      ) : (
        <form method="post" action={`/movements/owed/${target.id}`} class="space-y-3">
          <SelectField
            name="movement"
            id={`movement-${target.id}`}
            label={words.carryInto}
            options={movements.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button>{words.carry}</Button>
        </form>
      )}
      <details name="let-go">
        <summary class="link-plain inline-flex min-h-11 items-center">
          {words.letGo}
          <span class="sr-only"> {target.name}</span>
        </summary>
        <form method="post" action={`/movements/owed/${target.id}/release`} class="mt-2 space-y-3">
          <TextField name="reason" id={`reason-${target.id}`} label={words.letGoReason} maxlength={2000} required />
          <Button variant="danger">{words.letGo}</Button>
        </form>
      </details>
    </div>
  )
}
