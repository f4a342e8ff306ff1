import { awardTitle } from '#law/award-titles.ts'
import { Button, LinkButton, TextLink } from '#web/components/button.tsx'
import { FileField } from '#web/components/file-field.tsx'
import { PageHeading, SectionHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { DateField } from '#web/components/text-field.tsx'
import { Toast } from '#web/components/toast.tsx'
import { formatDate, formatNumber } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { PledgeLinks } from './pledge-links.page.tsx'
import { registrationText } from './registration.messages.ts'
import type { ListedRegistration } from './registration.queries.ts'
import { LawNote } from './registration-history.page.tsx'
import type { RegistrationOverviewData } from './registration-page.queries.ts'

type Props = {
  locale: Locale
  view: ViewContext
  data: RegistrationOverviewData
  done?: string | undefined
  error?: { field: 'day' | 'file'; message: string; typed: string } | undefined
}

/** Who has registered for a movement and who has not; how to enter many at once. */
export function RegistrationOverviewPage(props: Props) {
  const { locale, view, data, done } = props
  const words = registrationText[locale]
  const { movement, expected } = data
  const standing = registered(data)
  const crumbs = [
    { label: words.title, href: '/registrations' },
    { label: movement.name, href: `/movements/${movement.id}` },
  ]
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.title}
      active="movements"
      breadcrumbs={crumbs}
      toast={done && done in words.done && <Toast locale={locale}>{words.done[done as keyof typeof words.done]}</Toast>}
    >
      <PageHeading above={movement.name}>{words.overviewHeading(standing.size, expected.length)}</PageHeading>
      <div class="mt-5 max-w-3xl">
        <LawNote locale={locale} />
        <PledgeLinks locale={locale} movementId={movement.id} blocks={data.blocks} />
      </div>
      <div class="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div class="space-y-8">
          <NotYet {...props} />
          <Registered {...props} />
        </div>
        {data.role === 'officer' && <Tools {...props} />}
      </div>
    </Layout>
  )
}

const registered = (data: RegistrationOverviewData): Map<string, ListedRegistration> =>
  new Map(data.registrations.filter(({ state }) => state === 'registered').map((row) => [row.unit_id, row]))

function NotYet({ locale, data }: Props) {
  const words = registrationText[locale]
  const standing = registered(data)
  const missing = data.expected.filter(({ id }) => !standing.has(id))
  if (missing.length === 0) return null
  return (
    <section aria-labelledby="not-yet">
      <SectionHeading id="not-yet" count={String(missing.length)}>
        {words.notYet}
      </SectionHeading>
      <ul class="divide-y divide-line">
        {missing.map(({ id, name }) => (
          <li class="flex flex-wrap items-center justify-between gap-x-6 py-1">
            <span>{name}</span>
            {data.role === 'officer' && (
              <TextLink href={`/registrations/${data.movement.id}?unit=${id}`}>
                {words.remind}
                <span class="sr-only"> {name}</span>
              </TextLink>
            )}
          </li>
        ))}
      </ul>
      <details class="mt-3">
        <summary class="link-plain inline-flex min-h-11 items-center">{words.copyList}</summary>
        <p class="select-all rounded-box bg-base-300 p-4">{missing.map(({ name }) => name).join(', ')}</p>
      </details>
    </section>
  )
}

function Registered({ locale, data }: Props) {
  const words = registrationText[locale]
  const rows = data.expected.flatMap((unit) => {
    const row = registered(data).get(unit.id)
    return row ? [{ unit, row }] : []
  })
  if (rows.length === 0) return null
  const columns = [words.who, words.promised, words.aimed, words.signatory].map((label) => ({ label }))
  return (
    <section aria-labelledby="registered">
      <SectionHeading id="registered" count={String(rows.length)}>
        {words.state.registered}
      </SectionHeading>
      <Ledger
        caption={words.state.registered}
        columns={columns}
        rows={rows.map(({ unit, row }) => ({
          cells: [
            <a class="link-row font-semibold" href={`/registrations/${data.movement.id}?unit=${unit.id}`}>
              {unit.name}
            </a>,
            <PromiseList locale={locale} data={data} row={row} />,
            aimsOf(data, row, locale).join('; ') || '–',
            `${row.signatory_name}, ${row.signatory_post}, ${formatDate(row.signed_on)}${row.late ? ` (${words.late})` : ''}`,
          ],
        }))}
      />
    </section>
  )
}

type ListProps = { locale: Locale; data: Pick<RegistrationOverviewData, 'targets'>; row: ListedRegistration }

export function PromiseList({ locale, data, row }: ListProps) {
  const words = registrationText[locale]
  return (
    <ul class="space-y-1 text-sm">
      {data.targets.flatMap((target) => {
        const promise = row.promises.find(({ target_id }) => target_id === target.id)
        if (!promise) return []
        return [
          <li>
            {target.name}:{' '}
            <span class="figures font-semibold">
              {target.measure === 'yes-no'
                ? words.yes
                : `${formatNumber(promise.value, locale)}\u00a0${target.unit ?? ''}`}
            </span>
            {(promise.against === 'higher' || promise.against === 'lower') && (
              <span class={promise.against === 'higher' ? 'text-success' : 'text-warning'}>
                {` (${words.ambition[promise.against]})`}
              </span>
            )}
          </li>,
        ]
      })}
    </ul>
  )
}

export function aimsOf(
  data: Pick<RegistrationOverviewData, 'awards'>,
  row: ListedRegistration,
  locale: Locale,
): string[] {
  return row.aims.map(({ award_code, award_rule_id }) =>
    award_code
      ? (awardTitle(award_code)?.[locale] ?? award_code)
      : (data.awards.find(({ id }) => id === award_rule_id)?.text ?? ''),
  )
}

function Tools({ locale, data, error }: Props) {
  const words = registrationText[locale]
  const base = `/movements/${data.movement.id}/registration`
  const errorAt = (field: string) => (error?.field === field ? error.message : undefined)
  const day = error?.field === 'day' ? error.typed : data.deadline ? formatDate(data.deadline) : ''
  return (
    <aside class="space-y-6">
      <Sheet>
        <form class="space-y-4" method="post" action={`${base}/deadline`} novalidate>
          <DateField name="day" label={words.deadlineLabel} hint={words.dayHint} value={day} error={errorAt('day')} />
          <Button>{words.setDeadline}</Button>
        </form>
      </Sheet>
      <Sheet labelledBy="excel">
        <h2 id="excel" class="text-lg">
          {words.excel}
        </h2>
        <p class="mt-2">{words.excelLead}</p>
        <div class="mt-3">
          <LinkButton href={`${base}/template`} icon="download">
            {words.template}
          </LinkButton>
        </div>
        <form class="mt-5 space-y-4" method="post" action={`${base}/imports`} enctype="multipart/form-data">
          <FileField name="file" label={words.file} accept=".xlsx" error={errorAt('file')} />
          <Button icon="upload">{words.upload}</Button>
        </form>
      </Sheet>
    </aside>
  )
}
