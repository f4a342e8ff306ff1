import { Hono } from 'hono'
import { z } from 'zod'
import type { AppEnv } from '#platform/http.ts'
import { SearchPage } from './search.page.tsx'
import { search } from './search.queries.ts'

const Query = z.object({ q: z.string().max(200).default('') })

export const searchRoutes = new Hono<AppEnv>().get('/search', async (c) => {
  const typed = Query.parse(c.req.query()).q.trim()
  const hits = await search(c.var.ctx, typed)
  return c.html(<SearchPage locale={c.var.locale} view={c.var.view} typed={typed} hits={hits} />)
})
