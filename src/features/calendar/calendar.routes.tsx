import { Hono } from 'hono'
import { z } from 'zod'
import { knowsLunarDays } from '#law/holidays.ts'
import { calendarFile } from '#platform/calendar-file.ts'
import { plainDate } from '#platform/clock.ts'
import { NotFoundError, Refusal } from '#platform/errors.ts'
import { type AppContext, type AppEnv, remoteAddress } from '#platform/http.ts'
import { parseDate } from '#web/format.ts'
import { originOf } from '../reminder/send-reminders.job.ts'
import { calendarText } from './calendar.messages.ts'
import { CalendarPage } from './calendar.page.tsx'
import { loadCalendar } from './calendar.queries.ts'
import { restEntries } from './calendar.ts'
import { aheadOf, monthsOf } from './calendar-view.ts'
import { FeedPage } from './feed.page.tsx'
import { findFeedDate, findFeedOwner } from './feed.queries.ts'
import { fetchLimit } from './fetch-limit.ts'
import { listMyDuties } from './my-duties.queries.ts'
import { dayOf } from './my-duties.ts'
import { OfficeDaysPage, type TypedDay } from './office-days.page.tsx'
import { lanesOf } from './office-entries.ts'
import { setOfficeDay } from './set-office-day.command.ts'
import { hashOf, shareCalendar, unshareCalendar } from './share-calendar.command.ts'

const Year = z.coerce.number().int().min(2000).max(2100)
const Day = z.object({
  day: z.string().default(''),
  kind: z.enum(['off', 'working', 'usual']),
  name: z.string().trim().max(120).default(''),
})

const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view })

function yearOf(c: AppContext): number {
  const asked = Year.safeParse(c.req.query('year'))
  return asked.success ? asked.data : Number(c.var.ctx.today.slice(0, 4))
}

type Refused = { typed: TypedDay; errors: { day: boolean; name: boolean } }

async function daysPage(c: AppContext, year: number, refused?: Refused) {
  const { officeDays } = await loadCalendar(c.var.ctx, year)
  const entries = restEntries(year, officeDays, c.var.locale).sort((a, b) => (a.on < b.on ? -1 : 1))
  const mayChange = ['officer', 'admin'].includes(c.var.ctx.actor.role)
  const saved = parseDate(c.req.query('saved') ?? '')
  const shown = { year, entries, mayChange, saved, typed: refused?.typed, errors: refused?.errors }
  return c.html(<OfficeDaysPage {...frame(c)} {...shown} />, refused ? 422 : 200)
}

async function feedPage(c: AppContext, address: string | null) {
  const { db, accountId } = { db: c.var.services.db, accountId: c.var.ctx.actor.accountId }
  const at = await findFeedDate(db, accountId)
  const shown = { since: at && plainDate(at), address, revoked: c.req.query('done') === 'revoked' }
  return c.html(<FeedPage {...frame(c)} {...shown} />)
}

/** The file of one account's duties, whoever fetches it. */
async function fileOf(c: AppContext, accountId: string) {
  const { services, locale } = c.var
  const stamp = services.now()
  const duties = await listMyDuties(services.db, { accountId, now: stamp })
  const drawing = { origin: originOf(services.config), stamp, locale }
  const days = duties.map(({ duty, role }) => dayOf(duty, { ...drawing, role }))
  c.header('Content-Disposition', 'attachment; filename="thi-dua.ics"')
  const body = calendarFile(calendarText[locale].calendarName, days)
  return c.body(body, 200, { 'Content-Type': 'text/calendar; charset=utf-8' })
}

export const calendarRoutes = new Hono<AppEnv>()
  .get('/calendar', async (c) => {
    const data = await loadCalendar(c.var.ctx, yearOf(c))
    const { year, today } = data
    const months = monthsOf(data, { role: c.var.ctx.actor.role, locale: c.var.locale })
    const shown = { year, today, months, lanes: lanesOf(data), ahead: aheadOf(months, today) }
    return c.html(<CalendarPage {...frame(c)} {...shown} knowsLunar={knowsLunarDays(year)} />)
  })
  .get('/calendar/days', (c) => daysPage(c, yearOf(c)))
  .post('/calendar/days', async (c) => {
    const typed = Day.parse(await c.req.parseBody())
    const day = parseDate(typed.day)
    const errors = { day: day === null, name: typed.name === '' && typed.kind !== 'usual' }
    if (day === null || errors.name) return daysPage(c, yearOf(c), { typed, errors })
    await setOfficeDay(c.var.ctx, { ...typed, day })
    return c.redirect(`/calendar/days?year=${day.slice(0, 4)}&saved=${day}`, 303)
  })
  .get('/calendar/my.ics', (c) => fileOf(c, c.var.ctx.actor.accountId))
  .get('/calendar/feed', (c) => feedPage(c, null))
  .post('/calendar/feed', async (c) => {
    const token = await shareCalendar(c.var.ctx)
    return feedPage(c, `${originOf(c.var.services.config)}/calendar/${token}.ics`)
  })
  .post('/calendar/feed/revoke', async (c) => {
    await unshareCalendar(c.var.ctx)
    return c.redirect('/calendar/feed?done=revoked', 303)
  })

const mayFetch = fetchLimit()

/** Open to whoever knows the secret, for a calendar program cannot sign in; stands before the sign-in. */
export const calendarFeedRoutes = new Hono<AppEnv>().get('/calendar/:token{[A-Za-z0-9_-]{43}[.]ics}', async (c) => {
  const { services } = c.var
  if (!mayFetch(remoteAddress(c), services.now())) throw new Refusal('feed-limit', 429)
  const token = c.req.param('token').slice(0, -'.ics'.length)
  const accountId = await findFeedOwner(services.db, hashOf(token))
  if (accountId === null) throw new NotFoundError('calendar', 'feed')
  return fileOf(c, accountId)
})
