import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { describeTarget } from './describe-target.command.ts'
import { fieldsOpen, problemsOf } from './description.ts'
import { TargetPage } from './target.page.tsx'
import { TargetFormPage } from './target-form.page.tsx'
import { loadTarget, loadTargetForm } from './target-page.queries.ts'
import { descriptionOf } from './target-row.ts'
import { readDescription, type TypedDescription, typedOf } from './typed-description.ts'

const Id = z.object({ id: z.uuid() })
const version = z.coerce.number().int().min(1).max(2_147_483_646)
const Form = z.record(z.string().max(60), z.string().max(2000)).and(z.object({ version: z.string().max(10) }))

const idOf = (c: AppContext) => Id.parse(c.req.param()).id
const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view })

/** One target: its figures, and how they are counted. */
export const targetRoutes = new Hono<AppEnv>()
  .get('/targets/:id', async (c) => {
    const data = await loadTarget(c.var.ctx, idOf(c))
    return c.html(<TargetPage {...frame(c)} done={c.req.query('done')} data={data} />)
  })
  .get('/targets/:id/edit', async (c) => {
    const data = await loadTargetForm(c.var.ctx, idOf(c))
    const typed = typedOf(descriptionOf(data.row), data.owners, c.var.locale)
    return c.html(<TargetFormPage {...frame(c)} data={data} typed={typed} open={fieldsOpen(data.movement.status)} />)
  })
  .post('/targets/:id/edit', describe)

async function describe(c: HonoContext<AppEnv>): Promise<Response> {
  const typed: TypedDescription = Form.parse(await c.req.parseBody())
  const data = await loadTargetForm(c.var.ctx, idOf(c))
  const open = fieldsOpen(data.movement.status)
  const stands = {
    description: descriptionOf(data.row),
    open,
    unitIds: data.owners.filter(({ kind }) => kind !== 'group').map(({ unitId }) => unitId),
  }
  const { description, own, problems } = readDescription(typed, stands, c.var.locale)
  const all = { ...problemsOf(description), ...problems }
  if (Object.keys(all).length > 0)
    return c.html(<TargetFormPage {...frame(c)} data={data} typed={typed} open={open} problems={all} />, 422)
  await describeTarget(c.var.ctx, { targetId: data.row.id, version: version.parse(typed.version), description, own })
  return c.redirect(`/targets/${data.row.id}?done=saved`, 303)
}
