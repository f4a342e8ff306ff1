import { awardTitle } from '#law/award-titles.ts'
import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError, PreconditionError } from '#platform/errors.ts'
import { getMovement, getParts } from '../movement/movement.queries.ts'
import { type ListedTarget, listTargets } from '../target/target.queries.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { isInForce } from '../unit/unit.ts'
import {
  deadlineOf,
  findSentForm,
  insertDeadline,
  insertVersion,
  lockRegistration,
  setRegistration,
} from './registration.queries.ts'
import {
  type Aim,
  ambitionOf,
  isLate,
  isSameForm,
  nextRegistrationState,
  type PromisedFigure,
  type RegistrationAction,
  registrarOf,
  type SentForm,
} from './registration.ts'

export type Paper = { sha256: string; name: string; mediaType: string; bytes: number }

export type NewRegistration = {
  movementId: string
  unitId: string
  promises: readonly PromisedFigure[]
  aims: readonly Aim[]
  signatory: { name: string; post: string }
  signedOn: string
  note: string | null
  /** The version the form was filled from; 0 for a unit that had not registered. Null: whatever there is. */
  basedOn: number | null
  clientKey: string
  way: 'unit' | 'paper' | 'list'
  paper?: Paper | null
  importId?: string | null
}

/**
 * Writes what a unit promises for a movement, as a new version. By the unit for itself until the last day, or by the
 * officer for any. The same `clientKey` again is the same version. Refusals: `registration-not-open`,
 * `registration-closed`, `registration-empty`, invalid input; 403, 404, 409 when somebody else changed it in between or
 * the key was used for another form.
 */
export async function register(ctx: Context, input: NewRegistration): Promise<{ registrationId: string }> {
  requireRole(ctx, 'unit', 'officer')
  return inTransaction(ctx, (tx) => registerIn(tx, ctx, input))
}

/** The same, inside the caller's transaction. */
export async function registerIn(tx: Tx, ctx: Context, input: NewRegistration): Promise<{ registrationId: string }> {
  const { movementId, unitId } = input
  const { targets, openness } = await checked(tx, ctx, input)
  const registrar = registrarOf(ctx.actor, unitId)
  if (registrar === null) throw new ForbiddenError('registration.register')
  const row = await lockRegistration(tx, ctx.tenantId, { movementId, unitId, newId: ctx.newId() })
  const form = { ...input, registrationId: row.id, withdraws: false }
  if (await wasSent(tx, ctx.tenantId, form)) return { registrationId: row.id }
  if (input.basedOn !== null && input.basedOn !== row.version) throw new ConflictError('registration')
  const action = row.state === 'registered' ? 'change' : 'register'
  const state = nextRegistrationState(row.state, action, { registrar, ...openness })
  const version = row.version + 1
  await setRegistration(tx, row, { state, version })
  const key = { tenant_id: ctx.tenantId, registration_id: row.id, version }
  await insertVersion(tx, {
    version: versionRow(ctx, input, { ...key, action, late: isLate(openness) }),
    promises: input.promises.map(({ targetId, value }) => ({
      ...{ ...key, target_id: targetId, value },
      against: ambitionOf(targets.get(targetId) ?? { comparator: null, value: null, value_to: null }, value),
    })),
    aims: input.aims.map(({ awardCode, awardRuleId, recipients }, position) => ({
      ...{ ...key, position, award_code: awardCode, award_rule_id: awardRuleId, recipients },
    })),
  })
  await recordAudit(tx, ctx, {
    action: `registration.${action}`,
    objectKind: 'registration',
    objectId: row.id,
    before: { version: row.version },
    after: { movementId, unitId, version, promises: input.promises, aims: input.aims, way: input.way },
  })
  return { registrationId: row.id }
}

/** Whether this very form was sent before; a conflict where its key stands for another. */
async function wasSent(tx: Tx, tenantId: string, form: SentForm & { clientKey: string }): Promise<boolean> {
  const sent = await findSentForm(tx, tenantId, form.clientKey)
  if (sent !== null && !isSameForm(sent, form)) throw new ConflictError('registration')
  return sent !== null
}

type VersionKey = {
  tenant_id: string
  registration_id: string
  version: number
  action: RegistrationAction
  late: boolean
}

function versionRow(ctx: Context, input: NewRegistration, key: VersionKey) {
  const { paper = null } = input
  return {
    ...key,
    way: input.way,
    signatory_name: input.signatory.name.trim(),
    signatory_post: input.signatory.post.trim(),
    signed_on: input.signedOn,
    note: input.note?.trim() || null,
    import_id: input.importId ?? null,
    paper_sha256: paper?.sha256 ?? null,
    paper_name: paper?.name ?? null,
    paper_media_type: paper?.mediaType ?? null,
    paper_bytes: paper?.bytes ?? null,
    client_key: input.clientKey,
    ...{ actor_id: ctx.actor.accountId, actor_name: ctx.actor.name, actor_role: ctx.actor.role, at: ctx.now },
  }
}

const tooLarge = 1e15

async function checked(tx: Tx, ctx: Context, input: NewRegistration) {
  const movement = await getMovement(tx, ctx.tenantId, input.movementId)
  const unit = await getUnit(tx, ctx.tenantId, input.unitId)
  if (!isInForce(unit, ctx.today) || unit.kind === 'group') throw new NotFoundError('unit', unit.id)
  const listed = await listTargets(tx, ctx.tenantId, { movementId: movement.id, on: ctx.today })
  const targets = new Map(listed.filter(({ measurable }) => measurable).map((target) => [target.id, target]))
  checkWords(input, ctx.today)
  checkFigures(input, targets)
  await checkAims(tx, ctx, input)
  const deadline = await deadlineOf(tx, ctx.tenantId, movement.id)
  return { targets, openness: { status: movement.status, deadline, today: ctx.today } }
}

