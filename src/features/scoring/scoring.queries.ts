import type { Selectable, Updateable } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Schema, Tx } from '#platform/db.ts'
import { ConflictError, NotFoundError } from '#platform/errors.ts'
import type { CardState, Said } from './card.ts'
import type { Mark } from './score.ts'
import type { SheetContent } from './sheet.ts'

export type SheetState = 'draft' | 'published' | 'replaced' | 'dropped'

export type ScoreSheet = {
  id: string
  seriesId: string
  edition: number
  blockId: string
  movementId: string | null
  year: number
  name: string
  state: SheetState
  content: SheetContent
  figuresUntil: string
  selfScoreUntil: string
  publishedOn: string | null
  version: number
}

function sheetOf(row: Selectable<Schema['score_sheet']>): ScoreSheet {
  return {
    id: row.id,
    seriesId: row.series_id,
    edition: row.edition,
    blockId: row.block_id,
    movementId: row.movement_id,
    year: row.year,
    name: row.name,
    state: row.state as SheetState,
    content: row.content as unknown as SheetContent,
    figuresUntil: row.figures_until,
    selfScoreUntil: row.self_score_until,
    publishedOn: row.published_on,
    version: row.version,
  }
}

/** Every sheet of the office that was not dropped, newest first; of one movement where that is named. */
export async function listSheets(tx: Tx, tenantId: string, movementId: string | null): Promise<ScoreSheet[]> {
  const rows = await tx
    .selectFrom('score_sheet')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('state', '!=', 'dropped')
    .$if(movementId !== null, (query) => query.where('movement_id', '=', movementId ?? ''))
    .orderBy('year', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(sheetOf)
}

export async function getSheet(tx: Tx, tenantId: string, id: string): Promise<ScoreSheet> {
  const row = await tx
    .selectFrom('score_sheet')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFoundError('score-sheet', id)
  return sheetOf(row)
}

/** Holds the sheet until the transaction ends, shared with those who score, not with those who publish or replace it. */
export async function holdSheet(tx: Tx, tenantId: string, of: { id: string; alone: boolean }): Promise<ScoreSheet> {
  const found = tx.selectFrom('score_sheet').selectAll().where('tenant_id', '=', tenantId).where('id', '=', of.id)
  const row = await (of.alone ? found.forUpdate() : found.forShare()).executeTakeFirst()
  if (!row) throw new NotFoundError('score-sheet', of.id)
  return sheetOf(row)
}

/** Every edition of a series, the newest first. */
export async function listEditions(tx: Tx, tenantId: string, seriesId: string): Promise<ScoreSheet[]> {
  const rows = await tx
    .selectFrom('score_sheet')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('series_id', '=', seriesId)
    .orderBy('edition', 'desc')
    .execute()
  return rows.map(sheetOf)
}

type NewSheet = Omit<ScoreSheet, 'state' | 'publishedOn' | 'version'>

export async function insertSheet(tx: Tx, ctx: Pick<Context, 'tenantId' | 'now'>, sheet: NewSheet): Promise<void> {
  await tx
    .insertInto('score_sheet')
    .values({
      tenant_id: ctx.tenantId,
      id: sheet.id,
      series_id: sheet.seriesId,
      edition: sheet.edition,
      block_id: sheet.blockId,
      movement_id: sheet.movementId,
      year: sheet.year,
      name: sheet.name,
      state: 'draft',
      content: JSON.stringify(sheet.content),
      figures_until: sheet.figuresUntil,
      self_score_until: sheet.selfScoreUntil,
      created_at: ctx.now,
    })
    .execute()
}

/** Writes only over the version that was read. */
export async function updateSheet(
  tx: Tx,
  tenantId: string,
  of: { id: string; version: number; change: Updateable<Schema['score_sheet']> },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('score_sheet')
    .set({ ...of.change, version: of.version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', of.id)
    .where('version', '=', of.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ConflictError('score-sheet')
}

export type ScoreCard = {
  unitId: string
  state: CardState
  submittedOn: string | null
  late: boolean
  version: number
}

const cardOf = (row: Selectable<Schema['score_card']>): ScoreCard => ({
  unitId: row.unit_id,
  state: row.state as CardState,
  submittedOn: row.submitted_on,
  late: row.late,
  version: row.version,
})

export async function insertCards(
  tx: Tx,
  tenantId: string,
  of: { sheetId: string; unitIds: readonly string[] },
): Promise<void> {
  if (of.unitIds.length > 0)
    await tx
      .insertInto('score_card')
      .values(
        of.unitIds.map((unitId) => ({ tenant_id: tenantId, sheet_id: of.sheetId, unit_id: unitId, state: 'open' })),
      )
      .execute()
}

export async function listCards(tx: Tx, tenantId: string, sheetId: string): Promise<ScoreCard[]> {
  const rows = await tx
    .selectFrom('score_card')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('sheet_id', '=', sheetId)
    .orderBy('unit_id')
    .execute()
  return rows.map(cardOf)
}

export type CardKey = { sheetId: string; unitId: string }

/** Holds the card until the transaction ends: what is said of a unit is written one after the other. */
export async function lockCard(tx: Tx, tenantId: string, of: CardKey): Promise<ScoreCard> {
  const row = await tx
    .selectFrom('score_card')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('sheet_id', '=', of.sheetId)
    .where('unit_id', '=', of.unitId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFoundError('score-card', of.unitId)
  return cardOf(row)
}

export async function updateCard(
  tx: Tx,
  tenantId: string,
  of: CardKey & { version: number; change: Updateable<Schema['score_card']> },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('score_card')
    .set({ ...of.change, version: of.version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('sheet_id', '=', of.sheetId)
    .where('unit_id', '=', of.unitId)
    .where('version', '=', of.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new ConflictError('score-card')
}

export type ScoreEntry = Said & { unitId: string; criterionKey: string; points: number | null; actorRole: string }

/** What was said of the units of a sheet, in the order it was said; of one unit where that is named. */
export async function listEntries(
  tx: Tx,
  tenantId: string,
  of: { sheetId: string; unitId: string | null },
): Promise<ScoreEntry[]> {
  const rows = await tx
    .selectFrom('score_entry')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('sheet_id', '=', of.sheetId)
    .$if(of.unitId !== null, (query) => query.where('unit_id', '=', of.unitId ?? ''))
    .orderBy('unit_id')
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    criterionKey: row.criterion_key,
    voice: row.voice as Said['voice'],
    officeId: row.office_id,
    mark: row.mark as unknown as Mark,
    points: row.points,
    evidence: row.evidence,
    reason: row.reason,
    actorName: row.actor_name,
    actorRole: row.actor_role,
    at: row.at,
    sequence: row.sequence,
  }))
}

export type NewEntry = {
  criterionKey: string
  voice: Said['voice']
  officeId: string
  mark: Mark
  points: number | null
  evidence: string | null
  reason: string | null
}

/** Appends in the order given, under the lock on the card. */
export async function insertEntries(
  tx: Tx,
  ctx: Context,
  of: CardKey & { after: number; entries: readonly NewEntry[] },
): Promise<void> {
  if (of.entries.length === 0) return
  await tx
    .insertInto('score_entry')
    .values(
      of.entries.map((entry, index) => ({
        tenant_id: ctx.tenantId,
        id: ctx.newId(),
        sheet_id: of.sheetId,
        unit_id: of.unitId,
        criterion_key: entry.criterionKey,
        voice: entry.voice,
        office_id: entry.officeId,
        mark: JSON.stringify(entry.mark),
        points: entry.points,
        evidence: entry.evidence,
        reason: entry.reason,
        actor_id: ctx.actor.accountId,
        actor_name: ctx.actor.name,
        actor_role: ctx.actor.role,
        at: ctx.now,
        sequence: of.after + index + 1,
      })),
    )
    .execute()
}

export type ScoreEvent = {
  sequence: number
  action: string
  fromState: string
  toState: string
  reason: string | null
  actorName: string
  actorRole: string
  at: Date
}

export async function listEvents(tx: Tx, tenantId: string, of: CardKey): Promise<ScoreEvent[]> {
  const rows = await tx
    .selectFrom('score_event')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('sheet_id', '=', of.sheetId)
    .where('unit_id', '=', of.unitId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    action: row.action,
    fromState: row.from_state,
    toState: row.to_state,
    reason: row.reason,
    actorName: row.actor_name,
    actorRole: row.actor_role,
    at: row.at,
  }))
}

/** Numbered by the card's own version, which the same transaction raises. */
export async function insertEvent(
  tx: Tx,
  ctx: Context,
  of: CardKey & { sequence: number; action: string; from: string; to: string; reason: string | null },
): Promise<void> {
  await tx
    .insertInto('score_event')
    .values({
      tenant_id: ctx.tenantId,
      sheet_id: of.sheetId,
      unit_id: of.unitId,
      sequence: of.sequence,
      action: of.action,
      from_state: of.from,
      to_state: of.to,
      reason: of.reason,
      actor_id: ctx.actor.accountId,
      actor_name: ctx.actor.name,
      actor_role: ctx.actor.role,
      at: ctx.now,
    })
    .execute()
}

export type Ruling = {
  unitId: string
  batchId: string
  kind: 'vote' | 'women-share'
  value: number
  reason: string
  actorName: string
  at: Date
}

/** Votes and shares of women recorded for a sheet, in their order. */
export async function listRulings(tx: Tx, tenantId: string, sheetId: string): Promise<Ruling[]> {
  const rows = await tx
    .selectFrom('score_ruling')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('sheet_id', '=', sheetId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    batchId: row.batch_id,
    kind: row.kind as Ruling['kind'],
    value: row.value,
    reason: row.reason,
    actorName: row.actor_name,
    at: row.at,
  }))
}

type NewRuling = { kind: Ruling['kind']; reason: string; values: readonly { unitId: string; value: number }[] }

/** One batch: all units of a tie at once, under the lock on the sheet. */
export async function insertRulings(
  tx: Tx,
  ctx: Context,
  of: NewRuling & { sheetId: string; after: number },
): Promise<void> {
  const batch = ctx.newId()
  await tx
    .insertInto('score_ruling')
    .values(
      of.values.map(({ unitId, value }, index) => ({
        tenant_id: ctx.tenantId,
        id: ctx.newId(),
        sheet_id: of.sheetId,
        unit_id: unitId,
        batch_id: batch,
        sequence: of.after + index + 1,
        kind: of.kind,
        value,
        reason: of.reason,
        actor_id: ctx.actor.accountId,
        actor_name: ctx.actor.name,
        at: ctx.now,
      })),
    )
    .execute()
}
