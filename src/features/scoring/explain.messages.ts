import { formatNumber } from '#web/format.ts'
import { type Locale, messages } from '#web/i18n.ts'
import type { Mark, ScoredCriterion } from './score.ts'
import type { Criterion, Rule } from './sheet.ts'

type Counted = { start: string; added: string; taken: string; points: string }

export const explainText = messages({
  vi: {
    share: (value: string, asked: string, maximum: string) => `${value} ÷ ${asked} × ${maximum} điểm`,
    capped: 'tính không quá mức tối đa',
    excess: 'có điểm vượt chỉ tiêu',
    reached: (value: string, asked: string) => `${value}, không cao hơn ${asked}: đủ điểm`,
    inverse: (asked: string, value: string, maximum: string) => `${asked} ÷ ${value} × ${maximum} điểm`,
    falling: (value: string, asked: string, worst: string) => `${value}, điểm giảm đều từ ${asked} đến ${worst}`,
    step: (value: string, step: string, points: string) => `${value}, thuộc bậc ${step}: ${points} điểm`,
    noStep: (value: string) => `${value}, chưa tới bậc nào: 0 điểm`,
    atLeast: (figure: string) => `từ ${figure} trở lên`,
    atMost: (figure: string) => `từ ${figure} trở xuống`,
    passed: 'Đạt: đủ điểm',
    failed: 'Không đạt: 0 điểm',
    clear: 'Không có vi phạm',
    happened: 'Có xảy ra: không xếp hạng',
    level: (name: string, points: string) => `Mức “${name}”: ${points} điểm`,
    points: (points: string) => `Chấm thẳng ${points} điểm`,
    events: ({ start, added, taken, points }: Counted) => `${start} + ${added} − ${taken} = ${points} điểm`,
    'not-arisen': 'Không phát sinh nhiệm vụ: không tính vào điểm tối đa',
    'no-mark': 'Chưa chấm',
    'asked-zero': 'Chưa có số được giao nên chưa tính được điểm',
    'wrong-mark': 'Số liệu không đúng loại của tiêu chí',
    weighted: (weight: string, points: string) => `nhân hệ số ${weight} = ${points} điểm`,
    equals: (points: string) => `= ${points} điểm`,
    rule: {
      proportional: (asked: string) => `Số thực hiện ÷ ${asked} × điểm tối đa, không quá điểm tối đa`,
      excess: (asked: string, most: string) => `Số thực hiện ÷ ${asked} × điểm tối đa; vượt thì được thêm điểm${most}`,
      excessMost: (points: string) => `, thêm nhiều nhất ${points} điểm`,
      own: 'số giao riêng cho từng đơn vị',
      lower: (asked: string) => `Càng thấp càng tốt: từ ${asked} trở xuống được đủ điểm, cao hơn thì giảm theo tỷ lệ`,
      lowerTo: (asked: string, worst: string) =>
        `Càng thấp càng tốt: từ ${asked} trở xuống được đủ điểm, giảm đều, từ ${worst} trở lên 0 điểm`,
      steps: (list: string) => `Theo bậc: ${list}`,
      passFail: 'Đạt được đủ điểm, không đạt 0 điểm',
      levels: (list: string) => `Theo mức: ${list}`,
      direct: 'Chấm thẳng, không quá điểm tối đa',
      events: (start: string, parts: string) => `Bắt đầu từ ${start} điểm${parts}`,
      plus: (each: string) => `, mỗi việc cộng ${each}`,
      minus: (each: string) => `, mỗi việc trừ ${each}`,
      most: (points: string) => ` (nhiều nhất ${points})`,
      disqualifying: 'Nếu xảy ra thì đơn vị không được xếp hạng',
    },
    kind: {
      proportional: 'Tỷ lệ so với chỉ tiêu',
      lower: 'Càng thấp càng tốt',
      steps: 'Theo bậc số liệu',
      'pass-fail': 'Đạt, không đạt',
      levels: 'Theo mức định tính',
      direct: 'Chấm thẳng',
      events: 'Cộng, trừ theo việc',
      disqualifying: 'Điều kiện không xếp hạng',
    },
    mark: {
      asked: (value: string, asked: string) => `${value} trên ${asked} được giao`,
      passed: 'Đạt',
      failed: 'Không đạt',
      clear: 'Không có',
      happened: 'Có xảy ra',
      events: (plus: string, minus: string) => `${plus} việc cộng, ${minus} việc trừ`,
      'not-arisen': 'Không phát sinh',
      unknown: 'Không rõ',
    },
  },
  en: {
    share: (value: string, asked: string, maximum: string) => `${value} ÷ ${asked} × ${maximum} points`,
    capped: 'no more than the maximum',
    excess: 'with points for more than was asked',
    reached: (value: string, asked: string) => `${value}, not above ${asked}: all points`,
    inverse: (asked: string, value: string, maximum: string) => `${asked} ÷ ${value} × ${maximum} points`,
    falling: (value: string, asked: string, worst: string) =>
      `${value}, points falling evenly from ${asked} to ${worst}`,
    step: (value: string, step: string, points: string) => `${value}, on the step ${step}: ${points} points`,
    noStep: (value: string) => `${value}, on no step: 0 points`,
    atLeast: (figure: string) => `${figure} and more`,
    atMost: (figure: string) => `${figure} and less`,
    passed: 'Passed: all points',
    failed: 'Failed: 0 points',
    clear: 'Did not happen',
    happened: 'Happened: not ranked',
    level: (name: string, points: string) => `Level “${name}”: ${points} points`,
    points: (points: string) => `Given ${points} points`,
    events: ({ start, added, taken, points }: Counted) => `${start} + ${added} − ${taken} = ${points} points`,
    'not-arisen': 'The duty did not arise: not in the maximum',
    'no-mark': 'Not scored',
    'asked-zero': 'Nothing is known of what was asked, so there are no points yet',
    'wrong-mark': 'What was given is not of the criterion’s kind',
    weighted: (weight: string, points: string) => `times weight ${weight} = ${points} points`,
    equals: (points: string) => `= ${points} points`,
    rule: {
      proportional: (asked: string) => `Figure ÷ ${asked} × maximum, no more than the maximum`,
      excess: (asked: string, most: string) => `Figure ÷ ${asked} × maximum; more for more${most}`,
      excessMost: (points: string) => `, by at most ${points} points`,
      own: 'what each unit was asked for',
      lower: (asked: string) => `The lower the better: all points up to ${asked}, less in proportion above`,
      lowerTo: (asked: string, worst: string) =>
        `The lower the better: all points up to ${asked}, falling evenly to none at ${worst}`,
      steps: (list: string) => `By steps: ${list}`,
      passFail: 'All points when passed, none when failed',
      levels: (list: string) => `By levels: ${list}`,
      direct: 'Given directly, no more than the maximum',
      events: (start: string, parts: string) => `Begins with ${start} points${parts}`,
      plus: (each: string) => `, each event adds ${each}`,
      minus: (each: string) => `, each event takes ${each}`,
      most: (points: string) => ` (at most ${points})`,
      disqualifying: 'When it happens, the unit is not ranked',
    },
    kind: {
      proportional: 'In proportion to what was asked',
      lower: 'The lower the better',
      steps: 'By steps of a figure',
      'pass-fail': 'Passed or failed',
      levels: 'By levels',
      direct: 'Given directly',
      events: 'Added and taken by event',
      disqualifying: 'Condition for being ranked',
    },
    mark: {
      asked: (value: string, asked: string) => `${value} of ${asked} asked for`,
      passed: 'Passed',
      failed: 'Failed',
      clear: 'Did not happen',
      happened: 'Happened',
      events: (plus: string, minus: string) => `${plus} adding, ${minus} taking away`,
      'not-arisen': 'Did not arise',
      unknown: 'Not clear',
    },
  },
})

