import type { Role } from '#platform/context.ts'

/** Reports that wait: a unit's own by period, or, for the officer, how many were handed in. */
export type ReportWaiting = {
  own: { period: string; owed: number; returned: number; due_on: string }[]
  received: number
  /** For whoever oversees: units that owe figures for a period whose day is over. */
  overdue: { period: string; units: number; due_on: string }[]
}

export type ReportKind = 'hand-in' | 'put-right' | 'accept-reports' | 'chase-reports'

export type ReportItem = {
  kind: ReportKind
  /** The key of the period, which the page puts into words. */
  subject: string
  detail: null
  count: number
  due: string | null
  href: string
}

/** Figures as things to do: what was sent back first, what is owed by its day, what waits for the officer, who is late. */
export function reportWork(role: Role, { own, received, overdue }: ReportWaiting): ReportItem[] {
  const chase = overdue.map(({ period, units, due_on }) => ({
    ...{ kind: 'chase-reports' as const, subject: period, detail: null, count: units, due: due_on },
    href: `/missing?period=${period}`,
  }))
  if (role === 'leader') return chase
  if (role === 'officer')
    return received === 0
      ? chase
      : [{ kind: 'accept-reports', subject: '', detail: null, count: received, due: null, href: '/results' }, ...chase]
  return own.map(({ period, owed, returned, due_on }) => ({
    kind: returned > 0 ? 'put-right' : 'hand-in',
    subject: period,
    detail: null,
    count: returned > 0 ? returned : owed,
    due: due_on,
    href: `/reports/${period}`,
  }))
}
