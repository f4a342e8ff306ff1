import { Button, LinkButton } from '#web/components/button.tsx'
import { Draft, DraftDone } from '#web/components/draft.tsx'
import { ErrorSummary, type FieldIssue } from '#web/components/error-summary.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { Tag } from '#web/components/status.tsx'
import { Steps } from '#web/components/steps.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate, formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { mayTake, type Standing } from './card.ts'
import { startOf, type TypedCard } from './card-form.ts'
import { CardSteps } from './card-steps.page.tsx'
import { CardSums } from './card-sums.page.tsx'
import { CriterionRow } from './criterion-row.page.tsx'
import { EvidenceField, MarkFields, ReasonField } from './mark-fields.page.tsx'
import { scoringText } from './scoring.messages.ts'
import type { CardData } from './scoring-page.queries.ts'

export type CardPageProps = {
  locale: Locale
  view: ViewContext
  data: CardData
  done: string | undefined
  /** As typed, when the form was refused. */
  typed: TypedCard | null
  issues: readonly (FieldIssue & { key: string; part: string })[]
}

export type CardMode = 'self' | 'appraisal' | 'read'

/** What this person can do on the card now. */
export function modeOf({ sheet, row, role, unitId, appraises }: CardData): CardMode {
  const own = role === 'officer' || (role === 'unit' && unitId === row.card.unitId)
  if (sheet.state !== 'published') return 'read'
  if (own && mayTake(role, row.card.state, 'score-self')) return 'self'
  return appraises.length > 0 && mayTake(role, row.card.state, 'appraise') ? 'appraisal' : 'read'
}

/** One unit on a sheet: each criterion, what was found, the rule in words, the points, who said so; and the form to say it. */
export function CardPage(props: CardPageProps) {
  const { locale, view, data, done, issues } = props
  const words = scoringText[locale]
  const { sheet, row } = data
  const mode = modeOf(data)
  const draftKey = { user: view.userName, form: `score:${sheet.id}:${row.card.unitId}:${mode}` }
  const said = done && done in words.done ? words.done[done as keyof typeof words.done] : null
  return (
    <Layout
      locale={locale}
      view={view}
      title={`${row.unitName}: ${sheet.name}`}
      active="blocks"
      islands={['th-draft']}
      breadcrumbs={[
        { label: words.title, href: '/scoring' },
        { label: sheet.name, href: `/scoring/${sheet.id}` },
        { label: row.unitName },
      ]}
      toast={said && <Toast locale={locale}>{said}</Toast>}
    >
      {said && <DraftDone draftKey={draftKey} />}
      <Head {...props} />
      <div class="mt-5 empty:hidden">
        <ErrorSummary locale={locale} issues={issues} />
      </div>
      <div class="mt-6">
        {mode === 'read' ? (
          <Groups {...props} mode={mode} />
        ) : (
          <Draft locale={locale} draftKey={draftKey}>
            <CardForm {...props} mode={mode} />
          </Draft>
        )}
      </div>
      <CardSteps locale={locale} data={data} mode={mode} />
    </Layout>
  )
}

function Head({ locale, data }: CardPageProps) {
  const words = scoringText[locale]
  const { sheet, row } = data
  const { score, card, unitName, standings } = row
  const figure = (value: number) => formatNumber(value, locale)
  const left = standings.filter(({ self, decided }) => self === null && decided === null).length
  const tone = { open: 'unknown', submitted: 'on-track', returned: 'at-risk', locked: 'met' } as const
  const title = score.disqualified.length > 0 ? words.disqualifiedHeading(unitName) : null
  const counted = score.complete
    ? words.cardHeading(unitName, figure(score.total), figure(sheet.content.scale))
    : words.cardOpen(unitName, left)
  const steps = { open: 0, returned: 0, submitted: 1, locked: 3 }
  return (
    <>
      <PageHeading
        above={<Tag tone={tone[card.state]}>{words.cardState[card.state]}</Tag>}
        lead={`${sheet.name}. ${words.until(formatDate(sheet.selfScoreUntil))}; ${words.figuresUntil(formatDate(sheet.figuresUntil)).toLocaleLowerCase('vi')}.`}
      >
        {title ?? counted}
      </PageHeading>
      <div class="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Steps
          locale={locale}
          steps={[words.steps.self, words.steps.appraisal, words.steps.lock]}
          current={steps[card.state]}
        />
        {card.late && <Tag tone="at-risk">{words.late}</Tag>}
        <LinkButton href={`/scoring/${sheet.id}/ranking`} variant="quiet">
          {words.ranking}
        </LinkButton>
      </div>
      <Notices locale={locale} data={data} />
      <CardSums locale={locale} content={sheet.content} score={score} standings={standings} />
    </>
  )
}

