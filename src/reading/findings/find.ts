import type { Finding } from '../plan.ts'
import { citationMismatch } from './check-citations.ts'
import { dateMissing, issuerNameInconsistent, noRecipients, numberMissing, textDamaged } from './check-header.ts'
import { malformedYearRange, noAwardSection, noReportingDuty, numberingGap } from './check-structure.ts'
import {
  contradictoryFigure,
  noMeasurableTarget,
  periodWithoutEnd,
  tableNotRead,
  targetNotMeasurable,
  targetOutlastsPeriod,
  targetWithoutOwner,
} from './check-targets.ts'
import type { Check, Draft } from './draft.ts'
import { findingRule } from './rules.ts'

const checks: readonly Check[] = [
  textDamaged,
  numberMissing,
  dateMissing,
  issuerNameInconsistent,
  numberingGap,
  malformedYearRange,
  citationMismatch,
  targetNotMeasurable,
  noMeasurableTarget,
  tableNotRead,
  targetOutlastsPeriod,
  contradictoryFigure,
  targetWithoutOwner,
  periodWithoutEnd,
  noAwardSection,
  noReportingDuty,
  noRecipients,
]

/** Everything a careful clerk would send back, in the order of the rules. */
export function findDoubts(draft: Draft): Finding[] {
  return checks
    .flatMap((check) => check(draft))
    .map(({ rule, span, detail }) => {
      const { severity, vi, citation } = findingRule(rule)
      const message = detail === undefined ? vi : `${vi.replace(/\.$/, '')}: ${detail}.`
      return { rule, severity, message, span, citation }
    })
}
