import { compareText } from '#web/format.ts'

/** How far one commune is with the period the board is about; what it has not opened yet is null. */
export type CommuneStanding = {
  id: string
  unitKind: string
  name: string
  movements: number
  dueOn: string | null
  units: number
  unitsComplete: number
  unitsLate: number
  owed: number
  submitted: number
}

/** "Phường Bạch Liên": the kind is stored as it stands within a sentence. */
export function communeName(kind: string, name: string): string {
  return `${kindInTitle(kind)} ${name}`
}

export function kindInTitle(kind: string): string {
  return `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)}`
}

export const standings = ['not-launched', 'late', 'under-way', 'complete'] as const
export type StandingKind = (typeof standings)[number]

/** `late` names a day that has passed with figures still owed. `today` is a day in Vietnam. */
export function standingOf(commune: CommuneStanding, today: string): StandingKind {
  if (commune.movements === 0) return 'not-launched'
  if (commune.owed === commune.submitted) return 'complete'
  return commune.dueOn !== null && commune.dueOn < today ? 'late' : 'under-way'
}

/** Whole per cent of the figures owed that were submitted; null where nothing is owed. */
export function shareSubmitted({ owed, submitted }: Pick<CommuneStanding, 'owed' | 'submitted'>): number | null {
  return owed === 0 ? null : Math.floor((submitted / owed) * 100)
}

export function daysLate(dueOn: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000))
}

/** Communes by how they stand, within each the least complete first, then by name. */
export function groupCommunes(communes: readonly CommuneStanding[], today: string) {
  const sorted = communes.toSorted(
    (a, b) => (shareSubmitted(a) ?? 0) - (shareSubmitted(b) ?? 0) || compareText(a.name, b.name),
  )
  return new Map(standings.map((kind) => [kind, sorted.filter((commune) => standingOf(commune, today) === kind)]))
}

/** The step of the one-hue ramp for a share of 0 to 100. */
export function rampStep(share: number | null): 0 | 1 | 2 | 3 | 4 {
  if (share === null) return 0
  if (share < 50) return 1
  if (share < 75) return 2
  return share < 95 ? 3 : 4
}

/** The period to look at first: the latest whose figures were due, else the latest of all. */
export function defaultPeriod(periods: readonly { period: string; due_on: string }[], today: string): string | null {
  const latest = periods.toSorted((a, b) => (a.due_on < b.due_on ? 1 : a.due_on > b.due_on ? -1 : 0))
  return (latest.find(({ due_on }) => due_on < today) ?? latest[0])?.period ?? null
}
