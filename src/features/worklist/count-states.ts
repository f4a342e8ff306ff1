import type { TargetState } from '../target/status.ts'

const worstFirst: readonly TargetState[] = ['missed', 'at-risk', 'on-track', 'met', 'unknown']

/** How many stand in each state that occurs, the worst first; what is not known yet comes last. */
export function countStates(targets: readonly { state: TargetState }[]): [TargetState, number][] {
  return worstFirst
    .map((state): [TargetState, number] => [state, targets.filter((target) => target.state === state).length])
    .filter(([, count]) => count > 0)
}
