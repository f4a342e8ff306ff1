import { Button, LinkButton } from '#web/components/button.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { SelectField } from '#web/components/select-field.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { StateBadge } from '#web/components/status.tsx'
import { NumberField, TextField } from '#web/components/text-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatMoment, formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { rankingText } from './ranking.messages.ts'
import { type RankingView, rankingOf } from './ranking.ts'
import { scoringText } from './scoring.messages.ts'
import type { CardRow, RankingData } from './scoring-page.queries.ts'

type Props = { locale: Locale; view: ViewContext; data: RankingData; done: string | undefined }
type Shown = Props & { ranking: RankingView }

/** Who stands where, why, who stands apart, and what has to be voted on. */
export function RankingPage(props: Props) {
  const { locale, view, data, done } = props
  const words = rankingText[locale]
  const { sheet, block } = data
  const ranking = rankingOf(data)
  const [first] = ranking.ranked
  const leading = first && first.tiedWith.length > 0 ? words.open(first.tiedWith.length) : null
  return (
    <Layout
      locale={locale}
      view={view}
      title={`${words.title}: ${sheet.name}`}
      active="blocks"
      breadcrumbs={[
        { label: scoringText[locale].title, href: '/scoring' },
        { label: sheet.name, href: `/scoring/${sheet.id}` },
        { label: words.title },
      ]}
      toast={done === 'ruled' && <Toast locale={locale}>{scoringText[locale].done.ruled}</Toast>}
    >
      <PageHeading above={`${block.name} · ${sheet.name}`} lead={words.lead}>
        {leading ?? (first ? words.heading(first.row.unitName) : words.none)}
      </PageHeading>
      <div class="mt-6 space-y-10">
        {ranking.ranked.length > 0 && <Table {...props} ranking={ranking} />}
        {ranking.ties.length > 0 && <Ties {...props} ranking={ranking} />}
        <Apart {...props} ranking={ranking} />
        <Rules {...props} ranking={ranking} />
      </div>
      <div class="mt-8">
        <LinkButton href={`/scoring/${sheet.id}`}>{words.back}</LinkButton>
      </div>
    </Layout>
  )
}

const linkTo = ({ sheet }: RankingData, { card, unitName }: CardRow) => (
  <a class="link-row" href={`/scoring/${sheet.id}/units/${card.unitId}`}>
    {unitName}
  </a>
)

function Table({ locale, data, ranking }: Shown) {
  const words = rankingText[locale]
  const figure = (value: number) => formatNumber(value, locale)
  const how = ({ by, tiedWith }: RankingView['ranked'][number]) =>
    [by === null ? '' : words.by[by], tiedWith.length > 0 ? words.by.tie(tiedWith.length - 1) : '']
      .filter(Boolean)
      .join('; ')
  return (
    <Ledger
      caption={words.title}
      columns={[
        { label: words.unit, class: 'md:w-[40%]' },
        { label: words.rank, figures: true },
        { label: words.total, figures: true },
        { label: words.parts, figures: true },
        { label: words.place },
      ]}
      rows={ranking.ranked.map((one) => ({
        id: one.unitId,
        cells: [
          <>
            {linkTo(data, one.row)}
            {how(one) && <span class="block text-sm text-muted">{how(one)}</span>}
          </>,
          String(one.rank),
          <b>{figure(one.total)}</b>,
          `${figure(one.row.score.rescaled)} + ${figure(one.row.score.bonus)} − ${figure(one.row.score.penalty)}`,
          one.place === 'open' ? (
            <StateBadge locale={locale} state="unknown" label={words.places.open} />
          ) : (
            words.places[one.place ?? 'none']
          ),
        ],
      }))}
    />
  )
}

