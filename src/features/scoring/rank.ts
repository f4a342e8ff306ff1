import type { SheetContent } from './sheet.ts'
import type { TieBreak } from './tie-break.ts'

/** A unit about to be ranked: judged to the end, and not disqualified. */
export type Contender = {
  unitId: string
  total: number
  /** Per cent; null: nobody has recorded it. */
  womenShare: number | null
}

/** One vote of the council between units, counted for each of them. */
export type VoteCount = { unitId: string; votes: number; batchId: string }

export type PlaceName = 'first' | 'second' | 'third'

export type Ranked = {
  unitId: string
  total: number
  /** 1 for the best; units of an open tie share the first rank of the tie. */
  rank: number
  /** What set it apart from units with the same total; null where the total did. */
  by: 'vote' | 'women' | null
  /** Units it is still equal to, itself included; the council has to vote. Empty: the rank is settled. */
  tiedWith: string[]
  place: PlaceName | 'open' | null
}

type Rulings = { rules: readonly TieBreak[]; votes: readonly VoteCount[]; places: SheetContent['places'] }

type Part = { units: Contender[]; by: Ranked['by'] }

/**
 * Ranks by total; equal totals by the rules of a tie, as far as what is known decides. What they do not decide stays a
 * tie: the rank is open, and so is a place that the tie reaches across.
 */
export function rankUnits(contenders: readonly Contender[], { rules, votes, places }: Rulings): Ranked[] {
  const totals = [...new Set(contenders.map(({ total }) => total))].sort((a, b) => b - a)
  const parts = totals.flatMap((total) => {
    const equal = contenders.filter((one) => one.total === total).toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))
    return split({ units: equal, by: null }, rules, votes)
  })
  let before = 0
  return parts.flatMap(({ units, by }) => {
    const rank = before + 1
    before += units.length
    const tiedWith = units.length > 1 ? units.map(({ unitId }) => unitId) : []
    const place = placeOf({ first: rank, last: before }, places)
    return units.map(({ unitId, total }) => ({ unitId, total, rank, by, tiedWith, place }))
  })
}

/** Each rule in turn parts what the rules before it left equal. */
function split(part: Part, rules: readonly TieBreak[], votes: readonly VoteCount[]): Part[] {
  const [rule, ...rest] = rules
  if (part.units.length === 1 || !rule) return [part]
  const keys = rule.code === 'vote' ? votesFor(part.units, votes) : sharesOf(part.units, rule.leastShare ?? 100)
  if (keys === null) return split(part, rest, votes)
  const values = [...new Set(keys.values())].sort((a, b) => b - a)
  const by = values.length > 1 ? rule.code : part.by
  return values.flatMap((value) =>
    split({ units: part.units.filter(({ unitId }) => keys.get(unitId) === value), by }, rest, votes),
  )
}

/** Counts of one vote that was held on exactly these units; null where there was none. */
function votesFor(units: readonly Contender[], votes: readonly VoteCount[]): Map<string, number> | null {
  const latest = votes.findLast(({ unitId }) => unitId === units[0]?.unitId)
  const batch = votes.filter(({ batchId }) => batchId === latest?.batchId)
  const counts = new Map(batch.map(({ unitId, votes: count }) => [unitId, count]))
  const exactly = counts.size === units.length && units.every(({ unitId }) => counts.has(unitId))
  return exactly ? counts : null
}

/** 1 where at least so many are women, else 0; null unless it is known of every unit. */
function sharesOf(units: readonly Contender[], leastShare: number): Map<string, number> | null {
  if (units.some(({ womenShare }) => womenShare === null)) return null
  return new Map(units.map(({ unitId, womenShare }) => [unitId, (womenShare ?? 0) >= leastShare ? 1 : 0]))
}

/** The place of ranks from first to last; `open` where they reach across the end of one. */
function placeOf({ first, last }: { first: number; last: number }, places: SheetContent['places']): Ranked['place'] {
  const ends = [
    { name: 'first' as const, end: places.first },
    { name: 'second' as const, end: places.first + places.second },
    { name: 'third' as const, end: places.first + places.second + places.third },
  ]
  const at = (rank: number) => ends.find(({ end }) => rank <= end)?.name ?? null
  return at(first) === at(last) ? at(first) : 'open'
}
