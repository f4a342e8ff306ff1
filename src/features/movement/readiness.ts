import { type Citation, launchContent } from '#law/launch-content.ts'

/** What the system holds on a movement that is to be launched. */
export type ReadinessFacts = {
  objective: string | null
  contentGroups: number
  subjects: string | null
  measurableTargets: number
  unownedTargets: number
  periodFrom: string | null
  periodTo: string | null
  planNumber: string | null
  tasks: number
  awardRules: number
}

export type ReadinessItem =
  | 'objective'
  | 'subjects'
  | 'content'
  | 'criteria'
  | 'owners'
  | 'period'
  | 'paper'
  | 'measures'
  | 'awards'
export type ReadinessOutcome = 'met' | 'unmet' | 'explained'
export type ReadinessFinding = {
  item: ReadinessItem
  outcome: ReadinessOutcome
  /** Why an unmet point was let pass. */
  reason: string | null
  /** True where no reason helps: it has to be done. */
  compulsory: boolean
  citation: Citation | null
}

type Rule = { item: ReadinessItem; met: (facts: ReadinessFacts) => boolean; compulsory: boolean; cited: boolean }

/** In the order in which Article 17 lists what a launch contains; `owners` is this system's own rule. */
const rules: readonly Rule[] = [
  { item: 'objective', met: (f) => f.objective !== null, compulsory: false, cited: true },
  { item: 'subjects', met: (f) => f.subjects !== null, compulsory: false, cited: true },
  {
    item: 'content',
    met: (f) => f.contentGroups > 0 || f.measurableTargets > 0 || f.tasks > 0,
    compulsory: false,
    cited: true,
  },
  { item: 'criteria', met: (f) => f.measurableTargets > 0, compulsory: false, cited: true },
  { item: 'owners', met: (f) => f.unownedTargets === 0, compulsory: true, cited: false },
  { item: 'period', met: (f) => f.periodTo !== null, compulsory: false, cited: true },
  { item: 'paper', met: (f) => f.planNumber !== null, compulsory: false, cited: true },
  { item: 'measures', met: (f) => f.tasks > 0, compulsory: false, cited: true },
  { item: 'awards', met: (f) => f.awardRules > 0, compulsory: false, cited: true },
]

/** The checklist before launch: one finding a point, each met, unmet, or explained by a person. */
export function assessReadiness(
  facts: ReadinessFacts,
  reasons: ReadonlyMap<ReadinessItem, string>,
): ReadinessFinding[] {
  return rules.map(({ item, met, compulsory, cited }) => {
    const reason = compulsory ? null : (reasons.get(item) ?? null)
    const outcome = met(facts) ? 'met' : reason ? 'explained' : 'unmet'
    return { item, outcome, reason, compulsory, citation: cited ? launchContent.citation : null }
  })
}

export function isReadinessItem(text: string): text is ReadinessItem {
  return rules.some(({ item }) => item === text)
}

/** True when nothing on the checklist stands open. */
export function mayBeMadeReady(findings: readonly ReadinessFinding[]): boolean {
  return findings.every(({ outcome }) => outcome !== 'unmet')
}
