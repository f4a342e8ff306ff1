import { messages } from '#web/i18n.ts'

const roman = (number: number): string => ['I', 'II', 'III', 'IV'][number - 1] ?? String(number)
const monthName = (month: number): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1))

export const periodText = messages({
  vi: {
    monthly: (number: number, year: number) => `tháng ${number} năm ${year}`,
    quarterly: (number: number, year: number) => `quý ${roman(number)} năm ${year}`,
    'half-yearly': (number: number, year: number) => `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    yearly: (_number: number, year: number) => `năm ${year}`,
  },
  en: {
    monthly: (number: number, year: number) => `${monthName(number)} ${year}`,
    quarterly: (number: number, year: number) => `quarter ${number} of ${year}`,
    'half-yearly': (number: number, year: number) => `${number === 1 ? 'first' : 'second'} half of ${year}`,
    yearly: (_number: number, year: number) => `${year}`,
  },
})
