/** What came of an attempt to sign in, as it is kept. `slowed`: wrong, and the next try has to wait. */
export type SignInResult = 'in' | 'wrong-password' | 'wrong-code' | 'code-asked' | 'slowed'

const failed = new Set<string>(['wrong-password', 'wrong-code', 'slowed'])

/** Attempts that failed in the last seven days. */
export function countRefused(lines: readonly { outcome: string; at: Date }[], now: Date): number {
  const since = now.getTime() - 7 * 86_400_000
  return lines.filter(({ outcome, at }) => failed.has(outcome) && at.getTime() >= since).length
}
