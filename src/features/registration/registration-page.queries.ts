import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ForbiddenError } from '#platform/errors.ts'
import { listHeldRoles } from '../access/membership.queries.ts'
import { getMovement, getParts } from '../movement/movement.queries.ts'
import { listTargets } from '../target/target.queries.ts'
import { standingFor } from '../unit/group.ts'
import { getUnit, listUnits } from '../unit/unit.queries.ts'
import { pledgeBlocks } from './pledge-page.queries.ts'
import { deadlineOf, listOpenMovements, listRegistrations, listVersions } from './registration.queries.ts'
import { expectedUnits, isLate, registrarOf, takesRegistrations, targetsFor } from './registration.ts'

/** Movements that are at work, with what this unit, or the office, has registered. */
export async function loadRegistrations(ctx: Context) {
  requireRole(ctx, 'unit', 'officer', 'leader')
  return inTransaction(ctx, async (tx) => ({
    movements: await listOpenMovements(tx, ctx.tenantId, ctx.actor.unitId),
    today: ctx.today,
    role: ctx.actor.role,
  }))
}

export type RegistrationListData = Awaited<ReturnType<typeof loadRegistrations>>

/** The form of one unit; `unitId` null where the officer has still to choose. */
export async function loadRegistration(ctx: Context, of: { movementId: string; unitId: string | null }) {
  requireRole(ctx, 'unit', 'officer', 'leader')
  const unitId = of.unitId ?? (ctx.actor.role === 'unit' ? ctx.actor.unitId : null)
  if (ctx.actor.role === 'unit' && unitId !== ctx.actor.unitId) throw new ForbiddenError('registration.read')
  return inTransaction(ctx, async (tx) => {
    const movement = await getMovement(tx, ctx.tenantId, of.movementId)
    const units = await listUnits(tx, ctx.tenantId, ctx.today)
    const unit = unitId === null ? null : await getUnit(tx, ctx.tenantId, unitId)
    const all = await listTargets(tx, ctx.tenantId, { movementId: movement.id, on: ctx.today })
    const deadline = await deadlineOf(tx, ctx.tenantId, movement.id)
    const key = { movementId: movement.id, unitId: unitId ?? '' }
    const registrar = unit && registrarOf(ctx.actor, unit.id)
    const late = isLate({ deadline, status: movement.status, today: ctx.today })
    return {
      ...{
        movement,
        unit,
        deadline,
        today: ctx.today,
        role: ctx.actor.role,
        clientKey: ctx.newId(),
        withdrawalKey: ctx.newId(),
      },
      units: ctx.actor.role === 'officer' ? units.filter(({ kind, parentId }) => kind !== 'group' && parentId) : [],
      targets: unit ? targetsFor(all, standingFor(unit.id, units)) : [],
      awards: (await getParts(tx, ctx.tenantId, movement.id)).awards,
      blocks: await pledgeBlocks(tx, ctx),
      last: unit ? (await listRegistrations(tx, ctx.tenantId, key))[0] : undefined,
      versions: unit ? await listVersions(tx, ctx.tenantId, key) : [],
      signatory: await signatoryFor(tx, ctx),
      mayWrite: registrar !== null && takesRegistrations(movement.status) && (registrar === 'officer' || !late),
    }
  })
}

/** Who signs for a unit at its own form: the person at it, with the post of this role. Paper was signed by someone else. */
async function signatoryFor(tx: Tx, ctx: Context): Promise<{ name: string; post: string } | null> {
  const { accountId, role, unitId, name } = ctx.actor
  if (role !== 'unit') return null
  const held = await listHeldRoles(tx, ctx.tenantId, { accountId, on: ctx.today })
  return { name, post: held.find((one) => one.role === role && one.unitId === unitId)?.post ?? '' }
}

export type RegistrationData = Awaited<ReturnType<typeof loadRegistration>>

/** Who has registered for a movement and who has not. */
export async function loadRegistrationOverview(ctx: Context, movementId: string) {
  requireRole(ctx, 'officer', 'leader')
  return inTransaction(ctx, async (tx) => ({
    ...(await loadExpected(tx, ctx, movementId)),
    blocks: await pledgeBlocks(tx, ctx),
    today: ctx.today,
    role: ctx.actor.role,
  }))
}

export type RegistrationOverviewData = Awaited<ReturnType<typeof loadRegistrationOverview>>

/** The units that are expected to register for a movement, its targets, and what was registered. */
export async function loadExpected(tx: Tx, ctx: Context, movementId: string) {
  const movement = await getMovement(tx, ctx.tenantId, movementId)
  const units = await listUnits(tx, ctx.tenantId, ctx.today)
  const targets = await listTargets(tx, ctx.tenantId, { movementId, on: ctx.today })
  const registrations = await listRegistrations(tx, ctx.tenantId, { movementId })
  const standing = registrations.filter(({ state }) => state === 'registered')
  const expected = expectedUnits(units, {
    owners: new Set(targets.flatMap(({ owners }) => owners.map(({ id }) => id))),
    registered: new Set(standing.map(({ unit_id }) => unit_id)),
    standingFor: (unitId) => standingFor(unitId, units),
  })
  return {
    ...{ movement, units, expected, registrations },
    targets: targetsFor(targets, []),
    awards: (await getParts(tx, ctx.tenantId, movementId)).awards,
    deadline: await deadlineOf(tx, ctx.tenantId, movementId),
  }
}
