import { Hono } from 'hono'
import { accessRefusals } from '#features/access/access.messages.ts'
import { accessRoutes } from '#features/access/access.routes.tsx'
import { loadSession, requireSignIn } from '#features/access/session.middleware.ts'
import { auditLogRoutes } from '#features/audit-log/audit-log.routes.tsx'
import { movementRefusals } from '#features/movement/movement.messages.ts'
import { movementRoutes } from '#features/movement/movement.routes.tsx'
import { planRoutes } from '#features/plan/plan.routes.tsx'
import { planRefusals } from '#features/plan/plan-refusals.messages.ts'
import { searchRoutes } from '#features/search/search.routes.tsx'
import { setupRefusals } from '#features/setup/setup.messages.ts'
import { setupRoutes } from '#features/setup/setup.routes.tsx'
import { unitRefusals } from '#features/unit/unit.messages.ts'
import { unitRoutes } from '#features/unit/unit.routes.tsx'
import { worklistRoutes } from '#features/worklist/worklist.routes.tsx'
import { assetRoutes } from '#platform/assets.routes.ts'
import { bodySize } from '#platform/body-size.ts'
import { errorPresenter } from '#platform/errors.page.tsx'
import { NotFoundError } from '#platform/errors.ts'
import { type AppEnv, knownHost, type Services, sameOrigin, securityHeaders } from '#platform/http.ts'
import { chosenLocale } from '#platform/locale.ts'

/** Middleware in order, then routes, then errors. */
export function createApp(services: Services, assetFolder: string): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('services', services)
    await next()
  })
  app.use(securityHeaders, knownHost(services.config), chosenLocale, sameOrigin)
  app.use(bodySize)
  app.get('/health', (c) => c.text('ok'))
  app.route('/', assetRoutes(assetFolder))

  app.use(loadSession)
  app.route('/', setupRoutes)
  app.route('/', accessRoutes)

  app.use(requireSignIn)
  app.route('/', worklistRoutes)
  app.route('/', searchRoutes)
  app.route('/', planRoutes)
  app.route('/', movementRoutes)
  app.route('/', unitRoutes)
  app.route('/', auditLogRoutes)

  app.notFound((c) => {
    throw new NotFoundError('page', c.req.path)
  })
  app.onError(errorPresenter([accessRefusals, setupRefusals, unitRefusals, planRefusals, movementRefusals]))
  return app
}
