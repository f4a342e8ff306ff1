import { Button, LinkButton } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Toast } from '#web/components/toast.tsx'
import { compareText, formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { FiguresTabs } from '../result/figures-tabs.page.tsx'
import { difficultyText } from './difficulty.messages.ts'
import type { ListedDifficulty } from './difficulty.queries.ts'
import { type DifficultyState, gathered, isAnswerLate, isUnanswered } from './difficulty.ts'
import type { DifficultyListData } from './difficulty-page.queries.ts'

type Props = { locale: Locale; view: ViewContext; data: DifficultyListData; done: string | undefined }
type Gathered = ReturnType<typeof gathered<ListedDifficulty>>[number]

/** Difficulties, unanswered first; for the office counted by what they are about. */
export function DifficultyListPage(props: Props) {
  const { locale, view, data, done } = props
  const words = difficultyText[locale]
  const mayRaise = data.role !== 'leader'
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active={view.role === 'unit' ? 'difficulties' : 'figures'}
      toast={done && done in words.done && <Toast locale={locale}>{words.done[done as keyof typeof words.done]}</Toast>}
    >
      <FiguresTabs locale={locale} view={view} current="difficulties" />
      <PageHeading
        above={words.title}
        actions={
          mayRaise && (
            <LinkButton href="/difficulties/new" variant={data.role === 'unit' ? 'primary' : 'outline'} icon="plus">
              {words.raise}
            </LinkButton>
          )
        }
      >
        {headingOf(props)}
      </PageHeading>
      {data.rows.length === 0 ? <Nothing locale={locale} unit={data.role === 'unit'} /> : <Lists {...props} />}
    </Layout>
  )
}

function headingOf({ locale, data }: Props): string {
  const words = difficultyText[locale]
  const open = gathered(data.rows).filter(({ lead }) => isUnanswered(lead.state))
  if (data.role !== 'unit')
    return words.officeHeading(open.length, open.filter(({ lead }) => isAnswerLate(lead, data.today)).length)
  const own = data.rows.filter(({ unit_id }) => unit_id === data.unitId)
  return words.unitHeading(
    own.filter(({ state }) => isUnanswered(state)).length,
    own.filter(({ state }) => state === 'answered').length,
  )
}

function Nothing({ locale, unit }: { locale: Locale; unit: boolean }) {
  const words = difficultyText[locale]
  return (
    <div class="mt-6">
      <EmptyState heading={words.emptyHeading}>{unit ? words.empty.unit : words.empty.office}</EmptyState>
    </div>
  )
}

type GroupKey = keyof (typeof difficultyText)['vi']['group']

/** In which part of the page a difficulty stands. */
function groupOf({ lead }: Gathered, data: DifficultyListData): GroupKey {
  if (isUnanswered(lead.state)) {
    const toAnswer = data.role === 'unit' && lead.assigned_unit_id === data.unitId && lead.unit_id !== data.unitId
    return toAnswer ? 'toAnswer' : 'open'
  }
  return lead.state === 'answered' ? 'answered' : 'done'
}

function Lists(props: Props) {
  const { locale, data } = props
  const words = difficultyText[locale]
  const all = gathered(data.rows)
  const groups = (
    data.role === 'unit' ? ['toAnswer', 'answered', 'open', 'done'] : ['open', 'answered', 'done']
  ) as GroupKey[]
  return (
    <div class="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div class="space-y-8">
        {groups.map((group) => {
          const items = all.filter((item) => groupOf(item, data) === group)
          if (items.length === 0) return null
          const joins = group === 'open' && data.role === 'officer' && items.length > 1
          return (
            <section aria-labelledby={`difficulties-${group}`}>
              <SectionHeading id={`difficulties-${group}`} count={String(items.length)}>
                {words.group[group]}
              </SectionHeading>
              {joins ? <JoinForm {...props} items={items} /> : <Items {...props} items={items} joins={false} />}
            </section>
          )
        })}
      </div>
      {data.role !== 'unit' && <Counts {...props} />}
    </div>
  )
}

