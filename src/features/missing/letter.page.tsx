import { Button } from '#web/components/button.tsx'
import { PageHeading } from '#web/components/heading.tsx'
import { Note } from '#web/components/note.tsx'
import type { Locale } from '#web/i18n.ts'
import { Layout } from '#web/layout.tsx'
import type { ViewContext } from '#web/view-context.ts'
import { periodLabel } from '../result/period.ts'
import { letterText } from './letter.messages.ts'
import { capacityOf, headsOf, placeOf } from './letter-form.ts'
import { missingText } from './missing.messages.ts'
import type { LetterData } from './missing.queries.ts'

type Props = { locale: Locale; view: ViewContext; period: string; data: LetterData }

/** The official letter that calls on units, in the form of Decree 30/2020, to be printed and signed. */
export function LetterPage({ locale, view, period, data }: Props) {
  const words = missingText[locale]
  const back = `/missing?period=${period}`
  return (
    <Layout
      locale={locale}
      view={view}
      title={words.letterTitle}
      active="figures"
      islands={['th-print']}
      breadcrumbs={[{ href: back, label: words.title }, { label: words.letterTitle }]}
    >
      <div class="no-print">
        <PageHeading lead={words.letterLead}>{words.letterHeading(data.units.length)}</PageHeading>
        {data.units.length > 0 && (
          <th-print class="mt-5 block" hidden>
            <Button type="button" variant="primary" icon="printer">
              {words.letterPrint}
            </Button>
          </th-print>
        )}
      </div>
      {data.units.length === 0 ? (
        <Note kind="info" filled class="mt-6">
          {words.letterNothing}
        </Note>
      ) : (
        <Paper view={view} period={period} data={data} />
      )}
    </Layout>
  )
}

function Paper({ view, period, data }: Omit<Props, 'locale'>) {
  const text = letterText.vi
  const label = periodLabel(period, 'vi')
  const one = data.units.length === 1
  const year = data.today.slice(0, 4)
  const dueOn = data.units.flatMap(({ figures }) => figures.map((figure) => figure.dueOn)).sort()[0] ?? data.today
  return (
    <article
      lang="vi"
      class="paper mx-auto mt-6 max-w-[52rem] border border-line-strong px-5 py-8 shadow-float sm:px-14 sm:py-12 print:m-0 print:max-w-none print:border-0 print:p-0 print:shadow-none"
    >
      <Letterhead view={view} period={label} year={year} />
      <Addressed names={data.units.map(({ name }) => name)} />
      <p class="mt-4 text-justify indent-10">{(one ? text.openingOne : text.opening)(label, dueOn, data.today)}</p>
      <Owed data={data} />
      <p class="mt-2 text-justify indent-10">{one ? text.asksOne(year) : text.asks(headsOf(data.units), year)}</p>
      <p class="mt-2 text-justify indent-10">{one ? text.endingOne : text.ending}</p>
      <Signature data={data} />
    </article>
  )
}

function Letterhead({ view, period, year }: { view: ViewContext; period: string; year: string }) {
  const text = letterText.vi
  return (
    <header class="!grid gap-x-4 gap-y-4 text-center sm:grid-cols-[2fr_3fr] print:grid-cols-[2fr_3fr]">
      <div>
        <p class="font-bold">{text.issuer}</p>
        <p class="font-bold">{view.tenantName.toLocaleUpperCase('vi')}</p>
        <hr class="mx-auto w-20 border-t border-black" />
        <p class="mt-2">
          {text.number}
          {'\u00a0'.repeat(8)}
          {text.symbol}
        </p>
        <p class="text-base">{text.about(period)}</p>
      </div>
      <div class="max-sm:order-first print:order-none">
        <p class="font-bold">{text.country}</p>
        <p class="font-bold">{text.motto}</p>
        <hr class="mx-auto w-52 border-t border-black" />
        <p class="mt-2 italic">{text.placeAndDate(placeOf(view.tenantName), year)}</p>
      </div>
    </header>
  )
}

function Addressed({ names }: { names: readonly string[] }) {
  const { to } = letterText.vi
  if (names.length === 1)
    return (
      <p class="mt-8 text-center">
        {to} {names[0]}.
      </p>
    )
  return (
    <div class="mx-auto mt-8 flex w-fit max-w-full gap-3">
      <p>{to}</p>
      <ul>
        {names.map((name, index) => (
          <li>
            - {name}
            {index === names.length - 1 ? '.' : ';'}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Owed({ data }: { data: LetterData }) {
  const text = letterText.vi
  const one = data.units.length === 1
  return (
    <ol class="mt-2">
      {data.units.map(({ name, figures }, index) => (
        <li class="mt-2">
          {!one && (
            <p class="indent-10">
              {index + 1}. {name}, {text.owes(figures.length)}
            </p>
          )}
          <ul>
            {[...Map.groupBy(figures, ({ movement }) => movement)].map(([movement, own]) => (
              <li class="text-justify indent-10">
                - {text.ofMovement(movement)} {own.map(nameOf).join('; ')}.
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

const nameOf = ({ target, returned }: LetterData['units'][number]['figures'][number]): string =>
  returned ? `${target} (${letterText.vi.returned})` : target

function Signature({ data }: { data: LetterData }) {
  const text = letterText.vi
  return (
    <div class="keep mt-8 grid grid-cols-2 gap-4">
      <div class="text-sm">
        <p class="font-bold italic">{text.recipients}</p>
        <p>{text.asAbove}</p>
        <p>{text.archive}</p>
      </div>
      <div class="text-center font-bold">
        <p>{text.inTheName}</p>
        {capacityOf(data.signatory?.post ?? null).map((line) => (
          <p>{line}</p>
        ))}
        <p class="mt-24">{data.signatory?.name}</p>
      </div>
    </div>
  )
}
