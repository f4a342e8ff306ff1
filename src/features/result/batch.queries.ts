import type { Tx } from '#platform/db.ts'
import type { ReportKey } from './result.queries.ts'

/** What was accepted in one go: when, which reports, and the number of that step in the log of each cell. */
export type Batch = { at: Date; reports: ReportKey[]; sequences: ReadonlyMap<string, number> }

export async function readBatch(tx: Tx, tenantId: string, batchId: string): Promise<Batch | null> {
  const rows = await tx
    .selectFrom('result_event')
    .select(['target_id', 'unit_id', 'period', 'sequence', 'at'])
    .where('tenant_id', '=', tenantId)
    .where('batch_id', '=', batchId)
    .where('action', '=', 'accept')
    .execute()
  const [first] = rows
  if (!first) return null
  const reports = new Map(rows.map(({ unit_id, period }) => [`${unit_id} ${period}`, { unitId: unit_id, period }]))
  const sequences = new Map(
    rows.map(({ target_id, unit_id, period, sequence }) => [`${target_id} ${unit_id} ${period}`, sequence]),
  )
  return { at: first.at, reports: [...reports.values()], sequences }
}
