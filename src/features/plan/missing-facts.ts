import type { Plan } from '#reading/plan.ts'
import type { ReviewedFact } from './decisions.ts'
import type { Addable } from './fact-summary.ts'

/** What a movement needs of its plan (its launch asks for most of it), in the order of the screen. */
const wanted: readonly Addable[] = [
  ...(['theme', 'objective', 'subjects', 'contentGroups', 'targets', 'period', 'phases', 'awards'] as const),
  'responsibilities',
]

/** What the plan has nothing of yet, neither read nor written by a person. */
export function missingFacts(facts: readonly ReviewedFact[]): Addable[] {
  const there = new Set(facts.filter(({ verdict }) => verdict !== 'rejected').map(({ key }) => key.split('.')[0]))
  return wanted.filter((kind) => !there.has(kind))
}

/** Parts of the paper's own head and foot that stand empty and have not been left so by a person. */
export function emptyDocumentFacts(facts: readonly ReviewedFact[]): ReviewedFact[] {
  return facts.filter(({ key, value, verdict }) => key.startsWith('document.') && value === null && verdict === null)
}

/** Whether the plan was written here: then nothing of it stands on any paper. */
export const isWrittenHere = ({ text }: Pick<Plan, 'text'>): boolean => text === ''
