import { recordAudit } from '#platform/audit.ts'
import { type Context, inTransaction, requireRole } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { ForbiddenError, PreconditionError } from '#platform/errors.ts'
import { getUnit } from '../unit/unit.queries.ts'
import { insertConsent, openPledge } from './pledge.queries.ts'
import { fingerprintOf } from './pledge.ts'
import { readPledge } from './pledge-page.queries.ts'

export type PledgeWord = {
  blockId: string
  movementId: string
  unitId: string
  signatory: { name: string; post: string }
}

/**
 * A member agrees to what it has registered, by itself or through the officer where it works on paper. Said again of the
 * same version it changes nothing. Refusals: `pledge-not-member`, `pledge-not-registered`, `pledge-signatory`; 403, 404.
 */
export async function agreeToPledge(ctx: Context, word: PledgeWord): Promise<void> {
  assertActsFor(ctx, word)
  return inTransaction(ctx, async (tx) => {
    const pledgeId = await opened(tx, ctx, word)
    const { standing } = await readPledge(tx, ctx, word)
    const member = standing.members.find(({ unitId }) => unitId === word.unitId)
    if (!member) throw new PreconditionError('pledge-not-member')
    if (member.version === null) throw new PreconditionError('pledge-not-registered')
    if (member.state === 'agreed') return
    const said = { kind: 'agree', registration_version: member.version, fingerprint: null }
    await write(tx, ctx, { pledgeId, word, said })
  })
}

/**
 * The unit that leads the block this year signs, when all members have agreed to what stands now. Refusals:
 * `pledge-not-leader`, `pledge-not-all`, `pledge-signatory`; 403, 404.
 */
export async function signPledge(ctx: Context, word: PledgeWord): Promise<void> {
  assertActsFor(ctx, word)
  return inTransaction(ctx, async (tx) => {
    const pledgeId = await opened(tx, ctx, word)
    const { block, members, standing } = await readPledge(tx, ctx, word)
    if (block.leaders?.leaderId !== word.unitId) throw new PreconditionError('pledge-not-leader')
    if (!standing.complete) throw new PreconditionError('pledge-not-all')
    if (standing.signed?.holds) return
    const said = { kind: 'sign', registration_version: null, fingerprint: fingerprintOf(members) }
    await write(tx, ctx, { pledgeId, word, said })
  })
}

function assertActsFor(ctx: Context, { unitId, signatory }: PledgeWord): void {
  requireRole(ctx, 'unit', 'officer')
  if (ctx.actor.role === 'unit' && ctx.actor.unitId !== unitId) throw new ForbiddenError('pledge.consent')
  const given = [signatory.name, signatory.post].map((typed) => typed.trim())
  if (given.some((typed) => typed === '' || typed.length > 200)) throw new PreconditionError('pledge-signatory')
}

/** Looks the block and the movement up first, so that nothing is made for another office's. */
async function opened(tx: Tx, ctx: Context, { blockId, movementId, unitId }: PledgeWord): Promise<string> {
  await getUnit(tx, ctx.tenantId, unitId)
  await readPledge(tx, ctx, { blockId, movementId })
  return openPledge(tx, ctx.tenantId, { blockId, movementId, newId: ctx.newId(), now: ctx.now })
}

type Said = { kind: string; registration_version: number | null; fingerprint: string | null }
type Write = { pledgeId: string; word: PledgeWord; said: Said }

async function write(tx: Tx, ctx: Context, { pledgeId, word, said }: Write): Promise<void> {
  await insertConsent(tx, {
    ...{ tenant_id: ctx.tenantId, pledge_id: pledgeId, unit_id: word.unitId, ...said },
    ...{ signatory_name: word.signatory.name.trim(), signatory_post: word.signatory.post.trim() },
    ...{ actor_id: ctx.actor.accountId, actor_role: ctx.actor.role, at: ctx.now },
  })
  await recordAudit(tx, ctx, {
    action: `pledge.${said.kind}`,
    objectKind: 'pledge',
    objectId: pledgeId,
    after: { unitId: word.unitId, version: said.registration_version, signatory: word.signatory },
  })
}
