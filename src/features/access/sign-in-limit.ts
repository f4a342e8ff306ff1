/** Attempts remembered for one subject: a name tried from an address, an address, or a known browser. */
export type Attempts = { failures: number; lastAt: Date; blockedUntil: Date | null }

export type LimitRule = {
  /** Wrong attempts before the first delay. */
  free: number
  /** Seconds of the first delay; each further wrong attempt doubles it. */
  firstDelay: number
  longestDelay: number
}

export type SubjectKind = 'name-at-address' | 'address' | 'device' | 'code-at-address' | 'code'

/**
 * A whole office may sit behind one address, so that an address alone gets more room than one name tried from it.
 * There is no limit by name alone: it would let anyone lock anyone out.
 */
export const limitRules: Record<SubjectKind, LimitRule> = {
  'name-at-address': { free: 5, firstDelay: 15, longestDelay: 900 },
  address: { free: 50, firstDelay: 15, longestDelay: 900 },
  device: { free: 10, firstDelay: 15, longestDelay: 900 },
  'code-at-address': { free: 5, firstDelay: 15, longestDelay: 900 },
  // Only someone who has the password gets this far.
  code: { free: 50, firstDelay: 15, longestDelay: 900 },
}

const forgottenAfter = 3_600_000

export type Verdict =
  | { allowed: true; attempts: Attempts; left: number }
  | { allowed: false; retryAfterSeconds: number }

/**
 * Counts an attempt before its answer is known, so that a hundred at once count as a hundred. A right answer wipes
 * the count. `left`: how many more may follow without a delay.
 */
export function countAttempt(known: Attempts | null, now: Date, rule: LimitRule): Verdict {
  const fresh = known === null || now.getTime() - known.lastAt.getTime() >= forgottenAfter
  const before = fresh ? { failures: 0, blockedUntil: null } : known
  const wait = (before.blockedUntil?.getTime() ?? 0) - now.getTime()
  if (wait > 0) return { allowed: false, retryAfterSeconds: Math.ceil(wait / 1000) }
  const failures = before.failures + 1
  const delay = delayAfter(failures, rule)
  const blockedUntil = delay > 0 ? new Date(now.getTime() + delay * 1000) : null
  return { allowed: true, attempts: { failures, lastAt: now, blockedUntil }, left: Math.max(0, rule.free - failures) }
}

/** Seconds to wait after that many wrong attempts. */
export function delayAfter(failures: number, { free, firstDelay, longestDelay }: LimitRule): number {
  if (failures < free) return 0
  return Math.min(longestDelay, firstDelay * 2 ** (failures - free))
}

/** This very machine; `unknown` when a request came through no socket. */
export const isLoopback = (address: string): boolean => /^(::ffff:)?127\.|^::1$|^unknown$/.test(address)

/** Who owns one IPv6 address owns the 2^64 beside it: they count as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0')
  return `${[...groups, ...zeros, ...rest].slice(0, 4).join(':')}::/64`
}
