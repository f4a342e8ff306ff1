import { LinkButton } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { StateBadge } from '#web/components/status.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { scoringText } from './scoring.messages.ts'
import type { SheetsData } from './scoring-page.queries.ts'

type Props = { locale: Locale; view: ViewContext; data: SheetsData }

/** Score sheets of the office, or of one movement. */
export function SheetListPage({ locale, view, data }: Props) {
  const words = scoringText[locale]
  const { movement, rows, blocks, role } = data
  const crumbs = movement
    ? [{ label: movement.name, href: `/movements/${movement.id}` }, { label: words.title }]
    : [{ label: words.block, href: '/blocks' }, { label: words.title }]
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active={movement ? 'movements' : 'blocks'}
      breadcrumbs={crumbs}
    >
      <PageHeading lead={words.lead} above={movement && words.ofMovement(movement.name)}>
        {words.listHeading(rows.length)}
      </PageHeading>
      {role === 'officer' && rows.length > 0 && <div class="mt-5">{addButton(locale, data)}</div>}
      <div class="mt-6">
        {rows.length > 0 ? (
          <SheetTable locale={locale} rows={rows} />
        ) : (
          <EmptyState
            heading={role === 'officer' ? words.emptyHeading : words.emptyHeadingForUnit}
            actions={role === 'officer' && addButton(locale, data)}
          >
            {role !== 'officer' ? words.emptyForUnit : blocks.length === 0 ? words.noBlocks : words.empty}
          </EmptyState>
        )}
      </div>
    </Layout>
  )
}

function addButton(locale: Locale, { blocks, movement }: SheetsData) {
  const words = scoringText[locale]
  if (blocks.length === 0)
    return (
      <LinkButton href="/blocks" variant="primary">
        {words.toBlocks}
      </LinkButton>
    )
  return (
    <LinkButton href={movement ? `/scoring/new?movement=${movement.id}` : '/scoring/new'} variant="primary" icon="plus">
      {words.add}
    </LinkButton>
  )
}

const tone = { draft: 'unknown', published: 'on-track', replaced: 'unknown', dropped: 'unknown' } as const

function SheetTable({ locale, rows }: Pick<SheetsData, 'rows'> & { locale: Locale }) {
  const words = scoringText[locale]
  return (
    <Ledger
      caption={words.title}
      columns={[
        { label: words.name, class: 'md:w-[36%]' },
        { label: words.block },
        { label: words.year, figures: true },
        { label: words.status },
        { label: words.progress },
      ]}
      rows={rows.map(({ sheet, blockName, all, locked }) => ({
        id: sheet.id,
        cells: [
          <a class="link-row" href={`/scoring/${sheet.id}`}>
            {sheet.edition > 1 ? `${sheet.name} (${words.edition(sheet.edition).toLocaleLowerCase('vi')})` : sheet.name}
          </a>,
          blockName,
          String(sheet.year),
          <StateBadge locale={locale} state={tone[sheet.state]} label={words.state[sheet.state]} />,
          sheet.state === 'draft' ? '–' : words.progressOf(locked, all),
        ],
      }))}
    />
  )
}
