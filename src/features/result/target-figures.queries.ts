import type { Tx } from '#platform/db.ts'

/** Units of which a figure is still awaited, by target: the period is over on that day, and nothing stands or it was sent back. */
export async function unitsOwing(
  tx: Tx,
  tenantId: string,
  of: { targetIds: readonly string[]; on: string },
): Promise<ReadonlyMap<string, string[]>> {
  if (of.targetIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('result_cell as cell')
    .innerJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'cell.tenant_id').onRef('unit.id', '=', 'cell.unit_id'),
    )
    .select(['cell.target_id', 'unit.name', 'unit.position'])
    .distinct()
    .where('cell.tenant_id', '=', tenantId)
    .where('unit.tenant_id', '=', tenantId)
    .where('cell.target_id', 'in', [...of.targetIds])
    .where('cell.state', 'in', ['open', 'returned'])
    .where('cell.period_to', '<', of.on)
    .orderBy('unit.position')
    .orderBy('unit.name')
    .execute()
  const owing = new Map<string, string[]>()
  for (const { target_id, name } of rows) owing.set(target_id, [...(owing.get(target_id) ?? []), name])
  return owing
}

/** Periods of which figures of a target are or were owed. */
export async function periodsOfTarget(tx: Tx, tenantId: string, targetId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('result_cell')
    .select('period')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('target_id', '=', targetId)
    .orderBy('period')
    .execute()
  return rows.map(({ period }) => period)
}

/** Everything that was said of one target, the newest first. */
export function entriesOfTarget(tx: Tx, tenantId: string, targetId: string) {
  return tx
    .selectFrom('result_entry as entry')
    .innerJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'entry.tenant_id').onRef('unit.id', '=', 'entry.unit_id'),
    )
    .selectAll('entry')
    .select('unit.name as unit_name')
    .where('entry.tenant_id', '=', tenantId)
    .where('unit.tenant_id', '=', tenantId)
    .where('entry.target_id', '=', targetId)
    .orderBy('entry.entered_at', 'desc')
    .orderBy('entry.id', 'desc')
    .execute()
}

export type TargetEntry = Awaited<ReturnType<typeof entriesOfTarget>>[number]

/** The files behind what was said of one target. */
export function evidenceOfTarget(tx: Tx, tenantId: string, targetId: string) {
  return tx
    .selectFrom('evidence')
    .innerJoin('result_entry as entry', (join) =>
      join.onRef('entry.tenant_id', '=', 'evidence.tenant_id').onRef('entry.id', '=', 'evidence.entry_id'),
    )
    .select(['evidence.id', 'evidence.entry_id', 'evidence.name', 'evidence.sha256', 'evidence.media_type'])
    .where('evidence.tenant_id', '=', tenantId)
    .where('entry.tenant_id', '=', tenantId)
    .where('entry.target_id', '=', targetId)
    .orderBy('evidence.added_at')
    .execute()
}

/** Other figures that stand on a file which also stands behind one of this target. */
export function sharedEvidence(tx: Tx, tenantId: string, targetId: string) {
  return tx
    .selectFrom('evidence')
    .innerJoin('result_entry as entry', (join) =>
      join.onRef('entry.tenant_id', '=', 'evidence.tenant_id').onRef('entry.id', '=', 'evidence.entry_id'),
    )
    .select(['evidence.sha256', 'entry.id as entry_id', 'entry.target_id', 'entry.unit_id', 'entry.period'])
    .where('evidence.tenant_id', '=', tenantId)
    .where('entry.tenant_id', '=', tenantId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('evidence as own')
          .innerJoin('result_entry as said', (join) =>
            join.onRef('said.tenant_id', '=', 'own.tenant_id').onRef('said.id', '=', 'own.entry_id'),
          )
          .select('own.id')
          .where('own.tenant_id', '=', tenantId)
          .where('said.tenant_id', '=', tenantId)
          .where('said.target_id', '=', targetId)
          .whereRef('own.sha256', '=', 'evidence.sha256'),
      ),
    )
    .execute()
}

/** Other shares that the same units reported for the same periods as those of a target. */
export function sharesBeside(tx: Tx, tenantId: string, targetId: string) {
  return tx
    .selectFrom('result_cell as beside')
    .innerJoin('target', (join) =>
      join.onRef('target.tenant_id', '=', 'beside.tenant_id').onRef('target.id', '=', 'beside.target_id'),
    )
    .innerJoin('result_cell as own', (join) =>
      join
        .onRef('own.tenant_id', '=', 'beside.tenant_id')
        .onRef('own.unit_id', '=', 'beside.unit_id')
        .onRef('own.period', '=', 'beside.period'),
    )
    .select(['beside.target_id', 'beside.unit_id', 'beside.period', 'beside.value'])
    .where('beside.tenant_id', '=', tenantId)
    .where('target.tenant_id', '=', tenantId)
    .where('own.tenant_id', '=', tenantId)
    .where('own.target_id', '=', targetId)
    .where('beside.target_id', '!=', targetId)
    .where('target.unit', '=', '%')
    .where('beside.value', 'is not', null)
    .execute()
}
