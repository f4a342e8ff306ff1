import type { Hono } from 'hono'
import { accessRefusals } from '#features/access/access.messages.ts'
import { auditLogRoutes } from '#features/audit-log/audit-log.routes.tsx'
import { blockRefusals } from '#features/block/block.messages.ts'
import { blockRoutes } from '#features/block/block.routes.tsx'
import { calendarRefusals } from '#features/calendar/calendar.messages.ts'
import { calendarRoutes } from '#features/calendar/calendar.routes.tsx'
import { cityRoutes } from '#features/city/city.routes.tsx'
import { difficultyRefusals } from '#features/difficulty/difficulty.messages.ts'
import { difficultyRoutes } from '#features/difficulty/difficulty.routes.tsx'
import { familyRefusals } from '#features/family/family.messages.ts'
import { familyRoutes } from '#features/family/family.routes.tsx'
import { indicatorRoutes } from '#features/indicator/indicator.routes.tsx'
import { missingRoutes } from '#features/missing/missing.routes.tsx'
import { lifeRefusals } from '#features/movement/life.messages.ts'
import { movementLifeRoutes } from '#features/movement/life.routes.tsx'
import { movementRefusals } from '#features/movement/movement.messages.ts'
import { movementRoutes } from '#features/movement/movement.routes.tsx'
import { planRoutes } from '#features/plan/plan.routes.tsx'
import { planRefusals } from '#features/plan/plan-refusals.messages.ts'
import { pledgeRoutes } from '#features/registration/pledge.routes.tsx'
import { registrationRefusals } from '#features/registration/registration.messages.ts'
import { registrationRoutes } from '#features/registration/registration.routes.tsx'
import { reminderRefusals } from '#features/reminder/reminder.messages.ts'
import { reminderRoutes } from '#features/reminder/reminder.routes.tsx'
import { reportRoutes } from '#features/report/report.routes.tsx'
import { resultRefusals } from '#features/result/result.messages.ts'
import { resultRoutes } from '#features/result/result.routes.tsx'
import { cardRoutes } from '#features/scoring/card.routes.tsx'
import { draftRoutes } from '#features/scoring/draft.routes.tsx'
import { scoringRoutes } from '#features/scoring/scoring.routes.tsx'
import { scoringRefusals } from '#features/scoring/scoring-refusals.messages.ts'
import { searchRoutes } from '#features/search/search.routes.tsx'
import { setupRefusals } from '#features/setup/setup.messages.ts'
import { targetRefusals } from '#features/target/target.messages.ts'
import { targetRoutes } from '#features/target/target.routes.tsx'
import { unitRefusals } from '#features/unit/unit.messages.ts'
import { unitRoutes } from '#features/unit/unit.routes.tsx'
import { unitChangeRoutes } from '#features/unit/unit-change.routes.tsx'
import { worklistRoutes } from '#features/worklist/worklist.routes.tsx'
import type { AppEnv } from '#platform/http.ts'
import { spreadsheetRefusals } from '#platform/spreadsheet.messages.ts'

/** Routes of those who are signed in, slice by slice. */
export const signedInRoutes: readonly Hono<AppEnv>[] = [
  worklistRoutes,
  searchRoutes,
  planRoutes,
  movementLifeRoutes,
  familyRoutes,
  movementRoutes,
  targetRoutes,
  indicatorRoutes,
  unitRoutes,
  unitChangeRoutes,
  difficultyRoutes,
  registrationRoutes,
  pledgeRoutes,
  reportRoutes,
  resultRoutes,
  blockRoutes,
  scoringRoutes,
  draftRoutes,
  cardRoutes,
  auditLogRoutes,
  missingRoutes,
  reminderRoutes,
  calendarRoutes,
  cityRoutes,
]

/** What each slice says when it refuses. */
export const refusals = [
  accessRefusals,
  resultRefusals,
  setupRefusals,
  unitRefusals,
  blockRefusals,
  scoringRefusals,
  planRefusals,
  movementRefusals,
  targetRefusals,
  lifeRefusals,
  familyRefusals,
  spreadsheetRefusals,
  difficultyRefusals,
  registrationRefusals,
  reminderRefusals,
  calendarRefusals,
]
