import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Schema, Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError } from '#platform/errors.ts'
import type { DifficultyState } from './difficulty.ts'

/** Difficulties with what they are about and whose they are, in words. */
function described(tx: Tx, tenantId: string) {
  return tx
    .selectFrom('difficulty')
    .innerJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'difficulty.tenant_id').onRef('unit.id', '=', 'difficulty.unit_id'),
    )
    .leftJoin('unit as assigned', (join) =>
      join
        .onRef('assigned.tenant_id', '=', 'difficulty.tenant_id')
        .onRef('assigned.id', '=', 'difficulty.assigned_unit_id'),
    )
    .leftJoin('movement', (join) =>
      join.onRef('movement.tenant_id', '=', 'difficulty.tenant_id').onRef('movement.id', '=', 'difficulty.movement_id'),
    )
    .leftJoin('target', (join) =>
      join.onRef('target.tenant_id', '=', 'difficulty.tenant_id').onRef('target.id', '=', 'difficulty.target_id'),
    )
    .leftJoin('task', (join) =>
      join.onRef('task.tenant_id', '=', 'difficulty.tenant_id').onRef('task.id', '=', 'difficulty.task_id'),
    )
    .selectAll('difficulty')
    .select(['unit.name as unit_name', 'assigned.name as assigned_name', 'movement.name as movement_name'])
    .select(['target.name as target_name', 'target.label as target_label', 'task.text as task_text'])
    .where('difficulty.tenant_id', '=', tenantId)
}

const typed = <T extends { state: string }>(row: T) => ({ ...row, state: row.state as DifficultyState })

/** All of an office, or those a unit raised or has to answer; the oldest first. */
export async function listDifficulties(tx: Tx, tenantId: string, of: { unitId?: string }) {
  const unitId = of.unitId
  const rows = await described(tx, tenantId)
    .$if(unitId !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('difficulty.unit_id', '=', unitId ?? ''), eb('difficulty.assigned_unit_id', '=', unitId ?? '')]),
      ),
    )
    .orderBy('difficulty.raised_at')
    .orderBy('difficulty.id')
    .execute()
  return rows.map(typed)
}

export type ListedDifficulty = Awaited<ReturnType<typeof listDifficulties>>[number]

export async function getDifficulty(tx: Tx, tenantId: string, id: string): Promise<ListedDifficulty> {
  const row = await described(tx, tenantId).where('difficulty.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFoundError('difficulty', id)
  return typed(row)
}

/**
 * Difficulties about a movement or a period, whichever is given, with those joined among them; withdrawn ones never.
 * `open`: nobody has answered yet.
 */
export async function difficultiesOf(tx: Tx, tenantId: string, of: { movementId?: string; period?: string }) {
  const rows = await described(tx, tenantId)
    .where('difficulty.state', '!=', 'withdrawn')
    .$if(of.movementId !== undefined, (query) => query.where('difficulty.movement_id', '=', of.movementId ?? ''))
    .$if(of.period !== undefined, (query) => query.where('difficulty.period', '=', of.period ?? ''))
    .orderBy('difficulty.raised_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    movementId: row.movement_id,
    targetId: row.target_id,
    taskId: row.task_id,
    period: row.period,
    text: row.text,
    state: row.state as DifficultyState,
    open: ['raised', 'assigned', 'reopened'].includes(row.state),
    raisedOn: row.raised_on,
    dueOn: row.due_on,
    joinedIntoId: row.joined_into_id,
  }))
}

/** A difficulty and all joined into it, held until the transaction ends, in one order for everyone. */
export async function lockDifficulties(tx: Tx, tenantId: string, id: string) {
  const rows = await tx
    .selectFrom('difficulty')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('id', '=', id), eb('joined_into_id', '=', id)]))
    .orderBy('id')
    .forUpdate()
    .execute()
  const lead = rows.find((row) => row.id === id)
  if (!lead) throw new NotFoundError('difficulty', id)
  return { lead: typed(lead), joined: rows.filter((row) => row.id !== id).map(typed) }
}

export type DifficultyRow = Awaited<ReturnType<typeof lockDifficulties>>['lead']

/** What a form, once sent, has raised; undefined for a form that was not sent before. */
export function findByClientKey(tx: Tx, tenantId: string, clientKey: string) {
  return tx
    .selectFrom('difficulty')
    .select(['id', 'unit_id', 'text', 'movement_id', 'target_id', 'task_id', 'period'])
    .where('tenant_id', '=', tenantId)
    .where('client_key', '=', clientKey)
    .executeTakeFirst()
}

