import { goalOf } from './goal.ts'
import { isStock } from './pace.ts'
import type { Standing } from './status.ts'

/** How a bar shows a figure: the part that is filled, and where the required level stands; both 0 to 100. */
export type Way = { percent: number; required: number }

/** Where a limit stands on its bar, so that there is room to see what goes beyond it. */
const limitAt = 80

/**
 * A share as it is; a count as part of what is asked; a falling figure as the part of its way that is done, so that
 * half-way is half. Null where a bar says nothing: no figure, none may happen, done or not.
 */
export function wayOf({ target, known, start }: Standing): Way | null {
  const goal = goalOf(target)
  if (goal === null || known === null) return null
  const { low, high } = goal
  if (low !== -Infinity) {
    if (low <= 0) return null
    const isShare = target.unit === '%' && low <= 100
    return isShare ? { percent: known, required: low } : { percent: (known / low) * 100, required: 100 }
  }
  const from = target.baseline ?? (isStock(target) ? (start?.value ?? null) : null)
  if (from !== null && from > high) return { percent: ((from - known) / (from - high)) * 100, required: 100 }
  return high > 0 ? { percent: (known / high) * limitAt, required: limitAt } : null
}
