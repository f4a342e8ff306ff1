import type { AuditEntry } from '#platform/audit.ts'

export type BrokenReason =
  /** An entry is missing, or there is one too many, before this number. */
  | 'gap'
  /** It does not hold on to the entry before it. */
  | 'unlinked'
  /** What it says is not what was written. */
  | 'changed'
  /** The log ends elsewhere than its head says. */
  | 'truncated'

export type Broken = { sequence: number; reason: BrokenReason }

type Link = { entry: AuditEntry; previousHash: Buffer; hash: Buffer }
export type ChainEnd = { sequence: number; hash: Buffer }

/** What every chain begins with. */
export const chainStart: ChainEnd = { sequence: 0, hash: Buffer.alloc(32) }

export type HashLink = (previous: Buffer, entry: AuditEntry) => Buffer

/** Whether a link follows from the end of what was checked before it; null when it does. `hashOf` is how links are made. */
export function brokenLink(end: ChainEnd, { entry, previousHash, hash }: Link, hashOf: HashLink): Broken | null {
  const { sequence } = entry
  if (sequence !== end.sequence + 1) return { sequence: end.sequence + 1, reason: 'gap' }
  if (!previousHash.equals(end.hash)) return { sequence, reason: 'unlinked' }
  return hashOf(end.hash, entry).equals(hash) ? null : { sequence, reason: 'changed' }
}

/** Whether the log ends where its head says; null when it does. */
export function brokenEnd(end: ChainEnd, head: ChainEnd | undefined): Broken | null {
  if (head && head.sequence === end.sequence && head.hash.equals(end.hash)) return null
  return { sequence: Math.max(end.sequence, head?.sequence ?? 0), reason: 'truncated' }
}
