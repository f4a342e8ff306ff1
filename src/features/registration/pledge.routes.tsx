import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { agreeToPledge, signPledge } from './consent-to-pledge.command.ts'
import { PledgePage } from './pledge.page.tsx'
import { loadPledge } from './pledge-page.queries.ts'

const Key = z.object({ block: z.uuid(), movement: z.uuid() })
const words = z.string().max(400).catch('')
const Word = z.object({ unitId: z.uuid(), name: words, post: words })

const keyOf = (c: AppContext) => {
  const { block, movement } = Key.parse(c.req.param())
  return { blockId: block, movementId: movement }
}
const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view, done: c.req.query('done') })

async function wordOf(c: AppContext) {
  const { unitId, name, post } = Word.parse(await c.req.parseBody())
  return { ...keyOf(c), unitId, signatory: { name, post } }
}

/** Pledges of blocks: what members registered, who agreed, the leader's signature. */
export const pledgeRoutes = new Hono<AppEnv>()
  .get('/pledges/:block/:movement', async (c) =>
    c.html(<PledgePage {...frame(c)} data={await loadPledge(c.var.ctx, keyOf(c))} />),
  )
  .post('/pledges/:block/:movement/agreements', async (c) => {
    await agreeToPledge(c.var.ctx, await wordOf(c))
    return c.redirect(`${c.req.path.replace('/agreements', '')}?done=agree`, 303)
  })
  .post('/pledges/:block/:movement/signatures', async (c) => {
    await signPledge(c.var.ctx, await wordOf(c))
    return c.redirect(`${c.req.path.replace('/signatures', '')}?done=sign`, 303)
  })
