import { PreconditionError } from '#platform/errors.ts'

export const documentStates = ['queued', 'reading', 'read', 'failed', 'cancelled', 'confirmed', 'discarded'] as const
export type DocumentState = (typeof documentStates)[number]

/** Only what has been read and not yet turned into a movement can be corrected. */
export function assertReviewable(state: string): void {
  if (state !== 'read') throw new PreconditionError('document-wrong-state', { state })
}

/** Reading can be stopped as long as it has not ended. */
export function mayBeCancelled(state: string): boolean {
  return state === 'queued' || state === 'reading'
}

/** What is being read is stopped first; what has become a movement is the movement's. */
export function mayBeDiscarded(state: string): boolean {
  return state === 'read' || state === 'failed' || state === 'cancelled'
}

/** Days for which a plan that was thrown away can be taken back. */
export const daysToRestore = 30

/** The earliest moment at which a plan may have been thrown away and can still be taken back. */
export function restorableSince(now: Date): Date {
  return new Date(now.getTime() - daysToRestore * 86_400_000)
}

export function mayBeRestored(document: { state: string; discardedAt: Date | null }, now: Date): boolean {
  const { state, discardedAt } = document
  return state === 'discarded' && discardedAt !== null && discardedAt >= restorableSince(now)
}
