import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db.ts'
import { standingsOf } from '../target/standings.command.ts'
import { listTasks } from '../task/task.queries.ts'
import { isLate } from '../task/task.ts'
import type { ReviewFigures } from './review.ts'

/** What a review counts on the day it is drafted. */
export async function loadReviewFigures(tx: Tx, ctx: Context, movementId: string): Promise<ReviewFigures> {
  const tasks = await listTasks(tx, ctx.tenantId, { movementId })
  const standings = await standingsOf(tx, ctx, movementId)
  return {
    cut: ctx.today,
    targets: standings.map(({ name, state, sentence }) => ({ name, state, sentence })),
    tasks: {
      all: tasks.length,
      done: tasks.filter(({ state }) => state === 'done').length,
      late: tasks.filter((task) => isLate(task, ctx.today)).length,
    },
  }
}
