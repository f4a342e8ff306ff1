import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { getMovement } from '../movement/movement.queries.ts'
import { listStandings } from './standings.queries.ts'
import { statusSentence } from './status.messages.ts'
import type { TargetState } from './status.ts'
import { listTargets } from './target.queries.ts'

export type TargetStandingNow = { id: string; name: string; state: TargetState; sentence: string }

/** How the measurable targets of a movement stand today, in the order of its plan; sentences in Vietnamese, for a paper. */
export async function standingsOf(
  tx: Tx,
  ctx: Pick<Context, 'tenantId' | 'today'>,
  movementId: string,
): Promise<TargetStandingNow[]> {
  const movement = await getMovement(tx, ctx.tenantId, movementId)
  const all = await listTargets(tx, ctx.tenantId, { movementId, on: ctx.today })
  const targets = all.filter(({ measurable, requirement, ended_on }) => measurable && !requirement && ended_on === null)
  const standings = await listStandings(tx, ctx.tenantId, { movement, targets, on: ctx.today })
  return targets.flatMap(({ id, name }) => {
    const standing = standings.get(id)
    return standing ? [{ id, name, state: standing.state, sentence: statusSentence(standing, 'vi') }] : []
  })
}
