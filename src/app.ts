import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { accessRoutes } from '#features/access/access.routes.tsx'
import { loadSession, requireSignIn } from '#features/access/session.middleware.ts'
import { calendarFeedRoutes } from '#features/calendar/calendar.routes.tsx'
import { setupRoutes } from '#features/setup/setup.routes.tsx'
import { assetRoutes } from '#platform/assets.routes.ts'
import { bodySize } from '#platform/body-size.ts'
import { errorPresenter } from '#platform/errors.page.tsx'
import { NotFoundError } from '#platform/errors.ts'
import { type AppEnv, knownHost, type Services, sameOrigin, securityHeaders } from '#platform/http.ts'
import { chosenLocale } from '#platform/locale.ts'
import { refusals, signedInRoutes } from './slices.ts'

/** Middleware in order, then routes, then errors. */
export function createApp(services: Services, assetFolder: string): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('services', services)
    await next()
  })
  app.use(compress())
  app.use(securityHeaders, knownHost(services.config), chosenLocale, sameOrigin)
  app.use(bodySize)
  app.get('/health', (c) => c.text('ok'))
  app.route('/', assetRoutes(assetFolder))

  app.route('/', calendarFeedRoutes)

  app.use(loadSession)
  app.route('/', setupRoutes)
  app.route('/', accessRoutes)

  app.use(requireSignIn)
  for (const routes of signedInRoutes) app.route('/', routes)

  app.notFound((c) => {
    throw new NotFoundError('page', c.req.path)
  })
  app.onError(errorPresenter(refusals))
  return app
}
