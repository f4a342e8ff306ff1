import { chainHash } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { listLinksAfter, lockHead } from './audit-log.queries.ts'
import { type Broken, brokenEnd, brokenLink, chainStart } from './chain.ts'

export type Verified = {
  /** Entries that were checked and hold. */
  entries: number
  /** Where the chain first breaks; null when the whole log is as it was written. */
  broken: Broken | null
  /** Hash of the last entry that holds, in hex: the same on a faithful copy. */
  root: string
}

const batch = 2000

/**
 * Recomputes the whole chain of one office, which `tx` must have entered. New entries wait until the transaction ends,
 * so keep it to this.
 */
export async function verifyChain(tx: Tx, tenantId: string): Promise<Verified> {
  // Its row lock keeps new entries out, so that log and head belong together.
  const head = await lockHead(tx, tenantId)
  let end = chainStart
  for (;;) {
    const links = await listLinksAfter(tx, tenantId, { after: end.sequence, limit: batch })
    for (const link of links) {
      const broken = brokenLink(end, link, chainHash)
      if (broken) return { entries: end.sequence, broken, root: end.hash.toString('hex') }
      end = { sequence: link.entry.sequence, hash: link.hash }
    }
    if (links.length < batch) break
  }
  return { entries: end.sequence, broken: brokenEnd(end, head), root: end.hash.toString('hex') }
}
