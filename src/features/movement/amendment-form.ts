import type { Target } from '#reading/plan.ts'
import { correct } from '../plan/correction.ts'
import { typedFact } from '../plan/typed-fact.ts'
import type { StandingTarget } from '../target/amend-target.queries.ts'
import type { AmendedTarget } from './edited-plan.ts'

/** As typed: the figure and due day of each target by its id. */
export type AmendmentValues = {
  reason: string
  documentId: string
  periodTo: string
  figures: ReadonlyMap<string, { figure: string; due: string; drop: boolean }>
}

export type AmendmentIssue = { field: string; code: 'figureWrong' | 'dateWrong' }

const factOf = (target: StandingTarget) => ({
  ...{ label: null, name: target.name, comparator: target.comparator, value: target.value, valueTo: target.value_to },
  ...{ unit: target.unit, cadence: target.cadence, due: target.due_on, measurable: target.measurable },
  ...{ parent: null, span: [0, 0] as const },
})

/** The figure as it stands in the field, so that what is left as it is changes nothing. */
export const typedFigure = (target: StandingTarget): string => typedFact('targets', factOf(target)).figure ?? ''

/** What the fields of the form say of each target: those left as they were are not among the edits. */
export function editsOf(
  targets: readonly StandingTarget[],
  values: AmendmentValues,
): { edits: AmendedTarget[]; issues: AmendmentIssue[] } {
  const edits: AmendedTarget[] = []
  const issues: AmendmentIssue[] = []
  for (const target of targets) {
    const typed = values.figures.get(target.id)
    if (!typed) continue
    if (typed.drop) {
      edits.push({ id: target.id, drop: true })
      continue
    }
    const before = typedFact('targets', factOf(target))
    const read = correct('targets', factOf(target), { ...before, figure: typed.figure, due: typed.due })
    if ('errors' in read) {
      if (read.errors.figure) issues.push({ field: `figure-${target.id}`, code: 'figureWrong' })
      if (read.errors.due) issues.push({ field: `due-${target.id}`, code: 'dateWrong' })
      continue
    }
    const { comparator, value, valueTo, unit, due, measurable } = read.value as Target
    const figure =
      typed.figure.trim() === (before.figure ?? '').trim() ? {} : { comparator, value, valueTo, unit, measurable }
    const day = due === target.due_on ? {} : { due }
    if (Object.keys({ ...figure, ...day }).length > 0) edits.push({ id: target.id, drop: false, ...figure, ...day })
  }
  return { edits, issues }
}
