import { Button, TextLink } from '#web/components/button.tsx'
import { CheckboxField } from '#web/components/choice-field.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import { Sheet } from '#web/components/sheet.tsx'
import { TextareaField } from '#web/components/textarea-field.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { periodLabel } from '../result/period.ts'
import { missingText } from './missing.messages.ts'
import type { CheckedUnit } from './missing.queries.ts'

type Props = {
  locale: Locale
  view: ViewContext
  period: string
  units: readonly CheckedUnit[]
  text: string
  textMissing?: boolean
  mailOn: boolean
}

/** The last look before a reminder goes out: the words, and who gets them. */
export function CheckPage({ locale, view, period, units, text, textMissing, mailOn }: Props) {
  const words = missingText[locale]
  const owing = units.filter(({ open }) => open > 0)
  const back = `/missing?period=${period}`
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.checkTitle}
      active="figures"
      breadcrumbs={[{ href: back, label: words.title }, { label: words.checkTitle }]}
    >
      <PageHeading above={words.checkTitle} lead={words.checkLead}>
        {words.checkHeading(owing.length, periodLabel(period, locale))}
      </PageHeading>
      {!mailOn && (
        <Note kind="info" class="mt-4">
          {words.checkMailOff}
        </Note>
      )}
      <form class="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2" method="post" action="/missing/remind">
        <input type="hidden" name="period" value={period} />
        <Words locale={locale} owing={owing} text={text} textMissing={textMissing === true} back={back} />
        <Recipients locale={locale} units={units} />
      </form>
    </Layout>
  )
}

type WordsProps = { locale: Locale; owing: readonly CheckedUnit[]; text: string; textMissing: boolean; back: string }

function Words({ locale, owing, text, textMissing, back }: WordsProps) {
  const words = missingText[locale]
  const reached = owing.filter(({ hasAccount }) => hasAccount).length
  return (
    <Sheet>
      <TextareaField
        name="text"
        label={words.text}
        hint={words.textHint}
        value={text}
        rows={5}
        error={textMissing ? words.textMissing : undefined}
      />
      {owing.some(({ remindedToday }) => remindedToday) && (
        <div class="mt-3">
          <CheckboxField name="forced" label={words.force} />
        </div>
      )}
      <div class="mt-5 flex flex-wrap gap-x-6 gap-y-2">
        {owing.length > 0 && (
          <Button variant="primary" icon="send" wide="phone">
            {words.send(reached, owing.length - reached)}
          </Button>
        )}
        <TextLink href={back}>{words.back}</TextLink>
      </div>
    </Sheet>
  )
}

function Recipients({ locale, units }: { locale: Locale; units: readonly CheckedUnit[] }) {
  const words = missingText[locale]
  return (
    <section aria-labelledby="to">
      <h2 id="to" class="text-lg">
        {words.toUnits}
      </h2>
      <ul class="mt-2 divide-y divide-line">
        {units.map((unit) => (
          <li class="py-3">
            {unit.open > 0 && <input type="hidden" name="unit" value={unit.id} />}
            <span class="font-semibold">{unit.name}</span>
            <span class="block text-sm text-muted">{notesOn(unit, locale).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function notesOn({ open, hasAccount, remindedToday }: CheckedUnit, locale: Locale): string[] {
  const words = missingText[locale]
  if (open === 0) return [words.complete]
  return [
    words.openFigures(open),
    ...(remindedToday ? [words.remindedToday] : []),
    ...(hasAccount ? [] : [words.noAccount]),
  ]
}
