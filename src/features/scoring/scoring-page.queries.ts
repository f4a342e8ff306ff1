import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { getBlock, listBlocks } from '../block/block.queries.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { listUnits } from '../unit/unit.queries.ts'
import { appraisersOf, marksOf, type Standing, standingsOf } from './card.ts'
import { type Mark, type Score, scoreSheet } from './score.ts'
import {
  getSheet,
  listCards,
  listEditions,
  listEntries,
  listEvents,
  listRulings,
  listSheets,
  type ScoreCard,
  type ScoreEntry,
  type ScoreSheet,
} from './scoring.queries.ts'
import { criteriaOf } from './sheet.ts'
import { listAcceptedCells, listFigureTargets } from './target-figure.queries.ts'
import { markOfCells } from './target-figure.ts'

/** A sheet that is still being drawn up is for those who draw it up. */
const mayRead = ({ actor }: Context, { state }: Pick<ScoreSheet, 'state'>): boolean =>
  state !== 'draft' || actor.role === 'officer' || actor.role === 'leader'

/** Sheets of the office, or of one movement, each with how far its units are; drafts only for officer and leader. */
export function loadSheets(ctx: Context, movementId: string | null) {
  return inTransaction(ctx, async (tx) => {
    const movement = movementId === null ? null : await getMovement(tx, ctx.tenantId, movementId)
    const blocks = await listBlocks(tx, ctx.tenantId, ctx.today)
    const sheets = await listSheets(tx, ctx.tenantId, movementId)
    const rows = []
    for (const sheet of sheets.filter((one) => mayRead(ctx, one))) {
      const cards = await listCards(tx, ctx.tenantId, sheet.id)
      const block = await getBlock(tx, ctx.tenantId, { id: sheet.blockId, on: ctx.today })
      rows.push({ sheet, blockName: block.name, all: cards.length, locked: countLocked(cards) })
    }
    return { movement, blocks, rows, role: ctx.actor.role }
  })
}
export type SheetsData = Awaited<ReturnType<typeof loadSheets>>

const countLocked = (cards: readonly ScoreCard[]): number => cards.filter(({ state }) => state === 'locked').length

const overseers = new Set(['officer', 'leader', 'council'])

/** One unit on a sheet, with its scores where the person may see them. */
export type CardRow = {
  card: ScoreCard
  unitName: string
  standings: Standing[]
  /** Of what is decided, the unit's own word standing in until then. */
  score: Score
  visible: boolean
}

/** A sheet with all its units. 403 for a draft, but for officer and leader. */
export function loadSheet(ctx: Context, sheetId: string) {
  return inTransaction(ctx, (tx) => loadSheetIn(tx, ctx, sheetId))
}

async function loadSheetIn(tx: Tx, ctx: Context, sheetId: string) {
  const sheet = await getSheet(tx, ctx.tenantId, sheetId)
  if (!mayRead(ctx, sheet)) throw new ForbiddenError('scoring.read-draft')
  const movement = sheet.movementId === null ? null : await getMovement(tx, ctx.tenantId, sheet.movementId)
  const block = await getBlock(tx, ctx.tenantId, { id: sheet.blockId, on: sheet.publishedOn ?? ctx.today })
  const units = await listUnits(tx, ctx.tenantId, null)
  const rootId = units.find(({ parentId }) => parentId === null)?.id ?? ''
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const cards = await listCards(tx, ctx.tenantId, sheetId)
  const entries = await listEntries(tx, ctx.tenantId, { sheetId, unitId: null })
  const order = new Map(units.map(({ id }, index) => [id, index]))
  const rows = cards
    .map((card) => rowOf(ctx, { sheet, card, entries, rootId, unitName: names.get(card.unitId) ?? '' }))
    .toSorted((a, b) => (order.get(a.card.unitId) ?? 0) - (order.get(b.card.unitId) ?? 0))
  const targets = await listFigureTargets(tx, ctx.tenantId, sheet)
  const editions = (await listEditions(tx, ctx.tenantId, sheet.seriesId)).filter((one) => mayRead(ctx, one))
  const seat = { role: ctx.actor.role, unitId: ctx.actor.unitId, today: ctx.today }
  return { sheet, movement, block, rows, names, targets, editions, rootId, units, ...seat }
}
export type SheetData = Awaited<ReturnType<typeof loadSheet>>

type RowParts = { sheet: ScoreSheet; card: ScoreCard; entries: readonly ScoreEntry[]; rootId: string; unitName: string }

