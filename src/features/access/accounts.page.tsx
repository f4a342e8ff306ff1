import type { Role } from '#platform/context.ts'
import { Button, LinkButton } from '#web/components/button.tsx'
import { ErrorSummary } from '#web/components/error-summary.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { accessText } from './access.messages.ts'
import { accountText } from './account.messages.ts'
import { RoleFields, type RoleForm } from './new-account.page.tsx'
import { signInsText } from './sign-ins.messages.ts'

type Frame = { locale: Locale; view: ViewContext }

export type RoleLine = { id: string; role: Role; post: string; unitName: string; from: string; to: string | null }

export type AccountLine = { id: string; name: string; userName: string; roles: readonly RoleLine[] }

function Ways({ locale }: { locale: Locale }) {
  return (
    <>
      <a class="link-plain inline-flex min-h-11 items-center" href="/accounts/sign-ins">
        {signInsText[locale].see}
      </a>
      <LinkButton href="/accounts/new" variant="primary" icon="plus">
        {accountText[locale].add}
      </LinkButton>
    </>
  )
}

export function AccountsPage({ locale, view, accounts }: Frame & { accounts: readonly AccountLine[] }) {
  const words = accountText[locale]
  const columns = [
    { label: words.person, class: 'md:w-[28%]' },
    { label: words.userName },
    { label: words.roles, class: 'md:w-[42%]' },
    { label: words.action },
  ]
  const rows = accounts.map((account) => ({
    id: account.id,
    cells: [
      <span class="font-semibold">{account.name}</span>,
      account.userName,
      account.roles.length === 0 ? (
        <span class="text-muted">{words.noRole}</span>
      ) : (
        account.roles.map((role) => <span class="block">{roleSentence(role, locale)}</span>)
      ),
      <a class="link-plain inline-flex min-h-8 items-center" href={`/accounts/${account.id}`}>
        {words.open}
        <span class="sr-only"> {account.name}</span>
      </a>,
    ],
  }))
  return (
    <Layout locale={locale} title={words.accounts} view={view} active="accounts">
      <PageHeading lead={words.accountsLead} actions={<Ways locale={locale} />}>
        {words.accountsHeading(accounts.length)}
      </PageHeading>
      <div class="mt-6">
        <Ledger caption={words.accounts} columns={columns} rows={rows} />
      </div>
    </Layout>
  )
}

const roleSentence = ({ role, post, unitName }: RoleLine, locale: Locale): string =>
  `${accessText[locale].roles[role]}: ${post}, ${unitName}`

export type AccountDetailPageProps = Frame &
  RoleForm & { account: AccountLine; today: string; done?: string | undefined }

export function AccountDetailPage(props: AccountDetailPageProps) {
  const { locale, view, account, issues, done } = props
  const words = accountText[locale]
  const crumbs = [{ label: words.accounts, href: '/accounts' }, { label: account.name }]
  const toast = done && <Toast locale={locale}>{done}</Toast>
  return (
    <Layout locale={locale} title={account.name} view={view} active="accounts" breadcrumbs={crumbs} toast={toast}>
      <PageHeading lead={`${words.userName}: ${account.userName}`}>{account.name}</PageHeading>
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-6 max-w-3xl space-y-10">
        <HeldRoles {...props} />
        <section aria-labelledby="give">
          <SectionHeading id="give">{words.giveRole}</SectionHeading>
          <form class="mt-4 max-w-2xl space-y-5" method="post" action={`/accounts/${account.id}/roles`} novalidate>
            <RoleFields {...props} />
            <Button variant="primary">{words.giveRole}</Button>
          </form>
        </section>
        <section aria-labelledby="more">
          <SectionHeading id="more">{words.more}</SectionHeading>
          <p class="mt-3">{words.resetLead}</p>
          <div class="mt-4 flex flex-wrap gap-3">
            <form method="post" action={`/accounts/${account.id}/password`}>
              <Button icon="key-round">{words.reset}</Button>
            </form>
            <form method="post" action={`/accounts/${account.id}/sign-out`}>
              <Button icon="log-out">{words.revokeAll}</Button>
            </form>
          </div>
        </section>
      </div>
    </Layout>
  )
}

function HeldRoles({ locale, account, today }: AccountDetailPageProps) {
  const words = accountText[locale]
  return (
    <section aria-labelledby="roles">
      <SectionHeading id="roles">{words.roles}</SectionHeading>
      <ul class="divide-y divide-line border-b border-line">
        {account.roles.map((role) => (
          <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span>
              {roleSentence(role, locale)}
              <span class="block text-sm text-muted">
                {role.to === null
                  ? words.since(formatDate(role.from))
                  : words.between(formatDate(role.from), formatDate(role.to))}
              </span>
            </span>
            {(role.to === null || role.to >= today) && (
              <form method="post" action={`/accounts/${account.id}/roles/${role.id}/end`}>
                <Button size="small" ariaLabel={`${words.endNow}: ${roleSentence(role, locale)}`}>
                  {words.endNow}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
