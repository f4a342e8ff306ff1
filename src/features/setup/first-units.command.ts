import type { CommuneKind } from '#law/register/communes.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { createUnitsIn, type NewUnit } from '../unit/create-unit.command.ts'
import { readPastedUnits } from '../unit/pasted-units.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { isInForce, type UnitKindCode } from '../unit/unit.ts'
import { standardUnits } from './standard-units.ts'

const since = '2025-07-01'

/** What was ticked, and the villages as pasted lines. */
export type FirstUnits = { keys: readonly string[]; villages: string }

/**
 * Adds the ticked bodies and the villages under the office, all or none. What is already there is passed over, so
 * that the step can be done again. A village line without a kind in its name becomes a village, a ward's a neighbourhood.
 */
export async function addFirstUnits(
  ctx: Context,
  office: { kind: CommuneKind; name: string },
  { keys, villages }: FirstUnits,
): Promise<{ added: number }> {
  requireRole(ctx, 'officer', 'admin')
  return inTransaction(ctx, async (tx) => {
    const known = (await listUnits(tx, ctx.tenantId, null)).filter((unit) => isInForce(unit, ctx.today))
    const root = known.find(({ parentId }) => parentId === null)
    if (!root) throw new Error('the office has no root unit')
    const taken = new Set(known.map(({ name }) => name.toLocaleLowerCase('vi')))
    const wanted = [...tickedUnits(office, keys), ...villageUnits(office.kind, villages)].filter(({ name }) => {
      const key = name.toLocaleLowerCase('vi')
      if (taken.has(key)) return false
      taken.add(key)
      return true
    })
    const units = wanted.map((unit): NewUnit => ({ ...unit, parentId: root.id, validFrom: since }))
    return { added: (await createUnitsIn(tx, ctx, units)).length }
  })
}

type Named = { kind: UnitKindCode; name: string }

function tickedUnits(office: { kind: CommuneKind; name: string }, keys: readonly string[]): Named[] {
  return standardUnits(office.kind, office.name)
    .filter(({ key }) => keys.includes(key))
    .map(({ kind, name }) => ({ kind, name }))
}

function villageUnits(kind: CommuneKind, villages: string): Named[] {
  const [usual, prefix]: [UnitKindCode, string] =
    kind === 'phường' ? ['neighbourhood', 'Tổ dân phố '] : ['village', 'Thôn ']
  return readPastedUnits(villages, [], '')
    .filter(({ problem }) => problem === null || problem === 'no-kind')
    .map((line) => (line.kind ? { kind: line.kind, name: line.name } : { kind: usual, name: `${prefix}${line.name}` }))
}
