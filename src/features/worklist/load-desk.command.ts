import { type Context, inTransaction } from '#platform/context.ts'
import { standingsOf, type TargetStandingNow } from '../target/standings.command.ts'
import { loadWorklist, overseers, type WorklistData } from './worklist.queries.ts'

export type Desk = WorklistData & {
  /** How the targets of the movement under way stand; empty for whoever does not oversee. */
  standings: TargetStandingNow[]
}

/** The worklist, with what its page says of the movement under way. */
export async function loadDesk(ctx: Context): Promise<Desk> {
  const data = await loadWorklist(ctx)
  const { running } = data
  if (!running || !overseers.has(ctx.actor.role)) return { ...data, standings: [] }
  return { ...data, standings: await inTransaction(ctx, (tx) => standingsOf(tx, ctx, running.id)) }
}