function Notices({ locale, data }: { locale: Locale; data: CardData }) {
  const words = scoringText[locale]
  const { sheet, row, events } = data
  const returned = row.card.state === 'returned' ? events.findLast(({ action }) => action === 'return') : undefined
  return (
    <div class="mt-5 space-y-3 empty:hidden">
      {sheet.state === 'replaced' && (
        <Note kind="info" filled>
          <p>{words.replaced}</p>
        </Note>
      )}
      {returned && (
        <Note kind="warning" filled heading={words.returned}>
          <p>{returned.reason}</p>
        </Note>
      )}
    </div>
  )
}

type Formed = CardPageProps & { mode: CardMode }

function CardForm(props: Formed) {
  const { locale, data, mode } = props
  const words = scoringText[locale]
  const { sheet, row } = data
  const action = `/scoring/${sheet.id}/units/${row.card.unitId}/${mode === 'self' ? 'self-score' : 'appraisal'}`
  const ready =
    mode === 'appraisal' && row.standings.every(({ decided }) => decided !== null) && data.role === 'officer'
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="version" value={String(row.card.version)} />
      {mode === 'self' && data.role === 'officer' && <p class="mb-4 text-muted">{words.notPerson}</p>}
      <Groups {...props} />
      <div class="no-print mt-6 flex flex-wrap gap-4">
        {mode === 'self' ? (
          <>
            <Button variant="primary" name="then" value="submit" wide="phone">
              {words.submit}
            </Button>
            <Button name="then" value="save" wide="phone">
              {words.saveSelf}
            </Button>
          </>
        ) : (
          <Button variant={ready ? 'outline' : 'primary'} wide="phone">
            {words.saveAppraisal}
          </Button>
        )}
      </div>
    </form>
  )
}

function Groups(props: Formed) {
  const { locale, data } = props
  const words = scoringText[locale]
  const { sheet, row, names } = data
  return (
    <div class="space-y-10">
      {sheet.content.groups.map((group) => {
        const scored = row.score.groups.find(({ key }) => key === group.key)
        const cap = group.mostPoints === null ? '' : `, ${words.atMost(formatNumber(group.mostPoints, locale))}`
        const appraisers = group.appraisers.map((id) => names.get(id) ?? '').join(', ') || words.officerAppraises
        return (
          <section aria-labelledby={`group-${group.key}`}>
            <SectionHeading
              id={`group-${group.key}`}
              count={scored && words.points(formatNumber(scored.points, locale))}
            >
              {group.name}
            </SectionHeading>
            <p class="mt-1 text-sm text-muted">{`${words.groupKind[group.kind]}${cap}. ${words.appraisedBy(appraisers)}.`}</p>
            <ol class="divide-y divide-line">
              {row.standings
                .filter((standing) => standing.group.key === group.key)
                .map((standing) => (
                  <Row {...props} standing={standing} />
                ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}

function Row(props: Formed & { standing: Standing }) {
  const { locale, data, standing, mode } = props
  const { criterion, group } = standing
  const target = data.targets.find(({ id }) => id === criterion.targetId)
  const scores = mode === 'self' || (mode === 'appraisal' && data.appraises.includes(group.key))
  return (
    <CriterionRow
      locale={locale}
      standing={standing}
      digits={data.sheet.content.digits}
      names={data.names}
      targetName={target?.name ?? null}
      accepted={data.figures.get(criterion.key) ?? null}
    >
      {scores && <RowFields {...props} />}
    </CriterionRow>
  )
}

function RowFields({ locale, data, standing, mode, typed, issues }: Formed & { standing: Standing }) {
  const { criterion, self, appraisals, settlement } = standing
  const { key } = criterion
  const accepted = data.figures.get(key) ?? null
  const office = data.names.has(data.unitId) && data.role !== 'officer' ? data.unitId : data.rootId
  const own = appraisals.find(({ officeId }) => officeId === office) ?? settlement
  const mark =
    mode === 'self' ? (accepted ?? self?.mark ?? data.proposed.get(key)) : (own?.mark ?? accepted ?? self?.mark)
  const said = mode === 'self' ? { evidence: self?.evidence } : { reason: own?.reason }
  const row =
    typed?.get(key) ?? startOf(mark ?? null, { evidence: said.evidence ?? null, reason: said.reason ?? null }, locale)
  const issue = issues.find((one) => one.key === key)
  const error = issue && { field: issue.part, message: issue.message }
  const props = { locale, criterion, typed: row }
  return (
    <div class="no-print space-y-3">
      <MarkFields {...props} error={error} fixed={mode === 'self' && accepted !== null} />
      {mode === 'self' ? (
        <EvidenceField {...props} error={undefined} />
      ) : (
        <ReasonField {...props} error={issue?.part === 'reason' ? issue.message : undefined} />
      )}
    </div>
  )
}
