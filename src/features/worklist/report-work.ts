import type { Role } from '#platform/context.ts'

/** Reports that wait: a unit's own by period, or, for the officer, how many were handed in. */
export type ReportWaiting = {
  own: { period: string; owed: number; returned: number; due_on: string }[]
  received: number
}

export type ReportKind = 'hand-in' | 'put-right' | 'accept-reports'

export type ReportItem = {
  kind: ReportKind
  /** The key of the period, which the page puts into words. */
  subject: string
  detail: null
  count: number
  due: string | null
  href: string
}

/** Figures as things to do: what was sent back first, what is owed by its day, what waits for the officer. */
export function reportWork(role: Role, { own, received }: ReportWaiting): ReportItem[] {
  if (role === 'officer')
    return received === 0
      ? []
      : [{ kind: 'accept-reports', subject: '', detail: null, count: received, due: null, href: '/results' }]
  return own.map(({ period, owed, returned, due_on }) => ({
    kind: returned > 0 ? 'put-right' : 'hand-in',
    subject: period,
    detail: null,
    count: returned > 0 ? returned : owed,
    due: due_on,
    href: `/reports/${period}`,
  }))
}
