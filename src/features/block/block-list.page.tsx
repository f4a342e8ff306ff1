import { LinkButton } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { blockText } from './block.messages.ts'
import type { Block } from './block.ts'

type Props = { locale: Locale; view: ViewContext; blocks: readonly Block[]; mayEdit: boolean; year: number }

/** Every block that stands, with who leads it this year. */
export function BlockListPage({ locale, view, blocks, mayEdit, year }: Props) {
  const words = blockText[locale]
  const add = (
    <LinkButton href="/blocks/new" variant="primary" icon="plus">
      {words.add}
    </LinkButton>
  )
  return (
    <Layout locale={locale} view={view} title={words.title} active="blocks">
      <PageHeading lead={words.lead}>{words.heading(blocks.length)}</PageHeading>
      <div class="mt-5 flex flex-wrap items-center gap-4">
        {mayEdit && blocks.length > 0 && add}
        <LinkButton href="/scoring">{words.sheets}</LinkButton>
      </div>
      <div class="mt-6">
        {blocks.length === 0 ? (
          <EmptyState heading={words.emptyHeading} actions={mayEdit && add}>
            {words.empty}
          </EmptyState>
        ) : (
          <Ledger
            caption={words.title}
            columns={[
              { label: words.name, class: 'md:w-[34%]' },
              { label: words.members, figures: true },
              { label: `${words.leader}, ${year}` },
              { label: words.deputy },
            ]}
            rows={blocks.map((block) => ({
              id: block.id,
              cells: [
                <a class="link-row" href={`/blocks/${block.id}`}>
                  {block.name}
                </a>,
                words.unitCount(block.members.length),
                block.leaders?.leaderName ?? words.none,
                block.leaders?.deputyName ?? words.none,
              ],
            }))}
          />
        )}
      </div>
    </Layout>
  )
}
