import { chainHash } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { listLinksAfter, lockHead } from './audit-log.queries.ts'
import { type Broken, brokenEnd, brokenLink, type ChainEnd, chainStart } from './chain.ts'

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
 * Recomputes the whole chain of one office, which `tx` must have entered. New entries are let in while the log is gone
 * through; only for the last few of them do they wait, so that log and head belong together.
 */
export async function verifyChain(tx: Tx, tenantId: string): Promise<Verified> {
  const before = await goThrough(tx, tenantId, chainStart)
  if (before.broken) return resultOf(before)
  const head = await lockHead(tx, tenantId)
  const { end, broken } = await goThrough(tx, tenantId, before.end)
  return resultOf({ end, broken: broken ?? brokenEnd(end, head) })
}

type Gone = { end: ChainEnd; broken: Broken | null }

const resultOf = ({ end, broken }: Gone): Verified => ({
  entries: end.sequence,
  broken,
  root: end.hash.toString('hex'),
})

/** From one link on as far as the log goes now, or to where it breaks. */
async function goThrough(tx: Tx, tenantId: string, from: ChainEnd): Promise<Gone> {
  let end = from
  for (;;) {
    const links = await listLinksAfter(tx, tenantId, { after: end.sequence, limit: batch })
    for (const link of links) {
      const broken = brokenLink(end, link, chainHash)
      if (broken) return { end, broken }
      end = { sequence: link.entry.sequence, hash: link.hash }
    }
    if (links.length < batch) return { end, broken: null }
  }
}