function checkWords({ signatory, signedOn, promises, aims }: NewRegistration, today: string): void {
  const fields: Record<string, string> = {}
  if (signatory.name.trim() === '' || signatory.name.length > 200) fields.signatoryName = 'signatory-name'
  if (signatory.post.trim() === '' || signatory.post.length > 200) fields.signatoryPost = 'signatory-post'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(signedOn) || signedOn > today || signedOn < '2000-01-01')
    fields.signedOn = 'signed-on'
  if (Object.keys(fields).length > 0) throw new InvalidInputError(fields)
  if (promises.length + aims.length === 0) throw new PreconditionError('registration-empty')
}

function checkFigures({ promises }: NewRegistration, targets: ReadonlyMap<string, ListedTarget>): void {
  const seen = new Set<string>()
  for (const { targetId, value } of promises) {
    if (!targets.has(targetId)) throw new NotFoundError('target', targetId)
    if (!Number.isFinite(value) || Math.abs(value) >= tooLarge || seen.has(targetId))
      throw new InvalidInputError({ [`value-${targetId}`]: 'figure' })
    seen.add(targetId)
  }
}

async function checkAims(tx: Tx, ctx: Context, { movementId, aims }: NewRegistration): Promise<void> {
  const { awards } = await getParts(tx, ctx.tenantId, movementId)
  for (const { awardCode, awardRuleId, recipients } of aims) {
    if (awardCode !== null && !awardTitle(awardCode)) throw new InvalidInputError({ aim: 'aim' })
    if (awardRuleId !== null && !awards.some(({ id }) => id === awardRuleId))
      throw new NotFoundError('award_rule', awardRuleId)
    if (recipients !== null && !(Number.isInteger(recipients) && recipients > 0 && recipients < 100_000))
      throw new InvalidInputError({ aim: 'recipients' })
  }
}

/** Takes a registration back, with a reason; what was promised stays in its versions. */
export async function withdrawRegistration(
  ctx: Context,
  input: { movementId: string; unitId: string; version: number; reason: string; clientKey: string },
): Promise<void> {
  requireRole(ctx, 'unit', 'officer')
  const reason = input.reason.normalize('NFC').trim()
  if (reason === '' || reason.length > 2000) throw new InvalidInputError({ reason: 'reason' })
  return inTransaction(ctx, async (tx) => {
    const { movementId, unitId } = input
    const movement = await getMovement(tx, ctx.tenantId, movementId)
    await getUnit(tx, ctx.tenantId, unitId)
    const registrar = registrarOf(ctx.actor, unitId)
    if (registrar === null) throw new ForbiddenError('registration.withdraw')
    const row = await lockRegistration(tx, ctx.tenantId, { movementId, unitId, newId: ctx.newId() })
    const words = { signatory: { name: ctx.actor.name, post: ctx.actor.role }, signedOn: ctx.today, note: reason }
    const form = { ...words, promises: [], aims: [], clientKey: input.clientKey }
    if (await wasSent(tx, ctx.tenantId, { ...form, registrationId: row.id, withdraws: true })) return
    const deadline = await deadlineOf(tx, ctx.tenantId, movementId)
    const openness = { status: movement.status, deadline, today: ctx.today }
    const state = nextRegistrationState(row.state, 'withdraw', { registrar, ...openness })
    if (input.version !== row.version) throw new ConflictError('registration')
    const version = row.version + 1
    await setRegistration(tx, row, { state, version })
    const key = { tenant_id: ctx.tenantId, registration_id: row.id, version }
    const way = registrar === 'unit' ? ('unit' as const) : ('paper' as const)
    await insertVersion(tx, {
      version: versionRow(
        ctx,
        { movementId, unitId, ...form, basedOn: null, way },
        { ...key, action: 'withdraw', late: isLate(openness) },
      ),
      ...{ promises: [], aims: [] },
    })
    await recordAudit(tx, ctx, {
      action: 'registration.withdraw',
      objectKind: 'registration',
      objectId: row.id,
      before: { version: row.version },
      after: { version, reason },
    })
  })
}

/** Sets the last day for registering, or none. Units are held to it; the officer may still enter paper that came late. */
export async function setDeadline(ctx: Context, input: { movementId: string; closesOn: string | null }): Promise<void> {
  requireRole(ctx, 'officer')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, input.movementId)
    const before = await deadlineOf(tx, ctx.tenantId, movement.id)
    if (input.closesOn !== null && movement.period_to !== null && input.closesOn > movement.period_to)
      throw new PreconditionError('registration-deadline-late', { until: movement.period_to })
    if (before === input.closesOn) return
    const at = { actor_name: ctx.actor.name, at: ctx.now }
    await insertDeadline(tx, { tenant_id: ctx.tenantId, movement_id: movement.id, closes_on: input.closesOn, ...at })
    await recordAudit(tx, ctx, {
      action: 'registration.deadline',
      objectKind: 'movement',
      objectId: movement.id,
      before: { closesOn: before },
      after: { closesOn: input.closesOn },
    })
  })
}
