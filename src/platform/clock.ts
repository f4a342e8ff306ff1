/** ISO calendar date, `YYYY-MM-DD`, in Vietnam time. Compared as text. */
export type PlainDate = string

const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The calendar day in Vietnam at a moment. */
export function plainDate(at: Date): PlainDate {
  return vietnamDay.format(at)
}
