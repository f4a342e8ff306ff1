import type { Hono } from 'hono'
import { accessRefusals } from '#features/access/access.messages.ts'
import { auditLogRoutes } from '#features/audit-log/audit-log.routes.tsx'
import { movementRefusals } from '#features/movement/movement.messages.ts'
import { movementRoutes } from '#features/movement/movement.routes.tsx'
import { planRoutes } from '#features/plan/plan.routes.tsx'
import { planRefusals } from '#features/plan/plan-refusals.messages.ts'
import { searchRoutes } from '#features/search/search.routes.tsx'
import { setupRefusals } from '#features/setup/setup.messages.ts'
import { unitRefusals } from '#features/unit/unit.messages.ts'
import { unitRoutes } from '#features/unit/unit.routes.tsx'
import { worklistRoutes } from '#features/worklist/worklist.routes.tsx'
import type { AppEnv } from '#platform/http.ts'

/** Routes of those who are signed in, slice by slice. */
export const signedInRoutes: readonly Hono<AppEnv>[] = [
  worklistRoutes,
  searchRoutes,
  planRoutes,
  movementRoutes,
  unitRoutes,
  auditLogRoutes,
]

/** What each slice says when it refuses. */
export const refusals = [accessRefusals, setupRefusals, unitRefusals, planRefusals, movementRefusals]
