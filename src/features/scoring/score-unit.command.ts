import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, ForbiddenError, NotFoundError, PreconditionError } from '#platform/errors.ts'
import { listUnits } from '../unit/unit.queries.ts'
import {
  appraisersOf,
  assertComplete,
  assertDecided,
  type CardAction,
  differsFromSelf,
  marksOf,
  nextCardState,
  type Standing,
  standingsOf,
} from './card.ts'
import { type Mark, sameMark, scoreCriterion } from './score.ts'
import {
  holdSheet,
  insertEntries,
  insertEvent,
  listEntries,
  lockCard,
  type NewEntry,
  type ScoreCard,
  type ScoreSheet,
  updateCard,
} from './scoring.queries.ts'

type Place = { sheetId: string; unitId: string; version: number }

type Opened = {
  sheet: ScoreSheet
  card: ScoreCard
  standings: Standing[]
  /** The office's own unit: an officer speaks for it. */
  rootId: string
  last: number
}

/** The card under its lock, with what was said so far. Refusal: `score-sheet-replaced`; 404. */
async function open(tx: Tx, ctx: Context, { sheetId, unitId }: Place): Promise<Opened> {
  const sheet = await holdSheet(tx, ctx.tenantId, { id: sheetId, alone: false })
  const card = await lockCard(tx, ctx.tenantId, { sheetId, unitId })
  if (sheet.state !== 'published') throw new PreconditionError('score-sheet-replaced', { name: sheet.name })
  const units = await listUnits(tx, ctx.tenantId, null)
  const rootId = units.find(({ parentId }) => parentId === null)?.id ?? ctx.actor.unitId
  const entries = await listEntries(tx, ctx.tenantId, { sheetId, unitId })
  const standings = standingsOf({ unitId, officerUnitId: rootId, content: sheet.content, entries })
  return { sheet, card, standings, rootId, last: entries.at(-1)?.sequence ?? 0 }
}

type Written = {
  place: Place
  opened: Opened
  action: CardAction
  reason: string | null
  entries: readonly NewEntry[]
}

/** Entries, the step in the log and the card, in one; the audit entry last, for its lock is the whole office's. */
async function write(tx: Tx, ctx: Context, { place, opened, action, reason, entries }: Written): Promise<void> {
  const { card, sheet } = opened
  const to = nextCardState(card.state, action, { role: ctx.actor.role, reason })
  const key = { sheetId: place.sheetId, unitId: place.unitId }
  await insertEntries(tx, ctx, { ...key, after: opened.last, entries })
  await insertEvent(tx, ctx, { ...key, sequence: card.version, action, from: card.state, to, reason })
  const first = action === 'submit' && card.submittedOn === null
  const submitted = first ? { submitted_on: ctx.today, late: ctx.today > sheet.selfScoreUntil } : {}
  await updateCard(tx, ctx.tenantId, { ...key, version: card.version, change: { state: to, ...submitted } })
  await recordAudit(tx, ctx, {
    action: `scoring.${action}`,
    objectKind: 'score-card',
    objectId: place.sheetId,
    before: { unit: place.unitId, state: card.state },
    after: { unit: place.unitId, state: to, reason, entries },
  })
}

/** Asked once it is clear that the person may act at all: someone else was faster. */
function assertFresh({ card }: Opened, { version }: Place): void {
  if (card.version !== version) throw new ConflictError('score-card')
}

/** A unit acts for itself; the officer for any, for units on paper. */
function assertOwn(ctx: Context, unitId: string, action: CardAction): void {
  if (ctx.actor.role === 'unit' && ctx.actor.unitId !== unitId) throw new ForbiddenError(`scoring.${action}`)
}

const clean = (text: string | null): string | null => text?.normalize('NFC').trim() || null

export type SelfMark = { key: string; mark: Mark; evidence: string | null }

/** Saves a unit's own scores; what has not changed is not said again. Refusals: `score-wrong-state`, `score-wrong-mark`. */
export function scoreSelf(ctx: Context, input: Place & { marks: readonly SelfMark[] }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const opened = await open(tx, ctx, input)
    nextCardState(opened.card.state, 'score-self', { role: ctx.actor.role, reason: null })
    assertOwn(ctx, input.unitId, 'score-self')
    assertFresh(opened, input)
    const entries = input.marks.flatMap(({ key, mark, evidence }) => {
      const standing = standingAt(opened, key)
      const said = clean(evidence)
      const same = standing.self && sameMark(standing.self.mark, mark) && standing.self.evidence === said
      if (same) return []
      return [
        { ...entryOf(opened, key, mark), voice: 'self' as const, officeId: input.unitId, evidence: said, reason: null },
      ]
    })
    await write(tx, ctx, { place: input, opened, action: 'score-self', reason: null, entries })
  })
}

export type OfficeMark = { key: string; mark: Mark; reason: string | null }

