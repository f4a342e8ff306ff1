import { Button, LinkButton } from '#web/components/button.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { Note } from '#web/components/note.tsx'
import { StateBadge, Tag } from '#web/components/status.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate, formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { mayTake } from './card.ts'
import { ruleInWords } from './explain.messages.ts'
import { scoringText } from './scoring.messages.ts'
import type { CardRow, SheetData } from './scoring-page.queries.ts'

type Props = { locale: Locale; view: ViewContext; data: SheetData; done: string | undefined }

/** A sheet: its units and how far each is, then its criteria. */
export function SheetPage(props: Props) {
  const { locale, view, data, done } = props
  const words = scoringText[locale]
  const { sheet, rows, block, movement } = data
  const locked = rows.filter(({ card }) => card.state === 'locked').length
  const said = done && done in words.done ? words.done[done as keyof typeof words.done] : null
  const scope = movement?.name ?? words.wholeYear(sheet.year)
  const figure = formatNumber(sheet.content.scale, locale)
  return (
    <Layout
      locale={locale}
      view={view}
      title={sheet.name}
      active="blocks"
      breadcrumbs={[{ label: words.title, href: '/scoring' }, { label: sheet.name }]}
      toast={said && <Toast locale={locale}>{said}</Toast>}
    >
      <PageHeading
        above={
          <>
            <Tag tone={sheet.state === 'published' ? 'on-track' : 'unknown'}>{words.state[sheet.state]}</Tag>
            <span>{words.edition(sheet.edition)}</span>
            {sheet.content.unverifiedSource && <Tag tone="at-risk">{words.unverified}</Tag>}
          </>
        }
        lead={`${block.name}. ${scope}. ${words.scaleOf(figure)}. ${words.until(formatDate(sheet.selfScoreUntil))}.`}
      >
        {sheet.state === 'draft' ? words.draftHeading(sheet.name) : words.sheetHeading(sheet.name, locked, rows.length)}
      </PageHeading>
      {sheet.content.unverifiedSource && (
        <Note kind="warning" filled class="mt-5 max-w-3xl">
          <p>{sheet.content.unverifiedSource}</p>
        </Note>
      )}
      <Actions {...props} />
      <div class="mt-8 space-y-10">
        {rows.length > 0 && <Units {...props} />}
        <Criteria locale={locale} data={data} />
      </div>
    </Layout>
  )
}

function Actions({ locale, data }: Props) {
  const words = scoringText[locale]
  const { sheet, role, editions } = data
  const officer = role === 'officer'
  const drafted = editions.find(({ state }) => state === 'draft')
  if (sheet.state === 'draft')
    return officer ? (
      <div class="mt-5">
        <LinkButton href={`/scoring/${sheet.id}/edit`} variant="primary" icon="pencil-line">
          {words.edit}
        </LinkButton>
      </div>
    ) : null
  return (
    <div class="no-print mt-5 flex flex-wrap items-start gap-4">
      <LinkButton href={`/scoring/${sheet.id}/ranking`} variant="primary">
        {words.ranking}
      </LinkButton>
      {['officer', 'leader', 'council'].includes(role) && (
        <LinkButton href={`/scoring/${sheet.id}/export`} icon="download" download>
          {words.exportXlsx}
        </LinkButton>
      )}
      {officer && drafted && <LinkButton href={`/scoring/${drafted.id}/edit`}>{words.draftBeingMade}</LinkButton>}
      {officer && !drafted && sheet.state === 'published' && (
        <form method="post" action={`/scoring/${sheet.id}/edition`} class="max-w-md">
          <Button>{words.revise}</Button>
          <p class="mt-1 text-sm text-muted">{words.reviseHint}</p>
        </form>
      )}
    </div>
  )
}

const tone = { open: 'unknown', submitted: 'on-track', returned: 'at-risk', locked: 'met' } as const

function Units({ locale, data }: Props) {
  const words = scoringText[locale]
  return (
    <section aria-labelledby="units">
      <SectionHeading id="units">{words.units}</SectionHeading>
      <Ledger
        caption={words.units}
        columns={[
          { label: words.unit, class: 'md:w-[36%]' },
          { label: words.status },
          { label: words.total, figures: true },
          { label: words.open },
        ]}
        rows={data.rows.map((row) => ({
          id: row.card.unitId,
          cells: [
            row.unitName,
            <>
              <StateBadge locale={locale} state={tone[row.card.state]} label={words.cardState[row.card.state]} />
              {row.card.late && <span class="block text-sm text-muted">{words.late}</span>}
            </>,
            totalOf(row, locale),
            linkOf(row, data, locale),
          ],
        }))}
      />
    </section>
  )
}

function totalOf({ visible, card, score }: CardRow, locale: Locale): string {
  const words = scoringText[locale]
  if (!visible) return words.hidden
  const total = formatNumber(score.total, locale)
  return card.state === 'locked' ? total : `${total} (${words.provisional})`
}

function linkOf({ visible, card, unitName }: CardRow, { sheet, role, unitId }: SheetData, locale: Locale) {
  const words = scoringText[locale]
  if (!visible) return '–'
  const own = role === 'unit' && unitId === card.unitId && mayTake(role, card.state, 'score-self')
  const appraising = role === 'officer' && card.state === 'submitted'
  const label = own ? words.scoreOwn : appraising ? words.appraiseIt : words.open
  return (
    <LinkButton href={`/scoring/${sheet.id}/units/${card.unitId}`} size="small" ariaLabel={`${label}: ${unitName}`}>
      {label}
    </LinkButton>
  )
}

function Criteria({ locale, data }: { locale: Locale; data: SheetData }) {
  const words = scoringText[locale]
  const figure = (value: number) => formatNumber(value, locale)
  return (
    <div class="space-y-8">
      {data.sheet.content.groups.map((group) => (
        <section aria-labelledby={`group-${group.key}`}>
          <SectionHeading
            id={`group-${group.key}`}
            count={group.mostPoints === null ? undefined : words.atMost(figure(group.mostPoints))}
          >
            {group.name}
          </SectionHeading>
          <p class="mt-1 text-sm text-muted">
            {`${words.groupKind[group.kind]}. ${words.appraisedBy(
              group.appraisers.map((id) => data.names.get(id) ?? '').join(', ') || words.officerAppraises,
            )}.`}
          </p>
          <ul class="mt-2 divide-y divide-line">
            {group.criteria.map(({ name, maximum, weight, rule }) => (
              <li class="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
                <span class="min-w-0">
                  {name}
                  <span class="block text-sm text-muted">{ruleInWords(rule, locale)}</span>
                </span>
                {rule.kind !== 'disqualifying' && (
                  <span class="figures whitespace-nowrap">
                    {words.points(figure(maximum))}
                    {weight !== 1 && `, ${words.weight(figure(weight))}`}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
