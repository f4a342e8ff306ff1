import { type Leaf, type Parents, type RolledNode, rollUpTree } from '../target/roll-up.ts'
import { countedStates } from './result.ts'
import type { RolledCell, RollUpRow } from './roll-up.queries.ts'

type Parent = { id: string; parent_id: string | null }

/**
 * The figures of the nodes of the tree, by target and period. `of`: of these units and those above them; null: of all.
 * A figure that was sent back is owed again and does not count.
 */
export function rollUpNodes(cells: readonly RolledCell[], units: readonly Parent[], of: readonly string[] | null) {
  const parents: Parents = new Map(units.map(({ id, parent_id }) => [id, parent_id]))
  const owed = cells.filter(({ state }) => state !== 'waived')
  const groups = Map.groupBy(owed, ({ target_id, period }) => `${target_id} ${period}`)
  return [...groups.values()].flatMap((group) => rowsOf(group, parents, of))
}

function rowsOf(group: readonly RolledCell[], parents: Parents, of: readonly string[] | null): RollUpRow[] {
  const [first] = group
  if (!first) return []
  const { target_id, period, roll_up, comparator, asked, asked_to, direction, unit, measure } = first
  const period_to =
    group
      .map((cell) => cell.period_to)
      .sort()
      .at(-1) ?? first.period_to
  const target = { comparator, value: asked, valueTo: asked_to, direction, unit, measure }
  const leaves = group.map(leafOf)
  const nodes = new Map<string, RolledNode>()
  for (const unitId of of ?? [undefined])
    for (const node of rollUpTree(roll_up, leaves, { target, parents, of: unitId })) nodes.set(node.unitId, node)
  return [...nodes.values()].map(({ unitId, ...figure }) => ({
    target_id,
    unit_id: unitId,
    period,
    period_to,
    ...figure,
  }))
}

function leafOf(cell: RolledCell): Leaf {
  const says = countedStates.includes(cell.state)
  return {
    unitId: cell.unit_id,
    kind: says ? cell.kind : null,
    value: says ? cell.value : null,
    numerator: says ? cell.numerator : null,
    denominator: says ? cell.denominator : null,
    share: cell.share,
    ownValue: cell.own_value,
    at: says ? (cell.entered_at?.toISOString() ?? null) : null,
  }
}
