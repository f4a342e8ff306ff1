import type { Role } from '#platform/context.ts'

/** Difficulties and registrations that wait for one person. */
export type ConcernWaiting = {
  /** Raised or asked again, and nobody has been asked to answer; those joined are counted once. */
  unassigned: number
  /** This unit has to answer them. */
  toAnswer: { id: string; text: string; due_on: string | null; unit_name: string }[]
  /** This unit raised them, and they have been answered. */
  toConfirm: { id: string; text: string }[]
  /** Movements this unit has not registered for. */
  toRegister: { id: string; name: string; deadline: string | null }[]
}

export type ConcernKind = 'assign-difficulties' | 'answer-difficulty' | 'confirm-answer' | 'register'

export type ConcernItem = {
  kind: ConcernKind
  subject: string
  detail: string | null
  count: number
  due: string | null
  href: string
}

/** What units have raised and been asked, as things to do: by the officer, by who has to answer, by who raised it. */
export function concernWork(role: Role, waiting: ConcernWaiting): ConcernItem[] {
  if (role === 'officer') {
    if (waiting.unassigned === 0) return []
    const all = {
      kind: 'assign-difficulties' as const,
      subject: '',
      detail: null,
      count: waiting.unassigned,
      due: null,
    }
    return [{ ...all, href: '/difficulties' }]
  }
  if (role !== 'unit') return []
  const one = { count: 1, detail: null, due: null }
  return [
    ...waiting.toConfirm.map(({ id, text }) => ({
      ...{ ...one, kind: 'confirm-answer' as const, subject: text, href: `/difficulties/${id}` },
    })),
    ...waiting.toAnswer.map(({ id, text, due_on, unit_name }) => ({
      ...{ ...one, kind: 'answer-difficulty' as const, subject: text, detail: unit_name, due: due_on },
      href: `/difficulties/${id}`,
    })),
    ...waiting.toRegister.map(({ id, name, deadline }) => ({
      ...{ ...one, kind: 'register' as const, subject: name, due: deadline, href: `/registrations/${id}` },
    })),
  ]
}
