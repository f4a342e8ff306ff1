import type { AuditEntry } from '#platform/audit.ts'
import { Button, TextLink } from '#web/components/button.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Ledger } from '#web/components/ledger.tsx'
import { Note } from '#web/components/note.tsx'
import { formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { auditText } from './audit-log.messages.ts'
import type { Verified } from './verify-chain.command.ts'

export type AuditLogPageProps = {
  locale: Locale
  view: ViewContext
  entries: readonly AuditEntry[]
  /** Sequence number to go on before; null at the end. */
  olderThan: number | null
  atNewest: boolean
  /** Present right after a check. */
  verified?: Verified | undefined
}

export function AuditLogPage({ locale, view, entries, olderThan, atNewest, verified }: AuditLogPageProps) {
  const words = auditText[locale]
  const columns = [
    { label: words.what, class: 'md:w-[26%]' },
    { label: words.object, class: 'md:w-[28%]' },
    { label: words.who },
    { label: words.at, figures: true },
    { label: words.sequence, figures: true },
  ]
  const rows = entries.map((entry) => ({
    cells: [
      actionName(entry.action, locale),
      subjectOf(entry),
      entry.actorName,
      formatMoment(new Date(entry.at)),
      String(entry.sequence),
    ],
  }))
  return (
    <Layout locale={locale} title={words.title} view={view} active="audit">
      <PageHeading lead={words.lead}>
        {atNewest && entries[0] ? words.heading(entries[0].sequence) : entries.length > 0 ? words.title : words.empty}
      </PageHeading>
      {verified && <Outcome locale={locale} verified={verified} />}
      <form class="mt-5" method="post" action="/audit/verify">
        <Button variant="primary" icon="shield-check">
          {words.verify}
        </Button>
      </form>
      <div class="mt-6">
        <Ledger caption={words.title} columns={columns} rows={rows} />
      </div>
      <p class="flex flex-wrap gap-x-6">
        {olderThan !== null && <TextLink href={`/audit?before=${olderThan}`}>{words.older}</TextLink>}
        {!atNewest && <TextLink href="/audit">{words.newest}</TextLink>}
      </p>
    </Layout>
  )
}

function Outcome({ locale, verified }: { locale: Locale; verified: Verified }) {
  const words = auditText[locale]
  const { broken, entries, root } = verified
  return (
    <div class="mt-5 max-w-3xl" role="status">
      {broken ? (
        <Note kind="error" filled>
          <p class="font-semibold">{words.broken[broken.reason](broken.sequence)}</p>
          <p class="mt-1">{words.brokenNext}</p>
        </Note>
      ) : (
        <Note kind="info" filled>
          <p class="font-semibold">{words.holds(entries)}</p>
          <p class="mt-1 text-sm">
            {words.root}: <code class="break-all">{root}</code>
          </p>
        </Note>
      )}
    </div>
  )
}

function actionName(action: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = auditText[locale].actions
  return names[action] ?? auditText[locale].otherAction
}

/** A name that the entry carries, wherever the command put it. */
function subjectOf({ before, after }: AuditEntry): string {
  for (const value of [after, before]) {
    if (typeof value !== 'object' || value === null) continue
    for (const key of ['name', 'title', 'post']) {
      const found: unknown = Reflect.get(value, key)
      if (typeof found === 'string' && found) return found
    }
  }
  return ''
}
