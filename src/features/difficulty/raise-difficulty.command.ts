import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from '#platform/errors.ts'
import { parsePeriod } from '../result/period.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { isInForce } from '../unit/unit.ts'
import {
  findByClientKey,
  insertDifficulty,
  insertDifficultyEvent,
  movementOf,
  type SentDifficulty,
} from './difficulty.queries.ts'
import { longestDifficulty, parseSubject, tidyWords } from './difficulty.ts'

export type NewDifficulty = {
  unitId: string
  /** "movement:<id>", "target:<id>", "task:<id>", or empty. */
  subject: string
  /** Key of a period, or empty. */
  period: string
  text: string
  clientKey: string
}

/**
 * Says what stops a unit: by the unit itself, or by the officer for a unit that works on paper. The same `clientKey`
 * again is the same difficulty; with other words it is a 409. Refusals: invalid input for `text`, `period`, `subject`,
 * `unit`; 403, 404.
 */
export async function raiseDifficulty(ctx: Context, input: NewDifficulty): Promise<{ difficultyId: string }> {
  requireRole(ctx, 'unit', 'officer')
  if (ctx.actor.role === 'unit' && input.unitId !== ctx.actor.unitId) throw new ForbiddenError('difficulty.raise')
  const text = tidyWords(input.text)
  checkInput({ ...input, text })
  return inTransaction(ctx, async (tx) => {
    const unit = await getUnit(tx, ctx.tenantId, input.unitId)
    if (!isInForce(unit, ctx.today)) throw new NotFoundError('unit', unit.id)
    const subject = parseSubject(input.subject)
    const movementId = subject && (await movementOf(tx, ctx.tenantId, subject))
    const id = ctx.newId()
    const row = {
      ...{ tenant_id: ctx.tenantId, id, unit_id: unit.id, text, state: 'raised', client_key: input.clientKey },
      ...{ movement_id: movementId, period: input.period || null },
      target_id: subject?.kind === 'target' ? subject.id : null,
      task_id: subject?.kind === 'task' ? subject.id : null,
      ...{ raised_on: ctx.today, raised_at: ctx.now },
      ...{ raised_by: ctx.actor.accountId, raised_by_name: ctx.actor.name, raised_role: ctx.actor.role },
    }
    if (!(await insertDifficulty(tx, row))) return { difficultyId: await sentBefore(tx, row) }
    await insertDifficultyEvent(tx, {
      ...{ tenant_id: ctx.tenantId, difficulty_id: id, action: 'raise', from_state: 'raised', to_state: 'raised' },
      ...{ text, actor_id: ctx.actor.accountId, actor_name: ctx.actor.name, actor_role: ctx.actor.role, at: ctx.now },
    })
    await recordAudit(tx, ctx, {
      action: 'difficulty.raise',
      objectKind: 'difficulty',
      objectId: id,
      after: { unit: unit.name, text, movementId, period: row.period },
    })
    return { difficultyId: id }
  })
}

/** The difficulty that the same form has raised; a conflict where the key stands for other words. */
async function sentBefore(tx: Tx, row: SentDifficulty & { tenant_id: string; client_key: string }): Promise<string> {
  const sent = await findByClientKey(tx, row.tenant_id, row.client_key)
  const said = ['unit_id', 'text', 'movement_id', 'target_id', 'task_id', 'period'] as const
  if (!sent || said.some((field) => sent[field] !== row[field])) throw new ConflictError('difficulty')
  return sent.id
}

function checkInput({ text, period, subject }: NewDifficulty): void {
  const fields: Record<string, string> = {}
  if (text === '') fields.text = 'text-missing'
  if (text.length > longestDifficulty) fields.text = 'text-long'
  if (period !== '' && parsePeriod(period) === null) fields.period = 'period'
  if (subject !== '' && parseSubject(subject) === null) fields.subject = 'subject'
  if (Object.keys(fields).length > 0) throw new InvalidInputError(fields)
}
