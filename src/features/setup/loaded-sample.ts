import type { Context, Role } from '#platform/context.ts'

/** The sample commune, as whoever fills it further finds it. */
export type LoadedSample = {
  tenantId: string
  /** Ids by the keys of `db/sample/city.ts`; `root` is the office itself. */
  unitIds: ReadonlyMap<string, string>
  /** A context of the sample's person in that role, inside the open transaction's office. */
  as(role: Role): Context
}
