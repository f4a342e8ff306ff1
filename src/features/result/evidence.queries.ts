import type { Insertable } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { ReportKey } from './result.queries.ts'

/** The cell an entry was made for. */
export async function getEntryPlace(tx: Tx, tenantId: string, entryId: string) {
  const row = await tx
    .selectFrom('result_entry')
    .select(['id', 'target_id', 'unit_id', 'period'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', entryId)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('entry', entryId)
  return row
}

export function listEvidenceOfEntry(tx: Tx, tenantId: string, entryId: string) {
  return tx
    .selectFrom('evidence')
    .select(['id', 'sha256'])
    .where('tenant_id', '=', tenantId)
    .where('entry_id', '=', entryId)
    .execute()
}

export async function insertEvidence(tx: Tx, row: Insertable<Schema['evidence']>): Promise<void> {
  await tx.insertInto('evidence').values(row).execute()
}

/** What proves the figures of one report, oldest first; of every entry, for a figure put right keeps its photos. */
export async function listEvidence(tx: Tx, tenantId: string, { unitId, period }: ReportKey) {
  return tx
    .selectFrom('evidence')
    .innerJoin('result_entry', (join) =>
      join
        .onRef('result_entry.tenant_id', '=', 'evidence.tenant_id')
        .onRef('result_entry.id', '=', 'evidence.entry_id'),
    )
    .select(['evidence.id', 'evidence.entry_id as entryId', 'evidence.name', 'evidence.media_type as mediaType'])
    .select(['evidence.bytes', 'evidence.sha256', 'evidence.added_at as addedAt', 'result_entry.target_id as targetId'])
    .where('evidence.tenant_id', '=', tenantId)
    .where('result_entry.unit_id', '=', unitId)
    .where('result_entry.period', '=', period)
    .orderBy('evidence.id')
    .execute()
}

export async function getEvidence(tx: Tx, tenantId: string, id: string) {
  const row = await tx
    .selectFrom('evidence')
    .innerJoin('result_entry', (join) =>
      join
        .onRef('result_entry.tenant_id', '=', 'evidence.tenant_id')
        .onRef('result_entry.id', '=', 'evidence.entry_id'),
    )
    .select(['evidence.id', 'evidence.name', 'evidence.media_type', 'evidence.sha256', 'result_entry.unit_id'])
    .where('evidence.tenant_id', '=', tenantId)
    .where('evidence.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('evidence', id)
  return row
}
