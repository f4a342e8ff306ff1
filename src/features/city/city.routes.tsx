import { Hono } from 'hono'
import { z } from 'zod'
import { requireRole } from '#platform/context.ts'
import type { AppEnv } from '#platform/http.ts'
import { CityPage } from './city.page.tsx'
import { loadCity, loadCommune } from './city.queries.ts'
import { CommunePage } from './commune.page.tsx'

const Query = z.object({ period: z.string().max(10).optional().catch(undefined) })
const Id = z.object({ communeId: z.uuid() })

/** The communes of a city, for those who work in its name. */
export const cityRoutes = new Hono<AppEnv>()
  .get('/city', async (c) => {
    const { ctx, locale, view } = c.var
    requireRole(ctx, 'city')
    const city = await loadCity(ctx, Query.parse(c.req.query()).period ?? null)
    return c.html(<CityPage {...{ locale, view, city }} />)
  })
  .get('/city/:communeId', async (c) => {
    const { ctx, locale, view } = c.var
    requireRole(ctx, 'city')
    const data = await loadCommune(ctx, Id.parse(c.req.param()).communeId)
    return c.html(<CommunePage {...{ locale, view, data }} />)
  })
