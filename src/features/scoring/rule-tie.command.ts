import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import { holdSheet, insertRulings, listCards, listRulings } from './scoring.queries.ts'

type NewRuling = {
  sheetId: string
  kind: 'vote' | 'women-share'
  /** Votes, whole; or per cent of women, 0 to 100. */
  values: readonly { unitId: string; value: number }[]
  /** Which meeting, which minutes; where the share is known from. */
  reason: string
}

/**
 * Records how the council voted between units with equal totals, or the share of women in them. The officer's to do.
 * Refusals: `reason-missing`, `score-ruling-value`, `score-ruling-locked` while a unit named is not locked; 404.
 */
export function ruleTie(ctx: Context, input: NewRuling): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const sheet = await holdSheet(tx, ctx.tenantId, { id: input.sheetId, alone: true })
    const cards = new Map((await listCards(tx, ctx.tenantId, sheet.id)).map((card) => [card.unitId, card]))
    const stray = input.values.find(({ unitId }) => !cards.has(unitId))
    if (stray) throw new NotFoundError('score-card', stray.unitId)
    const reason = input.reason.normalize('NFC').trim()
    if (!reason) throw new PreconditionError('reason-missing')
    if (input.values.length < 2 || !input.values.every(({ value }) => isValue(input.kind, value)))
      throw new PreconditionError('score-ruling-value')
    if (input.values.some(({ unitId }) => cards.get(unitId)?.state !== 'locked'))
      throw new PreconditionError('score-ruling-locked')
    const after = (await listRulings(tx, ctx.tenantId, sheet.id)).length
    await insertRulings(tx, ctx, { ...input, reason, after })
    await recordAudit(tx, ctx, {
      action: 'scoring.rule-tie',
      objectKind: 'score-sheet',
      objectId: sheet.id,
      after: { name: sheet.name, kind: input.kind, values: input.values, reason },
    })
  })
}

const isValue = (kind: NewRuling['kind'], value: number): boolean =>
  kind === 'vote' ? Number.isInteger(value) && value >= 0 && value <= 10_000 : value >= 0 && value <= 100
