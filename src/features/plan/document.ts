import { PreconditionError } from '#platform/errors.ts'

export const documentStates = ['queued', 'reading', 'read', 'failed', 'cancelled', 'confirmed'] as const
export type DocumentState = (typeof documentStates)[number]

/** Only what has been read and not yet turned into a movement can be corrected. */
export function assertReviewable(state: string): void {
  if (state !== 'read') throw new PreconditionError('document-wrong-state', { state })
}

/** Reading can be stopped as long as it has not ended. */
export function mayBeCancelled(state: string): boolean {
  return state === 'queued' || state === 'reading'
}
