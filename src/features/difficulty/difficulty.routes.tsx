import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { InvalidInputError } from '#platform/errors.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import type { FieldIssue } from '#web/components/error-summary.tsx'
import { parseDate } from '#web/format.ts'
import { difficultyText } from './difficulty.messages.ts'
import { DifficultyPage } from './difficulty.page.tsx'
import { type DifficultyAction, difficultyActions, difficultyTransitions } from './difficulty.ts'
import { DifficultyListPage } from './difficulty-list.page.tsx'
import { loadDifficulties, loadDifficulty, loadDifficultyForm } from './difficulty-page.queries.ts'
import { joinDifficulties, separateDifficulty } from './join-difficulties.command.ts'
import { moveDifficulty } from './move-difficulty.command.ts'
import { NewDifficultyPage } from './new-difficulty.page.tsx'
import { raiseDifficulty } from './raise-difficulty.command.ts'

const Id = z.object({ id: z.uuid() })
const words = z.string().max(10_000).catch('')
const version = z.coerce.number().int().min(1).max(2_147_483_646)
const Wanted = z.object({ subject: words, period: words })
const New = z.object({ unitId: words, subject: words, period: words, text: words, clientKey: z.uuid() })
const Move = z.object({
  action: z.enum(difficultyActions as [DifficultyAction, ...DifficultyAction[]]),
  ...{ version, words, unitId: words, person: words, dueOn: words },
})
const many = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(200))

const idOf = (c: AppContext) => Id.parse(c.req.param()).id
const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view, done: c.req.query('done') })

/** What stops units: raised, answered, confirmed. */
export const difficultyRoutes = new Hono<AppEnv>()
  .get('/difficulties', async (c) =>
    c.html(<DifficultyListPage {...frame(c)} data={await loadDifficulties(c.var.ctx)} />),
  )
  .get('/difficulties/new', async (c) => {
    const data = await loadDifficultyForm(c.var.ctx)
    const wanted = Wanted.parse(c.req.query())
    const values = { unitId: '', text: '', ...wanted, clientKey: data.clientKey }
    return c.html(<NewDifficultyPage {...frame(c)} data={data} values={values} />)
  })
  .post('/difficulties', raise)
  .post('/difficulties/join', async (c) => {
    const { id } = z.object({ id: many }).parse(await c.req.parseBody({ all: true }))
    const { leadId } = await joinDifficulties(c.var.ctx, { difficultyIds: id })
    return c.redirect(`/difficulties/${leadId}?done=join`, 303)
  })
  .get('/difficulties/:id', async (c) =>
    c.html(<DifficultyPage {...frame(c)} data={await loadDifficulty(c.var.ctx, idOf(c))} />),
  )
  .post('/difficulties/:id/moves', move)
  .post('/difficulties/:id/separation', async (c) => {
    const form = z.object({ version }).parse(await c.req.parseBody())
    await separateDifficulty(c.var.ctx, { difficultyId: idOf(c), version: form.version })
    return c.redirect(`/difficulties/${idOf(c)}?done=separate`, 303)
  })

async function raise(c: HonoContext<AppEnv>): Promise<Response> {
  const { ctx } = c.var
  const values = New.parse(await c.req.parseBody())
  const said = difficultyText[c.var.locale].errors
  const unitId = values.unitId || (ctx.actor.role === 'unit' ? ctx.actor.unitId : '')
  const issues: FieldIssue[] = []
  if (!z.uuid().safeParse(unitId).success) issues.push({ field: 'unitId', message: said.unit })
  const refused = issues.length > 0 ? null : await fieldsRefused(() => raiseDifficulty(ctx, { ...values, unitId }))
  if (issues.length === 0 && refused === null) return c.redirect('/difficulties?done=raised', 303)
  for (const [field, code] of Object.entries(refused ?? {}))
    issues.push({ field, message: said[code as keyof typeof said] })
  const data = await loadDifficultyForm(ctx)
  return c.html(<NewDifficultyPage {...frame(c)} data={data} values={{ ...values, unitId }} issues={issues} />, 422)
}

async function move(c: HonoContext<AppEnv>): Promise<Response> {
  const typed = Move.parse(await c.req.parseBody())
  const dueOn = parseDate(typed.dueOn)
  const issues = issuesOf(c, typed, dueOn)
  if (issues.length > 0) {
    const data = await loadDifficulty(c.var.ctx, idOf(c))
    return c.html(<DifficultyPage {...frame(c)} data={data} issues={issues} typed={typed} />, 422)
  }
  const { action, version, words, unitId, person } = typed
  const assignment = action === 'assign' && dueOn !== null ? { unitId, person, dueOn } : {}
  await moveDifficulty(c.var.ctx, { difficultyId: idOf(c), version, action, words, ...assignment })
  return c.redirect(`/difficulties/${idOf(c)}?done=${action}`, 303)
}

function issuesOf(c: AppContext, typed: z.infer<typeof Move>, dueOn: string | null): FieldIssue[] {
  const said = difficultyText[c.var.locale].errors
  const issues: FieldIssue[] = []
  if (difficultyTransitions[typed.action].words && typed.words.trim() === '')
    issues.push({ field: 'words', message: said.words })
  if (typed.words.trim().length > 2000) issues.push({ field: 'words', message: said['text-long'] })
  if (typed.action !== 'assign') return issues
  if (!z.uuid().safeParse(typed.unitId).success) issues.push({ field: 'unitId', message: said.assignee })
  if (dueOn === null || dueOn < c.var.ctx.today) issues.push({ field: 'dueOn', message: said.day })
  return issues
}

/** Which fields were refused, and why; null when the work was done. Other failures go to the place for all errors. */
async function fieldsRefused(work: () => Promise<unknown>): Promise<Record<string, string> | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    return error.fields
  }
}
