/** Where a day off comes from; `verified`: the provision itself was read. */
export type HolidaySource = { instrument: string; article: string | null }

export type Holiday = {
  /** YYYY-MM-DD */
  day: string
  vi: string
  en: string
  source: HolidaySource
  verified: boolean
}

/** Known by name and number only; its text was not read, so every day below says `verified: false`. */
const article112: HolidaySource = { instrument: '45/2019/QH14', article: '112' }
/** That a holiday on a weekend gives the next working day is practice here, not a provision that was read. */
const practice: HolidaySource = { instrument: '45/2019/QH14', article: null }

type Rule = { on: string; vi: string; en: string }

const fixed: readonly Rule[] = [
  { on: '01-01', vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  { on: '04-30', vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  { on: '05-01', vi: 'Ngày Quốc tế lao động', en: 'International Labour Day' },
  { on: '09-02', vi: 'Quốc khánh', en: 'National Day' },
]

type Year = {
  /** First day of the lunar year. */
  tet: string
  /** Tenth day of the third lunar month. */
  hungKings: string
  /** The second day off for National Day, where it was announced. */
  nationalDay?: string
}

/**
 * By the lunar calendar of Vietnam (UTC+7). Which days of Tết are off is announced each year; until an office puts it
 * right, they are the last day of the old year and four of the new.
 */
const years: Readonly<Record<number, Year>> = {
  2025: { tet: '2025-01-29', hungKings: '2025-04-07', nationalDay: '2025-09-01' },
  2026: { tet: '2026-02-17', hungKings: '2026-04-26', nationalDay: '2026-09-01' },
  2027: { tet: '2027-02-06', hungKings: '2027-04-16' },
  2028: { tet: '2028-01-26', hungKings: '2028-04-04' },
  2029: { tet: '2029-02-13', hungKings: '2029-04-23' },
  2030: { tet: '2030-02-02', hungKings: '2030-04-12' },
  2031: { tet: '2031-01-23', hungKings: '2031-04-01' },
  2032: { tet: '2032-02-11', hungKings: '2032-04-19' },
  2033: { tet: '2033-01-31', hungKings: '2033-04-09' },
  2034: { tet: '2034-02-19', hungKings: '2034-04-28' },
  2035: { tet: '2035-02-08', hungKings: '2035-04-17' },
}

/** Whether the days that go by the moon are known of that year. */
export const knowsLunarDays = (year: number): boolean => year in years

/** The public holidays of a year in their order, with the working days that stand in for those on a weekend. */
export function holidaysOf(year: number): Holiday[] {
  const days = [...fixed.map(({ on, ...names }) => legal(`${year}-${on}`, names)), ...lunar(year)]
  return [...days, ...standIns(days)].sort((a, b) => (a.day < b.day ? -1 : 1))
}

function lunar(year: number): Holiday[] {
  const known = years[year]
  if (!known) return []
  const tet = [-1, 0, 1, 2, 3].map((days) => legal(shift(known.tet, days), { vi: 'Tết Âm lịch', en: 'Lunar New Year' }))
  const second = { vi: 'Quốc khánh', en: 'National Day' }
  return [
    ...tet,
    legal(known.hungKings, { vi: 'Giỗ Tổ Hùng Vương', en: 'Hung Kings’ Commemoration Day' }),
    ...(known.nationalDay ? [legal(known.nationalDay, second)] : []),
  ]
}

const legal = (day: string, names: { vi: string; en: string }): Holiday => ({
  day,
  ...names,
  source: article112,
  verified: false,
})

/** Each holiday on a weekend moves to the next day that is neither weekend nor holiday, nor taken already. */
function standIns(days: readonly Holiday[]): Holiday[] {
  const taken = new Set(days.map(({ day }) => day))
  return days
    .filter(({ day }) => isWeekend(day))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, vi, en }) => {
      let next = shift(day, 1)
      while (isWeekend(next) || taken.has(next)) next = shift(next, 1)
      taken.add(next)
      return { day: next, vi: `${vi} (nghỉ bù)`, en: `${en} (day in lieu)`, source: practice, verified: false }
    })
}

export const isWeekend = (day: string): boolean => [0, 6].includes(utc(day).getUTCDay())

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`)

const shift = (day: string, days: number): string =>
  new Date(utc(day).getTime() + days * 86_400_000).toISOString().slice(0, 10)