/**
 * What an appraising office finds. The officer may appraise every group; others those their unit is named for, and never
 * their own unit. Refusals: `score-reason-missing` where points differ from the unit's own and no reason is given.
 */
export function appraise(ctx: Context, input: Place & { marks: readonly OfficeMark[] }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const opened = await open(tx, ctx, input)
    nextCardState(opened.card.state, 'appraise', { role: ctx.actor.role, reason: null })
    assertAppraiser(ctx, opened)
    assertFresh(opened, input)
    const entries = input.marks.flatMap(({ key, mark, reason }) => {
      const standing = standingAt(opened, key)
      const officeId = officeFor(ctx, opened, standing)
      const said = clean(reason)
      const before = standing.appraisals.find((one) => one.officeId === officeId)
      if (before && sameMark(before.mark, mark) && before.reason === said) return []
      assertReason(opened, standing, { mark, reason: said })
      const entry = entryOf(opened, key, mark)
      return [{ ...entry, voice: 'appraisal' as const, officeId, evidence: null, reason: said }]
    })
    await write(tx, ctx, { place: input, opened, action: 'appraise', reason: null, entries })
  })
}

/** The officer's word where appraisers differ or one of them is silent; the reason is compulsory. */
export function settle(ctx: Context, input: Place & { key: string; mark: Mark; reason: string }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const opened = await open(tx, ctx, input)
    const reason = clean(input.reason)
    nextCardState(opened.card.state, 'settle', { role: ctx.actor.role, reason })
    assertFresh(opened, input)
    const entry = entryOf(opened, input.key, input.mark)
    const entries = [{ ...entry, voice: 'settlement' as const, officeId: opened.rootId, evidence: null, reason }]
    await write(tx, ctx, { place: input, opened, action: 'settle', reason, entries })
  })
}

export type CardStep = 'submit' | 'take-back' | 'return' | 'lock' | 'unlock'

/**
 * Takes a card one step on. Refusals: `score-incomplete` to submit, `score-being-appraised` to take back,
 * `score-undecided` to lock, `reason-missing` to return or unlock.
 */
export function moveCard(ctx: Context, input: Place & { action: CardStep; reason: string | null }): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const opened = await open(tx, ctx, input)
    const reason = clean(input.reason)
    nextCardState(opened.card.state, input.action, { role: ctx.actor.role, reason })
    assertOwn(ctx, input.unitId, input.action)
    assertFresh(opened, input)
    if (input.action === 'submit') assertComplete(opened.sheet.content, marksOf(opened.standings, 'self'))
    if (input.action === 'lock') assertDecided(opened.standings)
    const appraised = opened.standings.some(({ appraisals, settlement }) => appraisals.length > 0 || settlement)
    if (input.action === 'take-back' && appraised) throw new PreconditionError('score-being-appraised')
    await write(tx, ctx, { place: input, opened, action: input.action, reason, entries: [] })
  })
}

function standingAt({ standings }: Opened, key: string): Standing {
  const found = standings.find(({ criterion }) => criterion.key === key)
  if (!found) throw new NotFoundError('criterion', key)
  return found
}

/** Refuses a mark that is not of the criterion's kind, before anything is kept of it. */
function entryOf(opened: Opened, key: string, mark: Mark) {
  const { criterion } = standingAt(opened, key)
  const scored = scoreCriterion(criterion, mark, opened.sheet.content.digits)
  if (scored.state === 'unknown') throw new PreconditionError('score-wrong-mark', { name: criterion.name })
  return { criterionKey: key, mark, points: scored.state === 'scored' ? scored.points : null }
}

function assertReason(opened: Opened, standing: Standing, said: { mark: Mark; reason: string | null }): void {
  const { criterion, self } = standing
  const { digits } = opened.sheet.content
  const own = self && scoreCriterion(criterion, self.mark, digits)
  if (said.reason === null && differsFromSelf(own, scoreCriterion(criterion, said.mark, digits)))
    throw new PreconditionError('score-reason-missing', { name: criterion.name, key: criterion.key })
}

/** The officer; or someone whose unit is named for a group, and is not the unit judged. */
function assertAppraiser(ctx: Context, { sheet, card }: Opened): void {
  const { role, unitId } = ctx.actor
  const named = sheet.content.groups.some(({ appraisers }) => appraisers.includes(unitId))
  if (role !== 'officer' && (!named || unitId === card.unitId)) throw new ForbiddenError('scoring.appraise')
}

function officeFor(ctx: Context, { card, rootId }: Opened, { group }: Standing): string {
  const named = appraisersOf(group, { unitId: card.unitId, officerUnitId: rootId })
  if (named.includes(ctx.actor.unitId)) return ctx.actor.unitId
  if (ctx.actor.role !== 'officer') throw new ForbiddenError('scoring.appraise')
  return rootId
}
