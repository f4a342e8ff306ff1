import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import type { ConcernWaiting } from './concern-work.ts'

const unanswered = ['raised', 'assigned', 'reopened']

/** Difficulties to assign, to answer and to confirm, and movements to register for. */
export async function loadConcernWaiting(tx: Tx, ctx: Context): Promise<ConcernWaiting> {
  const unit = ctx.actor.role === 'unit'
  return {
    unassigned: ctx.actor.role === 'officer' ? await countUnassigned(tx, ctx.tenantId) : 0,
    toAnswer: unit ? await toAnswer(tx, ctx) : [],
    toConfirm: unit ? await toConfirm(tx, ctx) : [],
    toRegister: unit ? await toRegister(tx, ctx) : [],
  }
}

async function countUnassigned(tx: Tx, tenantId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('difficulty')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('tenant_id', '=', tenantId)
    .where('state', 'in', ['raised', 'reopened'])
    .where('joined_into_id', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

function toAnswer(tx: Tx, { tenantId, actor }: Context) {
  return tx
    .selectFrom('difficulty')
    .innerJoin('unit', (join) =>
      join.onRef('unit.tenant_id', '=', 'difficulty.tenant_id').onRef('unit.id', '=', 'difficulty.unit_id'),
    )
    .select(['difficulty.id', 'difficulty.text', 'difficulty.due_on', 'unit.name as unit_name'])
    .where('difficulty.tenant_id', '=', tenantId)
    .where('difficulty.assigned_unit_id', '=', actor.unitId)
    .where('difficulty.state', 'in', unanswered)
    .where('difficulty.joined_into_id', 'is', null)
    .orderBy('difficulty.due_on')
    .execute()
}

function toConfirm(tx: Tx, { tenantId, actor }: Context) {
  return tx
    .selectFrom('difficulty')
    .select(['id', 'text'])
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', actor.unitId)
    .where('state', '=', 'answered')
    .orderBy('raised_at')
    .execute()
}

/** Movements with a last day for registering that is still to come. A unit that withdrew has had its say. */
async function toRegister(tx: Tx, { tenantId, actor, today }: Context) {
  const rows = await tx
    .selectFrom('movement')
    .select(['movement.id', 'movement.name'])
    .select((eb) =>
      eb
        .selectFrom('registration_deadline')
        .select('closes_on')
        .where('registration_deadline.tenant_id', '=', tenantId)
        .whereRef('registration_deadline.movement_id', '=', 'movement.id')
        .orderBy('sequence', 'desc')
        .limit(1)
        .as('deadline'),
    )
    .where('movement.tenant_id', '=', tenantId)
    .where('movement.status', 'in', ['launched', 'running'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('registration')
            .select('registration.id')
            .where('registration.tenant_id', '=', tenantId)
            .whereRef('registration.movement_id', '=', 'movement.id')
            .where('registration.unit_id', '=', actor.unitId),
        ),
      ),
    )
    .orderBy('movement.name')
    .execute()
  return rows.filter(({ deadline }) => deadline !== null && deadline >= today)
}
