import { fold } from '#reading/fold.ts'

type Node = { id: string; parentId: string | null; nameFolded: string }

export type Branch<T> = { unit: T; depth: number; children: number }

/** The tree as lines from the top, each unit under its parent; a unit whose parent is not in the list stands on top. */
export function treeLines<T extends Node>(units: readonly T[]): Branch<T>[] {
  const known = new Set(units.map(({ id }) => id))
  const under = Map.groupBy(units, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const walk = (parentId: string | null, depth: number): Branch<T>[] =>
    (under.get(parentId) ?? []).flatMap((unit) => [
      { unit, depth, children: under.get(unit.id)?.length ?? 0 },
      ...walk(unit.id, depth + 1),
    ])
  return walk(null, 0)
}

/** The unit and everything below it. */
export function subtreeIds(units: readonly Node[], rootId: string): Set<string> {
  const ids = new Set([rootId])
  for (let grown = true; grown; ) {
    const before = ids.size
    for (const { id, parentId } of units) if (parentId !== null && ids.has(parentId)) ids.add(id)
    grown = ids.size > before
  }
  return ids
}

/** Units whose name holds every word that was typed, with marks or without. */
export function searchUnits<T extends Node & { name: string }>(units: readonly T[], typed: string): T[] {
  const words = typed.normalize('NFC').trim().toLocaleLowerCase('vi').split(/\s+/).filter(Boolean)
  return units.filter(({ name, nameFolded }) => {
    const exact = name.toLocaleLowerCase('vi')
    return words.every((word) => (word === fold(word) ? nameFolded.includes(word) : exact.includes(word)))
  })
}
