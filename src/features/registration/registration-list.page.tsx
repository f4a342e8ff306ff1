import { LinkButton } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { registrationText } from './registration.messages.ts'
import type { OpenMovement } from './registration.queries.ts'
import { takesRegistrations } from './registration.ts'
import type { RegistrationListData } from './registration-page.queries.ts'

type Props = { locale: Locale; view: ViewContext; data: RegistrationListData }

const isOpen = (movement: OpenMovement, today: string): boolean =>
  takesRegistrations(movement.status) && (movement.deadline === null || movement.deadline >= today)

/** Movements a unit may register for; for the office, how many have. */
export function RegistrationListPage(props: Props) {
  const { locale, view, data } = props
  const words = registrationText[locale]
  const open = data.movements.filter((movement) => isOpen(movement, data.today))
  const missing = open.filter(({ own_state }) => own_state !== 'registered').length
  const unit = data.role === 'unit'
  return (
    <Layout locale={locale} view={view} title={words.title} active="movements">
      <PageHeading above={words.title} lead={words.note}>
        {unit && open.length > 0 ? words.unitHeading(missing) : words.listHeading(open.length)}
      </PageHeading>
      {data.movements.length === 0 ? (
        <div class="mt-6">
          <EmptyState heading={words.emptyHeading}>{words.empty}</EmptyState>
        </div>
      ) : (
        <ul class="mt-6 divide-y divide-line border-t-2 border-base-content">
          {data.movements.map((movement) => (
            <Item {...props} movement={movement} first={movement === open[0]} />
          ))}
        </ul>
      )}
    </Layout>
  )
}

function Item({ locale, data, movement, first }: Props & { movement: OpenMovement; first: boolean }) {
  const words = registrationText[locale]
  const { deadline } = movement
  const unit = data.role === 'unit'
  const state = (movement.own_state ?? 'none') as keyof typeof words.state
  const href = unit ? `/registrations/${movement.id}` : `/movements/${movement.id}/registration`
  const label = !unit ? words.overview : state === 'registered' ? words.change : words.open
  return (
    <li class="grid gap-x-6 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_auto] md:items-start">
      <div>
        <a class="link-row font-semibold" href={href}>
          {movement.name}
        </a>
        <p class="mt-1 flex flex-wrap gap-x-4 text-sm text-muted">
          <span class={unit && state === 'registered' ? 'state state-met' : 'state state-unknown'}>
            {unit ? words.state[state] : words.registered(movement.registered ?? 0)}
          </span>
          <span>
            {deadline === null
              ? words.noDeadline
              : deadline < data.today
                ? words.closed(formatDate(deadline))
                : words.until(formatDate(deadline))}
          </span>
        </p>
      </div>
      <LinkButton href={href} variant={unit && first && state !== 'registered' ? 'primary' : 'outline'}>
        {label}
      </LinkButton>
    </li>
  )
}
