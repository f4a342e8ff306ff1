import { type Context, inTransaction } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { TypedFigure } from '../src/features/result/enter.ts'
import { lockReport, moveCells, type ReportKey } from '../src/features/result/result.queries.ts'
import type { EnteredFigure } from '../src/features/result/result.ts'
import { rollUpIn } from '../src/features/result/roll-up.command.ts'
import { createUnit } from '../src/features/unit/create-unit.command.ts'
import { completePlan, draftMovement, step } from './movement.ts'
import { openTestTenant, type TestTenant } from './tenant.ts'

/** An office in which three villages under two divisions report five targets each month, from January 2026. */
export type ReportingOffice = {
  tenant: TestTenant
  officer: Context
  movementId: string
  divisions: string[]
  villages: string[]
  targets: { sum: string; ratio: string; average: string; max: string; passing: string }
}

type Measure = { measure: string; roll_up: string; comparator?: 'gte'; value?: number; unit?: string }
const measures: Measure[] = [
  { measure: 'number', roll_up: 'sum', comparator: 'gte', value: 100 },
  { measure: 'ratio', roll_up: 'weighted-ratio', comparator: 'gte', value: 90, unit: '%' },
  { measure: 'number', roll_up: 'average', comparator: 'gte', value: 5 },
  { measure: 'number', roll_up: 'max', comparator: 'gte', value: 5 },
  { measure: 'number', roll_up: 'count-passing', comparator: 'gte', value: 10, unit: 'thôn' },
]

/** `today`: the day it is launched on and the clock stands at. */
export async function openReportingOffice(today = '2026-03-20', name?: string): Promise<ReportingOffice> {
  const tenant = await openTestTenant(today, name)
  const officer = tenant.as('officer')
  const make = async (parentId: string, kind: 'division' | 'village', unitName: string) =>
    (await createUnit(officer, { parentId, kind, name: unitName })).unitId
  const divisions = [
    await make(tenant.rootId, 'division', 'Khối Đông'),
    await make(tenant.rootId, 'division', 'Khối Tây'),
  ]
  const [east = '', west = ''] = divisions
  const villages = [
    await make(east, 'village', 'Thôn Một'),
    await make(east, 'village', 'Thôn Hai'),
    await make(west, 'village', 'Thôn Ba'),
  ]
  const targets = completePlan.targets.slice(0, measures.length)
  const owners = targets.map((_, target) => ({ target, unitIds: villages }))
  const movementId = await draftMovement(officer, { plan: { ...completePlan, targets }, owners })
  const ids = await measure(officer, movementId)
  await step(officer, movementId, 'make-ready')
  await step(tenant.as('leader'), movementId, 'launch')
  const [sum = '', ratio = '', average = '', max = '', passing = ''] = ids
  return { tenant, officer, movementId, divisions, villages, targets: { sum, ratio, average, max, passing } }
}

async function measure(officer: Context, movementId: string): Promise<string[]> {
  return inTransaction(officer, async (tx) => {
    await tx
      .updateTable('movement')
      .set({ report_every: 'monthly', period_from: '2026-01-01', period_to: '2026-12-31' })
      .where('tenant_id', '=', officer.tenantId)
      .where('id', '=', movementId)
      .execute()
    const rows = await tx
      .selectFrom('target')
      .select('id')
      .where('tenant_id', '=', officer.tenantId)
      .where('movement_id', '=', movementId)
      .where('requirement', '=', false)
      .orderBy('position')
      .execute()
    for (const [index, { id }] of rows.entries())
      await tx
        .updateTable('target')
        .set({
          ...measures[index],
          value_to: null,
          cadence: 'yearly',
          due_on: '2026-12-31',
          measurable: true,
          direction: 'higher',
          report_every: null,
        })
        .where('tenant_id', '=', officer.tenantId)
        .where('id', '=', id)
        .execute()
    return rows.map(({ id }) => id)
  })
}

const nothing: EnteredFigure = { kind: 'value', value: null, numerator: null, denominator: null, note: null }
export const figure = (part: Partial<EnteredFigure>): EnteredFigure => ({ ...nothing, ...part })

/** A figure typed without having seen another, unless `change` says so. */
export const typedFigure = (
  targetId: string,
  part: Partial<EnteredFigure>,
  change: Partial<TypedFigure> = {},
): TypedFigure => ({
  targetId,
  clientKey: newId(),
  basedOn: null,
  figure: figure(part),
  typedAt: null,
  ...change,
})

/** Hands in what a unit has said of a period so far, though more is owed: from then on it counts. */
export function handInSaid(ctx: Context, report: ReportKey): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const said = (await lockReport(tx, ctx.tenantId, report)).filter(({ state }) => state === 'entered')
    await moveCells(tx, ctx, { cells: said, action: 'submit', to: 'submitted' })
    const targetIds = said.map(({ target_id }) => target_id)
    await rollUpIn(tx, ctx.tenantId, { targetIds, periods: [report.period], unitIds: [report.unitId] })
  })
}
