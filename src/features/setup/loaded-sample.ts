import type { PlainDate } from '#platform/clock.ts'
import type { Context, Role } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'

/** Where and when somebody of the sample acts; absent: in the unit of the role, today. */
export type SampleMoment = { day?: PlainDate; unit?: string }

/** An office of the sample, as whoever fills it further finds it. */
export type LoadedSample = {
  tenantId: string
  today: PlainDate
  /** The office's own unit has the key `root`, the others those of `db/sample/city.ts`. */
  unitId(key: string): string
  /** Who signs for a unit. */
  headOf(key: string): string
  /** A context of the sample's person in that role, inside the open transaction. */
  as(role: Role, at?: SampleMoment): Context
}

/** Something that happened in the sample on a day. What lies after today has not happened. */
export type SampleEvent = { day: PlainDate; happen(tx: Tx): Promise<void> }
