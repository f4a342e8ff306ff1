// What a careful reader would look at twice. A flag with its reason, never a refusal and never a mark against anyone.

/** A figure as it was reported. `value` in the target's unit; only figures that were counted have one. */
export type ReportedFigure = {
  targetId: string
  unitId: string
  period: string
  kind: 'value' | 'no-change' | 'not-arisen' | 'missing'
  value: number | null
  numerator: number | null
  denominator: number | null
  /** Unit of measure of the target. */
  unit: string | null
  measure: 'number' | 'ratio' | 'yes-no'
  /** Added up from nothing, as trees planted are: it can only become more. */
  countsUp: boolean
  /** SHA-256 of each file behind it. */
  evidence: readonly string[]
}

/** Earlier figures of the same target and unit, oldest first. */
export type PastFigure = Pick<ReportedFigure, 'period' | 'value' | 'numerator' | 'denominator'>

export type Anomaly =
  | { code: 'copy'; value: number; period: string }
  | { code: 'round'; value: number }
  | { code: 'jump'; value: number; before: number; period: string }
  | { code: 'less'; value: number; before: number; period: string }
  | { code: 'all-hundred'; count: number }
  | { code: 'same-evidence'; where: 'other-unit' | 'other-target' | 'other-period'; targetId: string; period: string }

export type AnomalyCode = Anomaly['code']

/**
 * What is odd of a figure, beside its own past and beside `others`: figures of the same unit and period, and any that
 * may share a file with it. An empty list for what is done or not, and for what has no figure.
 */
export function findAnomalies(
  figure: ReportedFigure,
  history: readonly PastFigure[],
  others: readonly ReportedFigure[],
): Anomaly[] {
  const shared = sameEvidence(figure, others)
  if (figure.value === null || figure.measure === 'yes-no') return shared
  const known = { ...figure, value: figure.value }
  const past = history.flatMap(({ value, ...rest }) => (value === null ? [] : [{ ...rest, value }]))
  const found = [copied(known, past), round(known, past), moved(known, past), allHundred(known, others)]
  return [...found.filter((anomaly) => anomaly !== null), ...shared]
}

type Known = ReportedFigure & { value: number }
type Past = PastFigure & { value: number }

/** Typed again as it was, and not said to be unchanged. None at all and all of them may well stay as they are. */
function copied(figure: Known, past: readonly Past[]): Anomaly | null {
  const last = past.at(-1)
  const stays = figure.value === 0 || (figure.unit === '%' && figure.value === 100)
  if (!last || figure.kind !== 'value' || stays) return null
  const same =
    figure.value === last.value && figure.numerator === last.numerator && figure.denominator === last.denominator
  return same ? { code: 'copy', value: figure.value, period: last.period } : null
}

/** One digit and noughts from a hundred on, or tens each of three times. */
function round({ value, unit }: Known, past: readonly Past[]): Anomaly | null {
  if (unit === '%') return null
  const isTens = (number: number) => Math.abs(number) >= 10 && number % 10 === 0
  const isOneDigit = Math.abs(value) >= 100 && /^[1-9]0+$/.test(String(Math.abs(value)))
  const last = past.slice(-2).map((before) => before.value)
  const always = last.length === 2 && [...last, value].every(isTens) && new Set([...last, value]).size === 3
  return isOneDigit || always ? { code: 'round', value } : null
}

/** A step more than three times the steps before; of a level, twenty points or half of it. */
function moved({ value, unit, countsUp }: Known, past: readonly Past[]): Anomaly | null {
  const last = past.at(-1)
  if (!last) return null
  const step = value - last.value
  const facts = { value, before: last.value, period: last.period }
  if (!countsUp) {
    const most = unit === '%' ? 20 : Math.abs(last.value) / 2
    return Math.abs(step) > most && last.value !== 0 ? { code: 'jump', ...facts } : null
  }
  if (step < 0) return { code: 'less', ...facts }
  const usual = last.value / past.length
  return usual > 0 && step > 3 * usual ? { code: 'jump', ...facts } : null
}

const fewest = 3

/** Every share a unit reports is all of all. */
function allHundred(figure: Known, others: readonly ReportedFigure[]): Anomaly | null {
  const isShare = ({ unit, value }: ReportedFigure) => unit === '%' && value !== null
  const beside = others.filter(
    (other) =>
      isShare(other) &&
      other.unitId === figure.unitId &&
      other.period === figure.period &&
      other.targetId !== figure.targetId,
  )
  const shares = [figure, ...beside].filter(isShare)
  const all = figure.unit === '%' && shares.length >= fewest && shares.every(({ value }) => value === 100)
  return all ? { code: 'all-hundred', count: shares.length } : null
}

/** The same file behind another figure; named once, the strangest first. */
function sameEvidence(figure: ReportedFigure, others: readonly ReportedFigure[]): Anomaly[] {
  const own = new Set(figure.evidence)
  const places = others.flatMap((other) => {
    if (!other.evidence.some((hash) => own.has(hash))) return []
    const { unitId, period, targetId } = other
    if (unitId === figure.unitId && period === figure.period && targetId === figure.targetId) return []
    const where = unitId !== figure.unitId ? 'other-unit' : period !== figure.period ? 'other-period' : 'other-target'
    return [{ code: 'same-evidence' as const, where, targetId, period } satisfies Anomaly]
  })
  const strangest = (['other-unit', 'other-period', 'other-target'] as const)
    .map((where) => places.find((place) => place.where === where))
    .find((place) => place !== undefined)
  return strangest ? [strangest] : []
}
