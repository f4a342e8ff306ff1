import { registrationIsNoBasis } from '#law/award-titles.ts'
import { Button } from '#web/components/button.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { TextField } from '#web/components/text-field.tsx'
import { formatDate, formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { registrationText } from './registration.messages.ts'
import type { RegistrationData } from './registration-page.queries.ts'

/** That registering is no condition of an award, and where the law says so. */
export function LawNote({ locale }: { locale: Locale }) {
  const words = registrationText[locale]
  return (
    <Note kind="info" filled>
      <p>{words.note}</p>
      <p class="text-sm text-muted">
        {words.noteLaw} {registrationIsNoBasis.verified ? '' : words.unverified}
      </p>
    </Note>
  )
}

type Props = { locale: Locale; data: RegistrationData }

/** Every time something was promised or taken back; nothing is ever lost. */
export function History({ locale, data }: Props) {
  const words = registrationText[locale]
  if (data.versions.length === 0) return null
  return (
    <section aria-labelledby="versions">
      <SectionHeading id="versions">{words.history}</SectionHeading>
      <ol class="divide-y divide-line">
        {data.versions.map((row) => (
          <li class="py-3">
            <span class="figures block text-sm text-muted">
              {formatMoment(row.at)} · {row.actor_name}
            </span>
            <span class="font-semibold">{words.action[row.action as keyof typeof words.action]}</span>
            {row.action !== 'withdraw' && (
              <span>
                {`: ${words.figures(row.promises ?? 0)}, ${row.signatory_name}, ${row.signatory_post}, ${formatDate(row.signed_on)}`}
                {` (${words.way[row.way as keyof typeof words.way]}${row.late ? `, ${words.late}` : ''})`}
              </span>
            )}
            {row.note && <span class="block whitespace-pre-line">{row.note}</span>}
            {row.paper_name && (
              <a class="link-plain block" href={`/registrations/papers/${row.registration_id}/${row.version}`}>
                {words.openPaper}: {row.paper_name}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

export function Withdrawal({ locale, data, error }: Props & { error: (field: string) => string | undefined }) {
  const words = registrationText[locale]
  return (
    <details open={error('reason') !== undefined}>
      <summary class="link-plain inline-flex min-h-11 items-center">{words.withdraw}</summary>
      <form class="mt-2 space-y-4" method="post" action={`/registrations/${data.movement.id}/withdrawal`} novalidate>
        <input type="hidden" name="clientKey" value={data.withdrawalKey} />
        <input type="hidden" name="version" value={String(data.last?.version ?? 0)} />
        <input type="hidden" name="unitId" value={data.unit?.id ?? ''} />
        <TextField name="reason" label={words.reason} value="" maxlength={2000} error={error('reason')} />
        <Button variant="danger">{words.withdraw}</Button>
      </form>
    </details>
  )
}
