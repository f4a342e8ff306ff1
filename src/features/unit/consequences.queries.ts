import type { Tx } from '#platform/db.ts'
import { listMemberships } from '../access/membership.queries.ts'
import { listLiveMovementIds } from '../movement/movement.queries.ts'
import { liveStatuses } from '../movement/movement.ts'
import { countOpenCells } from '../result/waive-cells.queries.ts'
import { listChargesOf } from '../target/charges.queries.ts'
import { countOpenTasks } from '../task/task.queries.ts'
import { listUnits } from './unit.queries.ts'
import { isInForce } from './unit.ts'
import type { ChangeSteps } from './unit-change.ts'

/** What a change of the tree moves, before it is done. */
export type Consequences = {
  ending: { id: string; name: string }[]
  /** Units above which the change happens: they come under another. */
  children: { id: string; name: string }[]
  charges: number
  tasks: number
  openCells: number
  people: number
  /** Nobody takes over: what is owed becomes without an owner. */
  withoutHeir: boolean
}

export async function consequencesOf(
  tx: Tx,
  tenantId: string,
  { steps, on }: { steps: ChangeSteps; on: string },
): Promise<Consequences> {
  const units = await listUnits(tx, tenantId, null)
  const unitIds = steps.ending.map(({ unitId }) => unitId)
  const movementIds = await listLiveMovementIds(tx, tenantId, liveStatuses)
  const held = (await listMemberships(tx, tenantId)).filter(
    ({ unit_id, valid_to }) => unitIds.includes(unit_id) && (valid_to === null || valid_to >= on),
  )
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
  return {
    ending: units.filter(({ id }) => unitIds.includes(id)).map(named),
    children: units
      .filter((unit) => unit.parentId !== null && unitIds.includes(unit.parentId) && !unitIds.includes(unit.id))
      .filter((unit) => isInForce(unit, on))
      .map(named),
    charges: (await listChargesOf(tx, tenantId, { unitIds, movementIds, on })).length,
    tasks: await countOpenTasks(tx, tenantId, { unitIds, movementIds }),
    openCells: await countOpenCells(tx, tenantId, { unitIds, from: on }),
    people: held.length,
    withoutHeir: steps.ending.some(({ heirs }) => heirs.length === 0),
  }
}
