import { PreconditionError } from '#platform/errors.ts'

export type BlockMember = { unitId: string; name: string; validFrom: string; validTo: string | null }

/** Units that lead a block in one year; `at` is when it was said. */
export type BlockLeaders = {
  year: number
  leaderId: string
  leaderName: string
  deputyId: string | null
  deputyName: string | null
  actorName: string
  at: Date
}

export type Block = {
  id: string
  name: string
  validFrom: string
  /** The last day of it; null while it stands. */
  validTo: string | null
  version: number
  /** On the day asked about, in the units' own order. */
  members: BlockMember[]
  /** Of the year of the day asked about. */
  leaders: BlockLeaders | null
}

type Dated = { validFrom: string; validTo: string | null }

/** Whether it held on a day, first and last day included. */
export const isHeldOn = ({ validFrom, validTo }: Dated, on: string): boolean =>
  validFrom <= on && (validTo === null || on <= validTo)

export type Membership = Dated & { id: string; unitId: string; blockId: string }

/** What has to be written so that from a day on exactly these units are members. */
export type MemberChange = { end: { id: string; validTo: string }[]; add: string[] }

/**
 * Those who stay keep their row and its first day. Who leaves was a member until the day before; put right on the day
 * it was made, a row ends before it begins and never counted.
 */
export function changeMembers(present: readonly Membership[], unitIds: readonly string[], on: string): MemberChange {
  const wanted = new Set(unitIds)
  const held = present.filter((row) => isHeldOn(row, on))
  return {
    end: held.filter(({ unitId }) => !wanted.has(unitId)).map(({ id }) => ({ id, validTo: dayBefore(on) })),
    add: [...wanted].filter((unitId) => !held.some((row) => row.unitId === unitId)),
  }
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Refuses leaders who are not members, and a deputy who is the leader. */
export function assertLeaders(memberIds: readonly string[], leaderId: string, deputyId: string | null): void {
  if (!memberIds.includes(leaderId)) throw new PreconditionError('block-leader-not-member')
  if (deputyId !== null && !memberIds.includes(deputyId)) throw new PreconditionError('block-leader-not-member')
  if (deputyId === leaderId) throw new PreconditionError('block-leader-is-deputy')
}
