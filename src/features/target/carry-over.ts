/** A target as it is when its movement is summed up. */
export type Ending = { measurable: boolean; requirement: boolean; due_on: string | null; met: boolean }

/** Whether a target outlives its movement: counted, not reached, and due only after the day the movement is summed up. */
export function outlives({ measurable, requirement, due_on, met }: Ending, summedUpOn: string): boolean {
  return measurable && !requirement && !met && due_on !== null && due_on > summedUpOn
}
