import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Context, inTransaction } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { draftMovement } from '../../../test/movement.ts'
import { openTestTenant, type TestTenant } from '../../../test/tenant.ts'
import type { EntryOutcome } from '../result/enter.ts'
import { enterResults } from '../result/enter-results.command.ts'
import type { FigureKind } from '../result/result.ts'
import { createUnit } from '../unit/create-unit.command.ts'
import { breaches, play, type Server, schedules } from './fixtures/two-devices.ts'
import type { Seen } from './sync.ts'

let tenant: TestTenant
let authors: readonly [Context, Context]
let cells: { targetId: string; unitId: string; period: string }[]

beforeAll(async () => {
  tenant = await openTestTenant()
  const officer = tenant.as('officer')
  const movementId = await draftMovement(officer)
  const { unitId } = await createUnit(officer, { parentId: tenant.rootId, kind: 'village', name: 'Thôn Hai Máy' })
  authors = [tenant.as('unit', unitId), officer]
  cells = await openCells(officer, { movementId, unitId })
})
afterAll(() => tenant.close())

/** One target, owed for a hundred months. */
async function openCells(officer: Context, { movementId, unitId }: { movementId: string; unitId: string }) {
  return inTransaction(officer, async (tx) => {
    const { id: targetId } = await tx
      .selectFrom('target')
      .select('id')
      .where('tenant_id', '=', officer.tenantId)
      .where('movement_id', '=', movementId)
      .where('measurable', '=', true)
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('target')
      .set({ measure: 'number' })
      .where('tenant_id', '=', officer.tenantId)
      .where('id', '=', targetId)
      .execute()
    const months = Array.from({ length: 100 }, (_, index) =>
      new Date(Date.UTC(2017, index, 1)).toISOString().slice(0, 7),
    )
    const rows = months.map((period) => ({
      tenant_id: officer.tenantId,
      target_id: targetId,
      unit_id: unitId,
      period,
      period_from: `${period}-01`,
      period_to: `${period}-28`,
      due_on: `${period}-28`,
      state: 'open',
    }))
    await tx.insertInto('result_cell').values(rows).execute()
    return months.map((period) => ({ targetId, unitId, period }))
  })
}

/** The real command on the real database; the first author is the village, the second the officer. */
function serverOf(cell: { targetId: string; unitId: string; period: string }, began: Set<string>): Server {
  const { targetId, unitId, period } = cell
  const entries = () =>
    inTransaction(authors[1], (tx) =>
      tx
        .selectFrom('result_entry')
        .select(['id', 'client_key', 'kind', 'value', 'numerator', 'denominator', 'note'])
        .where('tenant_id', '=', authors[1].tenantId)
        .where('target_id', '=', targetId)
        .where('unit_id', '=', unitId)
        .where('period', '=', period)
        .orderBy('id')
        .execute(),
    )
  return {
    enter: async (entry, author) => {
      const [outcome] = await enterResults(
        { ...authors[author], now: new Date() },
        { unitId, period, figures: [{ ...entry, targetId }] },
      )
      if (!outcome) throw new Error('no answer')
      return { outcome: outcome.outcome, entryId: outcome.entryId, current: currentOf(outcome), code: codeOf(outcome) }
    },
    present: async () => {
      const { kind, id, value, numerator, denominator, note } = (await entries()).at(-1) ?? { id: null }
      const figure = { kind: kind as FigureKind, value: Number(value), numerator, denominator, note } as Seen['figure']
      return { entryId: id, figure: id ? figure : null, by: null }
    },
    log: async () =>
      (await entries())
        .filter(({ id }) => !began.has(id))
        .map(({ id, client_key, value }) => ({ id, clientKey: client_key, value: Number(value) })),
  }
}

function currentOf(outcome: EntryOutcome): Seen | null {
  if (outcome.outcome !== 'conflict' || outcome.current === null) return null
  const { entryId, enteredByName, enteredAt: _, ...figure } = outcome.current
  return { entryId, figure, by: enteredByName }
}

const codeOf = (outcome: EntryOutcome) => (outcome.outcome === 'refused' ? outcome.code : null)

it('two devices and the real command: 1,000 random schedules converge, lose nothing, double nothing', async () => {
  let run = 0
  let value = 0
  const began = new Set<string>()
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const cell = cells[run++ % cells.length]
      if (!cell) throw new Error('no cell')
      const server = serverOf(cell, began)
      for (const { id } of await server.log()) began.add(id)
      const told = await play(schedule, { server, newKey: () => newId(), nextValue: () => ++value })
      expect(await breaches(told, server)).toEqual([])
    }),
    { numRuns: Number(process.env.THIDUA_SCHEDULES ?? 1000), endOnFailure: true },
  )
}, 300_000)
