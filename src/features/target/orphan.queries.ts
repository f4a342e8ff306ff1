import type { Tx } from '#platform/db.ts'
import { listMemberships } from '../access/membership.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { type Living, type OwnerFault, ownerFault, seatOf } from './living-owner.ts'

export type Orphan = {
  id: string
  name: string
  label: string | null
  movementId: string
  fault: OwnerFault
}

type Of = { on: string; movementIds: readonly string[] }

/** Measurable targets of these movements that nobody living answers for on a day, in the order of their plans. */
export async function listOrphans(tx: Tx, tenantId: string, { on, movementIds }: Of): Promise<Orphan[]> {
  if (movementIds.length === 0) return []
  const targets = await measurableTargets(tx, tenantId, { on, movementIds })
  const charges = await chargesOn(tx, tenantId, { on, movementIds })
  // Who sits where matters only where a person was named.
  const named = [...charges.values()].flat().some((charge) => charge.accountId ?? charge.deputyAccountId)
  const living = await livingOn(tx, tenantId, { on, named })
  return targets.flatMap((target) => {
    const fault = ownerFault(charges.get(target.id) ?? [], living)
    return fault === null ? [] : [{ ...target, fault }]
  })
}

function measurableTargets(tx: Tx, tenantId: string, { on, movementIds }: Of) {
  return tx
    .selectFrom('target')
    .select(['id', 'name', 'label', 'movement_id as movementId'])
    .where('tenant_id', '=', tenantId)
    .where('movement_id', 'in', [...movementIds])
    .where('measurable', '=', true)
    .where('requirement', '=', false)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', on)]))
    .orderBy('movement_id')
    .orderBy('position')
    .execute()
}

async function chargesOn(tx: Tx, tenantId: string, { on, movementIds }: Of) {
  const rows = await tx
    .selectFrom('assignment')
    .innerJoin('target', (join) =>
      join.onRef('target.tenant_id', '=', 'assignment.tenant_id').onRef('target.id', '=', 'assignment.target_id'),
    )
    .select(['assignment.target_id', 'assignment.unit_id', 'assignment.account_id', 'assignment.deputy_account_id'])
    .where('assignment.tenant_id', '=', tenantId)
    .where('target.movement_id', 'in', [...movementIds])
    .where('assignment.valid_from', '<=', on)
    .where((eb) =>
      eb.or([
        eb('assignment.valid_to', 'is', null),
        eb.and([eb('assignment.valid_to', '>=', on), eb('assignment.valid_to', '>', eb.ref('assignment.valid_from'))]),
      ]),
    )
    .orderBy('assignment.id')
    .execute()
  const grouped = Map.groupBy(rows, ({ target_id }) => target_id)
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      own.map((row) => ({ unitId: row.unit_id, accountId: row.account_id, deputyAccountId: row.deputy_account_id })),
    ]),
  )
}

async function livingOn(tx: Tx, tenantId: string, { on, named }: { on: string; named: boolean }): Promise<Living> {
  const held = (named ? await listMemberships(tx, tenantId) : []).filter(
    ({ valid_from, valid_to }) => valid_from <= on && (valid_to === null || valid_to >= on),
  )
  return {
    units: await listUnits(tx, tenantId, on),
    seats: new Set(held.map(({ unit_id, account_id }) => seatOf(unit_id, account_id))),
  }
}
