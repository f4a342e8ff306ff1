import { budgetIndicators } from '#law/register/indicators/budget.ts'
import { economyIndicators } from '#law/register/indicators/economy.ts'
import { orderIndicators } from '#law/register/indicators/order.ts'
import type { Direction, IndicatorRow, RollUp } from '#law/register/indicators/row.ts'
import { schoolsIndicators } from '#law/register/indicators/schools.ts'
import { societyIndicators } from '#law/register/indicators/society.ts'
import { stateIndicators } from '#law/register/indicators/state.ts'

export type Field =
  | 'economy'
  | 'budget'
  | 'new-rural'
  | 'society'
  | 'health'
  | 'education'
  | 'culture'
  | 'environment'
  | 'administration'
  | 'digital'
  | 'security'
  | 'defence'
  | 'party'
  | 'front'

export type Indicator = {
  code: string
  field: Field
  name: { vi: string; en: string }
  /** A working definition for officers who count; the sector's own definition governs where there is one. */
  definition: string
  unit: string
  direction: Direction
  rollUp: RollUp
  /** Other names in plans. */
  aliases: readonly string[]
  /** Checked against the definition of the sector in charge. */
  verified: false
}

const rows: Record<Field, readonly IndicatorRow[]> = {
  ...economyIndicators,
  ...budgetIndicators,
  ...societyIndicators,
  ...schoolsIndicators,
  ...stateIndicators,
  ...orderIndicators,
}

const build =
  (field: Field) =>
  ([code, vi, en, unit, direction, rollUp, definition, aliases]: IndicatorRow): Indicator => ({
    code,
    field,
    name: { vi, en },
    definition,
    unit,
    direction,
    rollUp,
    aliases: aliases.split(' | '),
    verified: false,
  })

/** Indicators that plans of communes and wards set targets for. Working definitions, none checked yet with its sector. */
export const indicators: readonly Indicator[] = (Object.keys(rows) as Field[]).flatMap((field) =>
  rows[field].map(build(field)),
)

/** The indicator with this code, or null. */
export function indicatorByCode(code: string): Indicator | null {
  return indicators.find((indicator) => indicator.code === code) ?? null
}
