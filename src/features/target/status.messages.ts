import { formatDate, formatNumber, relativeDays } from '#web/format.ts'
import { type Locale, messages } from '#web/i18n.ts'
import { periodLabel } from '../result/period.ts'
import { goalOf } from './goal.ts'
import type { Reason, Standing } from './status.ts'

type Words = {
  /** The figure as it stands, with its unit: "98,2 %". */
  known: string
  /** "98,2 %, yêu cầu từ 99 % trở lên" */
  against: string
  /** ", còn 41 ngày" */
  left: string
  /** "98,9 %"; empty where nothing can be foretold. */
  forecast: string
  /** By how much it is missed; empty where it lies on the edge that is not enough. */
  gap: string
  /** Below what was asked, or above it. */
  below: boolean
  start: string
  knownOn: string
  until: string
  owed: number
  reported: number
}

/** Why a target stands as it does, in one sentence: what is known against what is asked, the time left, where it leads. */
export function statusSentence(standing: Standing, locale: Locale): string {
  const sentence = sentences[locale][standing.reason](wordsOf(standing, locale))
  const { key } = standing.window
  return capital(key === null ? sentence : `${periodLabel(key, locale)}: ${sentence}`, locale)
}

/** A figure with its unit; per cent keeps to its number. */
export function figureWithUnit(value: number, unit: string | null, locale: Locale): string {
  const number = formatNumber(Number(value.toFixed(2)), locale)
  if (unit === null) return number
  return unit === '%' && locale === 'en' ? `${number}%` : `${number}\u00a0${unit}`
}

const capital = (text: string, locale: Locale) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

function wordsOf(standing: Standing, locale: Locale): Words {
  const { target, known, knownOn, forecast, start, window, cut, owed, reported } = standing
  const figure = (value: number | null) => (value === null ? '' : figureWithUnit(value, target.unit, locale))
  const goal = goalOf(target)
  const below = goal !== null && known !== null && known <= goal.low
  const edge = goal && (below ? goal.low : goal.high)
  return {
    known: figure(known),
    against: againstOf(standing, locale),
    left: window.to < cut ? '' : `, ${window.to === cut ? dueToday[locale] : relativeDays(window.to, cut, locale)}`,
    forecast: figure(forecast),
    gap: known === null || edge === null || edge === known ? '' : figure(Math.abs(edge - known)),
    below,
    start: figure(start?.value ?? null),
    knownOn: knownOn === null ? '' : formatDate(knownOn),
    until: formatDate(window.to),
    owed,
    reported,
  }
}

const dueToday: Record<Locale, string> = { vi: 'hôm nay là hạn', en: 'due today' }

/** "98,2 %, yêu cầu từ 99 % trở lên", "0,71 %, yêu cầu dưới 0,8 %" */
function againstOf({ target, known }: Standing, locale: Locale): string {
  const { comparator, value, valueTo, direction, unit } = target
  if (known === null || comparator === null || value === null) return ''
  const shown = figureWithUnit(known, unit, locale)
  const asked = figureWithUnit(value, unit, locale)
  const words = askedText[locale]
  if (comparator === 'between')
    return words.between(shown, formatNumber(value, locale), figureWithUnit(valueTo ?? value, unit, locale))
  if (comparator !== 'eq') return words[comparator](shown, asked)
  return words[direction === 'higher' ? 'of' : direction === 'lower' ? 'left' : 'exactly'](shown, asked)
}

export const askedText = messages({
  vi: {
    gte: (known: string, asked: string) => `${known}, yêu cầu từ ${asked} trở lên`,
    gt: (known: string, asked: string) => `${known}, yêu cầu trên ${asked}`,
    lte: (known: string, asked: string) => `${known}, yêu cầu không quá ${asked}`,
    lt: (known: string, asked: string) => `${known}, yêu cầu dưới ${asked}`,
    of: (known: string, asked: string) => `${known} trên ${asked}`,
    left: (known: string, asked: string) => `${known}, yêu cầu còn ${asked}`,
    exactly: (known: string, asked: string) => `${known}, yêu cầu đúng ${asked}`,
    between: (known: string, from: string, to: string) => `${known}, yêu cầu từ ${from} đến ${to}`,
  },
  en: {
    gte: (known: string, asked: string) => `${known}, ${asked} or more required`,
    gt: (known: string, asked: string) => `${known}, more than ${asked} required`,
    lte: (known: string, asked: string) => `${known}, at most ${asked} required`,
    lt: (known: string, asked: string) => `${known}, less than ${asked} required`,
    of: (known: string, asked: string) => `${known} of ${asked}`,
    left: (known: string, asked: string) => `${known}, ${asked} or less required`,
    exactly: (known: string, asked: string) => `${known}, exactly ${asked} required`,
    between: (known: string, from: string, to: string) => `${known}, ${from} to ${to} required`,
  },
})

const pace = {
  vi: ({ against, left, forecast }: Words) => `${against}${left}${forecast && `; theo đà hiện nay đạt ${forecast}`}.`,
  en: ({ against, left, forecast }: Words) =>
    `${against}${left}${forecast && `; at the present pace it will be ${forecast}`}.`,
}

