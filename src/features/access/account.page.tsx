import { Button, LinkButton } from '#web/components/button.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { accountText } from './account.messages.ts'
import { deviceName } from './device-name.ts'

export type SessionLine = {
  id: string
  device: string | null
  address: string
  seenAt: Date
  locked: boolean
  own: boolean
}

export type AccountPageProps = {
  locale: Locale
  view: ViewContext
  person: { name: string; userName: string; sample: boolean; twoFactor: boolean; mayRemoveSample: boolean }
  roles: readonly string[]
  sessions: readonly SessionLine[]
  done?: string | undefined
}

export function AccountPage(props: AccountPageProps) {
  const { locale, view, person, roles, sessions, done } = props
  const words = accountText[locale]
  const items = [
    { label: words.userName, value: person.userName },
    { label: words.roles, value: roles.map((role) => <span class="block">{role}</span>) },
  ]
  return (
    <Layout locale={locale} title={words.mine} view={view} toast={done && <Toast locale={locale}>{done}</Toast>}>
      <PageHeading above={words.mine}>{person.name}</PageHeading>
      <div class="mt-6 max-w-3xl space-y-10">
        <SummaryList locale={locale} items={items} />
        {person.sample ? (
          <SampleData locale={locale} removable={person.mayRemoveSample} />
        ) : (
          <Keys locale={locale} twoFactor={person.twoFactor} />
        )}
        <Sessions locale={locale} sessions={sessions} />
      </div>
    </Layout>
  )
}

function Keys({ locale, twoFactor }: { locale: Locale; twoFactor: boolean }) {
  const words = accountText[locale]
  return (
    <>
      <section aria-labelledby="password">
        <SectionHeading id="password">{words.password}</SectionHeading>
        <p class="mt-4">
          <LinkButton href="/account/password" icon="key-round">
            {words.changePassword}
          </LinkButton>
        </p>
      </section>
      <section aria-labelledby="two-factor">
        <SectionHeading id="two-factor">{words.twoFactor}</SectionHeading>
        <p class="mt-3">{twoFactor ? words.twoFactorOn : words.twoFactorOff}</p>
        <p class="mt-4 flex flex-wrap gap-3">
          {twoFactor ? (
            <>
              <LinkButton href="/account/two-factor/recovery">{words.newRecovery}</LinkButton>
              <LinkButton href="/account/two-factor/off">{words.turnOff}</LinkButton>
            </>
          ) : (
            <LinkButton href="/account/two-factor/on" icon="shield-check">
              {words.turnOn}
            </LinkButton>
          )}
        </p>
      </section>
    </>
  )
}

function SampleData({ locale, removable }: { locale: Locale; removable: boolean }) {
  const words = accountText[locale]
  return (
    <section aria-labelledby="sample">
      <SectionHeading id="sample">{words.sampleHeading}</SectionHeading>
      <p class="mt-3">{words.samplePassword}</p>
      {removable && (
        <>
          <p class="mt-3">{words.sampleLead}</p>
          <form class="mt-4" method="post" action="/setup/remove-sample">
            <Button variant="danger" icon="trash-2">
              {words.sampleRemove}
            </Button>
          </form>
        </>
      )}
    </section>
  )
}

function Sessions({ locale, sessions }: { locale: Locale; sessions: readonly SessionLine[] }) {
  const words = accountText[locale]
  const columns = [
    { label: words.device },
    { label: words.place, figures: true },
    { label: words.seen, figures: true },
    { label: words.action },
  ]
  const rows = sessions.map((session) => ({ id: session.id, cells: cellsOf(session, locale) }))
  return (
    <section aria-labelledby="sessions">
      <SectionHeading id="sessions" count={String(sessions.length)}>
        {words.sessions}
      </SectionHeading>
      <p class="mt-3">{words.sessionsLead}</p>
      <Ledger caption={words.sessions} columns={columns} rows={rows} />
      {sessions.length > 1 && (
        <form class="mt-4" method="post" action="/account/sessions/revoke-others">
          <Button>{words.revokeOthers}</Button>
        </form>
      )}
    </section>
  )
}

function cellsOf({ id, device, address, seenAt, locked, own }: SessionLine, locale: Locale) {
  const words = accountText[locale]
  const name = deviceName(device) ?? words.unknownDevice
  const remarks = [own && words.thisDevice, locked && words.locked].filter(Boolean).join(', ')
  return [
    <span class={own ? 'font-semibold' : ''}>
      {name}
      {remarks && <span class="font-normal text-muted"> ({remarks})</span>}
    </span>,
    address,
    formatMoment(seenAt),
    own ? (
      '–'
    ) : (
      <form method="post" action={`/account/sessions/${id}/revoke`}>
        <Button size="small" ariaLabel={`${words.revoke}: ${name}`}>
          {words.revoke}
        </Button>
      </form>
    ),
  ]
}
