import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { parseDate } from '#web/format.ts'
import { assignTargets } from '../target/assign-target.command.ts'
import { changeTaskState, planTask } from '../task/change-task.command.ts'
import { taskStates } from '../task/task.ts'
import { DocumentTab } from './document-tab.page.tsx'
import { explainReadiness } from './explain-readiness.command.ts'
import { HistoryTab } from './history-tab.page.tsx'
import { moveMovement } from './move-movement.command.ts'
import { type MovementAction, movementActions } from './movement.ts'
import { MovementListPage } from './movement-list.page.tsx'
import {
  loadMovement,
  loadMovementDocument,
  loadMovementHistory,
  loadMovements,
  loadMovementTargets,
  loadMovementTasks,
} from './movement-page.queries.ts'
import { OverviewTab } from './overview-tab.page.tsx'
import { isReadinessItem, type ReadinessItem } from './readiness.ts'
import { TargetsTab } from './targets-tab.page.tsx'
import { TasksTab } from './tasks-tab.page.tsx'

const Id = z.object({ id: z.uuid() })
const version = z.coerce.number().int().min(1).max(2_147_483_646)
const Move = z.object({
  action: z.enum(movementActions as [MovementAction, ...MovementAction[]]),
  version,
  reason: z.string().max(2000).default(''),
})
const Explanation = z.object({
  item: z.custom<ReadinessItem>((item) => typeof item === 'string' && isReadinessItem(item)),
  reason: z.string().max(2000),
})
const many = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()))
const Assignment = z.object({ target: many, unit: z.uuid() })
const TaskChange = z.object({ state: z.enum(taskStates), version, note: z.string().max(2000).default('') })

/** Empty is no date; what is no date is refused, with the page it came from one step back. */
const day = z.string().transform((typed, check) => {
  const date = typed.trim() === '' ? null : parseDate(typed)
  if (date === null && typed.trim() !== '') check.addIssue('not a date')
  return date
})
const TaskPlan = z.object({ unit: z.union([z.uuid(), z.literal('')]), due: day, version })

const Planning = z.object({ plan: z.uuid().nullable().catch(null).default(null) })

const idOf = (c: AppContext) => Id.parse(c.req.param()).id
const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view, done: c.req.query('done') })

export const movementRoutes = new Hono<AppEnv>()
  .get('/movements', async (c) => {
    const movements = await loadMovements(c.var.ctx)
    return c.html(<MovementListPage {...frame(c)} movements={movements} role={c.var.ctx.actor.role} />)
  })
  .get('/movements/:id', async (c) =>
    c.html(<OverviewTab {...frame(c)} data={await loadMovement(c.var.ctx, idOf(c))} />),
  )
  .get('/movements/:id/targets', async (c) =>
    c.html(<TargetsTab {...frame(c)} data={await loadMovementTargets(c.var.ctx, idOf(c))} />),
  )
  .get('/movements/:id/tasks', async (c) => {
    const { plan } = Planning.parse(c.req.query())
    const data = await loadMovementTasks(c.var.ctx, { movementId: idOf(c), planning: plan !== null })
    return c.html(<TasksTab {...frame(c)} data={data} planning={plan} />)
  })
  .get('/movements/:id/document', async (c) =>
    c.html(<DocumentTab {...frame(c)} data={await loadMovementDocument(c.var.ctx, idOf(c))} />),
  )
  .get('/movements/:id/history', async (c) =>
    c.html(<HistoryTab {...frame(c)} data={await loadMovementHistory(c.var.ctx, idOf(c))} />),
  )
  .post('/movements/:id/moves', async (c) => {
    const { action, version, reason } = Move.parse(await c.req.parseBody())
    await moveMovement(c.var.ctx, { movementId: idOf(c), version, action, reason: reason || null })
    return c.redirect(`/movements/${idOf(c)}?done=${action}`, 303)
  })
  .post('/movements/:id/explanations', async (c) => {
    const { item, reason } = Explanation.parse(await c.req.parseBody())
    await explainReadiness(c.var.ctx, { movementId: idOf(c), item, reason })
    return c.redirect(`/movements/${idOf(c)}?done=explained#readiness`, 303)
  })
  .post('/movements/:id/assignments', async (c) => {
    const { target, unit } = Assignment.parse(await c.req.parseBody({ all: true }))
    await assignTargets(c.var.ctx, { movementId: idOf(c), targetIds: target, unitIds: [unit] })
    return c.redirect(`/movements/${idOf(c)}/targets?done=assigned`, 303)
  })
  .post('/movements/:id/tasks/:task', async (c) => {
    const { state, version, note } = TaskChange.parse(await c.req.parseBody())
    const { task } = z.object({ task: z.uuid() }).parse(c.req.param())
    await changeTaskState(c.var.ctx, { movementId: idOf(c), taskId: task, version, state, note })
    return c.redirect(`/movements/${idOf(c)}/tasks?done=task#${task}`, 303)
  })
  .post('/movements/:id/tasks/:task/plan', async (c) => {
    const { unit, due, version } = TaskPlan.parse(await c.req.parseBody())
    const { task } = z.object({ task: z.uuid() }).parse(c.req.param())
    await planTask(c.var.ctx, { movementId: idOf(c), taskId: task, version, unitId: unit || null, dueOn: due })
    return c.redirect(`/movements/${idOf(c)}/tasks?done=task#${task}`, 303)
  })