/** A sentence for each reason; every reason has one. */
export const sentences: Record<Locale, Record<Reason, (words: Words) => string>> = {
  vi: {
    'no-owner': () => 'Chưa có đơn vị chịu trách nhiệm.',
    'not-measurable': () => 'Đánh giá theo kết luận, không theo con số.',
    'no-result-yet': ({ left }) => `Chưa đơn vị nào báo số liệu${left}.`,
    'overdue-no-result': () => 'Đã quá hạn mà chưa có số liệu.',
    'not-arisen': () => 'Chưa phát sinh trường hợp nào, nên chưa tính được tỷ lệ.',
    partial: ({ reported, owed }) => `Mới có ${reported} trên ${owed} đơn vị báo số liệu, chưa đủ để kết luận.`,
    stale: ({ known, knownOn }) => `Số liệu gần nhất là ${known}, đến ${knownOn}; các kỳ sau đó chưa có.`,
    'no-final': ({ known, knownOn }) => `Đã quá hạn mà chưa có số liệu cuối; gần nhất là ${known}, đến ${knownOn}.`,
    reached: ({ against, left }) => `${against}; đã đạt${left}.`,
    fulfilled: ({ against }) => `${against}; đạt.`,
    'none-happened': () => 'Không xảy ra trong suốt thời gian; đạt.',
    done: () => 'Đã hoàn thành.',
    'keeps-pace': pace.vi,
    'first-figure': ({ against, left }) => `${against}${left}; mới có một kỳ số liệu nên chưa dự báo được.`,
    within: ({ against, left }) => `${against}${left}; đang trong mức yêu cầu.`,
    'none-so-far': ({ until }) => `Chưa xảy ra; giữ đến hết ${until} mới tính là đạt.`,
    'not-done-yet': ({ left }) => `Chưa hoàn thành${left}.`,
    behind: pace.vi,
    fallen: ({ against, left, start }) => `${against}${left}; kém mức ban đầu ${start}.`,
    beyond: ({ against, left }) => `${against}${left}; đang ngoài mức yêu cầu.`,
    'will-exceed': ({ against, left, forecast }) => `${against}${left}; theo đà hiện nay sẽ là ${forecast}.`,
    'not-done-soon': ({ left }) => `Chưa hoàn thành${left.replace('còn', 'chỉ còn')}.`,
    short: ({ against, gap, below }) => `${against}; không đạt${gap && `, ${below ? 'thiếu' : 'vượt'} ${gap}`}.`,
    happened: ({ known, knownOn }) => `Đã xảy ra ${known}, ghi nhận đến ${knownOn}; yêu cầu không để xảy ra.`,
    exceeded: ({ against, gap }) => `${against}; đã vượt${gap && ` ${gap}`}, không thể đạt nữa.`,
    'not-done': () => 'Đến hạn mà chưa hoàn thành.',
  },
  en: {
    'no-owner': () => 'No unit answers for it yet.',
    'not-measurable': () => 'Judged by a conclusion, not by a figure.',
    'no-result-yet': ({ left }) => `No unit has reported a figure yet${left}.`,
    'overdue-no-result': () => 'Overdue, and no figure has been reported.',
    'not-arisen': () => 'Nothing has arisen yet, so no share can be formed.',
    partial: ({ reported, owed }) => `Only ${reported} of ${owed} units have reported, too few to conclude.`,
    stale: ({ known, knownOn }) => `The newest figure is ${known}, until ${knownOn}; later periods are missing.`,
    'no-final': ({ known, knownOn }) => `Overdue without a last figure; the newest is ${known}, until ${knownOn}.`,
    reached: ({ against, left }) => `${against}; reached${left}.`,
    fulfilled: ({ against }) => `${against}; met.`,
    'none-happened': () => 'It did not happen in all the time; met.',
    done: () => 'Done.',
    'keeps-pace': pace.en,
    'first-figure': ({ against, left }) => `${against}${left}; one figure alone foretells nothing.`,
    within: ({ against, left }) => `${against}${left}; as required so far.`,
    'none-so-far': ({ until }) => `It has not happened; met only if that holds until ${until}.`,
    'not-done-yet': ({ left }) => `Not done yet${left}.`,
    behind: pace.en,
    fallen: ({ against, left, start }) => `${against}${left}; worse than ${start} at the start.`,
    beyond: ({ against, left }) => `${against}${left}; outside what is required.`,
    'will-exceed': ({ against, left, forecast }) => `${against}${left}; at the present pace it will be ${forecast}.`,
    'not-done-soon': ({ left }) => `Not done yet${left.replace(', ', ', only ')}.`,
    short: ({ against, gap, below }) => `${against}; missed${gap && ` by ${gap}${below ? '' : ' too much'}`}.`,
    happened: ({ known, knownOn }) => `It happened: ${known} until ${knownOn}; none may happen.`,
    exceeded: ({ against, gap }) => `${against}; passed${gap && ` by ${gap}`}, it cannot be met any more.`,
    'not-done': () => 'Due, and not done.',
  },
}
