import type { Tx } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { observationsOf } from '../result/listed-reports.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { measuredTarget } from './measured.ts'
import { assessTarget, type Standing } from './status.ts'
import type { ListedTarget } from './target.queries.ts'

type Of = {
  movement: { period_from: string | null; period_to: string | null; launched_on: string | null }
  targets: readonly ListedTarget[]
  on: string
}

/** How each target of a movement stands on a day, by its identity. The figures are those of the whole office. */
export async function listStandings(tx: Tx, tenantId: string, of: Of): Promise<ReadonlyMap<string, Standing>> {
  const targetIds = of.targets.map(({ id }) => id)
  const observations = await observationsOf(tx, tenantId, {
    targetIds,
    unitId: await topUnitId(tx, tenantId),
  })
  return new Map(
    of.targets.map((target) => [
      target.id,
      assessTarget(measuredTarget(target, of.movement), observations.get(target.id) ?? [], of.on),
    ]),
  )
}

/** The unit at the top of the tree: its figure is the office's. */
export async function topUnitId(tx: Tx, tenantId: string): Promise<string> {
  const top = (await listUnits(tx, tenantId, null)).find(({ parentId, kind }) => parentId === null && kind === 'office')
  if (!top) throw new NotFoundError('unit', tenantId)
  return top.id
}
