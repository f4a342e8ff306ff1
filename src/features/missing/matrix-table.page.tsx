import { TextLink } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import type { Locale } from '#web/i18n.ts'
import { isComplete, type MatrixRow } from './matrix.ts'
import { missingText } from './missing.messages.ts'
import type { MissingData } from './missing.queries.ts'
import { shortPeriod } from './short-period.ts'
import { StandingCell } from './standing-cell.page.tsx'

export type TableProps = {
  locale: Locale
  data: MissingData
  rows: readonly MatrixRow[]
  /** Whether units can be chosen here, and which are. */
  selecting: boolean
  isSelected(row: MatrixRow): boolean
}

/** Written out because some browsers drop a table's roles once its rows are laid out as cards. */
const asRole = (role: string) => ({ role })

const chosenEdge = 'md:border-x-2 md:border-x-base-content'
const mayBeChosen = ({ chosen }: MatrixRow): boolean => chosen.state !== 'none' && !isComplete(chosen)

export function Legend({ locale }: { locale: Locale }) {
  const words = missingText[locale].legend
  const signs = [
    ['check', 'text-success', words.inTime],
    ['clock', 'text-warning', words.late],
    ['circle-dot-dashed', 'text-warning', words.part],
    ['circle-minus', 'text-error', words.missing],
  ] as const
  return (
    <ul class="flex flex-wrap gap-x-5 gap-y-1 text-sm max-md:hidden">
      {signs.map(([icon, look, label]) => (
        <li class="flex items-center gap-1.5">
          <Icon name={icon} class={look} />
          {label}
        </li>
      ))}
      <li>
        <span class="text-muted">–</span> {words.none}
      </li>
      <li>
        <span class="text-muted">·</span> {words.later}
      </li>
    </ul>
  )
}

function Head({ locale, data, selecting }: Pick<TableProps, 'locale' | 'data' | 'selecting'>) {
  const words = missingText[locale]
  const { chosen, columns } = data
  return (
    <thead {...asRole('rowgroup')} class="sticky top-0 z-10 max-md:sr-only">
      <tr {...asRole('row')}>
        {selecting && (
          <td {...asRole('cell')} class="w-12 border-b border-b-line-strong bg-base-300" data-select-all="" />
        )}
        <th {...asRole('columnheader')} scope="col">
          {words.unit}
        </th>
        {columns.map(({ period, dueOn }) => (
          <th
            {...asRole('columnheader')}
            scope="col"
            class={`w-[6.5rem] !px-1 !text-center ${period === chosen.period ? 'border-x-2 border-t-2 border-base-content !bg-white !text-base-content' : ''}`}
          >
            {shortPeriod(period, chosen.period, locale)}
            <span class="block font-normal">{words.due(dueOn)}</span>
          </th>
        ))}
        <th {...asRole('columnheader')} scope="col" class="w-36">
          {words.reminded}
        </th>
      </tr>
    </thead>
  )
}

function SelectCell({ locale, row, selected }: { locale: Locale; row: MatrixRow; selected: boolean }) {
  return (
    <td {...asRole('cell')} class="w-12 !align-middle max-md:row-span-3 max-md:!border-0 max-md:!p-0 md:!py-0 md:!pr-0">
      {mayBeChosen(row) && (
        <label class="grid size-11 place-items-center print:invisible">
          <input
            type="checkbox"
            class="checkbox"
            name="unit"
            value={row.unit.id}
            checked={selected}
            aria-label={missingText[locale].select(row.unit.name)}
          />
        </label>
      )}
    </td>
  )
}

