import { Button, LinkButton } from '#web/components/button.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import { formatDate, relativeDays } from '#web/format.ts'
import { lifeText } from './life.messages.ts'
import { movementText } from './movement.messages.ts'
import { actionsOpenTo, isOver } from './movement.ts'
import type { TabProps } from './movement-frame.page.tsx'
import { mayBeMadeReady } from './readiness.ts'

/** The one thing to do now, and quietly beside it what else may be done. */
export function NextStep({ locale, data }: TabProps) {
  const { movement, role, readiness } = data
  const words = movementText[locale]
  const open = readiness.filter(({ outcome }) => outcome === 'unmet').length
  return (
    <section class="sheet flex flex-col p-5" aria-labelledby="next-step">
      <h2 id="next-step" class="text-lg">
        {words.next}
      </h2>
      {movement.status === 'draft' && <p class="mt-2">{words.readinessOpen(open)}</p>}
      {movement.status === 'ready' && role !== 'leader' && <p class="mt-2">{words.waitsForLeader}</p>}
      {movement.launched_on && !isOver(movement.status) && <NextTask locale={locale} data={data} />}
      {movement.launched_on && !isOver(movement.status) && <Orphans locale={locale} data={data} />}
      <ReviewStep locale={locale} data={data} />
      <Actions locale={locale} data={data} />
    </section>
  )
}

/** Targets nobody living answers for are said wherever the movement is looked at. */
function Orphans({ locale, data }: Pick<TabProps, 'locale' | 'data'>) {
  const words = lifeText[locale]
  if (data.orphans.length === 0) return null
  return (
    <p class="mt-3">
      <a class="link-row font-semibold text-error" href="/movements/orphans">
        {words.orphanTargets(data.orphans.length)}
      </a>
    </p>
  )
}

/** The review that is due or over-due, and the end that waits for it. */
function ReviewStep({ locale, data }: Pick<TabProps, 'locale' | 'data'>) {
  const { movement, role } = data
  const words = lifeText[locale]
  if (movement.status !== 'closing') return null
  return (
    <div class="mt-4">
      <p class="mb-3">{words.closing}</p>
      <LinkButton href={`/movements/${movement.id}/reviews`} variant={role === 'officer' ? 'primary' : 'outline'}>
        {role === 'officer' ? words.begin['final-review'] : words.readReviews}
      </LinkButton>
    </div>
  )
}

/** What of the movement's work comes next, the latest first. */
function NextTask({ locale, data }: Pick<TabProps, 'locale' | 'data'>) {
  const words = movementText[locale]
  const next = data.tasks.find(({ state, due_on }) => state !== 'done' && due_on !== null)
  if (!next?.due_on) return <p class="mt-2 text-muted">{words.nothingDue}</p>
  return (
    <>
      <p class="mt-2">
        <strong class="figures">{formatDate(next.due_on)}</strong>{' '}
        <span class="text-muted">{relativeDays(next.due_on, data.today, locale)}</span>
      </p>
      <p class="mt-1">
        <a class="link-row" href={`/movements/${data.movement.id}/tasks#${next.id}`}>
          {next.text}
        </a>
      </p>
    </>
  )
}

/** The next action coloured; what else may be done quietly beside it. */
function Actions({ locale, data }: Pick<TabProps, 'locale' | 'data'>) {
  const { movement, role, readiness } = data
  const words = movementText[locale]
  const actions = actionsOpenTo(role, movement.status)
  const main = actions.find((action) => action === 'make-ready' || action === 'launch')
  const blocked = main !== undefined && !mayBeMadeReady(readiness)
  if (actions.length === 0) return null
  return (
    <div class="mt-4 flex flex-wrap gap-3 lg:mt-auto lg:pt-5">
      {blocked && (
        <LinkButton href="#readiness" variant="primary">
          {words.readiness}
        </LinkButton>
      )}
      {main && !blocked && <MoveForm data={data} action={main} label={words.action[main]} primary />}
      {actions.includes('sum-up') && <MoveForm data={data} action="sum-up" label={words.action['sum-up']} primary />}
      {actions.includes('archive') && <MoveForm data={data} action="archive" label={words.action.archive} />}
      {actions.includes('take-back') && <MoveForm data={data} action="take-back" label={words.action['take-back']} />}
      {actions.includes('drop') && (
        <details class="w-full">
          <summary class="link-plain inline-flex min-h-11 items-center">{words.action.drop}</summary>
          <form method="post" action={`/movements/${movement.id}/moves`} class="mt-2 space-y-3">
            <input type="hidden" name="action" value="drop" />
            <input type="hidden" name="version" value={String(movement.version)} />
            <TextareaField name="reason" label={words.dropReason} required />
            <Button variant="danger">{words.action.drop}</Button>
          </form>
        </details>
      )}
    </div>
  )
}

type MoveFormProps = { data: TabProps['data']; action: string; label: string; primary?: boolean }

function MoveForm({ data, action, label, primary }: MoveFormProps) {
  return (
    <form method="post" action={`/movements/${data.movement.id}/moves`}>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="version" value={String(data.movement.version)} />
      <Button variant={primary ? 'primary' : 'outline'}>{label}</Button>
    </form>
  )
}
