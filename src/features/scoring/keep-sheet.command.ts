import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { NotFoundError, PreconditionError } from '#platform/errors.ts'
import { getBlock } from '../block/block.queries.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { copyOf } from './draft.ts'
import {
  getSheet,
  holdSheet,
  insertCards,
  insertSheet,
  listEditions,
  type ScoreSheet,
  updateSheet,
} from './scoring.queries.ts'
import { criteriaOf, emptyContent, type SheetContent, sheetIssues } from './sheet.ts'
import { standardSheet } from './standard-sheets.ts'
import { listFigureTargets } from './target-figure.queries.ts'

export type SheetOrigin = { kind: 'empty' } | { kind: 'copy'; sheetId: string } | { kind: 'standard'; code: string }

export type NewSheet = {
  name: string
  blockId: string
  movementId: string | null
  year: number
  scale: 100 | 1000
  figuresUntil: string
  selfScoreUntil: string
  origin: SheetOrigin
}

/** Begins a score sheet as a draft. The officer's to do. 404 for a block, movement or sheet elsewhere. */
export function createSheet(ctx: Context, input: NewSheet): Promise<{ sheetId: string }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    await getBlock(tx, ctx.tenantId, { id: input.blockId, on: ctx.today })
    if (input.movementId !== null) await getMovement(tx, ctx.tenantId, input.movementId)
    const content = await contentOf(tx, ctx, input)
    const id = ctx.newId()
    const { origin, scale, ...own } = input
    await insertSheet(tx, ctx, { ...own, id, seriesId: id, edition: 1, name: own.name.trim(), content })
    await recordAudit(tx, ctx, {
      action: 'scoring.create-sheet',
      objectKind: 'score-sheet',
      objectId: id,
      after: { name: input.name, scale, origin },
    })
    return { sheetId: id }
  })
}

async function contentOf(tx: Tx, ctx: Context, { origin, scale, movementId }: NewSheet): Promise<SheetContent> {
  if (origin.kind === 'standard') return standardSheet(origin.code)
  if (origin.kind === 'empty') return emptyContent(scale)
  const from = await getSheet(tx, ctx.tenantId, origin.sheetId)
  return copyOf(from.content, from.movementId === movementId)
}

type DraftChange = {
  sheetId: string
  version: number
  change(content: SheetContent): SheetContent
  /** Beside the criteria. */
  named?: { name: string; figuresUntil: string; selfScoreUntil: string }
}

/** Changes a draft. Refusal: `score-sheet-frozen` once it is published; 409 when someone else was faster. */
export function changeDraft(ctx: Context, input: DraftChange): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const sheet = await holdSheet(tx, ctx.tenantId, { id: input.sheetId, alone: true })
    if (sheet.state !== 'draft') throw new PreconditionError('score-sheet-frozen', { name: sheet.name })
    const content = input.change(sheet.content)
    await assertKnown(tx, ctx, { ...sheet, content })
    const named = input.named && {
      name: input.named.name.trim(),
      figures_until: input.named.figuresUntil,
      self_score_until: input.named.selfScoreUntil,
    }
    const change = { content: JSON.stringify(content), ...named }
    await updateSheet(tx, ctx.tenantId, { id: sheet.id, version: input.version, change })
    await recordAudit(tx, ctx, {
      action: 'scoring.change-sheet',
      objectKind: 'score-sheet',
      objectId: sheet.id,
      before: { name: sheet.name, content: sheet.content },
      after: { ...named, content },
    })
  })
}

/** Appraisers are units of this office, figures come from its own targets. */
async function assertKnown(tx: Tx, ctx: Context, { content, movementId, year }: ScoreSheet): Promise<void> {
  for (const id of new Set(content.groups.flatMap(({ appraisers }) => appraisers))) await getUnit(tx, ctx.tenantId, id)
  const asked = criteriaOf(content).flatMap(({ targetId }) => targetId ?? [])
  if (asked.length === 0) return
  const known = new Set((await listFigureTargets(tx, ctx.tenantId, { movementId, year })).map(({ id }) => id))
  const stray = asked.find((id) => !known.has(id))
  if (stray) throw new NotFoundError('target', stray)
}

