import { Hono } from 'hono'
import { z } from 'zod'
import { indicators } from '#law/register/indicators.ts'
import type { AppEnv } from '#platform/http.ts'
import { IndicatorPage } from './indicator.page.tsx'
import { loadIndicatorUses } from './indicator.queries.ts'
import { listLibrary } from './library.ts'

const Query = z.object({ q: z.string().max(200).catch(''), used: z.string().max(10).catch('') })

/** The library of indicators, and which targets of this office count them. */
export const indicatorRoutes = new Hono<AppEnv>().get('/indicators', async (c) => {
  const { locale, view, ctx } = c.var
  const { q, used } = Query.parse(c.req.query())
  const uses = await loadIndicatorUses(ctx)
  const chosen = { typed: q.trim(), onlyUsed: used === 'yes' }
  const counts = { used: uses.size, all: indicators.length }
  return c.html(
    <IndicatorPage locale={locale} view={view} groups={listLibrary(uses, chosen)} counts={counts} {...chosen} />,
  )
})
