import { formatNumber, formatPercent } from '#web/format.ts'
import type { Locale } from '#web/i18n.ts'
import { periodLabel } from '../result/period.ts'
import type { EnteredFigure } from '../result/result.ts'
import type { Asked } from './report.ts'
import { sayBackText } from './say-back.messages.ts'

/** `strong`: what was understood; `rest`: against the last time and what is asked for. */
export type SaidBack = { strong: string; rest: string }

type Of = Pick<Asked, 'measure' | 'unit' | 'comparator' | 'required' | 'requiredTo' | 'requiredText' | 'last'> & {
  /** Of the target; says what is counted. */
  name?: string
}
type Figure = Pick<EnteredFigure, 'value' | 'numerator' | 'denominator'>

/** A figure with its unit: "93,7 %", "12.350,5 triệu đồng", "268 trên 286 (93,71 %)", "Có". */
export function figureWords(figure: Figure, of: Pick<Of, 'measure' | 'unit'>, locale: Locale): string {
  const { value, numerator, denominator } = figure
  if (value === null) return ''
  const words = sayBackText[locale]
  if (of.measure === 'yes-no') return (value === 1 ? words.yes : words.no).replace('.', '')
  if (numerator !== null && denominator !== null)
    return `${formatNumber(numerator, locale)}/${formatNumber(denominator, locale)} (${formatPercent(value, locale)})`
  return withUnit(value, of.unit, locale)
}

/** Everything a person said of a figure in one line, for lists and the check before sending. */
export function entryWords(figure: EnteredFigure, of: Pick<Of, 'measure' | 'unit'>, locale: Locale): string {
  const words = sayBackText[locale]
  if (figure.kind === 'not-arisen') return words.notArisen
  if (figure.kind === 'missing') return words.missing(figure.note ?? '')
  const said = figureWords(figure, of, locale)
  return figure.kind === 'no-change' ? words.unchanged(said) : said
}

/** "268 trên 286, bằng 93,71 %. Tăng 4 so với tháng 9 năm 2025. Yêu cầu ≥ 99 %, cần thêm 16." */
export function sayBack(figure: Figure, of: Of, locale: Locale): SaidBack {
  const { value } = figure
  if (value === null) return { strong: '', rest: '' }
  const rest = [compared(figure, of, locale), against(figure, of, locale)].filter(Boolean).join(' ')
  return { strong: understood(figure, of, locale), rest }
}

function understood({ value, numerator, denominator }: Figure, of: Of, locale: Locale): string {
  const words = sayBackText[locale]
  if (of.measure === 'yes-no') return value === 1 ? words.yes : words.no
  if (numerator !== null && denominator !== null)
    return words.ratio(
      formatNumber(numerator, locale),
      formatNumber(denominator, locale),
      formatPercent(value ?? 0, locale),
    )
  return words.value(withUnit(value ?? 0, of.unit, locale))
}

/** In things counted where both are of so many, in the figure's own unit otherwise. */
function compared({ value, numerator }: Figure, of: Of, locale: Locale): string {
  const { last, measure, unit } = of
  if (last === null || value === null || measure === 'yes-no') return ''
  const words = sayBackText[locale]
  const counted = numerator !== null && last.numerator !== null
  const change = exact(counted ? (numerator ?? 0) - (last.numerator ?? 0) : value - last.value)
  const by = counted ? countedWords(Math.abs(change), of, locale) : changeWords(Math.abs(change), unit, locale)
  const period = periodLabel(last.period, locale)
  if (change === 0) return words.same(period)
  return change > 0 ? words.more(by, period) : words.less(by, period)
}

/** A difference of two figures, at most two decimals: of shares in points, "2,29 điểm %", otherwise in the unit. */
export function changeWords(change: number, unit: string | null, locale: Locale): string {
  const figure = formatNumber(change, locale, 2)
  if (unit === '%') return sayBackText[locale].points(figure)
  return unit ? `${figure} ${unit}` : figure
}

/** The words of counting that names of targets begin with, after "Tỷ lệ" or "Số". */
const countedNouns =
  /^(?:[^\p{L}]*\p{L}?[.)]? )?(?:(?:tỷ|tỉ) lệ |số |% )?(hộ|người|trẻ em|học sinh|thôn|tổ dân phố|cơ sở|cơ quan|hồ sơ|công trình|tuyến đường|đảng viên|hội viên)(?![\p{L}])/iu

/** What a share counts, as its target's name begins: "hộ" of "Tỷ lệ hộ phân loại rác"; null where that is not said. */
export const countedOf = (name: string): string | null =>
  countedNouns.exec(name.normalize('NFC'))?.[1]?.toLocaleLowerCase('vi') ?? null

function countedWords(count: number, { name = '' }: Of, locale: Locale): string {
  const noun = countedOf(name)
  return noun ? `${formatNumber(count, locale)} ${noun}` : formatNumber(count, locale)
}

function against(figure: Figure, of: Of, locale: Locale): string {
  if (of.required === null || of.comparator === null || of.requiredText === null || figure.value === null) return ''
  const words = sayBackText[locale]
  return `${words.required(of.requiredText)}${locale === 'vi' ? ', ' : ' '}${distance(figure, of, locale)}`
}

function distance(figure: Figure, of: Of, locale: Locale): string {
  const words = sayBackText[locale]
  const { comparator, required, requiredTo, measure, unit } = of
  const value = figure.value ?? 0
  const wanted = required ?? 0
  if (isReached(value, of)) return words.reached
  if (measure === 'yes-no' || comparator === 'eq') return words.not
  const short = comparator === 'gte' || comparator === 'gt' || (comparator === 'between' && value < wanted)
  if (short) return words.needs(shortage(figure, of, locale))
  return words.over(withUnit(exact(value - (comparator === 'between' ? (requiredTo ?? wanted) : wanted)), unit, locale))
}

function isReached(value: number, { comparator, required, requiredTo }: Of): boolean {
  const wanted = required ?? 0
  if (comparator === 'gte') return value >= wanted
  if (comparator === 'gt') return value > wanted
  if (comparator === 'lte') return value <= wanted
  if (comparator === 'lt') return value < wanted
  if (comparator === 'between') return wanted <= value && value <= (requiredTo ?? wanted)
  return value === wanted
}

/** Of so many: how many more there have to be for the share asked for. */
function shortage(figure: Figure, of: Of, locale: Locale): string {
  const wanted = of.required ?? 0
  const { value, numerator, denominator } = figure
  if (numerator === null || denominator === null) return withUnit(exact(wanted - (value ?? 0)), of.unit, locale)
  return countedWords(Math.max(1, Math.ceil(exact((wanted * denominator) / 100)) - numerator), of, locale)
}

function withUnit(value: number, unit: string | null, locale: Locale): string {
  if (unit === '%') return formatPercent(value, locale)
  return unit ? `${formatNumber(value, locale)} ${unit}` : formatNumber(value, locale)
}

/** Without the dust of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(12))