function Row({ locale, data, row, selecting, isSelected }: Omit<TableProps, 'rows'> & { row: MatrixRow }) {
  const { chosen, columns } = data
  const address = (period: string) => `/results/${period}/${row.unit.id}`
  return (
    <tr
      {...asRole('row')}
      class={`max-md:grid max-md:border-b max-md:border-line max-md:py-3 ${selecting ? 'max-md:grid-cols-[3rem_minmax(0,1fr)]' : ''} ${mayBeChosen(row) ? '' : 'bg-base-200'}`}
    >
      {selecting && <SelectCell locale={locale} row={row} selected={isSelected(row)} />}
      <th {...asRole('rowheader')} scope="row" class="!py-2 font-normal max-md:!border-0 max-md:!p-0">
        <a class="link-row" href={address(chosen.period)}>
          {row.unit.name}
        </a>
        <span class="block text-muted">{row.unit.person}</span>
      </th>
      {columns.map(({ period }, index) => (
        <td
          {...asRole('cell')}
          class={`!align-middle md:!p-1 ${period === chosen.period ? `${chosenEdge} max-md:!border-0 max-md:!p-0 ${selecting ? 'max-md:col-start-2' : ''}` : 'max-md:hidden'}`}
        >
          <StandingCell
            locale={locale}
            standing={row.standings[index] ?? { state: 'none' }}
            unit={row.unit.name}
            period={shortPeriod(period, chosen.period, locale)}
            href={address(period)}
            chosen={period === chosen.period}
          />
        </td>
      ))}
      <td
        {...asRole('cell')}
        class={`!align-middle text-sm md:!py-2.5 max-md:!border-0 max-md:!p-0 ${selecting ? 'max-md:col-start-2' : ''}`}
      >
        <Reminded locale={locale} data={data} row={row} selecting={selecting} />
      </td>
    </tr>
  )
}

type RemindedProps = { locale: Locale; data: MissingData; row: MatrixRow; selecting: boolean }

/** How often and when last; and, where something is missing, the way to remind this one unit. */
function Reminded({ locale, data, row, selecting }: RemindedProps) {
  const words = missingText[locale]
  const said = data.reminded.get(row.unit.id)
  const open = mayBeChosen(row)
  const unreached = data.unreached.has(row.unit.id)
  const state = unreached
    ? words.unreached
    : said
      ? words.times(said.times, said.lastOn)
      : open
        ? words.never
        : words.notNeeded
  return (
    <span class={`figures flex flex-wrap items-center gap-x-3 ${said && !unreached ? '' : 'text-muted'}`}>
      <span>
        <span class="md:hidden" data-beside="">
          {words.reminded}:{' '}
        </span>
        {state}
      </span>
      {open && selecting && (
        <a
          class="link-plain no-print inline-flex min-h-6 items-center max-md:min-h-11"
          href={`/missing/remind?period=${data.chosen.period}&unit=${row.unit.id}`}
        >
          {words.remindOne}
          <span class="sr-only"> {row.unit.name}</span>
        </a>
      )}
    </span>
  )
}

/** Units × periods; below 768 px each unit is a card of the chosen period. */
export function MatrixTable(props: TableProps) {
  const { locale, data, rows } = props
  const words = missingText[locale]
  return (
    <section class="sheet scroll-x mt-2" tabindex={0} aria-labelledby="matrix">
      <table {...asRole('table')} class="table max-md:block max-md:px-4 md:min-w-[56rem] print:min-w-0">
        <caption class="sr-only">{words.caption(data.rows.length, data.columns.length)}</caption>
        <Head {...props} />
        <tbody {...asRole('rowgroup')} class="max-md:block">
          {rows.map((row) => (
            <Row {...props} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type FootProps = { locale: Locale; data: MissingData; shown: number; here: string; csv: string; selecting: boolean }

export function TableFoot({ locale, data, shown, here, csv, selecting }: FootProps) {
  const words = missingText[locale]
  const hidden = data.rows.length - shown
  return (
    <div class="no-print mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm text-muted">
      <p>
        {words.shown(shown, data.rows.length)}{' '}
        {hidden > 0 && (
          <a class="link-plain inline-block py-1" href={`${here}&all=yes`}>
            {words.showRest(hidden)}
          </a>
        )}
      </p>
      <p data-keys="" hidden class="max-md:hidden">
        {words.keys} {words.keyMove}, {selecting && <kbd class="kbd">Space</kbd>} {selecting && `${words.keySelect}, `}
        <kbd class="kbd">Enter</kbd> {words.keyOpen}
        {selecting && ', '}
        {selecting && <kbd class="kbd">N</kbd>} {selecting && words.keyRemind}
      </p>
      <p class="flex flex-wrap gap-x-5">
        <TextLink href={csv} icon="download">
          {words.csv}
        </TextLink>
        <button
          type="button"
          class="link-plain inline-flex min-h-11 items-center gap-2"
          data-copy={words.copied}
          hidden
        >
          <Icon name="copy" />
          {words.copy}
        </button>
      </p>
    </div>
  )
}