function JoinForm(props: Props & { items: Gathered[] }) {
  const words = difficultyText[props.locale]
  return (
    <form method="post" action="/difficulties/join">
      <Items {...props} joins />
      <p class="mt-4 text-muted">{words.joinHint}</p>
      <div class="mt-3">
        <Button>{words.join}</Button>
      </div>
    </form>
  )
}

function Items(props: Props & { items: Gathered[]; joins: boolean }) {
  return (
    <ul class="divide-y divide-line">
      {props.items.map((item) => (
        <Item {...props} item={item} />
      ))}
    </ul>
  )
}

function Item({ locale, data, item, joins }: Props & { item: Gathered; joins: boolean }) {
  const words = difficultyText[locale]
  const { lead } = item
  return (
    <li class="flex gap-4 py-4">
      {joins && (
        <label class="flex min-h-11 min-w-11 items-start justify-center pt-1">
          <input type="checkbox" class="checkbox" name="id" value={lead.id} />
          <span class="sr-only">
            {words.select}: {lead.text.slice(0, 80)}
          </span>
        </label>
      )}
      <div class="min-w-0">
        <a class="link-row line-clamp-3 font-semibold" href={`/difficulties/${lead.id}`}>
          {lead.text}
        </a>
        <p class="mt-1 text-sm text-muted">
          {item.units > 1 ? whoRaised(item, data, locale) : words.raisedBy(lead.unit_name, formatDate(lead.raised_on))}
          {subjectOf(lead) && ` · ${words.about}: ${subjectOf(lead)}`}
        </p>
        <StateLine locale={locale} row={lead} today={data.today} />
      </div>
    </li>
  )
}

export function whoRaised({ lead, joined, units }: Gathered, data: Pick<DifficultyListData, 'kinds'>, locale: Locale) {
  const words = difficultyText[locale]
  const villages = [lead, ...joined].every(({ unit_id }) => data.kinds.get(unit_id) === 'village')
  return villages ? words.villages(units) : words.severalUnits(units)
}

export const subjectOf = (row: ListedDifficulty): string | null => row.target_name ?? row.task_text ?? row.movement_name

const looks: Record<DifficultyState, string> = {
  raised: 'state state-unknown',
  assigned: 'state state-on-track',
  answered: 'state state-on-track',
  reopened: 'state state-at-risk',
  solved: 'state state-met',
  closed: 'state state-unknown',
  withdrawn: 'state state-unknown',
}

/** Where it stands, whose turn it is, and whether that is late. */
export function StateLine({ locale, row, today }: { locale: Locale; row: ListedDifficulty; today: string }) {
  const words = difficultyText[locale]
  const late = isAnswerLate(row, today)
  return (
    <p class="mt-1 flex flex-wrap gap-x-4 text-sm">
      <span class={looks[row.state]}>
        <Icon
          name={
            row.state === 'solved' ? 'circle-check-big' : row.state === 'reopened' ? 'corner-up-left' : 'circle-dashed'
          }
        />
        {words.state[row.state]}
      </span>
      {isUnanswered(row.state) && row.assigned_name && row.due_on && (
        <span>{words.answerBy(row.assigned_name, formatDate(row.due_on))}</span>
      )}
      {late && (
        <span class="state state-missed">
          <Icon name="clock-alert" />
          {words.late}
        </span>
      )}
    </p>
  )
}

function Counts({ locale, data }: Props) {
  const words = difficultyText[locale]
  const counted = data.rows.filter(({ state }) => state !== 'withdrawn')
  const groups = [...Map.groupBy(counted, (row) => row.target_name ?? row.movement_name ?? words.elsewhere)]
    .map(([name, rows]) => ({ name, count: rows.length, units: new Set(rows.map(({ unit_id }) => unit_id)).size }))
    .toSorted((a, b) => b.count - a.count || compareText(a.name, b.name))
  return (
    <aside>
      <SectionHeading>{words.counts}</SectionHeading>
      <ul class="divide-y divide-line">
        {groups.slice(0, 10).map(({ name, count, units }) => (
          <li class="py-3">
            <span class="line-clamp-2 font-semibold">{name}</span>
            <span class="figures block text-sm text-muted">{words.countOf(count, units)}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}
