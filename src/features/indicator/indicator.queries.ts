import { type Context, inTransaction } from '#platform/context.ts'
import { latestFigures } from '../result/listed-reports.queries.ts'
import { topUnitId } from '../target/standings.queries.ts'
import { listIndicatorTargets } from '../target/target.queries.ts'
import type { IndicatorUse } from './library.ts'

/** Targets of movements that were not dropped, by the indicator they count, each with its newest figure. */
export function loadIndicatorUses(ctx: Context): Promise<ReadonlyMap<string, IndicatorUse[]>> {
  return inTransaction(ctx, async (tx) => {
    const targets = await listIndicatorTargets(tx, ctx.tenantId)
    const unitId = await topUnitId(tx, ctx.tenantId)
    const latest = await latestFigures(tx, ctx.tenantId, { targetIds: targets.map(({ id }) => id), unitId })
    const uses = targets.map(({ id, name, unit, indicator, movement_name }) => {
      const seen = latest.get(id)
      const figure = seen && seen.value !== null ? { value: seen.value, on: seen.on } : null
      return { code: indicator ?? '', use: { targetId: id, name, unit, movementName: movement_name, latest: figure } }
    })
    return new Map([...Map.groupBy(uses, ({ code }) => code)].map(([code, own]) => [code, own.map(({ use }) => use)]))
  })
}
