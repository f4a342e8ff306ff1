import { Button, TextLink } from '#web/components/button.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { formatDate } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import type { ImportPreview } from './import-registrations.command.ts'
import { registrationText } from './registration.messages.ts'
import type { CellIssue } from './registration-sheet.ts'

type Props = { locale: Locale; view: ViewContext; data: ImportPreview }

/** What an uploaded list would register, or where it is wrong, cell by cell. */
export function ImportPage(props: Props) {
  const { locale, view, data } = props
  const words = registrationText[locale]
  const { movement, issues, rows, list } = data
  const back = `/movements/${movement.id}/registration`
  const heading =
    list.registered !== null
      ? words.previewUsed(list.registered)
      : issues.length > 0
        ? words.previewBad(issues.length)
        : words.previewGood(rows.length)
  const crumbs = [{ label: words.title, href: back }, { label: list.name }]
  return (
    <Layout locale={locale} view={view} title={words.title} active="movements" breadcrumbs={crumbs}>
      <PageHeading above={list.name} lead={issues.length > 0 ? words.previewLead : undefined}>
        {heading}
      </PageHeading>
      <div class="mt-6 space-y-6">
        {issues.length > 0 ? <Wrong {...props} /> : <Right {...props} />}
        {issues.length === 0 && list.registered === null && (
          <form method="post" action={`${back}/imports/${list.id}/confirmation`}>
            <Button variant="primary">{words.confirm}</Button>
          </form>
        )}
        <TextLink href={back}>{words.cancel}</TextLink>
      </div>
    </Layout>
  )
}

function Wrong({ locale, data }: Props) {
  const words = registrationText[locale]
  return (
    <Ledger
      caption={words.wrong}
      columns={[{ label: words.where }, { label: words.wrong }]}
      rows={data.issues.map((issue) => ({
        cells: [`${issue.sheet} ${issue.cell}`, sentenceOf(issue, locale)],
      }))}
    />
  )
}

function sentenceOf({ problem, typed }: CellIssue, locale: Locale): string {
  const sentence = registrationText[locale].cell[problem]
  return typeof sentence === 'function' ? sentence(typed) : sentence
}

function Right({ locale, data }: Props) {
  const words = registrationText[locale]
  return (
    <Ledger
      caption={words.promised}
      columns={[{ label: words.who }, { label: words.promised }, { label: words.aimed }, { label: words.signatory }]}
      rows={data.rows.map((row) => ({
        cells: [
          `${row.unitName}${data.standing.has(row.unitId) ? ` (${words.replaces})` : ''}`,
          words.figures(row.promises.length),
          row.aims.map(({ awardCode }) => awardCode).join(', ') || '–',
          `${row.signatory.name}, ${row.signatory.post}, ${formatDate(row.signedOn)}`,
        ],
      }))}
    />
  )
}
