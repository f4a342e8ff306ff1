import { formatNumber } from '#web/format.ts'
import { type Locale, messages } from '#web/i18n.ts'
import type { Anomaly } from './anomaly.ts'
import { periodLabel } from './period.ts'

export const anomalyText = messages({
  vi: {
    copy: (value: string, period: string) =>
      `Giống hệt số liệu ${period} (${value}); nếu không đổi, chọn “Không thay đổi”.`,
    round: (value: string) => `Con số tròn (${value}); xin xem lại là số đếm hay số ước.`,
    jump: (value: string, before: string, period: string) =>
      `Thay đổi lớn so với ${period}: từ ${before} đến ${value}.`,
    less: (value: string, before: string, period: string) =>
      `Số cộng dồn lại ít hơn ${period}: ${value} so với ${before}.`,
    'all-hundred': (count: number) => `Cả ${count} tỷ lệ trong báo cáo đều là 100 %.`,
    'same-evidence': {
      'other-unit': 'Minh chứng này cũng được một đơn vị khác gửi.',
      'other-period': (period: string) => `Minh chứng này đã được gửi cho ${period}.`,
      'other-target': 'Minh chứng này cũng được gửi cho một chỉ tiêu khác.',
    },
    heading: 'Nên xem lại',
    lead: 'Phần mềm chỉ nhắc, không trừ điểm và không chặn.',
  },
  en: {
    copy: (value: string, period: string) =>
      `The same as in ${period} (${value}); if nothing changed, choose “No change”.`,
    round: (value: string) => `A round number (${value}); was it counted or estimated?`,
    jump: (value: string, before: string, period: string) =>
      `A great change since ${period}: from ${before} to ${value}.`,
    less: (value: string, before: string, period: string) =>
      `A running total that became less than in ${period}: ${value} after ${before}.`,
    'all-hundred': (count: number) => `All ${count} shares of this report are 100%.`,
    'same-evidence': {
      'other-unit': 'Another unit sent the same evidence.',
      'other-period': (period: string) => `The same evidence was sent for ${period}.`,
      'other-target': 'The same evidence was sent for another target.',
    },
    heading: 'Worth another look',
    lead: 'These are hints only; nothing is marked down or stopped.',
  },
})

/** What is odd of a figure, in one sentence. */
export function anomalySentence(anomaly: Anomaly, locale: Locale): string {
  const words = anomalyText[locale]
  const number = (value: number) => formatNumber(value, locale)
  if (anomaly.code === 'copy') return words.copy(number(anomaly.value), periodLabel(anomaly.period, locale))
  if (anomaly.code === 'round') return words.round(number(anomaly.value))
  if (anomaly.code === 'all-hundred') return words['all-hundred'](anomaly.count)
  if (anomaly.code !== 'same-evidence')
    return words[anomaly.code](number(anomaly.value), number(anomaly.before), periodLabel(anomaly.period, locale))
  if (anomaly.where === 'other-period')
    return words['same-evidence']['other-period'](periodLabel(anomaly.period, locale))
  return words['same-evidence'][anomaly.where]
}