function Ties({ locale, data, ranking }: Shown) {
  const words = rankingText[locale]
  return (
    <section aria-labelledby="ties">
      <SectionHeading id="ties">{words.ties}</SectionHeading>
      <p class="mt-2 max-w-[70ch]">{words.tiesLead}</p>
      {ranking.ties.map((rows, index) => (
        <Sheet class="mt-4 max-w-2xl">
          <p class="font-semibold">
            {`${rows.map(({ unitName }) => unitName).join(', ')}: ${formatNumber(rows[0]?.score.total ?? 0, locale)}`}
          </p>
          {data.role === 'officer' && <TieForm locale={locale} data={data} rows={rows} index={index} />}
        </Sheet>
      ))}
    </section>
  )
}

type TieFormProps = { locale: Locale; data: RankingData; rows: readonly CardRow[]; index: number }

function TieForm({ locale, data, rows, index }: TieFormProps) {
  const words = rankingText[locale]
  const kinds = [
    { value: 'vote', label: words.voteKind },
    { value: 'women-share', label: words.shareKind },
  ]
  return (
    <form method="post" action={`/scoring/${data.sheet.id}/rulings`} class="no-print mt-4 space-y-4">
      <SelectField name="kind" id={`kind-${index}`} label={words.kind} options={kinds} />
      {rows.map(({ card, unitName }) => (
        <NumberField name={`value.${card.unitId}`} label={unitName} hint={`${words.votes} / ${words.share}`} required />
      ))}
      <TextField
        name="reason"
        id={`reason-${index}`}
        label={words.from}
        hint={words.fromHint}
        maxlength={2000}
        required
      />
      <Button variant={index === 0 ? 'primary' : 'outline'}>{words.record}</Button>
    </form>
  )
}

function Apart({ locale, data, ranking }: Shown) {
  const words = rankingText[locale]
  const said = scoringText[locale]
  const why = ({ score, standings }: CardRow) =>
    score.disqualified
      .map(({ key, why: code }) => {
        const name = standings.find(({ criterion }) => criterion.key === key)?.criterion.name ?? ''
        return `${name}: ${said.why[code]}`
      })
      .join('; ')
  return (
    <>
      {ranking.disqualified.length > 0 && (
        <section aria-labelledby="disqualified">
          <SectionHeading id="disqualified">{words.disqualified}</SectionHeading>
          <Ledger
            caption={words.disqualified}
            columns={[{ label: words.unit, class: 'md:w-[40%]' }, { label: words.reason }]}
            rows={ranking.disqualified.map((row) => ({ cells: [linkTo(data, row), why(row)] }))}
          />
        </section>
      )}
      {ranking.waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <SectionHeading id="waiting">{words.waiting}</SectionHeading>
          <Ledger
            caption={words.waiting}
            columns={[{ label: words.unit, class: 'md:w-[40%]' }, { label: said.status }]}
            rows={ranking.waiting.map((row) => ({
              cells: [row.visible ? linkTo(data, row) : row.unitName, said.cardState[row.card.state]],
            }))}
          />
        </section>
      )}
    </>
  )
}

function Rules({ locale, data, ranking }: Shown) {
  const words = rankingText[locale]
  return (
    <section aria-labelledby="rules">
      <SectionHeading id="rules">{words.rules}</SectionHeading>
      <ol class="mt-3 list-decimal space-y-2 pl-5">
        {ranking.rules.map(({ code, citation, leastShare }) => (
          <li>
            {code === 'vote' ? words.rule.vote : words.rule.women(formatNumber(leastShare ?? 0, locale))}{' '}
            <span class="text-muted">
              {citation
                ? `(${words.cited(citation.instrument, citation.article, citation.clause ?? '')})`
                : `(${words.unverified})`}
            </span>
          </li>
        ))}
      </ol>
      {data.rulings.length > 0 && (
        <>
          <h3 class="mt-5 font-semibold">{words.rulings}</h3>
          <ul class="mt-2 space-y-1">
            {data.rulings.map(({ unitId, kind, value, reason, actorName, at }) => (
              <li>
                {`${data.names.get(unitId) ?? ''}: ${kind === 'vote' ? words.votes : words.share} ${formatNumber(value, locale)}. ${reason} `}
                <span class="text-muted">{`${actorName}, ${formatMoment(at)}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