export type SentDifficulty = NonNullable<Awaited<ReturnType<typeof findByClientKey>>>

/** False when the same form was sent before, by whichever request came first. */
export async function insertDifficulty(tx: Tx, row: Insertable<Schema['difficulty']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('difficulty')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'client_key']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes only over the version that was read. */
export async function updateDifficulty(
  tx: Tx,
  row: Pick<DifficultyRow, 'tenant_id' | 'id' | 'version'>,
  change: Updateable<Schema['difficulty']>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('difficulty')
    .set({ ...change, version: row.version + 1 })
    .where('tenant_id', '=', row.tenant_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new ConflictError('difficulty')
}

type NewEvent = Omit<Insertable<Schema['difficulty_event']>, 'sequence'>

/** The difficulty itself must be held by the transaction, so that two never draw one number. */
export async function insertDifficultyEvent(tx: Tx, event: NewEvent): Promise<void> {
  const { last } = await tx
    .selectFrom('difficulty_event')
    .select(({ fn }) => fn.coalesce(fn.max('sequence'), sql<number>`0`).as('last'))
    .where('tenant_id', '=', event.tenant_id)
    .where('difficulty_id', '=', event.difficulty_id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('difficulty_event')
    .values({ ...event, sequence: last + 1 })
    .execute()
}

/** What was done to it, the latest last. */
export function listDifficultyEvents(tx: Tx, tenantId: string, difficultyId: string) {
  return tx
    .selectFrom('difficulty_event')
    .leftJoin('unit', (join) =>
      join
        .onRef('unit.tenant_id', '=', 'difficulty_event.tenant_id')
        .onRef('unit.id', '=', 'difficulty_event.assigned_unit_id'),
    )
    .selectAll('difficulty_event')
    .select('unit.name as assigned_name')
    .where('difficulty_event.tenant_id', '=', tenantId)
    .where('difficulty_event.difficulty_id', '=', difficultyId)
    .orderBy('sequence')
    .execute()
}

const atWork = ['launched', 'running', 'closing']

/** What a difficulty may be about: movements at work, and their targets and tasks; of these units alone where given. */
export async function listSubjects(tx: Tx, tenantId: string, of: { unitIds: readonly string[] | null; on: string }) {
  const movements = await tx
    .selectFrom('movement')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('status', 'in', atWork)
    .orderBy('name')
    .execute()
  if (movements.length === 0) return []
  const ids = movements.map(({ id }) => id)
  const targets = await subjectTargets(tx, tenantId, { ...of, ids })
  const tasks = await subjectTasks(tx, tenantId, { ...of, ids })
  return movements.map((movement) => ({
    ...movement,
    targets: targets.filter(({ movement_id }) => movement_id === movement.id),
    tasks: tasks.filter(({ movement_id }) => movement_id === movement.id),
  }))
}

type Sought = { unitIds: readonly string[] | null; on: string; ids: readonly string[] }

function subjectTargets(tx: Tx, tenantId: string, { unitIds, on, ids }: Sought) {
  return tx
    .selectFrom('target')
    .select(['id', 'movement_id', 'label', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('movement_id', 'in', [...ids])
    .$if(unitIds !== null, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('assignment')
            .select('assignment.id')
            .where('assignment.tenant_id', '=', tenantId)
            .whereRef('assignment.target_id', '=', 'target.id')
            .where('assignment.unit_id', 'in', [...(unitIds ?? [])])
            .where('assignment.valid_from', '<=', on)
            .where((eb) => eb.or([eb('assignment.valid_to', 'is', null), eb('assignment.valid_to', '>=', on)])),
        ),
      ),
    )
    .orderBy('position')
    .execute()
}

function subjectTasks(tx: Tx, tenantId: string, { unitIds, ids }: Sought) {
  return tx
    .selectFrom('task')
    .select(['id', 'movement_id', 'text'])
    .where('tenant_id', '=', tenantId)
    .where('movement_id', 'in', [...ids])
    .$if(unitIds !== null, (query) => query.where('unit_id', 'in', [...(unitIds ?? [])]))
    .orderBy('position')
    .execute()
}

/** The movement that a target or task belongs to; 404 for one of another office. */
export async function movementOf(
  tx: Tx,
  tenantId: string,
  { kind, id }: { kind: 'movement' | 'target' | 'task'; id: string },
): Promise<string> {
  const row =
    kind === 'movement'
      ? await tx
          .selectFrom('movement')
          .select('id as movement_id')
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst()
      : await tx
          .selectFrom(kind)
          .select('movement_id')
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .executeTakeFirst()
  if (!row) throw new NotFoundError(kind, id)
  return row.movement_id
}
