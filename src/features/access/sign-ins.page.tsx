import { PageHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { accountText } from './account.messages.ts'
import { deviceName } from './device-name.ts'
import { signInsText } from './sign-ins.messages.ts'

export type SignInLine = {
  id: string
  name: string
  user_name: string
  outcome: string
  address: string
  user_agent: string | null
  at: Date
}

type Props = { locale: Locale; view: ViewContext; lines: readonly SignInLine[]; refused: number }

/** Who came in, who was refused, when and from where. */
export function SignInsPage({ locale, view, lines, refused }: Props) {
  const words = signInsText[locale]
  const columns = [
    { label: words.at, figures: true },
    { label: words.who, class: 'md:w-[28%]' },
    { label: words.outcome },
    { label: words.from, figures: true },
    { label: words.device },
  ]
  const rows = lines.map((line) => ({
    id: line.id,
    cells: [
      formatMoment(line.at),
      `${line.name} (${line.user_name})`,
      <span class={line.outcome === 'in' ? undefined : 'font-semibold'}>
        {words.outcomes[line.outcome as keyof typeof words.outcomes]}
      </span>,
      line.address,
      deviceName(line.user_agent) ?? '',
    ],
  }))
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active="accounts"
      breadcrumbs={[{ label: accountText[locale].accounts, href: '/accounts' }, { label: words.title }]}
    >
      <PageHeading lead={words.lead}>{words.heading(refused)}</PageHeading>
      <div class="mt-6">
        {lines.length === 0 ? <p>{words.none}</p> : <Ledger caption={words.title} columns={columns} rows={rows} />}
      </div>
    </Layout>
  )
}
