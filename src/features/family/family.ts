import { PreconditionError } from '#platform/errors.ts'
import { fulfils, type Goal } from '../target/goal.ts'

/** What an office below is shown of a movement that is offered to it. */
export type OfferContent = {
  name: string
  theme: string | null
  objective: string | null
  periodFrom: string | null
  periodTo: string | null
  /** "12/KH-UBND" */
  plan: string | null
}

export const responseStates = ['sent', 'delivered', 'taken-up', 'launched', 'declined'] as const
export type ResponseState = (typeof responseStates)[number]

export type ReceivedState = 'waiting' | 'taken-up' | 'declined'

/** What the sender is to be told of an offer; null while there is no answer. */
export function answerOf(
  offer: { state: ReceivedState },
  movement: { status: string } | null,
): 'taken-up' | 'launched' | 'declined' | null {
  if (offer.state === 'declined') return 'declined'
  if (offer.state === 'waiting' || movement === null || movement.status === 'dropped') return null
  return movement.status === 'draft' || movement.status === 'ready' ? 'taken-up' : 'launched'
}

export type ResponseCount = { all: number; launched: number; takenUp: number; declined: number; silent: number }

/** How many offices have launched, have it in hand, have declined, have not said anything. */
export function countResponses(responses: readonly { state: ResponseState }[]): ResponseCount {
  const of = (...states: ResponseState[]) => responses.filter(({ state }) => states.includes(state)).length
  return {
    all: responses.length,
    launched: of('launched'),
    takenUp: of('taken-up'),
    declined: of('declined'),
    silent: of('sent', 'delivered'),
  }
}

/** So many of so many in per cent; null of none. */
export const shareOf = (part: number, all: number): number | null => (all === 0 ? null : (part / all) * 100)

/** Whether the share that has launched is what is asked; null where nothing can be compared. */
export function meetsGoal(share: number | null, goal: Goal | null): boolean | null {
  return share === null || goal === null ? null : fulfils(share, goal)
}

/** A movement may not stand under itself or under what stands under it. */
export function assertNoCircle(
  movements: readonly { id: string; parent_id: string | null }[],
  place: { id: string; parentId: string },
): void {
  const parents = new Map(movements.map(({ id, parent_id }) => [id, parent_id]))
  for (let at: string | null = place.parentId, steps = 0; at !== null; at = parents.get(at) ?? null, steps++)
    if (at === place.id || steps > movements.length) throw new PreconditionError('movement-under-itself')
}

/** The movements above one, nearest first. */
export function ancestorsOf<T extends { id: string; parent_id: string | null }>(
  movements: readonly T[],
  id: string,
): T[] {
  const known = new Map(movements.map((movement) => [movement.id, movement]))
  const line: T[] = []
  let at = known.get(id)?.parent_id ?? null
  while (at !== null && line.length < movements.length) {
    const parent = known.get(at)
    if (!parent) break
    line.push(parent)
    at = parent.parent_id
  }
  return line
}

/** The movements below one, each with how deep. */
export function descendantsOf<T extends { id: string; parent_id: string | null }>(
  movements: readonly T[],
  id: string,
  depth = 0,
): { movement: T; depth: number }[] {
  if (depth > 20) return []
  return movements
    .filter(({ parent_id }) => parent_id === id)
    .flatMap((movement) => [{ movement, depth }, ...descendantsOf(movements, movement.id, depth + 1)])
}
