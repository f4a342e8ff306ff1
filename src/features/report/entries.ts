import type { EntryOutcome } from '../result/enter.ts'
import type { EnteredFigure } from '../result/result.ts'
import type { Answer } from './sync.ts'

/** What a device is told of the figures it sent, each by the key it was sent under. */
export function answersOf(outcomes: readonly EntryOutcome[]): Answer[] {
  return outcomes.map((said) => {
    const { clientKey, outcome, entryId } = said
    return {
      clientKey,
      outcome,
      entryId,
      current: currentOf(said),
      code: said.outcome === 'refused' ? said.code : null,
    }
  })
}

function currentOf(outcome: EntryOutcome): Answer['current'] {
  if (outcome.outcome !== 'conflict' || outcome.current === null) return null
  const { entryId, enteredByName } = outcome.current
  return { entryId, figure: figureOf(outcome.current), by: enteredByName }
}

/** The figure alone, without who said it and when. */
export function figureOf({ kind, value, numerator, denominator, note }: EnteredFigure): EnteredFigure {
  return { kind, value, numerator, denominator, note }
}
