import { Hono } from 'hono'
import type { AppEnv } from '#platform/http.ts'
import { loadDesk } from './load-desk.command.ts'
import { WorklistPage } from './worklist.page.tsx'

export const worklistRoutes = new Hono<AppEnv>()
  .get('/', (c) => c.redirect('/work', 303))
  .get('/work', async (c) => {
    const { locale, view, ctx } = c.var
    return c.html(<WorklistPage locale={locale} view={view} role={ctx.actor.role} data={await loadDesk(ctx)} />)
  })
