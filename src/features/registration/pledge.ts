/** What stands of a member's registration; `version` null where it has none in force. */
export type PledgeMember = { unitId: string; name: string; version: number | null }

type Word = {
  kind: string
  unit_id: string
  registration_version: number | null
  fingerprint: string | null
  signatory_name: string
  signatory_post: string
  at: Date
}

export type MemberStanding = PledgeMember & {
  /** `changed`: agreed once, and its registration is another since. */
  state: 'not-registered' | 'waiting' | 'agreed' | 'changed'
  signatory: { name: string; post: string; at: Date } | null
}

export type PledgeStanding = {
  members: MemberStanding[]
  /** Every member has agreed to what it says now. */
  complete: boolean
  /** Who signed for the block, and whether that still covers what stands now. */
  signed: { name: string; post: string; at: Date; holds: boolean } | null
}

/** All that a signature covers: each member and the version it agreed to. */
export const fingerprintOf = (members: readonly PledgeMember[]): string =>
  members
    .map(({ unitId, version }) => `${unitId}:${version ?? 0}`)
    .toSorted()
    .join(' ')

/** Where a pledge stands: words count for what was registered when they were given, and for nothing later. */
export function standingOf(members: readonly PledgeMember[], words: readonly Word[]): PledgeStanding {
  const found = members.map((member): MemberStanding => {
    const last = words.findLast(({ kind, unit_id }) => kind === 'agree' && unit_id === member.unitId)
    const signatory = last ? { name: last.signatory_name, post: last.signatory_post, at: last.at } : null
    if (member.version === null) return { ...member, state: 'not-registered', signatory: null }
    if (!last) return { ...member, state: 'waiting', signatory: null }
    return { ...member, state: last.registration_version === member.version ? 'agreed' : 'changed', signatory }
  })
  const sign = words.findLast(({ kind }) => kind === 'sign')
  return {
    members: found,
    complete: found.length > 0 && found.every(({ state }) => state === 'agreed'),
    signed: sign
      ? {
          name: sign.signatory_name,
          post: sign.signatory_post,
          at: sign.at,
          holds: sign.fingerprint === fingerprintOf(members),
        }
      : null,
  }
}