type Step = { sheetId: string; version: number }

/**
 * Freezes a draft and opens a card for each member of its block; the edition before it is scored no more.
 * Refusals: `score-sheet-not-draft`, `score-sheet-unready`, `score-block-empty`.
 */
export function publishSheet(ctx: Context, { sheetId, version }: Step): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const sheet = await holdSheet(tx, ctx.tenantId, { id: sheetId, alone: true })
    if (sheet.state !== 'draft') throw new PreconditionError('score-sheet-not-draft')
    const issues = sheetIssues(sheet.content)
    if (issues.length > 0) throw new PreconditionError('score-sheet-unready', { count: issues.length })
    const block = await getBlock(tx, ctx.tenantId, { id: sheet.blockId, on: ctx.today })
    if (block.members.length < 2) throw new PreconditionError('score-block-empty', { name: block.name })
    await replaceOlder(tx, ctx, sheet)
    const change = { state: 'published', published_on: ctx.today }
    await updateSheet(tx, ctx.tenantId, { id: sheet.id, version, change })
    const unitIds = block.members.map(({ unitId }) => unitId)
    await insertCards(tx, ctx.tenantId, { sheetId: sheet.id, unitIds })
    await recordAudit(tx, ctx, {
      action: 'scoring.publish-sheet',
      objectKind: 'score-sheet',
      objectId: sheet.id,
      after: { name: sheet.name, edition: sheet.edition, units: unitIds, content: sheet.content },
    })
  })
}

async function replaceOlder(tx: Tx, ctx: Context, sheet: ScoreSheet): Promise<void> {
  const older = (await listEditions(tx, ctx.tenantId, sheet.seriesId)).filter(({ state }) => state === 'published')
  for (const { id } of older) {
    const { version } = await holdSheet(tx, ctx.tenantId, { id, alone: true })
    await updateSheet(tx, ctx.tenantId, { id, version, change: { state: 'replaced' } })
  }
}

/** A draft of the next edition of a published sheet. Refusals: `score-sheet-not-published`, `score-sheet-has-draft`. */
export function reviseSheet(ctx: Context, { sheetId }: { sheetId: string }): Promise<{ sheetId: string }> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const sheet = await holdSheet(tx, ctx.tenantId, { id: sheetId, alone: true })
    if (sheet.state !== 'published') throw new PreconditionError('score-sheet-not-published')
    const editions = await listEditions(tx, ctx.tenantId, sheet.seriesId)
    if (editions.some(({ state }) => state === 'draft')) throw new PreconditionError('score-sheet-has-draft')
    const id = ctx.newId()
    const edition = Math.max(...editions.map((one) => one.edition)) + 1
    await insertSheet(tx, ctx, { ...sheet, id, edition })
    const after = { name: sheet.name, edition, replaces: sheet.id }
    await recordAudit(tx, ctx, { action: 'scoring.revise-sheet', objectKind: 'score-sheet', objectId: id, after })
    return { sheetId: id }
  })
}

/** Drops a draft. Refusal: `score-sheet-not-draft`. */
export function dropSheet(ctx: Context, { sheetId, version }: Step): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const sheet = await holdSheet(tx, ctx.tenantId, { id: sheetId, alone: true })
    if (sheet.state !== 'draft') throw new PreconditionError('score-sheet-not-draft')
    await updateSheet(tx, ctx.tenantId, { id: sheet.id, version, change: { state: 'dropped' } })
    const before = { name: sheet.name, content: sheet.content }
    await recordAudit(tx, ctx, { action: 'scoring.drop-sheet', objectKind: 'score-sheet', objectId: sheet.id, before })
  })
}
