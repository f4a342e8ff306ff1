import type { Role } from '#platform/context.ts'

/** What waits in the life of movements, as the queries found it. */
export type LifeWaiting = {
  orphanTargets: number
  orphanTasks: number
  reviews: { id: string; kind: string; name: string; movement_id: string; due_on: string | null }[]
  amendments: { id: string; name: string }[]
  offers: { id: string; name: string; from: string; answer_by: string | null }[]
  owed: number
  failedChanges: { id: string; unitId: string | null }[]
}

export type LifeKind =
  | 'orphan-targets'
  | 'orphan-tasks'
  | 'review'
  | 'amendment'
  | 'offer'
  | 'owed-targets'
  | 'failed-change'

export type LifeItem = {
  kind: LifeKind
  subject: string
  detail: string | null
  count: number
  due: string | null
  href: string
}

/** What of it is whose: the officer's, but for what only the leader decides. */
export function lifeWork(role: Role, waiting: LifeWaiting): LifeItem[] {
  if (role === 'leader')
    return waiting.amendments.map(({ id, name }) =>
      one('amendment', { subject: name, href: `/movements/${id}/versions` }),
    )
  if (role !== 'officer') return []
  return [...raised(waiting), ...waiting.offers.map(offerItem), ...waiting.reviews.map(reviewItem)]
}

/** Found by the program itself: one line for all of a kind. */
function raised({ orphanTargets, orphanTasks, owed, failedChanges }: LifeWaiting): LifeItem[] {
  const lines: [kind: LifeKind, count: number, href: string][] = [
    ['orphan-targets', orphanTargets, '/movements/orphans'],
    ['orphan-tasks', orphanTasks, '/movements/orphans'],
    ['owed-targets', owed, '/movements/owed'],
    ['failed-change', failedChanges.length, `/units/${failedChanges[0]?.unitId ?? ''}/history`],
  ]
  return lines.filter(([, count]) => count > 0).map(([kind, count, href]) => one(kind, { count, href }))
}

const offerItem = ({ id, name, from, answer_by }: LifeWaiting['offers'][number]): LifeItem =>
  one('offer', { subject: name, detail: from, due: answer_by, href: `/family#${id}` })

/** Its subject is the kind of review, which the page puts into words. */
const reviewItem = ({ kind, name, movement_id, due_on }: LifeWaiting['reviews'][number]): LifeItem =>
  one('review', { subject: kind, detail: name, due: due_on, href: `/movements/${movement_id}/reviews` })

const one = (kind: LifeKind, of: Partial<LifeItem> & { href: string }): LifeItem => ({
  ...{ kind, subject: '', detail: null, count: 1, due: null },
  ...of,
})
