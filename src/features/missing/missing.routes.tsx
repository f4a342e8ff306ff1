import { Hono } from 'hono'
import { z } from 'zod'
import { requireRole } from '#platform/context.ts'
import type { AppContext, AppEnv } from '#platform/http.ts'
import { formatDate } from '#web/format.ts'
import { remindUnits, withdrawCall } from '../reminder/remind-units.command.ts'
import { reminderText } from '../reminder/reminder.messages.ts'
import { originOf } from '../reminder/send-reminders.job.ts'
import { parsePeriod, periodLabel } from '../result/period.ts'
import { isUnitKind } from '../unit/unit.ts'
import { CheckPage } from './check.page.tsx'
import { LetterPage } from './letter.page.tsx'
import { missingText } from './missing.messages.ts'
import { type Done, MissingPage } from './missing.page.tsx'
import { loadCheck, loadLetter, loadMissing } from './missing.queries.ts'
import { tableCsv } from './table-csv.ts'

const period = z.string().refine((key) => parsePeriod(key) !== null)
const list = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(500))
const Chosen = z.object({ period, unit: list.transform((ids) => [...new Set(ids)]) })
const Call = Chosen.extend({ text: z.string().trim().max(2000).default(''), forced: z.literal('yes').optional() })
const count = z.coerce.number().int().min(0).catch(0)
const Said = z.object({ batch: z.uuid(), called: count, skipped: count, without: count })
const Batch = z.object({ batch: z.uuid() })

const frame = (c: AppContext) => ({ locale: c.var.locale, view: c.var.view })
const chosenOf = (c: AppContext) => Chosen.parse({ period: c.req.query('period'), unit: c.req.queries('unit') })

function askedOf(c: AppContext) {
  const { period: key, kind } = c.req.query()
  return { period: key ?? null, kind: kind && isUnitKind(kind) ? kind : null }
}

function doneOf(c: AppContext): Done {
  if (c.req.query('done') === 'undone') return { kind: 'undone' }
  const said = Said.safeParse(c.req.query())
  if (c.req.query('done') !== 'reminded' || !said.success) return null
  const { batch, called, skipped, without } = said.data
  return { kind: 'reminded', batchId: batch, called, skipped, withoutAccount: without }
}

/** The words an officer starts from; the day is the earliest on which any of these units is late. */
function proposedText(key: string, dueDays: readonly (string | null)[]): string {
  const due = dueDays.filter((day) => day !== null).sort()[0]
  return reminderText.vi.callText(periodLabel(key, 'vi'), due ? formatDate(due) : '')
}

async function checkPage(c: AppContext, asked: z.infer<typeof Chosen>, text: string | null) {
  const units = await loadCheck(c.var.ctx, { period: asked.period, unitIds: asked.unit })
  const words =
    text ??
    proposedText(
      asked.period,
      units.map(({ dueOn }) => dueOn),
    )
  const mailOn = c.var.services.config.mail !== undefined
  const page = { period: asked.period, units, text: words, textMissing: text === '', mailOn }
  return c.html(<CheckPage {...frame(c)} {...page} />, text === '' ? 422 : 200)
}

const chooseFirst = (c: AppContext, key: string) =>
  c.redirect(`/missing?period=${key}&select=none&error=none-chosen`, 303)

export const missingRoutes = new Hono<AppEnv>()
  .get('/missing', async (c) => {
    requireRole(c.var.ctx, 'officer', 'leader')
    const { all, select, error } = c.req.query()
    const shown = { showAll: all === 'yes', noneChosen: error === 'none-chosen', done: doneOf(c) }
    const choice = select === 'all' || select === 'none' ? select : 'late'
    const data = await loadMissing(c.var.ctx, askedOf(c))
    const selecting = c.var.ctx.actor.role === 'officer'
    return c.html(<MissingPage {...frame(c)} {...shown} data={data} selecting={selecting} select={choice} />)
  })
  .get('/missing/table.csv', async (c) => {
    requireRole(c.var.ctx, 'officer', 'leader')
    const data = await loadMissing(c.var.ctx, askedOf(c))
    const name = `${missingText[c.var.locale].csvName}-${data?.chosen.period ?? ''}.csv`
    c.header('Content-Disposition', `attachment; filename="${name}"`)
    return c.body(data ? tableCsv(data, c.var.locale) : '', 200, { 'Content-Type': 'text/csv; charset=utf-8' })
  })
  .get('/missing/remind', async (c) => {
    requireRole(c.var.ctx, 'officer')
    const asked = chosenOf(c)
    return asked.unit.length === 0 ? chooseFirst(c, asked.period) : checkPage(c, asked, null)
  })
  .post('/missing/remind', async (c) => {
    requireRole(c.var.ctx, 'officer')
    const body = await c.req.parseBody({ all: true })
    const { forced, text, ...asked } = Call.parse(body)
    if (text === '') return checkPage(c, asked, '')
    const { config } = c.var.services
    const sending = { officeName: c.var.view.tenantName, mail: config.mail ? { origin: originOf(config) } : null }
    const call = { period: asked.period, unitIds: asked.unit, text, forced: forced === 'yes' }
    const { batchId, called, skipped, withoutAccount } = await remindUnits(c.var.ctx, { ...call, ...sending })
    const said = `batch=${batchId}&called=${called}&skipped=${skipped}&without=${withoutAccount}`
    return c.redirect(`/missing?period=${asked.period}&done=reminded&${said}`, 303)
  })
  .post('/missing/remind/:batch/undo', async (c) => {
    const { batch } = Batch.parse(c.req.param())
    const undone = await withdrawCall(c.var.ctx, { batchId: batch })
    return c.redirect(`/missing?period=${undone.period}&done=undone`, 303)
  })
  .get('/missing/letter', async (c) => {
    requireRole(c.var.ctx, 'officer', 'leader')
    const asked = chosenOf(c)
    if (asked.unit.length === 0) return chooseFirst(c, asked.period)
    const data = await loadLetter(c.var.ctx, { period: asked.period, unitIds: asked.unit })
    return c.html(<LetterPage {...frame(c)} period={asked.period} data={data} />)
  })
