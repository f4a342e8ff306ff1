type Failure = { attempts: number; final: boolean; failure: string; at: Date }

/** Minutes until the next attempt, after each that failed; after the last there is none. */
const waits = [5, 15, 60, 240, 720]

/** What becomes of a letter that could not be handed over. */
export function afterFailure({ attempts, final, failure, at }: Failure) {
  const wait = waits[attempts - 1]
  if (final || wait === undefined) return { state: 'failed' as const, failure }
  return { state: 'queued' as const, sendAfter: new Date(at.getTime() + wait * 60_000), failure }
}