/** How the points of one criterion came about, in a sentence that a person can recompute. */
export function explainPoints(
  criterion: Criterion,
  { reason, points, state }: ScoredCriterion,
  locale: Locale,
): string {
  const words = explainText[locale]
  const figure = (value: number) => formatNumber(value, locale)
  const own = reasonSentence(criterion, reason, locale)
  if (state !== 'scored' || criterion.rule.kind === 'disqualifying') return own
  if (criterion.weight !== 1) return `${own}, ${words.weighted(figure(criterion.weight), figure(points))}`
  return reason.code === 'proportional' || reason.code === 'lower' ? `${own} ${words.equals(figure(points))}` : own
}

function reasonSentence({ rule, maximum }: Criterion, reason: ScoredCriterion['reason'], locale: Locale): string {
  const words = explainText[locale]
  const figure = (value: number) => formatNumber(value, locale)
  switch (reason.code) {
    case 'proportional': {
      const share = words.share(figure(reason.value), figure(reason.asked), figure(reason.maximum))
      const note = reason.capped ? words.capped : reason.excess ? words.excess : ''
      return note ? `${share}, ${note}` : share
    }
    case 'lower-reached':
      return words.reached(figure(reason.value), figure(reason.asked))
    case 'lower':
      if (reason.worst === null) return words.inverse(figure(reason.asked), figure(reason.value), figure(maximum))
      return words.falling(figure(reason.value), figure(reason.asked), figure(reason.worst))
    case 'step': {
      if (reason.step === null) return words.noStep(figure(reason.value))
      const step =
        reason.direction === 'at-least' ? words.atLeast(figure(reason.step)) : words.atMost(figure(reason.step))
      return words.step(figure(reason.value), step, figure(reason.points))
    }
    case 'level': {
      const name = rule.kind === 'levels' ? (rule.levels[reason.index]?.name ?? '') : ''
      return words.level(name, figure(reason.points))
    }
    case 'points':
      return words.points(figure(reason.points))
    case 'events':
      return words.events({
        start: figure(reason.start),
        added: figure(reason.added),
        taken: figure(reason.taken),
        points: figure(reason.points),
      })
    default:
      return words[reason.code]
  }
}

