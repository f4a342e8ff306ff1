import { Button, LinkButton } from '#web/components/button.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { NumberField } from '#web/components/text-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate, formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { blockText } from './block.messages.ts'
import type { Block, BlockLeaders, Membership } from './block.ts'

export type BlockPageProps = {
  locale: Locale
  view: ViewContext
  block: Block
  leaders: readonly BlockLeaders[]
  /** Every membership there ever was, with the unit's name. */
  history: readonly (Membership & { name: string })[]
  mayEdit: boolean
  year: number
  saved: boolean
}

/** One block: who is in it, who leads it year by year, who was in it before. */
export function BlockPage(props: BlockPageProps) {
  const { locale, view, block, mayEdit, saved } = props
  const words = blockText[locale]
  return (
    <Layout
      locale={locale}
      view={view}
      title={block.name}
      active="blocks"
      breadcrumbs={[{ label: words.title, href: '/blocks' }, { label: block.name }]}
      toast={saved && <Toast locale={locale}>{words.saved}</Toast>}
    >
      <PageHeading lead={block.validTo !== null && words.closed(formatDate(block.validTo))}>
        {words.memberCount(block.name, block.members.length)}
      </PageHeading>
      {mayEdit && block.validTo === null && (
        <div class="mt-5 flex flex-wrap gap-4">
          <LinkButton href={`/blocks/${block.id}/edit`} variant="primary" icon="pencil-line">
            {words.edit}
          </LinkButton>
          <LinkButton href={`/scoring/new?block=${block.id}`} icon="plus">
            {words.newSheet}
          </LinkButton>
        </div>
      )}
      <div class="mt-8 space-y-10">
        <Leaders {...props} />
        <History {...props} />
      </div>
    </Layout>
  )
}

function Leaders({ locale, block, leaders, mayEdit, year }: BlockPageProps) {
  const words = blockText[locale]
  return (
    <section aria-labelledby="leaders">
      <SectionHeading id="leaders">{words.leadersHeading}</SectionHeading>
      {leaders.length > 0 && (
        <Ledger
          caption={words.leadersHeading}
          columns={[
            { label: words.year, figures: true },
            { label: words.leader },
            { label: words.deputy },
            { label: words.saidBy },
          ]}
          rows={leaders.map((row) => ({
            cells: [
              String(row.year),
              row.leaderName,
              row.deputyName ?? words.noDeputy,
              `${row.actorName}, ${formatMoment(row.at)}`,
            ],
          }))}
        />
      )}
      {mayEdit && block.validTo === null && <LeadersForm locale={locale} block={block} year={year} />}
    </section>
  )
}

function LeadersForm({ locale, block, year }: Pick<BlockPageProps, 'locale' | 'block' | 'year'>) {
  const words = blockText[locale]
  const options = block.members.map(({ unitId, name }) => ({ value: unitId, label: name }))
  return (
    <Sheet class="no-print mt-5 max-w-2xl">
      <form method="post" action={`/blocks/${block.id}/leaders`} class="space-y-5">
        <NumberField name="year" label={words.year} value={String(year)} whole required />
        <SelectField
          name="leader"
          label={words.leader}
          placeholder={words.chooseUnit}
          options={options}
          value={block.leaders?.leaderId}
          required
        />
        <SelectField
          name="deputy"
          label={words.deputy}
          placeholder={words.noDeputy}
          options={options}
          value={block.leaders?.deputyId ?? undefined}
        />
        <Button>{words.saveLeaders}</Button>
      </form>
    </Sheet>
  )
}

function History({ locale, history }: BlockPageProps) {
  const words = blockText[locale]
  return (
    <section aria-labelledby="history">
      <SectionHeading id="history">{words.historyHeading}</SectionHeading>
      <Ledger
        caption={words.historyHeading}
        columns={[
          { label: words.unit, class: 'md:w-[60%]' },
          { label: words.period, figures: true },
        ]}
        rows={history.map(({ name, validFrom, validTo }) => ({
          cells: [name, words.since(formatDate(validFrom), validTo && formatDate(validTo))],
        }))}
      />
    </section>
  )
}
