import { Button } from '#web/components/button.tsx'
import { SectionHeading } from '#web/components/heading.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { TextField } from '#web/components/text-field.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import { formatMoment } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { mayTake, type Standing } from './card.ts'
import { startOf } from './card-form.ts'
import { markInWords } from './explain.messages.ts'
import { MarkFields } from './mark-fields.page.tsx'
import { scoringText } from './scoring.messages.ts'
import type { CardData } from './scoring-page.queries.ts'

type Props = { locale: Locale; data: CardData; mode: 'self' | 'appraisal' | 'read' }

/** What can be done with the whole card, and what was. */
export function CardSteps(props: Props) {
  const { data } = props
  const { sheet, row, role, unitId } = data
  const live = sheet.state === 'published'
  const may = (action: Parameters<typeof mayTake>[2]) => live && mayTake(role, row.card.state, action)
  const appraised = row.standings.some(({ appraisals, settlement }) => appraisals.length > 0 || settlement)
  const own = role === 'officer' || unitId === row.card.unitId
  const open = row.standings.filter(
    ({ differs, decided, awaited }) => differs || (decided === null && awaited.length > 0),
  )
  const decided = row.standings.every((standing) => standing.decided !== null)
  return (
    <div class="mt-10 space-y-10">
      {may('settle') && appraised && open.length > 0 && <Settling {...props} open={open} />}
      <div class="no-print flex flex-wrap items-start gap-x-10 gap-y-6 empty:hidden">
        {may('lock') && decided && <Lock {...props} />}
        {may('take-back') && own && !appraised && <Move {...props} action="take-back" />}
        {may('return') && <Reasoned {...props} action="return" />}
        {may('unlock') && <Reasoned {...props} action="unlock" />}
      </div>
      <Events {...props} />
    </div>
  )
}

const pathOf = ({ sheet, row }: CardData, part: string) => `/scoring/${sheet.id}/units/${row.card.unitId}/${part}`

function Hidden({ data, action }: { data: CardData; action?: string }) {
  return (
    <>
      <input type="hidden" name="version" value={String(data.row.card.version)} />
      {action && <input type="hidden" name="action" value={action} />}
    </>
  )
}

function Lock({ locale, data }: Props) {
  const words = scoringText[locale]
  return (
    <form method="post" action={pathOf(data, 'moves')} class="max-w-md space-y-3">
      <Hidden data={data} action="lock" />
      <p>{words.lockLead}</p>
      <Button variant="primary" icon="lock">
        {words.lock}
      </Button>
    </form>
  )
}

function Move({ locale, data, action }: Props & { action: 'take-back' }) {
  return (
    <form method="post" action={pathOf(data, 'moves')}>
      <Hidden data={data} action={action} />
      <Button icon="undo-2">{scoringText[locale].takeBack}</Button>
    </form>
  )
}

function Reasoned({ locale, data, action }: Props & { action: 'return' | 'unlock' }) {
  const words = scoringText[locale]
  const isReturn = action === 'return'
  return (
    <details class="max-w-md">
      <summary class="link-plain min-h-11 py-2">{isReturn ? words.returnHeading : words.unlockHeading}</summary>
      <form method="post" action={pathOf(data, 'moves')} class="mt-2 space-y-3">
        <Hidden data={data} action={action} />
        <TextareaField
          name="reason"
          id={`reason-${action}`}
          label={isReturn ? words.returnReason : words.reason}
          rows={3}
          maxlength={2000}
          required
        />
        <Button>{isReturn ? words.return : words.unlock}</Button>
      </form>
    </details>
  )
}

function Settling({ locale, data, open }: Props & { open: readonly Standing[] }) {
  const words = scoringText[locale]
  return (
    <section class="no-print" aria-labelledby="settling">
      <SectionHeading id="settling">{words.settleHeading}</SectionHeading>
      <p class="mt-2">{words.settleLead}</p>
      <ul class="mt-4 grid gap-5 lg:grid-cols-2">
        {open.map(({ criterion, self, appraisals }) => (
          <li>
            <Sheet>
              <h3 class="text-base font-semibold">{criterion.name}</h3>
              {appraisals.map(({ officeId, mark, reason }) => (
                <p>
                  {data.names.get(officeId)}: <b>{markInWords(criterion, mark, locale)}</b>
                  {reason && <span class="text-muted">{` (${reason})`}</span>}
                </p>
              ))}
              <form method="post" action={pathOf(data, 'settlement')} class="mt-3 space-y-3">
                <Hidden data={data} />
                <input type="hidden" name="key" value={criterion.key} />
                <MarkFields
                  locale={locale}
                  criterion={{ ...criterion, key: `settled-${criterion.key}` }}
                  typed={startOf(appraisals[0]?.mark ?? self?.mark ?? null, {}, locale)}
                  error={undefined}
                  fixed={false}
                />
                <TextField
                  name="reason"
                  id={`settle-reason-${criterion.key}`}
                  label={words.reason}
                  maxlength={2000}
                  required
                />
                <Button>{words.settle}</Button>
              </form>
            </Sheet>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Events({ locale, data }: Props) {
  const words = scoringText[locale]
  if (data.events.length === 0) return null
  return (
    <section aria-labelledby="events">
      <SectionHeading id="events">{words.events}</SectionHeading>
      <ol class="mt-3 space-y-2">
        {data.events.toReversed().map(({ action, reason, actorName, at }) => (
          <li>
            <b>{words.eventName[action as keyof typeof words.eventName]}</b>{' '}
            <span class="text-muted">{words.by(actorName, formatMoment(at))}</span>
            {reason && <span class="block">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