/** How a criterion is judged, in words, before anything was found. */
export function ruleInWords(rule: Rule, locale: Locale): string {
  const words = explainText[locale].rule
  const figure = (value: number) => formatNumber(value, locale)
  const asked = 'asked' in rule && rule.asked !== null ? figure(rule.asked) : words.own
  const cap = (points: number | null) => (points === null ? '' : words.most(figure(points)))
  switch (rule.kind) {
    case 'proportional':
      if (rule.excess === null) return words.proportional(asked)
      return words.excess(asked, rule.excess.most === null ? '' : words.excessMost(figure(rule.excess.most)))
    case 'lower':
      return rule.worst === null ? words.lower(asked) : words.lowerTo(asked, figure(rule.worst))
    case 'steps': {
      const named = explainText[locale][rule.direction === 'at-least' ? 'atLeast' : 'atMost']
      return words.steps(rule.steps.map((step) => `${named(figure(step.figure))}: ${figure(step.points)}`).join('; '))
    }
    case 'pass-fail':
      return words.passFail
    case 'levels':
      return words.levels(rule.levels.map(({ name, points }) => `${name}: ${figure(points)}`).join('; '))
    case 'events': {
      const plus = rule.plus === 0 ? '' : words.plus(figure(rule.plus)) + cap(rule.mostPlus)
      const minus = rule.minus === 0 ? '' : words.minus(figure(rule.minus)) + cap(rule.mostMinus)
      return words.events(figure(rule.start), plus + minus)
    }
    default:
      return words[rule.kind]
  }
}

/** What was found, in a few words: "9.630 trên 9.800 được giao", "Mức Khá", "Không phát sinh". */
export function markInWords(criterion: Criterion, mark: Mark, locale: Locale): string {
  const words = explainText[locale].mark
  const figure = (value: number) => formatNumber(value, locale)
  const { rule } = criterion
  switch (mark.kind) {
    case 'not-arisen':
      return words['not-arisen']
    case 'figure':
      return mark.asked === null ? figure(mark.value) : words.asked(figure(mark.value), figure(mark.asked))
    case 'level':
      return rule.kind === 'levels' ? (rule.levels[mark.index]?.name ?? words.unknown) : words.unknown
    case 'passed':
      if (rule.kind === 'disqualifying') return mark.passed ? words.clear : words.happened
      return mark.passed ? words.passed : words.failed
    case 'points':
      return figure(mark.points)
    case 'events':
      return words.events(figure(mark.plus), figure(mark.minus))
  }
}
