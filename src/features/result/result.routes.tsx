import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { parseDate } from '#web/format.ts'
import { contentDisposition } from '../plan/content-disposition.ts'
import { loadEvidence } from './load-evidence.queries.ts'
import { allowException, lockPeriod, unlockPeriod } from './lock-period.command.ts'
import { parsePeriod } from './period.ts'
import { PeriodsPage } from './periods.page.tsx'
import { ReceivedPage } from './received.page.tsx'
import { ReceivedReportPage } from './received-report.page.tsx'
import { loadPeriods, loadReceived, loadReceivedReport } from './received-report.queries.ts'
import { acceptReports, returnFigures, undoAccept } from './review-reports.command.ts'

const period = z.string().refine((key) => parsePeriod(key) !== null)
const Place = z.object({ period, unitId: z.uuid() })
const ReportChoice = z.string().transform((value, check) => {
  const [unitId, key] = value.split(' ')
  const parsed = Place.safeParse({ unitId, period: key })
  if (parsed.success) return parsed.data
  check.addIssue('not a report')
  return z.NEVER
})
const many = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(ReportChoice).max(5000))
const Choice = z.object({ report: many, all: z.literal('yes').optional() })
const Done = z.object({
  done: z.enum(['accepted', 'undone', 'nothing', 'not-undone']).catch('nothing'),
  batch: z.uuid().nullable().catch(null),
  count: z.coerce.number().int().min(0).max(100_000).catch(0),
})
const Exception = z.object({ period, unit: z.uuid(), until: z.string().max(40), reason: z.string().max(500) })
const PeriodDone = z.enum(['lock', 'unlock', 'exception']).nullable().catch(null)

const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view })

/** What the officer does with the figures of units: reads, accepts, sends back, closes periods. */
export const resultRoutes = new Hono<AppEnv>()
  .get('/results', async (c) => {
    const done = c.req.query('done') ? Done.parse(c.req.query()) : null
    return c.html(<ReceivedPage {...frame(c)} data={await loadReceived(c.var.ctx)} done={done} />)
  })
  .post('/results/accept', async (c) => {
    const { report, all } = Choice.parse(await c.req.parseBody({ all: true }))
    const { batchId, reports } = await acceptReports(c.var.ctx, all ? await everyWaiting(c) : report)
    const to = batchId ? `/results?done=accepted&batch=${batchId}&count=${reports}` : '/results?done=nothing'
    return c.redirect(to, 303)
  })
  .post('/results/undo', async (c) => {
    const { batch } = z.object({ batch: z.uuid() }).parse(await c.req.parseBody())
    const { figures } = await undoAccept(c.var.ctx, { batchId: batch })
    return c.redirect(`/results?done=${figures > 0 ? 'undone' : 'not-undone'}`, 303)
  })
  .get('/results/periods', async (c) => {
    const done = PeriodDone.parse(c.req.query('done') ?? null)
    return c.html(<PeriodsPage {...frame(c)} data={await loadPeriods(c.var.ctx)} done={done} />)
  })
  .post('/results/periods', async (c) => {
    const Change = z.object({ period, action: z.enum(['lock', 'unlock']), reason: z.string().max(500).default('') })
    const { action, ...change } = Change.parse(await c.req.parseBody())
    await (action === 'lock' ? lockPeriod : unlockPeriod)(c.var.ctx, change)
    return c.redirect(`/results/periods?done=${action}`, 303)
  })
  .post('/results/exceptions', letIn)
  .get('/results/:period/:unitId', async (c) => {
    const data = await loadReceivedReport(c.var.ctx, Place.parse(c.req.param()))
    return c.html(<ReceivedReportPage {...frame(c)} data={data} done={c.req.query('done') === 'returned'} />)
  })
  .post('/results/:period/:unitId/return', async (c) => {
    const place = Place.parse(c.req.param())
    const figures = reasonsIn(await c.req.parseBody())
    await returnFigures(c.var.ctx, { ...place, figures })
    return c.redirect(`/results/${place.period}/${place.unitId}?done=returned`, 303)
  })
  .get('/evidence/:id', async (c) => {
    const { id } = z.object({ id: z.uuid() }).parse(c.req.param())
    const { name, mediaType, bytes } = await loadEvidence(c.var.ctx, c.var.services.files, id)
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': mediaType,
      'Content-Disposition': contentDisposition(name),
      'X-Content-Type-Options': 'nosniff',
    })
  })

async function everyWaiting(c: AppContext) {
  const { waiting } = await loadReceived(c.var.ctx)
  return waiting.map(({ unitId, period: key }) => ({ unitId, period: key }))
}

/** Figures with a reason: fields named `reason.` and the target. */
function reasonsIn(body: Record<string, unknown>): { targetId: string; reason: string }[] {
  return Object.entries(body).flatMap(([name, reason]) => {
    const targetId = z.uuid().safeParse(name.startsWith('reason.') ? name.slice(7) : '')
    if (!targetId.success || typeof reason !== 'string' || reason.trim() === '') return []
    return [{ targetId: targetId.data, reason: reason.slice(0, 1000) }]
  })
}

async function letIn(c: AppContext): Promise<Response> {
  const typed = Exception.parse(await c.req.parseBody())
  const until = parseDate(typed.until)
  if (until === null) {
    const data = await loadPeriods(c.var.ctx)
    return c.html(<PeriodsPage {...frame(c)} data={data} done={null} typed={{ ...typed, wrong: 'until' }} />, 422)
  }
  await allowException(c.var.ctx, { period: typed.period, unitId: typed.unit, until, reason: typed.reason })
  return c.redirect('/results/periods?done=exception', 303)
}