function rowOf(ctx: Context, { sheet, card, entries, rootId, unitName }: RowParts): CardRow {
  const own = entries.filter((entry) => entry.unitId === card.unitId)
  const { content } = sheet
  const standings = standingsOf({ unitId: card.unitId, officerUnitId: rootId, content, entries: own })
  const score = scoreSheet(content, marksOf(standings, 'best-known'))
  return { card, unitName, standings, score, visible: maySee(ctx, sheet, card) }
}

/** Those who oversee see all; a unit itself; who appraises it what was submitted; the rest once it is locked. */
function maySee({ actor }: Context, sheet: ScoreSheet, card: ScoreCard): boolean {
  if (card.state === 'locked' || overseers.has(actor.role) || card.unitId === actor.unitId) return true
  return card.state === 'submitted' && sheet.content.groups.some(({ appraisers }) => appraisers.includes(actor.unitId))
}

/** One unit's card: what stands on each criterion, what accepted results say, what has happened. 403 while it is not to be seen. */
export function loadCard(ctx: Context, { sheetId, unitId }: { sheetId: string; unitId: string }) {
  return inTransaction(ctx, async (tx) => {
    const data = await loadSheetIn(tx, ctx, sheetId)
    const row = data.rows.find(({ card }) => card.unitId === unitId)
    if (!row) throw new NotFoundError('score-card', unitId)
    if (!row.visible) throw new ForbiddenError('scoring.read')
    const events = await listEvents(tx, ctx.tenantId, { sheetId, unitId })
    const figures = await figuresOf(tx, ctx, { sheet: data.sheet, unitId })
    const proposed = await earlierMarks(tx, ctx, { sheet: data.sheet, unitId })
    return { ...data, row, events, figures, proposed, appraises: appraisedGroups(ctx, data, unitId) }
  })
}
export type CardData = Awaited<ReturnType<typeof loadCard>>

type Of = { sheet: ScoreSheet; unitId: string }

/** By criterion: the mark that accepted results give. */
async function figuresOf(tx: Tx, ctx: Context, { sheet, unitId }: Of): Promise<Map<string, Mark>> {
  const linked = criteriaOf(sheet.content).filter(({ targetId }) => targetId !== null)
  const targetIds = linked.flatMap(({ targetId }) => targetId ?? [])
  const cells = await listAcceptedCells(tx, ctx.tenantId, { targetIds, unitIds: [unitId], until: sheet.figuresUntil })
  return new Map(
    linked.flatMap(({ key, targetId }) => {
      const mark = markOfCells(cells.filter((cell) => cell.targetId === targetId))
      return mark ? [[key, mark] as const] : []
    }),
  )
}

/** What the unit said on the latest edition before on which it said anything, to begin with. */
async function earlierMarks(tx: Tx, ctx: Context, { sheet, unitId }: Of): Promise<Map<string, Mark>> {
  const editions = await listEditions(tx, ctx.tenantId, sheet.seriesId)
  for (const before of editions.filter(({ edition, state }) => edition < sheet.edition && state === 'replaced')) {
    const entries = await listEntries(tx, ctx.tenantId, { sheetId: before.id, unitId })
    if (entries.length > 0) return proposedMarks(sheet, before, entries)
  }
  return new Map()
}

function proposedMarks(sheet: ScoreSheet, before: ScoreSheet, entries: readonly ScoreEntry[]): Map<string, Mark> {
  const kinds = new Map(criteriaOf(before.content).map(({ key, rule }) => [key, rule.kind]))
  const same = criteriaOf(sheet.content).filter(({ key, rule }) => kinds.get(key) === rule.kind)
  return new Map(
    same.flatMap(({ key }) => {
      const said = entries.findLast((entry) => entry.criterionKey === key && entry.voice === 'self')
      return said ? [[key, said.mark] as const] : []
    }),
  )
}

/** Keys of the groups this person may appraise of this unit. */
function appraisedGroups({ actor }: Context, { sheet, rootId }: { sheet: ScoreSheet; rootId: string }, unitId: string) {
  if (actor.role === 'officer') return sheet.content.groups.map(({ key }) => key)
  if (['leader', 'city', 'admin'].includes(actor.role) || actor.unitId === unitId) return []
  return sheet.content.groups
    .filter((group) => appraisersOf(group, { unitId, officerUnitId: rootId }).includes(actor.unitId))
    .map(({ key }) => key)
}

/** The ranking of a sheet, with what was recorded of its ties. */
export function loadRanking(ctx: Context, sheetId: string) {
  return inTransaction(ctx, async (tx) => ({
    ...(await loadSheetIn(tx, ctx, sheetId)),
    rulings: await listRulings(tx, ctx.tenantId, sheetId),
  }))
}
export type RankingData = Awaited<ReturnType<typeof loadRanking>>
