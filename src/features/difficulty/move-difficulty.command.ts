import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, InvalidInputError, NotFoundError, PreconditionError } from '#platform/errors.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { isInForce } from '../unit/unit.ts'
import { type DifficultyRow, insertDifficultyEvent, lockDifficulties, updateDifficulty } from './difficulty.queries.ts'
import {
  type DifficultyAction,
  type DifficultyState,
  difficultyTransitions,
  doneForAll,
  longestDifficulty,
  nextDifficultyState,
  partiesOf,
  tidyWords,
} from './difficulty.ts'

export type DifficultyMove = {
  difficultyId: string
  version: number
  action: DifficultyAction
  /** The answer, the reason, what is asked again. */
  words?: string | null
  /** Who has to answer, and by when; only to `assign`. */
  unitId?: string
  person?: string | null
  dueOn?: string
}

/**
 * Takes a difficulty one step on, and with `assign`, `answer` and `close` all that were joined into it. Refusals:
 * `difficulty-wrong-state`, `difficulty-words-missing`, `difficulty-joined`, `difficulty-due-past`; 403, 404, 409.
 */
export function moveDifficulty(ctx: Context, move: DifficultyMove): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const { lead, joined } = await lockDifficulties(tx, ctx.tenantId, move.difficultyId)
    const words = tidyWords(move.words ?? '') || null
    if (words !== null && words.length > longestDifficulty) throw new InvalidInputError({ words: 'text-long' })
    const to = nextDifficultyState(lead.state, move.action, { parties: partiesOf(ctx.actor, lead), words })
    if (lead.joined_into_id !== null && doneForAll.has(move.action)) throw new PreconditionError('difficulty-joined')
    if (lead.version !== move.version) throw new ConflictError('difficulty')

    const change = await changeOf(tx, ctx, { ...move, words })
    await apply(tx, ctx, { row: lead, action: move.action, to, words, change })
    if (doneForAll.has(move.action))
      for (const row of joined.filter(({ state }) => isOpenTo(state, move.action)))
        await apply(tx, ctx, { row, action: move.action, to, words, change })
    if (move.action === 'withdraw') await handOn(tx, joined)
    await recordAudit(tx, ctx, {
      action: `difficulty.${move.action}`,
      objectKind: 'difficulty',
      objectId: lead.id,
      before: { state: lead.state },
      after: { state: to, words, ...change },
    })
  })
}

const isOpenTo = (state: DifficultyState, action: DifficultyAction): boolean =>
  (difficultyTransitions[action].from as readonly DifficultyState[]).includes(state)

type Change = Partial<{
  assigned_unit_id: string | null
  assigned_person: string | null
  due_on: string | null
  answer: string | null
  answered_on: string | null
  answered_by_name: string | null
  joined_into_id: string | null
}>

async function changeOf(tx: Tx, ctx: Context, move: DifficultyMove & { words: string | null }): Promise<Change> {
  if (move.action === 'answer') return { answer: move.words, answered_on: ctx.today, answered_by_name: ctx.actor.name }
  // Asked again by one unit, it is that unit's own matter from then on.
  if (move.action === 'reopen')
    return { due_on: null, assigned_unit_id: null, assigned_person: null, joined_into_id: null }
  if (move.action !== 'assign') return {}
  const unit = await getUnit(tx, ctx.tenantId, move.unitId ?? '')
  if (!isInForce(unit, ctx.today)) throw new NotFoundError('unit', unit.id)
  if (!move.dueOn || move.dueOn < ctx.today) throw new PreconditionError('difficulty-due-past')
  const person = tidyWords(move.person ?? '').slice(0, 200) || null
  return { assigned_unit_id: unit.id, assigned_person: person, due_on: move.dueOn }
}

type Step = { row: DifficultyRow; action: string; to: DifficultyState; words: string | null; change: Change }

async function apply(tx: Tx, ctx: Context, { row, action, to, words, change }: Step): Promise<void> {
  await updateDifficulty(tx, row, { state: to, ...change })
  await insertDifficultyEvent(tx, {
    ...{ tenant_id: ctx.tenantId, difficulty_id: row.id, action, from_state: row.state, to_state: to, text: words },
    assigned_unit_id: change.assigned_unit_id ?? null,
    assigned_person: change.assigned_person ?? null,
    due_on: change.due_on ?? null,
    ...{ actor_id: ctx.actor.accountId, actor_name: ctx.actor.name, actor_role: ctx.actor.role, at: ctx.now },
  })
}

/** When the one that others were joined into is taken back, the eldest of them stands in its place. */
async function handOn(tx: Tx, joined: readonly DifficultyRow[]): Promise<void> {
  const [heir, ...rest] = joined.toSorted((a, b) => a.raised_at.getTime() - b.raised_at.getTime())
  if (!heir) return
  await updateDifficulty(tx, heir, { joined_into_id: null })
  for (const row of rest) await updateDifficulty(tx, row, { joined_into_id: heir.id })
}
